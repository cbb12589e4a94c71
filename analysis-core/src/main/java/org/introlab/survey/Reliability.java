package org.introlab.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.introlab.numeric.Range;
import org.introlab.numeric.RoundingNoise;

/**
 * The reliability of items that measure the same construct, from the respondents who answered all of them. Three or more items have
 * Cronbach's alpha and McDonald's omega ({@link Several}); two have the Spearman-Brown coefficient ({@link Pair}); a single item, or items
 * without variation, have none ({@link None}).
 */
public sealed interface Reliability {
    /** Returns the name of what the items measure. */
    String name();

    /** Returns the items. */
    List<String> items();

    /** Returns the number of respondents who answered all items. */
    long n();

    /** Returns the number of respondents who did not answer all items. */
    long leftOut();

    /** No reliability, with the reason. */
    record None(String name, List<String> items, long n, long leftOut, String why) implements Reliability {
        public None {
            items = List.copyOf(items);
        }
    }

    /**
     * Two items.
     *
     * @param correlation Pearson's correlation
     * @param spearmanBrown {@code 2r / (1 + r)}, the reliability of the sum of the two (Eisinga, te Grotenhuis and Pelzer 2013); NaN if the
     *     correlation is -1, so that the sum is constant
     */
    record Pair(String name, List<String> items, long n, long leftOut, double correlation, double spearmanBrown)
            implements Reliability {
        public Pair {
            items = List.copyOf(items);
        }
    }

    /**
     * Three or more items.
     *
     * @param alpha Cronbach's alpha from covariances (1951)
     * @param standardisedAlpha Cronbach's alpha from correlations
     * @param alphaInterval Feldt's F interval for alpha (1965, Psychometrika 30, 357-370); NaN for an alpha of 1
     * @param omega McDonald's omega total of the unweighted sum (1999): {@code (sum l)^2 / ((sum l)^2 + sum u)} in the units of
     *     the items, from a one-factor model by maximum likelihood; NaN if it has no solution
     * @param ofItems the statistics of each item
     * @param remark caveats, such as a Heywood case; empty if there are none
     */
    record Several(
            String name,
            List<String> items,
            long n,
            long leftOut,
            double alpha,
            double standardisedAlpha,
            Interval alphaInterval,
            double omega,
            List<ItemReliability> ofItems,
            String remark)
            implements Reliability {
        public Several {
            items = List.copyOf(items);
            ofItems = List.copyOf(ofItems);
        }
    }

    /**
     * The statistics of an item.
     *
     * @param itemRest Pearson's correlation with the sum of the other items
     * @param alphaIfDropped alpha of the other items
     * @param loading the standardised loading on the factor
     * @param uniqueness the standardised variance that the factor does not explain
     */
    record ItemReliability(String item, double itemRest, double alphaIfDropped, double loading, double uniqueness) {}

    /**
     * Computes the reliability of an indicator's items, with levels coded 1, 2, 3 and so on, and a 95 % interval.
     *
     * @throws IllegalArgumentException if an item does not exist
     */
    static Reliability of(Responses responses, Indicator indicator) {
        List<double[]> answers = new ArrayList<>();
        for (String item : indicator.items()) {
            answers.add(responses.answers(item).numbers());
        }
        return of(indicator.name(), indicator.items(), answers, 0.95);
    }

