package org.introlab.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A factor over the respondents: its levels in order, used or not, and each respondent's level or none. */
public final class Grouping {
    private final String name;
    private final List<String> levels;
    private final int[] codes;
    /** The levels that somebody of the whole sample has: of a subset, more than its own respondents may show. */
    private final long sampled;
    /** Whether no message may contain a level: a value of data that are restricted or of unknown provenance. */
    private final boolean hidden;

    private Grouping(String name, List<String> levels, int[] codes, long sampled, boolean hidden) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.codes = codes;
        this.sampled = sampled;
        this.hidden = hidden;
    }

    /**
     * A grouping of respondents.
     *
     * @param codes for each respondent the position of the level, or -1 where it is missing
     * @throws IllegalArgumentException if a code is out of range
     */
    public static Grouping of(String name, List<String> levels, int... codes) {
        for (int code : codes) {
            if (code < -1 || code >= levels.size()) {
                throw new IllegalArgumentException("Grouping '" + name + "' has no level at position " + code);
            }
        }
        return owning(name, levels, codes.clone());
    }

    static Grouping owning(String name, List<String> levels, int[] codes) {
        return new Grouping(name, levels, codes, used(levels.size(), codes), false);
    }

    /** The same grouping, of data whose values no message may contain, or not. */
    Grouping hiding(boolean values) {
        return new Grouping(name, levels, codes, sampled, values);
    }

    /** Whether no message may name a level. */
    public boolean hidesValues() {
        return hidden;
    }

    /** {@code stratum 'north'}; of hidden data {@code a stratum}. */
    String named(String kind, int level) {
        return hidden ? "a " + kind : kind + " '" + levels.get(level) + "'";
    }

    /** The same at the beginning of a sentence. */
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

    /** The same grouping as part of a sample in which the grouping {@code whole} has more levels, maybe. */
    Grouping partOf(Grouping whole) {
        return new Grouping(name, levels, codes, whole.sampled, hidden);
    }

    /** Some of the respondents; the levels stay, and so does how many of them the whole sample has. */
    Grouping pick(int[] respondents) {
        return new Grouping(
                name, levels, Arrays.stream(respondents).map(i -> codes[i]).toArray(), sampled, hidden);
    }

    /** Every combination of two groupings as a level; respondents that lack one are a level of their own beside the others. */
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

    /** The same grouping where those who lack it are a level of their own. */
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

    /** The name of the variable. */
    public String name() {
        return name;
    }

    /** The levels in order; some may have no respondent. */
    public List<String> levels() {
        return levels;
    }

    /** The number of respondents. */
    public int size() {
        return codes.length;
    }

    /** The position of a respondent's level, or -1. */
    public int code(int respondent) {
        return codes[respondent];
    }

    /** The number of respondents at each level. */
    public long[] counts() {
        long[] counts = new long[levels.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** The number of levels that the whole sample has, of which these respondents may be a part. */
    public long sampled() {
        return sampled;
    }

    /** The codes as a new array. */
    public int[] toArray() {
        return codes.clone();
    }

    /** The codes themselves, not a copy: for this package, which only reads them. */
    public int[] codes() {
        return codes;
    }

    @Override
    public String toString() {
        return "grouping by " + name;
    }
}
