package org.introlab.data;

import java.util.HashMap;
import java.util.Map;

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

    /** Whether most numbers are equal, or there are two, and one to four are others, so that what varies speaks of those. */
    public static boolean areAllButFewEqual(double... values) {
        Map<Double, Integer> rows = new HashMap<>();
        for (double value : values) {
            rows.merge(value + 0.0, 1, Integer::sum);
        }
        int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int others = values.length - most;
        return isFew(others) && (rows.size() == 2 || most > others);
    }
}
