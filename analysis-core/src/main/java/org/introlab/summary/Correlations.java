package org.introlab.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.internal.Content;
import org.introlab.numeric.Centre;
import org.introlab.numeric.Range;
import org.introlab.numeric.RoundingNoise;
import org.introlab.numeric.Sum;
import org.introlab.survey.CorrelationMatrix;

/**
 * Correlations between columns of a frame: Pearson's, or Spearman's with mid-ranks. The two-sided p-value is that of {@code t = r
 * sqrt((n-2)/(1-r^2))} with n-2 degrees of freedom. A column whose values are equal except for rounding has no correlation (NaN). A
 * correlation of 1 or -1 (except for rounding) has no p-value, because no residual variation is left. If the frame {@linkplain
 * Frame#hidesFew hides small counts}, there is no correlation of fewer than {@value Source#FEWEST} rows, nor of a column that is equal in
 * all but fewer rows.
 *
 * @param names the columns
 * @param r the correlations, columns by columns; 1 on the diagonal, NaN for a constant column
 * @param covariances the covariances (n - 1) of the same rows, with variances on the diagonal; NaN for ranks
 * @param pValues the two-sided p-values, NaN on the diagonal
 * @param n the number of rows of each correlation
 * @param rule the coefficient and the treatment of missing values, in words
 */
