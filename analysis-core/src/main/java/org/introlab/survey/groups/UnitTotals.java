package org.introlab.survey.groups;

import java.util.function.IntToDoubleFunction;

/** Sums of products over the sampled units of each stratum; units that are not added contribute zero. */
final class UnitTotals {
    private final double[][] sums;
    private final double[][][] products;
    private final boolean[] held;

    UnitTotals(int strata, int cells) {
        held = new boolean[strata];
        sums = new double[strata][cells];
        products = new double[strata][cells][cells];
    }

    /** Adds a unit of a stratum with its linearised value for each cell. */
    void add(int stratum, double[] z) {
        held[stratum] = true;
        for (int i = 0; i < z.length; i++) {
            sums[stratum][i] += z[i];
            for (int j = 0; z[i] != 0 && j < z.length; j++) {
                products[stratum][i][j] += z[i] * z[j];
            }
        }
    }

    /**
     * Returns the covariance of the cells' totals.
     *
     * @param units the number of units drawn in a stratum
     * @param factor the factor of a stratum's squared deviations, see {@link org.introlab.survey.SampledUnits#factor}
     */
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
