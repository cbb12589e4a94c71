package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
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
 * Rao and Scott's second-order corrected Pearson statistic (1984, Annals of Statistics 12, 46-60), referred to F as Thomas and Rao
 * (1987, JASA 82, 630-636) do: whether two factors are independent when the respondents were sampled by a design. The same as R's
 * {@code survey::svychisq(statistic = "F")}.
 *
 * <p>With shares p of the table's cells, their linearised covariance V, D their diagonal matrix and C the contrasts of
 * interaction, {@code Delta = (C'D^-1 C)^-1 (C'D^-1 V D^-1 C)}; Pearson's statistic over the trace of Delta has {@code d = trace
 * (Delta)^2 / trace(Delta^2)} and {@code d} times (sampled units less strata) degrees of freedom.
 */
public final class RaoScott {
    private static final double NOTHING = 1e-12;

    private final int rows;
    private final int columns;
    private final double[] share;
    private final double[][] covariance;

    private record Corrected(double f, double df) {}

    /** @param share of the cells, row by row */
    private RaoScott(int rows, double[] share, double[][] covariance) {
        this.rows = rows;
        this.columns = share.length / rows;
        this.share = share;
        this.covariance = covariance;
    }

    /**
     * Tests whether groups and answers are independent. Respondents who lack one of them stay in the design as R has it: their
     * units count, with zero where none of their members is in the table; so do units without a respondent in a subset.
     *
     * @throws IllegalArgumentException if the sizes differ, or for the reasons of {@link SurveyMean#of}
     */
    public static GroupTest test(Grouping groups, Grouping answers, SurveyDesign design) {
        return new DesignTable(groups, answers, design).raoScott();
    }

    /** Respondents counted once each, in clusters. */
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

    private static final String UNDEFINED = "no variation between the sampled units, or too many empty cells";

    /** What a unit adds to the estimated shares, less what it adds to the total. */
    private static double[] linearised(double[] weights, double[] share, double total) {
        double all = Arrays.stream(weights).sum();
        return IntStream.range(0, share.length)
                .mapToDouble(i -> (weights[i] - all * share[i]) / total)
                .toArray();
    }

    /** @param n respondents, which tells what is nothing */
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

    /** A basis of the contrasts that are orthogonal to both margins; which one does not matter. */
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

    /** Pearson's statistic for each respondent. */
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

    /** Sums of products over the sampled units of each stratum; units that are not added count with zero. */
    private static final class UnitTotals {
        private final double[][] sums;
        private final double[][][] products;
        private final boolean[] held;

        UnitTotals(int strata, int cells) {
            held = new boolean[strata];
            sums = new double[strata][cells];
            products = new double[strata][cells][cells];
        }

        void add(int stratum, double[] z) {
            held[stratum] = true;
            for (int i = 0; i < z.length; i++) {
                sums[stratum][i] += z[i];
                for (int j = 0; z[i] != 0 && j < z.length; j++) {
                    products[stratum][i][j] += z[i] * z[j];
                }
            }
        }

        double[][] covariance(IntToDoubleFunction units, IntToDoubleFunction factor) {
            int cells = sums[0].length;
            double[][] covariance = new double[cells][cells];
            for (int h = 0; h < sums.length; h++) {
                if (!held[h]) {
                    continue;
                }
                double f = factor.applyAsDouble(h);
                double n = units.applyAsDouble(h);
                for (int i = 0; i < cells; i++) {
                    for (int j = 0; j < cells; j++) {
                        covariance[i][j] += f * (products[h][i][j] - sums[h][i] * sums[h][j] / n);
                    }
                }
            }
            return covariance;
        }
    }

    /** The weighted table of two factors, without levels of no weight. */
    private static final class DesignTable {
        private final Grouping groups;
        private final Grouping answers;
        private final SurveyDesign design;
        private final int[] row;
        private final int[] column;
        private long n;

