package org.introlab.data;

/** Numbers of rows that disclosure control keeps out of texts: one to {@code FEWEST - 1} of {@link Source#FEWEST}. */
public final class SmallCount {
    private SmallCount() {}

    /** Whether there are so few persons, and at least one, that no number of guarded data may speak of them. */
    public static boolean isFew(long persons) {
        return persons > 0 && persons < Source.FEWEST;
    }

    /** A number of rows of guarded data in words: {@code 12 rows}, but {@code fewer than five rows} of one to four. */
    public static String rows(long rows) {
        return isFew(rows) ? "fewer than five rows" : rows + " rows";
    }
}
