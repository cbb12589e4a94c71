package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.introlab.survey.Grouping;
import org.introlab.survey.SampledUnits;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * A test of independence of two factors under a sampling design: Rao and Scott's second-order corrected Pearson statistic (1984, Annals of
 * Statistics 12, 46-60) with an F reference distribution as in Thomas and Rao (1987, JASA 82, 630-636). The same as R's {@code
 * survey::svychisq(statistic = "F")}.
 *
 * <p>With shares p of the table's cells, their linearised covariance V, D their diagonal matrix and C the contrasts of interaction, {@code
 * Delta = (C'D^-1 C)^-1 (C'D^-1 V D^-1 C)}; Pearson's statistic divided by the trace of Delta has {@code d = trace(Delta)^2 /
 * trace(Delta^2)} and {@code d} times (sampled units minus strata) degrees of freedom.
 */
public final class RaoScott {
    private static final double NOTHING = 1e-12;
    private static final String UNDEFINED = "no variation between the sampled units, or too many empty cells";

    private final int rows;
    private final int columns;
    private final double[] share;
    private final double[][] covariance;

    private record Corrected(double f, double df) {}

    /** Creates a table; {@code share} has the shares of the cells, row by row. */
    private RaoScott(int rows, double[] share, double[][] covariance) {
        this.rows = rows;
        this.columns = share.length / rows;
        this.share = share;
        this.covariance = covariance;
    }

