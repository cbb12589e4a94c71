package org.introlab.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.introlab.internal.Content;
import org.introlab.numeric.RoundingNoise;

/**
 * Spearman's rank correlations of some columns, with mid-ranks where values are tied: Pearson's correlation of the ranks. The two-sided
 * p-value is that of {@code t = rho sqrt((n-2)/(1-rho^2))} with n-2 degrees of freedom, as in SPSS and R's {@code cor.test(exact = FALSE)}.
 * A column whose values are equal except for rounding has no correlation (NaN). A correlation of 1 or -1 has no p-value and no interval,
 * because t and Fisher's z are infinite.
 *
 * @param names the columns
 * @param rho the correlations, columns by columns
 * @param pValues the two-sided p-values, NaN on the diagonal
 * @param n the number of rows of each correlation
 * @param deletion {@code listwise} or {@code pairwise}
 */
public record Spearman(List<String> names, double[][] rho, double[][] pValues, long[][] n, String deletion) {
    private static final int LARGEST_TABLE = 1 << 16;

    public Spearman {
        names = List.copyOf(names);
        rho = Content.copy(rho);
        pValues = Content.copy(pValues);
        n = Content.copy(n);
    }

    /** Computes the correlations of the rows that are complete in all columns. */
    public static Spearman listwise(List<String> names, List<double[]> columns) {
        return of(names, columns, true);
    }

    /** Computes the correlations of the rows that are complete in each pair of columns, which are ranked for each pair. */
    public static Spearman pairwise(List<String> names, List<double[]> columns) {
        return of(names, columns, false);
    }

    /** Computes the correlations between the indicators of a survey, listwise. */
    public static Spearman of(Responses responses, List<Indicator> indicators) {
        return listwise(
                indicators.stream().map(Indicator::name).toList(),
                indicators.stream().parallel().map(responses::score).toList());
    }

    /** Returns the correlation of two columns. */
    public double rho(String first, String second) {
        return rho[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
    }

    /** Returns the p-value of two columns. */
    public double pValue(String first, String second) {
        return pValues[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
    }

    /**
     * Returns an interval from Fisher's z, with the variance {@code (1 + rho^2 / 2) / (n - 3)} that Bonett and Wright (2000, Psychometrika
     * 65, 23-28) give for ranks; NaN for fewer than four rows and for a correlation of 1 or -1.
     *
     * @throws IllegalArgumentException if there is no such column, or the level is not between 0 and 1
     */
    public Interval interval(String first, String second, double level) {
        double r = rho(first, second);
        long rows = n[CorrelationMatrix.at(names, first)][CorrelationMatrix.at(names, second)];
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level must be between 0 and 1, got " + level + ".");
        }
        double half = rows < 4 || CorrelationMatrix.isPerfect(r, rows)
                ? Double.NaN
                : new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + level / 2)
                        * Math.sqrt((1 + r * r / 2) / (rows - 3));
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        return new Interval(Math.tanh(z - half), Math.tanh(z + half), level, "Fisher's z, Bonett and Wright");
    }

    /** Returns the columns without a correlation, because all their values are equal or missing. */
    public List<String> constant() {
        return IntStream.range(0, names.size())
                .filter(i -> Double.isNaN(rho[i][i]))
                .mapToObj(names::get)
                .toList();
    }

    private static void check(List<String> names, List<double[]> columns) {
        if (names.size() != columns.size() || columns.isEmpty()) {
            throw new IllegalArgumentException("Correlations need one name per column and at least one column: got "
                    + names.size() + " names and " + columns.size() + " columns.");
        }
        for (double[] column : columns) {
            if (column.length != columns.get(0).length) {
                throw new IllegalArgumentException("The columns must have equal lengths: expected "
                        + columns.get(0).length + ", got " + column.length + ".");
            }
        }
    }

    /** Returns the column, made constant if it is constant except for rounding, so that noise is not ranked. */
    private static double[] withoutNoise(double[] column) {
        return RoundingNoise.isConstant(column)
                ? Arrays.stream(column).map(v -> Double.isNaN(v) ? v : 0).toArray()
                : column;
    }