public record Correlations(
        List<String> names, double[][] r, double[][] covariances, double[][] pValues, long[][] n, String rule) {
    private static final NaturalRanking MID_RANKS = new NaturalRanking(TiesStrategy.AVERAGE);

    public Correlations {
        names = List.copyOf(names);
        r = Content.copy(r);
        covariances = Content.copy(covariances);
        pValues = Content.copy(pValues);
        n = Content.copy(n);
    }

    /** Creates correlations without covariances, such as those of ranks. */
    public Correlations(List<String> names, double[][] r, double[][] pValues, long[][] n, String rule) {
        this(names, r, unknown(names.size()), pValues, n, rule);
    }

    private static double[][] unknown(int k) {
        double[][] unknown = new double[k][k];
        Arrays.stream(unknown).forEach(row -> Arrays.fill(row, Double.NaN));
        return unknown;
    }

    /** Computes Pearson's correlations of the rows that are complete in all columns. */
    public static Correlations pearson(Frame frame, String... columns) {
        return of(frame, columns, true, false);
    }

    /** Computes Pearson's correlations of the rows that are complete in each pair of columns, as in Stata's {@code pwcorr}. */
    public static Correlations pearsonPairwise(Frame frame, String... columns) {
        return of(frame, columns, false, false);
    }

    /** Computes Spearman's correlations of the rows that are complete in all columns. */
    public static Correlations spearman(Frame frame, String... columns) {
        return of(frame, columns, true, true);
    }

    /** Returns the correlation of two columns. */
    public double r(String first, String second) {
        return r[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
    }

    /** Returns the covariance of two columns with the divisor n - 1, or the variance of a column with itself; R's {@code cov}. */
    public double covariance(String first, String second) {
        return covariances[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
    }

    /** Returns the number of rows of the correlation of two columns. */
    public long n(String first, String second) {
        return n[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
    }

    /** Returns the p-value of two columns. */
    public double pValue(String first, String second) {
        return pValues[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
    }

    /** Returns sentences that explain missing correlations and p-values. */
    public List<String> untested() {
        List<String> constant = new ArrayList<>();
        List<String> perfect = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (Double.isNaN(r[i][i])) {
                constant.add(names.get(i));
            }
            for (int j = 0; j < i; j++) {
                String pair = names.get(j) + " and " + names.get(i);
                if (Double.isNaN(r[i][j]) && !Double.isNaN(r[i][i]) && !Double.isNaN(r[j][j])) {
                    none.add(pair);
                } else if (!Double.isNaN(r[i][j]) && Double.isNaN(pValues[i][j])) {
                    perfect.add(pair);
                }
            }
        }
        return Stream.of(
                        sentence("No correlation of ", constant, ": its values are equal except for rounding."),
                        sentence(
                                "No correlation of ",
                                none,
                                ": equal values, or too few, in the rows where both are present."),
                        sentence(
                                "No p-value of ",
                                perfect,
                                ": the correlation is perfect, or no degrees of freedom are left."))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String sentence(String before, List<String> what, String after) {
        return what.isEmpty() ? "" : before + String.join(", ", what) + after;
    }

    private static List<double[]> columns(Frame frame, String... names) {
        return Arrays.stream(names).map(frame::numbers).toList();
    }

    private static Correlations of(Frame frame, String[] names, boolean listwise, boolean ranks) {
        List<double[]> columns = columns(frame, names);
        int k = columns.size();
        double[][] r = new double[k][k];
        double[][] p = new double[k][k];
        double[][] covariances = unknown(k);
        long[][] n = new long[k][k];
        List<double[]> complete = listwise ? complete(columns) : columns;
        for (int i = 0; i < k; i++) {
            for (int j = i; j < k; j++) {
                List<double[]> pair = complete(List.of(complete.get(i), complete.get(j)));
                boolean constant = pair.stream().anyMatch(Correlations::isConstant);
                double[] x = ranks && !constant ? midRanks(pair.get(0)) : pair.get(0);
                double[] y = ranks && !constant ? midRanks(pair.get(1)) : pair.get(1);
                n[i][j] = n[j][i] = x.length;
                boolean withheld = frame.hidesFew()
                        && (x.length < Source.FEWEST
                                || SmallCount.isFew(MeanBasis.of(x))
                                || SmallCount.isFew(MeanBasis.of(y)));
                double own = withheld ? Double.NaN : pearson(x, y);
                if (!withheld && !ranks && x.length > 1) {
                    covariances[i][j] = covariances[j][i] = covariance(x, y);
                }
                r[i][j] = r[j][i] = i == j && !Double.isNaN(own) ? 1 : own;
                p[i][j] = p[j][i] = i == j ? Double.NaN : CorrelationMatrix.pValue(r[i][j], x.length);
            }
        }
        String rule = (ranks ? "Spearman's rho with mid-ranks, " : "Pearson's r, ")
                + (listwise ? "rows complete in all columns" : "rows complete in both columns");
        return new Correlations(List.of(names), r, covariances, p, n, rule);
    }

    private static List<double[]> complete(List<double[]> columns) {
        int rows = columns.isEmpty() ? 0 : columns.get(0).length;
        int[] whole = IntStream.range(0, rows)
                .filter(i -> columns.stream().noneMatch(c -> Double.isNaN(c[i])))
                .toArray();
        List<double[]> kept = new ArrayList<>();
        columns.forEach(
                c -> kept.add(Arrays.stream(whole).mapToDouble(i -> c[i]).toArray()));
        return kept;
    }

    private static double[] midRanks(double[] values) {
        // Commons Math ranks -0.0 below 0.0; the sum with 0.0 is 0.0 for both.
        return MID_RANKS.rank(Arrays.stream(values).map(v -> v + 0.0).toArray());
    }

    private static double pearson(double[] x, double[] y) {
        Range.check(x, "A column");
        Range.check(y, "A column");
        return isConstant(x) || isConstant(y)
                ? Double.NaN
                : Math.max(-1, Math.min(1, products(x, y) / Math.sqrt(products(x, x) * products(y, y))));
    }

    private static double covariance(double[] x, double[] y) {
        return isConstant(x) || isConstant(y) ? 0 : products(x, y) / (x.length - 1);
    }

    /** Returns the sum of products of the deviations from the means. */
    private static double products(double[] x, double[] y) {
        Centre mx = Centre.of(x);
        Centre my = Centre.of(y);
        Sum sum = new Sum();
        for (int i = 0; i < x.length; i++) {
            sum.add(mx.deviation(x[i]) * my.deviation(y[i]));
        }
        return sum.value();
    }

    private static boolean isConstant(double[] values) {
        return RoundingNoise.isConstant(values)
                && !(Centre.isWhole(values) && Arrays.stream(values).distinct().count() > 1);
    }

    @Override
    public double[][] r() {
        return Content.copy(r);
    }

    @Override
    public double[][] covariances() {
        return Content.copy(covariances);
    }

    @Override
    public double[][] pValues() {
        return Content.copy(pValues);
    }

    @Override
    public long[][] n() {
        return Content.copy(n);
    }

    @Override
    public String toString() {
        return "correlations of " + String.join(", ", names);
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }
}
