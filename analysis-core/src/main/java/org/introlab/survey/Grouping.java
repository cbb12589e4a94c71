package org.introlab.survey;

import java.util.List;

/** A factor over the respondents: its levels in order, used or not, and each respondent's level or none. */
public final class Grouping {
    private final String name;
    private final List<String> levels;
    private final int[] codes;

    private Grouping(String name, List<String> levels, int[] codes) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.codes = codes;
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
        return new Grouping(name, levels, codes.clone());
    }

    static Grouping owning(String name, List<String> levels, int[] codes) {
        return new Grouping(name, levels, codes);
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

    /** The codes as a new array. */
    public int[] toArray() {
        return codes.clone();
    }

    /** The codes themselves, not a copy: for this package, which only reads them. */
    int[] codes() {
        return codes;
    }
}
