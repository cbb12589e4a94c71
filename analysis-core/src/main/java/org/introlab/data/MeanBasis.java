package org.introlab.data;

import java.util.Map;
import java.util.TreeMap;
import org.introlab.numeric.Numbers;

/**
 * The number of persons behind a mean. The mean of two distinct values, such as 0 and 1, is a share, whatever the codes and weights, so the
 * rows with the rarer value are counted. If nearly all values are equal, the other rows are counted.
 *
 * <p>With weights, at most four persons are counted if four rows have nearly all of the weight ({@link Dominance}), among all rows or among
 * those with one of two values.
 *
 * <p>The values themselves are counted: a share derived from a mean and a number of rows would be wrong with weights.
 */
public final class MeanBasis {
    /** The share of rows with one value above which the mean reveals the other rows. */
    private static final double NEARLY_ALL = 0.85;

    private final Map<Double, Long> rows = new TreeMap<>();
    private final Map<Double, Dominance> weights = new TreeMap<>();
    private long all;

    /** Computes the number for some values; NaN is missing. */
    public static long of(double... values) {
        MeanBasis basis = new MeanBasis();
        for (double value : values) {
            basis.add(value, 1);
        }
        return basis.fewest();
    }

    /** Computes the number for some numbers, with their weights if they have any. */
    public static long of(Numbers numbers) {
        double[] values = numbers.values();
        double[] weights = numbers.weights();
        if (weights.length == 0) {
            return of(values);
        }
        MeanBasis basis = new MeanBasis();
        for (int i = 0; i < values.length; i++) {
            basis.add(values[i], weights[i]);
        }
        return basis.fewest();
    }

    /** Adds rows with a value; NaN is missing. */
    public void add(double value, long more) {
        if (!Double.isNaN(value) && more > 0) {
            // 0.0 and -0.0 count as one value
            rows.merge(value + 0.0, more, Long::sum);
            all += more;
        }
    }

    /** Adds a row with a value and a weight above 0; NaN is missing. */
    public void add(double value, double weight) {
        add(value, 1L);
        if (!Double.isNaN(value)) {
            weights.computeIfAbsent(value + 0.0, v -> new Dominance()).add(weight);
        }
    }

    /** Adds rows with a value, and their weights; NaN is missing. */
    public void add(double value, long more, Dominance weight) {
        add(value, more);
        if (!Double.isNaN(value) && more > 0) {
            weights.computeIfAbsent(value + 0.0, v -> new Dominance()).add(weight);
        }
    }

    /**
     * Returns the number of rows behind the mean. With two distinct values, the rows with the rarer one; if more than 85 % of the rows have
     * one value, the other rows; otherwise all rows. At most four if four rows have nearly all of the weight; 0 without rows.
     */
    public long fewest() {
        long commonest = rows.values().stream().mapToLong(n -> n).max().orElse(0);
        boolean tells = rows.size() == 2 || rows.size() > 2 && commonest > NEARLY_ALL * all;
        long behind = tells ? all - commonest : all;
        return isHeldByFew() ? Math.min(behind, Source.FEWEST - 1) : behind;
    }

    private boolean isHeldByFew() {
        Dominance whole = new Dominance();
        weights.values().forEach(whole::add);
        return whole.isHeldByFew()
                || rows.size() == 2 && weights.values().stream().anyMatch(Dominance::isHeldByFew);
    }

    @Override
    public String toString() {
        return "a mean of " + all + " values, " + rows.size() + " of them distinct";
    }
}