    private static Spearman of(List<String> names, List<double[]> columns, boolean listwise) {
        check(names, columns);
        int k = columns.size();
        List<Distinct> coded = columns.parallelStream()
                .map(Spearman::withoutNoise)
                .map(Distinct::of)
                .toList();
        Optional<JointCounts> joint = JointCounts.of(coded).map(j -> listwise ? j.complete() : j);
        if (listwise && joint.isEmpty()) {
            Distinct.keepComplete(coded);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                pairs.add(new int[] {a, b});
            }
        }
        List<double[]> results = pairs.parallelStream()
                .map(p -> joint.map(j -> fromTable(
                                j.table(p[0], p[1]),
                                coded.get(p[0]).size(),
                                coded.get(p[1]).size()))
                        .orElseGet(() -> correlate(coded.get(p[0]), coded.get(p[1]))))
                .toList();
        double[][] rho = new double[k][k];
        double[][] p = new double[k][k];
        long[][] n = new long[k][k];
        for (int i = 0; i < pairs.size(); i++) {
            int a = pairs.get(i)[0];
            int b = pairs.get(i)[1];
            double r = results.get(i)[0];
            rho[a][b] = rho[b][a] = a == b && !Double.isNaN(r) ? 1 : r;
            n[a][b] = n[b][a] = (long) results.get(i)[1];
            p[a][b] = p[b][a] = a == b ? Double.NaN : CorrelationMatrix.pValue(r, n[a][b]);
        }
        return new Spearman(List.copyOf(names), rho, p, n, listwise ? "listwise" : "pairwise");
    }

    /** Returns rho and the number of rows. */
    private static double[] correlate(Distinct a, Distinct b) {
        return (long) a.size() * b.size() <= LARGEST_TABLE
                ? fromTable(table(a, b), a.size(), b.size())
                : fromRows(a, b);
    }

    private static long[] table(Distinct a, Distinct b) {
        int width = b.size();
        long[] table = new long[a.size() * width];
        int[] rows = a.codes();
        int[] columns = b.codes();
        for (int i = 0; i < rows.length; i++) {
            if ((rows[i] | columns[i]) >= 0) {
                table[rows[i] * width + columns[i]]++;
            }
        }
        return table;
    }

    private static double[] fromTable(long[] table, int height, int width) {
        long[] of = new long[height];
        long[] against = new long[width];
        for (int i = 0; i < table.length; i++) {
            of[i / width] += table[i];
            against[i % width] += table[i];
        }
        double[] x = centredRanks(of);
        double[] y = centredRanks(against);
        double xy = 0;
        for (int i = 0; i < table.length; i++) {
            xy += table[i] * x[i / width] * y[i % width];
        }
        long n = Arrays.stream(of).sum();
        return new double[] {ratio(xy, square(of, x), square(against, y)), n};
    }

    private static double[] fromRows(Distinct a, Distinct b) {
        long[] of = new long[a.size()];
        long[] against = new long[b.size()];
        long n = 0;
        for (int i = 0; i < a.codes().length; i++) {
            if ((a.codes()[i] | b.codes()[i]) >= 0) {
                of[a.codes()[i]]++;
                against[b.codes()[i]]++;
                n++;
            }
        }
        double[] x = centredRanks(of);
        double[] y = centredRanks(against);
        double xy = 0;
        for (int i = 0; i < a.codes().length; i++) {
            if ((a.codes()[i] | b.codes()[i]) >= 0) {
                xy += x[a.codes()[i]] * y[b.codes()[i]];
            }
        }
        return new double[] {ratio(xy, square(of, x), square(against, y)), n};
    }

    private static double ratio(double xy, double xx, double yy) {
        return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
    }

    private static double square(long[] counts, double[] ranks) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * ranks[i] * ranks[i];
        }
        return sum;
    }

    /** Returns the mid-rank of each distinct value minus the mean of all ranks. */
    public static double[] centredRanks(long[] counts) {
        long n = Arrays.stream(counts).sum();
        double[] ranks = new double[counts.length];
        long below = 0;
        for (int i = 0; i < counts.length; i++) {
            ranks[i] = below + (counts[i] + 1) / 2.0 - (n + 1) / 2.0;
            below += counts[i];
        }
        return ranks;
    }

    @Override
    public double[][] rho() {
        return Content.copy(rho);
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
        return "rank correlations of " + String.join(", ", names);
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
