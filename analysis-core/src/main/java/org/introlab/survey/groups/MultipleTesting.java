package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.introlab.survey.groups.TestedDifferences.Adjustment;

/** P-values adjusted for multiple testing; NaN is ignored and stays NaN, as in R's {@code p.adjust}. */
public final class MultipleTesting {
    private MultipleTesting() {}

    /** Returns Holm's rule, to be passed to a table. */
    public static Adjustment holm() {
        return Adjustment.HOLM;
    }

    /** Returns Benjamini and Hochberg's rule, to be passed to a table. */
    public static Adjustment benjaminiHochberg() {
        return Adjustment.BENJAMINI_HOCHBERG;
    }

    /** Returns Bonferroni's rule, to be passed to a table. */
    public static Adjustment bonferroni() {
        return Adjustment.BONFERRONI;
    }

    /** Returns Benjamini and Yekutieli's rule, to be passed to a table. */
    public static Adjustment benjaminiYekutieli() {
        return Adjustment.BENJAMINI_YEKUTIELI;
    }

    /** Adjusts by Holm (1979, Scandinavian Journal of Statistics 6, 65-70), which controls the probability of any false rejection. */
    public static double[] holm(double... p) {
        Integer[] order = ascending(p);
        double[] adjusted = nan(p.length);
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            largest = Math.max(largest, Math.min(1, (order.length - k) * p[order[k]]));
            adjusted[order[k]] = largest;
        }
        return adjusted;
    }

    /** Adjusts by Benjamini and Hochberg (1995, JRSS B 57, 289-300), which controls the expected share of false rejections. */
    public static double[] benjaminiHochberg(double... p) {
        return stepUp(p, 1);
    }

    /** Adjusts by Bonferroni: each p-value times the number of tests. */
    public static double[] bonferroni(double... p) {
        int tests = ascending(p).length;
        return Arrays.stream(p).map(value -> Math.min(1, tests * value)).toArray();
    }

    /**
     * Adjusts by Benjamini and Yekutieli (2001, Annals of Statistics 29, 1165-1188): as Benjamini and Hochberg, but valid under any
     * dependence between the tests.
     */
    public static double[] benjaminiYekutieli(double... p) {
        double harmonic = 0;
        for (int k = 1; k <= ascending(p).length; k++) {
            harmonic += 1.0 / k;
        }
        return stepUp(p, harmonic);
    }

    /** Adjusts from the largest p-value down: the running minimum of p times factor times the number of tests divided by the rank. */
    private static double[] stepUp(double[] p, double factor) {
        Integer[] order = ascending(p);
        double[] adjusted = nan(p.length);
        double smallest = 1;
        for (int k = order.length - 1; k >= 0; k--) {
            smallest = Math.min(smallest, factor * order.length / (k + 1.0) * p[order[k]]);
            adjusted[order[k]] = smallest;
        }
        return adjusted;
    }

    private static Integer[] ascending(double[] p) {
        for (double value : p) {
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException("A p-value must be between 0 and 1, got " + value + ".");
            }
        }
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toArray(Integer[]::new);
    }

    private static double[] nan(int length) {
        double[] all = new double[length];
        Arrays.fill(all, Double.NaN);
        return all;
    }
}
