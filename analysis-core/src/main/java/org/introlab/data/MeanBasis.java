package org.introlab.data;

import java.util.Map;
import java.util.TreeMap;
import org.introlab.numeric.Numbers;

/**
 * The number of persons behind a mean. A mean of two distinct values, such as 0 and 1, is a share, whatever the codes and the weights:
 * the rarer value counts. Where nearly all values are equal, the others count.
 *
 * <p>With weights, at most four persons stand behind a mean if four rows hold nearly all of the weight ({@link Dominance}), of all rows or of those with
 * one of two values.
 *
 * <p>It counts values. A share that is worked back from a mean and a number of rows misses every weighted one.
 */
public final class MeanBasis {
    /** The part of the rows with one value above which the mean reveals the other rows. */
    private static final double NEARLY_ALL = 0.85;

    private final Map<Double, Long> rows = new TreeMap<>();
    private final Map<Double, Dominance> weights = new TreeMap<>();
    private long all;

    /** Of these values; NaN is a missing one. */
    public static long of(double... values) {
        MeanBasis basis = new MeanBasis();
        for (double value : values) {
            basis.add(value, 1);
        }
        return basis.fewest();
    }

    /** Of some numbers, with their weights where they have any. */
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

    /** So many rows more with a value; NaN is a missing one. */
    public void add(double value, long more) {
        if (!Double.isNaN(value) && more > 0) {
            // the zeros of either sign are one value
            rows.merge(value + 0.0, more, Long::sum);
            all += more;
        }
    }

    /** A row more with a value and a weight above 0; NaN is a missing one. */
    public void add(double value, double weight) {
        add(value, 1L);
        if (!Double.isNaN(value)) {
            weights.computeIfAbsent(value + 0.0, v -> new Dominance()).add(weight);
        }
    }

    /** So many rows more with a value, and their weights; NaN is a missing one. */
    public void add(double value, long more, Dominance weight) {
        add(value, more);
        if (!Double.isNaN(value) && more > 0) {
            weights.computeIfAbsent(value + 0.0, v -> new Dominance()).add(weight);
        }
    }

    /**
     * The number of rows behind the mean. Of two distinct values: the rows with the rarer one. Where more than 85 % of the rows have one
     * value: the other rows. Else all rows; 0 without any row. At most four where four rows hold nearly all weight.
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
        return "a mean of " + all + " values, of which " + rows.size() + " distinct";
    }
}