    /**
     * Tests whether groups and answers are independent. Respondents who lack one of them stay in the design, as in R: their units count,
     * with zero if none of their members is in the table, and so do units without a respondent in a subset.
     *
     * @throws IllegalArgumentException if the sizes differ, or as in {@link SurveyMean#of}
     */
    public static GroupTest test(Grouping groups, Grouping answers, SurveyDesign design) {
        DesignTable table = new DesignTable(groups, answers, design);
        SampledUnits units = SampledUnits.of(design);
        int[] cell = table.cells();
        int rows = table.rows();
        int size = rows * table.columns();
        long df = table.degreesOfFreedom();
        if (rows < 2 || table.columns() < 2 || df < 1) {
            String why = rows < 2
                    ? "fewer than two groups to compare"
                    : df < 1 ? "fewer than two sampled units" : "all answers are equal";
            return table.result(Double.NaN, Math.max(0, rows - 1), OptionalDouble.empty(), Double.NaN, why);
        }
        double[] share = new double[size];
        double total = 0;
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] >= 0) {
                share[cell[i]] += design.weight(i);
                total += design.weight(i);
            }
        }
        for (int k = 0; k < size; k++) {
            share[k] /= total;
        }
        double[][] covariance = totals(design, cell, share, total, units).covariance(units::units, units::factor);
        Corrected f = new RaoScott(rows, share, covariance).corrected(table.n());
        return Double.isNaN(f.f())
                ? table.result(Double.NaN, rows - 1.0, OptionalDouble.empty(), Double.NaN, UNDEFINED)
                : table.result(f.f(), f.df(), OptionalDouble.of(f.df() * df), Tails.f(f.f(), f.df(), f.df() * df), "");
    }

    private static UnitTotals totals(
            SurveyDesign design, int[] cell, double[] share, double total, SampledUnits units) {
        UnitTotals totals = new UnitTotals(units.strata(), share.length);
        double[][] weights = new double[units.clusters()][];
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] >= 0 && design.clusters().isPresent()) {
                int c = design.clusters().get().code(i);
                weights[c] = weights[c] == null ? new double[share.length] : weights[c];
                weights[c][cell[i]] += design.weight(i);
            } else if (cell[i] >= 0) {
                double[] own = new double[share.length];
                own[cell[i]] = design.weight(i);
                totals.add(design.stratum(i), linearised(own, share, total));
            }
        }
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] != null) {
                totals.add(units.stratumOf(c), linearised(weights[c], share, total));
            }
        }
        return totals;
    }

    /** Tests clustered respondents, each counted once. */
    static GroupTest test(GroupSample all) {
        GroupSample sample = all.acrossClusters();
        String obstacle =
                all.clusters() < 2 ? "fewer than two clusters have respondents" : PearsonChiSquare.obstacle(sample);
        if (!obstacle.isEmpty()) {
            return sample.undefined(Method.RAO_SCOTT, obstacle);
        }
        GroupCells cells = sample.cells();
        int rows = sample.levels().length;
        int no = 0;
        int yes = cells.values().length - 1;
        double n = sample.n();
        double[] share = new double[2 * rows];
        for (int g = 0; g < rows; g++) {
            share[2 * g] = cells.count(sample.levels()[g], no) / n;
            share[2 * g + 1] = cells.count(sample.levels()[g], yes) / n;
        }
        UnitTotals totals = new UnitTotals(1, share.length);
        for (int c = 0; c < cells.clusters(); c++) {
            double[] weights = new double[share.length];
            for (int g = 0; g < rows; g++) {
                weights[2 * g] = cells.count(sample.levels()[g], c, no);
                weights[2 * g + 1] = cells.count(sample.levels()[g], c, yes);
            }
            totals.add(0, linearised(weights, share, n));
        }
        double drawn = cells.drawn();
        double[][] covariance = totals.covariance(h -> cells.drawn(), h -> drawn / (drawn - 1));
        Corrected f = new RaoScott(rows, share, covariance).corrected(n);
        return Double.isNaN(f.f())
                ? sample.undefined(Method.RAO_SCOTT, UNDEFINED)
                : sample.f(
                        Method.RAO_SCOTT, f.f(), f.df(), f.df() * (cells.held() - 1), PearsonChiSquare.remark(sample));
    }

    /** Returns a unit's contribution to the estimated shares minus its contribution to the total. */
    private static double[] linearised(double[] weights, double[] share, double total) {
        double all = Arrays.stream(weights).sum();
        return IntStream.range(0, share.length)
                .mapToDouble(i -> (weights[i] - all * share[i]) / total)
                .toArray();
    }

    /** Returns the corrected statistic; {@code n} is the number of respondents, which determines what counts as zero. */
    private Corrected corrected(double n) {
        RealMatrix contrasts = contrasts();
        double[] inverse = Arrays.stream(share).map(p -> p == 0 ? 0 : 1 / p).toArray();
        RealMatrix left = contrasts.transpose().multiply(MatrixUtils.createRealDiagonalMatrix(inverse));
        RealMatrix actual = left.multiply(new Array2DRowRealMatrix(covariance)).multiply(left.transpose());
        DecompositionSolver simple = new LUDecomposition(left.multiply(contrasts)).getSolver();
        if (!simple.isNonSingular()) {
            return new Corrected(Double.NaN, Double.NaN);
        }
        RealMatrix delta = simple.solve(actual);
        double trace = delta.getTrace();
        if (!(trace * n > NOTHING)) {
            return new Corrected(Double.NaN, Double.NaN);
        }
        return new Corrected(
                pearson() / trace, trace * trace / delta.multiply(delta).getTrace());
    }

    /** Returns a basis of the contrasts that are orthogonal to both margins; the choice of basis does not matter. */
    private RealMatrix contrasts() {
        RealMatrix contrasts = new Array2DRowRealMatrix(share.length, (rows - 1) * (columns - 1));
        for (int k = 0; k < contrasts.getColumnDimension(); k++) {
            int r = 1 + k / (columns - 1);
            int c = 1 + k % (columns - 1);
            contrasts.setEntry(0, k, 1);
            contrasts.setEntry(c, k, -1);
            contrasts.setEntry(r * columns, k, -1);
            contrasts.setEntry(r * columns + c, k, 1);
        }
        return contrasts;
    }

    /** Returns Pearson's statistic per respondent. */
    private double pearson() {
        double[] row = new double[rows];
        double[] column = new double[columns];
        for (int i = 0; i < share.length; i++) {
            row[i / columns] += share[i];
            column[i % columns] += share[i];
        }
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            double expected = row[i / columns] * column[i % columns];
            sum += (share[i] - expected) * (share[i] - expected) / expected;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "table of " + rows + " by " + columns + " shares";
    }
}
