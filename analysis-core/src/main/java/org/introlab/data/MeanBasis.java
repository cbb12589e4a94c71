package org.introlab.data;

import java.util.Map;
import java.util.TreeMap;

/**
 * The number of persons behind a mean. A mean of two distinct values, such as 0 and 1, is a share, whatever the codes and the weights:
 * the rarer value counts. Where nearly all values are equal, the others count.
 *
 * <p>It counts values. A share that is worked back from a mean and a number of rows misses every weighted one.
 */
public final class MeanBasis {
    /** The part of the rows with one value above which the mean reveals the other rows. */
    private static final double NEARLY_ALL = 0.85;

    private final Map<Double, Long> rows = new TreeMap<>();
    private long all;

    /** Of these values; NaN is a missing one. */
    public static long of(double... values) {
        MeanBasis basis = new MeanBasis();
        for (double value : values) {
            basis.add(value, 1);
        }
        return basis.fewest();
    }

    /** So many rows more with a value; NaN is a missing one. */
    public void add(double value, long more) {
        if (!Double.isNaN(value) && more > 0) {
            // the zeros of either sign are one value
            rows.merge(value + 0.0, more, Long::sum);
            all += more;
        }
    }

    /**
     * The number of rows behind the mean. Of two distinct values: the rows with the rarer one. Where more than 85 % of the rows have one
     * value: the other rows. Else all rows; 0 without any row.
     */
    public long fewest() {
        long commonest = rows.values().stream().mapToLong(n -> n).max().orElse(0);
        boolean tells = rows.size() == 2 || rows.size() > 2 && commonest > NEARLY_ALL * all;
        return tells ? all - commonest : all;
    }

    @Override
    public String toString() {
        return "a mean of " + all + " values, of which " + rows.size() + " distinct";
    }
}
