package org.introlab.summary.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.introlab.data.Frame;
import org.introlab.data.Values;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;

/**
 * The standardised difference between two groups (Austin 2009, Statistics in Medicine 28, 3083-3107). For a numeric variable it is the
 * difference of the means, first minus second, divided by the root of the mean of both variances (n - 1). For a factor it is {@code sqrt((p
 * - q)' S^-1 (p - q))} with p and q the shares of all levels except the first, and S the mean of both covariances {@code diag(p) - p p'}
 * (Yang and Dalton 2012, SAS Global Forum 335); with two levels it has a sign, that of the second level. It is not a test: it does not grow
 * with the sample size.
 *
 * @param value the difference; NaN if it is undefined
 * @param undefined why it is undefined, as part of a sentence
 */
public record StandardisedDifference(TestBasis basis, double value, Optional<String> undefined) {
    private static final String NO_VARIATION = "no variation within the groups";

    /**
     * Compares the means of a numeric variable.
     *
     * @throws IllegalArgumentException if a column does not exist or is not numeric, or the group has no such level
     */
    public static StandardisedDifference ofMeans(
            Frame frame, String variable, String group, String first, String second) {
        Frame a = Groups.of(frame, group, first).frame();
        Frame b = Groups.of(frame, group, second).frame();
        return ofMeans(frame, variable, group, Summary.of(a, variable), Summary.of(b, variable));
    }

    /** Same with weights for means and variances ({@link Summary#of(Frame, String, String)}). */
    public static StandardisedDifference ofMeans(
            Frame frame, String variable, String group, String first, String second, String weight) {
        Frame a = Groups.of(frame, group, first).frame();
        Frame b = Groups.of(frame, group, second).frame();
        return ofMeans(frame, variable, group, Summary.of(a, variable, weight), Summary.of(b, variable, weight));
    }

    private static StandardisedDifference ofMeans(
            Frame frame, String variable, String group, Summary first, Summary second) {
        long fewest = Math.min(first.fewest(), second.fewest());
        long n = first.n() + second.n();
        TestBasis basis = new TestBasis(variable, group, n, fewest, frame.sources(), frame.hidesFew());
        double pooled = Math.sqrt((first.sd() * first.sd() + second.sd() * second.sd()) / 2);
        if (first.n() < 2 || second.n() < 2) {
            return none(basis, "a group has fewer than two rows");
        }
        return pooled == 0 ? none(basis, NO_VARIATION) : of(basis, (first.mean() - second.mean()) / pooled);
    }

    /**
     * Compares the shares of a factor's levels.
     *
     * @throws IllegalArgumentException if a column does not exist or has no levels, or the group has no such level
     */
    public static StandardisedDifference ofShares(
            Frame frame, String factor, String group, String first, String second) {
        double[] ones = new double[frame.rowCount()];
        Arrays.fill(ones, 1);
        return ofShares(frame, factor, group, first, second, ones);
    }

    /** Same with weights; rows with a missing or zero weight are dropped. */
    public static StandardisedDifference ofShares(
            Frame frame, String factor, String group, String first, String second, String weight) {
        return ofShares(frame, factor, group, first, second, frame.numbers(weight));
    }

    private static StandardisedDifference ofShares(
            Frame frame, String factor, String group, String first, String second, double[] weights) {
        List<String> levels = Groups.levels(frame, factor);
        List<String> both = List.of(first, second);
        Groups.levelsIncluding(frame, group, first, second);
        Values in = frame.values(group);
        Values of = frame.values(factor);
        double[][] sum = new double[2][levels.size()];
        long[][] counts = new long[2][levels.size()];
        for (int i = 0; i < frame.rowCount(); i++) {
            int g = in.isMissing(i) ? -1 : both.indexOf(in.text(i));
            int level = of.isMissing(i) ? -1 : levels.indexOf(of.text(i));
            if (g >= 0 && level >= 0 && weights[i] > 0) {
                sum[g][level] += weights[i];
                counts[g][level]++;
            }
        }
        long[] cells = Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray();
        TestBasis basis = TestBasis.of(frame, factor, group, cells);
        if (Arrays.stream(counts[0]).sum() == 0 || Arrays.stream(counts[1]).sum() == 0) {
            return none(basis, "a group has no rows");
        }
        List<double[]> shares = new ArrayList<>(List.of(new double[0], new double[0]));
        int[] used = IntStream.range(0, levels.size())
                .filter(k -> counts[0][k] + counts[1][k] > 0)
                .skip(1)
                .toArray();
        for (int g = 0; g < 2; g++) {
            double[] own = sum[g];
            double all = Arrays.stream(own).sum();
            shares.set(g, Arrays.stream(used).mapToDouble(k -> own[k] / all).toArray());
        }
        return ofShares(basis, shares.get(0), shares.get(1));
    }

    private static StandardisedDifference ofShares(TestBasis basis, double[] p, double[] q) {
        if (p.length == 0) {
            return none(basis, "all rows have the same level");
        }
        RealMatrix s = new Array2DRowRealMatrix(p.length, p.length);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                s.setEntry(i, j, ((i == j ? p[i] + q[i] : 0) - p[i] * p[j] - q[i] * q[j]) / 2);
            }
        }
        RealVector d = new ArrayRealVector(p).subtract(new ArrayRealVector(q));
        DecompositionSolver solver = new LUDecomposition(s).getSolver();
        if (!solver.isNonSingular()) {
            return none(basis, p.length == 1 ? NO_VARIATION : "some levels have no variation within the groups");
        }
        double size = Math.sqrt(Math.max(0, d.dotProduct(solver.solve(d))));
        return of(basis, p.length == 1 ? Math.copySign(size, d.getEntry(0)) + 0.0 : size);
    }

    private static StandardisedDifference of(TestBasis basis, double value) {
        return basis.isWithheld()
                ? none(basis, TestResult.TOO_SMALL)
                : new StandardisedDifference(basis, value, Optional.empty());
    }

    private static StandardisedDifference none(TestBasis basis, String why) {
        return new StandardisedDifference(
                basis, Double.NaN, Optional.of(basis.isWithheld() ? TestResult.TOO_SMALL : why));
    }

    @Override
    public String toString() {
        return undefined
                .map(why -> "no standardised difference of " + basis.variable() + ": " + why)
                .orElseGet(() -> String.format(Locale.ROOT, "standardised difference %.4g", value));
    }
}
