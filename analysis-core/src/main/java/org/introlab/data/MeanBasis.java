package org.introlab.data;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many persons a mean of values speaks of. A mean of two distinct values, such as 0 and 1, is a share, however the two are coded and
 * whatever the weights: it tells who has either. A mean of values of which nearly all are one value tells those of the others.
 *
 * <p>It counts values. A share that is worked back from a mean and a number of rows misses every weighted one.
 */
public final class MeanBasis {
    /** The part of the rows with one value above which the other rows are what the mean tells. */
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
     * The number of rows that the mean speaks of: of two distinct values those with the rarer; those without the commonest value where more
     * than 85 % of the rows have that one; else all. 0 without any row.
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
