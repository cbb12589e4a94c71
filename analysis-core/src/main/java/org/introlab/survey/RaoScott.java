package org.introlab.survey;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.introlab.survey.GroupTest.Method;

/**
 * Rao and Scott's second-order corrected Pearson statistic of a groups by 0/1 table whose respondents were drawn in clusters (Rao and
 * Scott 1984, Annals of Statistics 12, 46-60), referred to F as Thomas and Rao (1987) do: what R's {@code
 * survey::svychisq(statistic = "F")} computes with equal weights.
 */
final class RaoScott {
    private final GroupCells cells;
    private final List<Integer> used;
    private final long n;

    RaoScott(GroupCells cells, List<Integer> used, long n) {
        this.cells = cells;
        this.used = used;
        this.n = n;
    }

    GroupTest test(String grouping, String indicator, GroupTest pearson) {
        int groups = used.size();
        int size = 2 * groups;
        double[] share = new double[size];
        for (int g = 0; g < groups; g++) {
            double agree = cells.sum(used.get(g));
            share[g] = (cells.size(used.get(g)) - agree) / n;
            share[groups + g] = agree / n;
        }
        RealMatrix delta = delta(groups, share, covariance(groups, share));
        double trace = delta.getTrace();
        double d0 = trace * trace / delta.multiply(delta).getTrace();
        double df2 = d0 * (clusters() - 1);
        double f = pearson.statistic() / trace;
        double p = 1 - new FDistribution(null, d0, df2).cumulativeProbability(f);
        return new GroupTest(
                Method.RAO_SCOTT,
                grouping,
                indicator,
                f,
                d0,
                OptionalDouble.of(df2),
                p,
                n,
                pearson.leftOut(),
                pearson.remark());
    }

    /** The generalised design effects as a matrix: its eigenvalues are those of Rao and Scott. */
    private RealMatrix delta(int groups, double[] share, RealMatrix covariance) {
        int size = 2 * groups;
        RealMatrix mains = new Array2DRowRealMatrix(size, groups + 1);
        RealMatrix interactions = new Array2DRowRealMatrix(size, groups - 1);
        for (int i = 0; i < size; i++) {
            int g = i % groups;
            int agree = i / groups;
            mains.setEntry(i, 0, 1);
            mains.setEntry(i, groups, agree);
            if (g > 0) {
                mains.setEntry(i, g, 1);
                interactions.setEntry(i, g - 1, agree);
            }
        }
        RealMatrix fitted =
                mains.multiply(new QRDecomposition(mains).getSolver().solve(interactions));
        RealMatrix c = interactions.subtract(fitted);
        double[] inverse = new double[size];
        for (int i = 0; i < size; i++) {
            inverse[i] = share[i] == 0 ? 0 : 1 / share[i];
        }
        RealMatrix d = MatrixUtils.createRealDiagonalMatrix(inverse);
        RealMatrix left = c.transpose().multiply(d);
        RealMatrix simple = left.multiply(c).scalarMultiply(1.0 / n);
        RealMatrix actual = left.multiply(covariance).multiply(d).multiply(c);
        return new LUDecomposition(simple).getSolver().solve(actual);
    }

    /** The linearised covariance of the cells' shares between clusters. */
    private RealMatrix covariance(int groups, double[] share) {
        int size = 2 * groups;
        double[][] sum = new double[size][size];
        for (int c = 0; c < cells.clusters(); c++) {
            double[] z = new double[size];
            double inside = 0;
            for (int g = 0; g < groups; g++) {
                long[] byValue = cells.counts()[used.get(g)][c];
                double all = java.util.Arrays.stream(byValue).sum();
                double agree = cells.sum(byValue);
                z[g] = all - agree;
                z[groups + g] = agree;
                inside += all;
            }
            for (int i = 0; i < size; i++) {
                z[i] = (z[i] - inside * share[i]) / n;
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum[i][j] += z[i] * z[j];
                }
            }
        }
        int clusters = clusters();
        return new Array2DRowRealMatrix(sum).scalarMultiply(clusters / (clusters - 1.0));
    }

    private int clusters() {
        int filled = 0;
        for (int c = 0; c < cells.clusters(); c++) {
            long inside = 0;
            for (int g : used) {
                inside += java.util.Arrays.stream(cells.counts()[g][c]).sum();
            }
            filled += inside > 0 ? 1 : 0;
        }
        return filled;
    }
}
