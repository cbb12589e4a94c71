package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.introlab.survey.groups.TestedDifferences.Adjustment;

/** P-values adjusted for how many tests were made; NaN is left out and stays NaN, as in R's {@code p.adjust}. */
public final class MultipleTesting {
    private MultipleTesting() {}

    /** Holm's rule, to be handed to a table. */
    public static Adjustment holm() {
        return Adjustment.HOLM;
    }

    /** Benjamini and Hochberg's rule, to be handed to a table. */
    public static Adjustment benjaminiHochberg() {
        return Adjustment.BENJAMINI_HOCHBERG;
    }

    /** Bonferroni's rule, to be handed to a table. */
    public static Adjustment bonferroni() {
        return Adjustment.BONFERRONI;
    }

    /** Benjamini and Yekutieli's rule, to be handed to a table. */
    public static Adjustment benjaminiYekutieli() {
        return Adjustment.BENJAMINI_YEKUTIELI;
    }

    /** Holm (1979, Scandinavian Journal of Statistics 6, 65-70): controls the chance of any false rejection. */
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

    /** Benjamini and Hochberg (1995, JRSS B 57, 289-300): controls the expected share of false ones among the rejections. */
    public static double[] benjaminiHochberg(double... p) {
        return stepUp(p, 1);
    }

    /** Bonferroni: each p times the number of tests. */
    public static double[] bonferroni(double... p) {
        int tests = ascending(p).length;
        return Arrays.stream(p).map(value -> Math.min(1, tests * value)).toArray();
    }

    /**
     * Benjamini and Yekutieli (2001, Annals of Statistics 29, 1165-1188): as Benjamini and Hochberg, but whatever the dependence
     * between the tests.
     */
    public static double[] benjaminiYekutieli(double... p) {
        double harmonic = 0;
        for (int k = 1; k <= ascending(p).length; k++) {
            harmonic += 1.0 / k;
        }
        return stepUp(p, harmonic);
    }

    /** The smallest, from the largest p down, of p times factor times tests over rank. */
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
                throw new IllegalArgumentException(value + " is no probability");
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
