package org.introlab.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.introlab.survey.GroupTest.Method;

/** The tests of one indicator between the levels of one grouping, from counts. */
final class GroupTests {
    private static final double SMALL_EXPECTED = 5;

    private final String grouping;
    private final String indicator;
    private final GroupCells cells;
    private final List<Integer> used = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final long n;

    GroupTests(Grouping grouping, String indicator, GroupCells cells) {
        this.grouping = grouping.name();
        this.indicator = indicator;
        this.cells = cells;
        long all = 0;
        for (int g = 0; g < cells.groups(); g++) {
            long size = cells.size(g);
            if (size > 0) {
                used.add(g);
                all += size;
            } else {
                leftOut.add(grouping.levels().get(g));
            }
        }
        this.n = all;
    }

    List<GroupTest> all() {
        List<GroupTest> tests = new ArrayList<>();
        if (cells.binary()) {
            tests.add(chiSquare());
            tests.add(raoScott());
        } else {
            tests.add(oneWayF());
            tests.add(kruskalWallis());
        }
        tests.add(clusteredWald());
        return tests;
    }

    GroupTest chiSquare() {
        if (undefined().length() > 0) {
            return none(Method.CHI_SQUARE, undefined());
        }
        double agree = used.stream().mapToDouble(cells::sum).sum() / n;
        double chi = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int g : used) {
            long size = cells.size(g);
            double d = cells.sum(g) - size * agree;
            chi += d * d / (size * agree) + d * d / (size * (1 - agree));
            smallest = Math.min(smallest, size * Math.min(agree, 1 - agree));
        }
        double df = used.size() - 1;
        double p = 1 - new ChiSquaredDistribution(null, df).cumulativeProbability(chi);
        String remark = smallest < SMALL_EXPECTED
                ? String.format(java.util.Locale.ROOT, "smallest expected count %.1f", smallest)
                : "";
        return new GroupTest(
                Method.CHI_SQUARE, grouping, indicator, chi, df, OptionalDouble.empty(), p, n, leftOut, remark);
    }

    GroupTest raoScott() {
        String why = undefined().length() > 0 ? undefined() : fewClusters();
        return why.length() > 0
                ? none(Method.RAO_SCOTT, why)
                : new RaoScott(cells, used, n).test(grouping, indicator, chiSquare());
    }

    GroupTest oneWayF() {
        double mean = used.stream().mapToDouble(cells::sum).sum() / n;
        double between = 0;
        double within = 0;
        for (int g : used) {
            long size = cells.size(g);
            double own = cells.sum(g) / size;
            between += size * (own - mean) * (own - mean);
            long[] byValue = cells.byValue(g);
            for (int v = 0; v < byValue.length; v++) {
                double d = cells.values()[v] - own;
                within += byValue[v] * d * d;
            }
        }
        double df1 = used.size() - 1.0;
        double df2 = n - used.size();
        if (undefined().length() > 0 || df2 < 1 || within == 0) {
            return none(Method.ONE_WAY_F, undefined().length() > 0 ? undefined() : "no variation within the groups");
        }
        return f(Method.ONE_WAY_F, between / df1 / (within / df2), df1, df2);
    }

    GroupTest kruskalWallis() {
        if (undefined().length() > 0) {
            return none(Method.KRUSKAL_WALLIS, undefined());
        }
        long[] pooled = new long[cells.values().length];
        for (int g : used) {
            long[] own = cells.byValue(g);
            for (int v = 0; v < pooled.length; v++) {
                pooled[v] += own[v];
            }
        }
        double[] ranks = Spearman.centredRanks(pooled);
        double between = 0;
        for (int g : used) {
            long[] own = cells.byValue(g);
            double sum = 0;
            for (int v = 0; v < pooled.length; v++) {
                sum += own[v] * ranks[v];
            }
            between += sum * sum / cells.size(g);
        }
        double total = 0;
        for (int v = 0; v < pooled.length; v++) {
            total += pooled[v] * ranks[v] * ranks[v];
        }
        double h = (n - 1) * between / total;
        double df = used.size() - 1;
        double p = 1 - new ChiSquaredDistribution(null, df).cumulativeProbability(h);
        return new GroupTest(
                Method.KRUSKAL_WALLIS, grouping, indicator, h, df, OptionalDouble.empty(), p, n, leftOut, "");
    }

    /**
     * Wald test in the regression on group dummies, whose coefficients are the group means: their covariance is {@code
     * sum over clusters of u_cg u_ch / (n_g n_h)}, u being the sum of residuals, times {@code G/(G-1) (n-1)/(n-k)}.
     */
    GroupTest clusteredWald() {
        String why = undefined().length() > 0 ? undefined() : fewClusters();
        if (why.length() > 0) {
            return none(Method.CLUSTERED_WALD, why);
        }
        int k = used.size();
        double[] means =
                used.stream().mapToDouble(g -> cells.sum(g) / cells.size(g)).toArray();
        double[][] covariance = new double[k][k];
        int clusters = 0;
        for (int c = 0; c < cells.clusters(); c++) {
            double[] u = new double[k];
            long inside = 0;
            for (int g = 0; g < k; g++) {
                long[] byValue = cells.counts()[used.get(g)][c];
                long size = java.util.Arrays.stream(byValue).sum();
                inside += size;
                u[g] = (cells.sum(byValue) - size * means[g]) / cells.size(used.get(g));
            }
            clusters += inside > 0 ? 1 : 0;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    covariance[a][b] += u[a] * u[b];
                }
            }
        }
        double factor = clusters / (clusters - 1.0) * (n - 1.0) / (n - k);
        RealMatrix contrast = new Array2DRowRealMatrix(k - 1, k);
        for (int g = 1; g < k; g++) {
            contrast.setEntry(g - 1, 0, -1);
            contrast.setEntry(g - 1, g, 1);
        }
        RealMatrix v = contrast.multiply(new Array2DRowRealMatrix(covariance))
                .multiply(contrast.transpose())
                .scalarMultiply(factor);
        ArrayRealVector d = new ArrayRealVector(contrast.operate(means));
        LUDecomposition lu = new LUDecomposition(v, 1e-14 * (1e-300 + v.getNorm()));
        if (!lu.getSolver().isNonSingular()) {
            return none(Method.CLUSTERED_WALD, "the clustered covariance of the means is singular");
        }
        double wald = d.dotProduct(lu.getSolver().solve(d));
        return f(Method.CLUSTERED_WALD, wald / (k - 1), k - 1.0, clusters - 1.0);
    }

    private GroupTest f(Method method, double f, double df1, double df2) {
        double p = 1 - new FDistribution(null, df1, df2).cumulativeProbability(f);
        return new GroupTest(method, grouping, indicator, f, df1, OptionalDouble.of(df2), p, n, leftOut, "");
    }

    private String undefined() {
        if (used.size() < 2) {
            return "fewer than two groups have respondents";
        }
        double[] values = used.stream()
                .flatMapToDouble(g -> present(cells.byValue(g)))
                .distinct()
                .toArray();
        return values.length < 2 ? "all scores are equal" : "";
    }

    private java.util.stream.DoubleStream present(long[] byValue) {
        return java.util.stream.IntStream.range(0, byValue.length)
                .filter(v -> byValue[v] > 0)
                .mapToDouble(v -> cells.values()[v]);
    }

    private String fewClusters() {
        int filled = 0;
        for (int c = 0; c < cells.clusters(); c++) {
            for (int g : used) {
                if (java.util.Arrays.stream(cells.counts()[g][c]).sum() > 0) {
                    filled++;
                    break;
                }
            }
        }
        return filled < 2 ? "fewer than two clusters have respondents" : "";
    }

    private GroupTest none(Method method, String why) {
        return new GroupTest(
                method,
                grouping,
                indicator,
                Double.NaN,
                Math.max(0, used.size() - 1),
                OptionalDouble.empty(),
                Double.NaN,
                n,
                leftOut,
                why);
    }
}