    /**
     * Computes the reliability of some items.
     *
     * @param answers one column per item, NaN for missing answers
     * @param level the confidence level
     * @throws IllegalArgumentException if there are no items, not one column per item, or columns of different lengths
     */
    static Reliability of(String name, List<String> items, List<double[]> answers, double level) {
        if (items.isEmpty()
                || items.size() != answers.size()
                || answers.stream().anyMatch(a -> a.length != answers.get(0).length)
                || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Reliability needs at least one item, one column of equal length per item and a level between 0 and 1: got items "
                            + items + ", " + answers.size() + " columns and level " + level + ".");
        }
        IntStream.range(0, items.size()).forEach(i -> Range.check(answers.get(i), "The item " + items.get(i)));
        double[][] columns = complete(answers);
        long n = columns[0].length;
        long leftOut = answers.get(0).length - n;
        if (items.size() == 1) {
            return new None(name, items, n, leftOut, "only one item, whose reliability can't be estimated");
        }
        if (n < 2) {
            return new None(
                    name,
                    items,
                    n,
                    leftOut,
                    "fewer than two respondents answered all items" + unanswered(items, answers));
        }
        ItemCovariances covariances = ItemCovariances.of(columns);
        for (int i = 0; i < items.size(); i++) {
            if (covariances.variance(i) == 0) {
                return new None(name, items, n, leftOut, "all answers to '" + items.get(i) + "' are equal");
            }
        }
        if (items.size() == 2) {
            double r = covariances.standardised().matrix()[0][1];
            double brown = RoundingNoise.covers(1 + r, 1, n) ? Double.NaN : 2 * r / (1 + r);
            return new Pair(name, items, n, leftOut, r, brown);
        }
        return several(name, items, n, leftOut, covariances, level);
    }

    private static Several several(
            String name, List<String> items, long n, long leftOut, ItemCovariances covariances, double level) {
        int k = items.size();
        ItemCovariances correlations = covariances.standardised();
        double alpha = covariances.alpha();
        FDistribution f = new FDistribution(null, n - 1.0, (n - 1.0) * (k - 1), 1e-14);
        Interval feldt = new Interval(
                1 - (1 - alpha) * f.inverseCumulativeProbability(0.5 + level / 2),
                1 - (1 - alpha) * f.inverseCumulativeProbability(0.5 - level / 2),
                level,
                "Feldt");
        List<String> remarks = new ArrayList<>();
        if (RoundingNoise.covers(1 - alpha, 1, n)) {
            feldt = new Interval(Double.NaN, Double.NaN, level, "Feldt");
            remarks.add("no interval: the items agree perfectly");
        }
        double[] loadings = new double[k];
        double[] uniquenesses = new double[k];
        Arrays.fill(loadings, Double.NaN);
        Arrays.fill(uniquenesses, Double.NaN);
        if (new LUDecomposition(new Array2DRowRealMatrix(correlations.matrix())).getDeterminant() < 1e-12) {
            remarks.add("no omega: an item is a linear combination of the others");
        } else if (correlations.areZero()) {
            remarks.add("no omega: the items are uncorrelated, so there is no common factor");
        } else {
            OneFactor factor = OneFactor.of(correlations.matrix());
            if (factor.converged()) {
                loadings = factor.loadings();
                uniquenesses = factor.uniquenesses();
            } else {
                remarks.add("no omega: the one-factor model did not converge");
            }
        }
        List<ItemReliability> ofItems = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double rest = covariances.itemRest(i);
            ofItems.add(
                    new ItemReliability(items.get(i), rest, covariances.alphaWithout(i), loadings[i], uniquenesses[i]));
            if (uniquenesses[i] <= OneFactor.LOWEST) {
                remarks.add("Heywood case: the uniqueness of '" + items.get(i) + "' is at its bound of "
                        + OneFactor.LOWEST);
            }
            if (rest < 0) {
                remarks.add("'" + items.get(i) + "' is negatively correlated with the other items");
            }
        }
        return new Several(
                name,
                items,
                n,
                leftOut,
                alpha,
                correlations.alpha(),
                feldt,
                covariances.omega(loadings, uniquenesses),
                ofItems,
                String.join("; ", remarks));
    }

    private static double[][] complete(List<double[]> answers) {
        int rows = answers.get(0).length;
        boolean[] missing = new boolean[rows];
        for (double[] item : answers) {
            for (int i = 0; i < rows; i++) {
                missing[i] |= Double.isNaN(item[i]);
            }
        }
        double[][] complete = new double[answers.size()][];
        for (int k = 0; k < complete.length; k++) {
            double[] kept = new double[rows];
            int n = 0;
            for (int i = 0; i < rows; i++) {
                kept[n] = answers.get(k)[i];
                n += missing[i] ? 0 : 1;
            }
            complete[k] = Arrays.copyOf(kept, n);
        }
        return complete;
    }

    private static String unanswered(List<String> items, List<double[]> answers) {
        List<String> empty = IntStream.range(0, items.size())
                .filter(i -> Arrays.stream(answers.get(i)).allMatch(Double::isNaN))
                .mapToObj(items::get)
                .toList();
        return empty.isEmpty() ? "" : "; no respondent answered " + String.join(", ", empty);
    }
}
