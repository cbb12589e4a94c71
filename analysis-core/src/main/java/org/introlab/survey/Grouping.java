package org.introlab.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A factor over the respondents: its levels in order, used or not, and the level of each respondent, if any. */
public final class Grouping {
    private final String name;
    private final List<String> levels;
    private final int[] codes;
    /** The number of levels used in the whole sample; for a subset, possibly more than its own respondents use. */
    private final long sampled;
    /** Whether messages must not contain levels, because they are values of data that are restricted or of unknown provenance. */
    private final boolean hidden;

    private Grouping(String name, List<String> levels, int[] codes, long sampled, boolean hidden) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.codes = codes;
        this.sampled = sampled;
        this.hidden = hidden;
    }

    /**
     * Creates a grouping of respondents.
     *
     * @param codes the position of each respondent's level, or -1 if it is missing
     * @throws IllegalArgumentException if a code is out of range
     */
    public static Grouping of(String name, List<String> levels, int... codes) {
        for (int code : codes) {
            if (code < -1 || code >= levels.size()) {
                throw new IllegalArgumentException("Grouping '" + name + "' has no level at position " + code
                        + ". Positions: 0 to " + (levels.size() - 1) + ", or -1 for a missing level.");
            }
        }
        return owning(name, levels, codes.clone());
    }

    static Grouping owning(String name, List<String> levels, int[] codes) {
        return new Grouping(name, levels, codes, used(levels.size(), codes), false);
    }

    /** Returns the same grouping, which hides its levels in messages or not. */
    Grouping hiding(boolean values) {
        return new Grouping(name, levels, codes, sampled, values);
    }

    /** Returns whether messages must not name levels. */
    public boolean hidesValues() {
        return hidden;
    }

    /** Returns {@code stratum 'north'}, or {@code a stratum} for hidden data. */
    String named(String kind, int level) {
        return hidden ? "a " + kind : kind + " '" + levels.get(level) + "'";
    }

    /** Same as {@link #named}, capitalised for the beginning of a sentence. */
    String namedFirst(String kind, int level) {
        String words = named(kind, level);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static long used(int levels, int[] codes) {
        boolean[] used = new boolean[levels];
        long count = 0;
        for (int code : codes) {
            if (code >= 0 && !used[code]) {
                used[code] = true;
                count++;
            }
        }
        return count;
    }

    /** Returns the same grouping as part of a sample whose grouping {@code whole} may use more levels. */
    Grouping partOf(Grouping whole) {
        return new Grouping(name, levels, codes, whole.sampled, hidden);
    }

    /** Returns the grouping of some respondents; the levels and the number of levels used in the whole sample stay. */
    Grouping pick(int[] respondents) {
        return new Grouping(
                name, levels, Arrays.stream(respondents).map(i -> codes[i]).toArray(), sampled, hidden);
    }

    /** Returns the grouping by combinations of two groupings; missing levels form separate levels. */
    Grouping crossedWith(Grouping other) {
        int width = other.levels.size() + 1;
        List<String> crossed = new ArrayList<>();
        for (int a = 0; a <= levels.size(); a++) {
            for (int b = 0; b < width; b++) {
                crossed.add(level(a) + ", " + other.level(b));
            }
        }
        int[] both = new int[codes.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (codes[i] < 0 ? levels.size() : codes[i]) * width
                    + (other.codes[i] < 0 ? width - 1 : other.codes[i]);
        }
        return owning(name + " and " + other.name, crossed, both).hiding(hidden || other.hidden);
    }

    /** Returns the same grouping with missing levels as a separate level. */
    Grouping withoutGaps() {
        if (Arrays.stream(codes).noneMatch(c -> c < 0)) {
            return this;
        }
        List<String> more = new ArrayList<>(levels);
        more.add(level(levels.size()));
        return owning(
                        name,
                        more,
                        Arrays.stream(codes).map(c -> c < 0 ? levels.size() : c).toArray())
                .hiding(hidden);
    }

    private String level(int at) {
        return at < levels.size() ? levels.get(at) : "no " + name;
    }

    /** Returns the name of the variable. */
    public String name() {
        return name;
    }

    /** Returns the levels in order; some may have no respondent. */
    public List<String> levels() {
        return levels;
    }

    /** Returns the number of respondents. */
    public int size() {
        return codes.length;
    }

    /** Returns the position of a respondent's level, or -1 if it is missing. */
    public int code(int respondent) {
        return codes[respondent];
    }

    /** Returns the number of respondents at each level. */
    public long[] counts() {
        long[] counts = new long[levels.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** Returns the number of levels used in the whole sample, which may include more respondents than these. */
    public long sampled() {
        return sampled;
    }

    /** Returns the codes as a new array. */
    public int[] toArray() {
        return codes.clone();
    }

    /** Returns the codes without copying; callers must not change them. */
    public int[] codes() {
        return codes;
    }

    @Override
    public String toString() {
        return "grouping by " + name;
    }
}