        DesignTable(Grouping groups, Grouping answers, SurveyDesign design) {
            if (groups.size() != design.size() || answers.size() != design.size()) {
                throw new IllegalArgumentException("'" + groups.name() + "' has " + groups.size() + " respondents, '"
                        + answers.name() + "' " + answers.size() + ", the design " + design.size());
            }
            this.groups = groups;
            this.answers = answers;
            this.design = design;
            boolean[] rowUsed = new boolean[groups.levels().size()];
            boolean[] columnUsed = new boolean[answers.levels().size()];
            for (int i = 0; i < design.size(); i++) {
                if (groups.code(i) >= 0 && answers.code(i) >= 0 && design.weight(i) > 0) {
                    rowUsed[groups.code(i)] = true;
                    columnUsed[answers.code(i)] = true;
                    n++;
                }
            }
            row = places(rowUsed);
            column = places(columnUsed);
        }

        private static int[] places(boolean[] used) {
            int[] places = new int[used.length];
            int next = 0;
            for (int i = 0; i < used.length; i++) {
                places[i] = used[i] ? next++ : -1;
            }
            return places;
        }

        private static int used(int[] places) {
            return (int) Arrays.stream(places).filter(p -> p >= 0).count();
        }

        /** The cell of a respondent, or -1. */
        private int cell(int i) {
            boolean in = groups.code(i) >= 0 && answers.code(i) >= 0 && design.weight(i) > 0;
            return in ? row[groups.code(i)] * used(column) + column[answers.code(i)] : -1;
        }

        GroupTest raoScott() {
            SampledUnits units = SampledUnits.of(design);
            int[] cell = IntStream.range(0, design.size()).map(this::cell).toArray();
            int rows = used(row);
            int size = rows * used(column);
            long df = degreesOfFreedom();
            if (rows < 2 || used(column) < 2 || df < 1) {
                String why = rows < 2
                        ? "fewer than two groups to compare"
                        : df < 1 ? "fewer than two sampled units" : "all answers are equal";
                return result(Double.NaN, Math.max(0, rows - 1), OptionalDouble.empty(), Double.NaN, why);
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
            double[][] covariance = totals(cell, share, total, units).covariance(units::units, units::factor);
            Corrected f = new RaoScott(rows, share, covariance).corrected(n);
            return Double.isNaN(f.f())
                    ? result(Double.NaN, rows - 1.0, OptionalDouble.empty(), Double.NaN, UNDEFINED)
                    : result(f.f(), f.df(), OptionalDouble.of(f.df() * df), Tails.f(f.f(), f.df(), f.df() * df), "");
        }

        /** Sampled units less strata, of those that have a respondent here, whether or not in the table: R's rule. */
        private long degreesOfFreedom() {
            int[] all = IntStream.range(0, design.size()).toArray();
            long units = design.clusters()
                    .map(c -> Arrays.stream(all).map(c::code).distinct().count())
                    .orElse((long) all.length);
            return units - Arrays.stream(all).map(design::stratum).distinct().count();
        }

        private UnitTotals totals(int[] cell, double[] share, double total, SampledUnits units) {
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

        private GroupTest result(double f, double df1, OptionalDouble df2, double p, String remark) {
            List<String> leftOut = IntStream.range(0, row.length)
                    .filter(g -> row[g] < 0)
                    .mapToObj(groups.levels()::get)
                    .toList();
            return new GroupTest(
                    Method.RAO_SCOTT, groups.name(), answers.name(), f, df1, df2, p, n, fewest(), leftOut, remark);
        }

        private long fewest() {
            long[] size = new long[row.length];
            for (int i = 0; i < design.size(); i++) {
                if (cell(i) >= 0) {
                    size[groups.code(i)]++;
                }
            }
            return Arrays.stream(size).filter(s -> s > 0).min().orElse(0);
        }
    }

    @Override
    public String toString() {
        return "table of " + rows + " by " + columns + " shares";
    }
}
