package org.introlab.numeric;

import java.util.Arrays;

/**
 * Sample quantiles by the nine definitions of Hyndman and Fan (1996, "Sample Quantiles in Statistical Packages", The
 * American Statistician 50, 361-365), numbered as there and in R's {@code quantile}: 2 is SAS's default, 6 that of Minitab
 * and SPSS, 7 that of R and Excel.
 */
public final class Quantiles {
    /** As in R: the tolerance within which a position counts as exact. */
    private static final double FUZZ = 4 * Math.ulp(1.0);

    private Quantiles() {}

    /**
     * Returns the quantile of some numbers at a probability.
     *
     * @param type 1 to 9
     * @throws IllegalArgumentException if the type or the probability is out of range, there are no numbers, or one is NaN
     */
    public static double of(double[] numbers, double probability, int type) {
        if (type < 1 || type > 9 || !(probability >= 0 && probability <= 1) || numbers.length == 0) {
            throw new IllegalArgumentException(
                    "A quantile needs at least one number, a probability from 0 to 1 and a type from 1 to 9: got "
                            + numbers.length + " numbers, probability " + probability + ", type " + type + ".");
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("A quantile of NaN is not defined. Remove missing values first.");
        }
        return type <= 3 ? step(sorted, probability, type) : line(sorted, probability, type);
    }

    private static double step(double[] x, double p, int type) {
        double position = type == 3 ? x.length * p - 0.5 : x.length * p;
        double below = Math.floor(position + FUZZ);
        boolean beyond = position > below + FUZZ;
        double share =
                switch (type) {
                    case 1 -> beyond ? 1 : 0;
                    case 2 -> beyond ? 1 : 0.5;
                    default -> beyond || below % 2 == 1 ? 1 : 0;
                };
        return between(x, (int) below, share);
    }

    private static double line(double[] x, double p, int type) {
        double a =
                switch (type) {
                    case 4 -> 0;
                    case 5 -> 0.5;
                    case 6 -> 0;
                    case 7 -> 1;
                    case 8 -> 1.0 / 3;
                    default -> 3.0 / 8;
                };
        double b = type == 4 ? 1 : a;
        double position = a + p * (x.length + 1 - a - b);
        double below = Math.floor(position + FUZZ);
        double share = position - below;
        return between(x, (int) below, Math.abs(share) < FUZZ ? 0 : share);
    }

    /** Interpolates between the j-th smallest number (counted from 1) and the next; positions outside are replaced by the ends. */
    private static double between(double[] x, int j, double share) {
        double low = x[Math.max(0, Math.min(x.length - 1, j - 1))];
        double high = x[Math.max(0, Math.min(x.length - 1, j))];
        return share == 0 ? low : share == 1 ? high : (1 - share) * low + share * high;
    }
}
