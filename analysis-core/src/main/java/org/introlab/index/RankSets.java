package org.introlab.index;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Confidence sets for ranks (Mogstad, Romano, Shaikh and Wilhelm 2024, "Inference for Ranks with Applications to Mobility across
 * Neighbourhoods and Academic Achievement across Countries", Review of Economic Studies 91, 476-518). The rank of a unit is one
 * plus the number of units with a larger value. If simultaneous confidence intervals for its differences to the others show
 * {@code a} units larger and {@code b} smaller, its rank lies from {@code 1 + a} to {@code p - b}.
 *
 * <p>A marginal set covers one unit's rank with the given probability: its intervals are simultaneous over the differences of that
 * unit. Simultaneous sets cover all ranks at once: simultaneous over all pairs. Estimates are independent and normal; the critical value
 * is that quantile of the largest studentised difference over draws from their joint distribution with equal means. Differences shown to
 * have a sign are taken out and the critical value is computed again until none is added (step-down, Romano and Wolf 2005).
 *
 * @param units in their fixed order
 * @param estimates their values
 * @param level of confidence
 * @param marginal for each unit the lowest and the highest rank of its marginal set
 * @param simultaneous likewise of the simultaneous sets
 * @param draws how many draws the critical values rest on
 * @param seed of the draws
 */
public record RankSets(
        List<String> units,
        double[] estimates,
        double level,
        int[][] marginal,
        int[][] simultaneous,
        int draws,
        long seed) {

    /**
     * Sets for independent normal estimates.
     *
     * @param standardErrors of the estimates, all positive
     * @throws IllegalArgumentException if the lengths differ, an error is not positive or a number not finite
     */
    public static RankSets of(
            List<String> units, double[] estimates, double[] standardErrors, double level, int draws, long seed) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] z = new double[draws][units.size()];
        for (double[] draw : z) {
            for (int u = 0; u < draw.length; u++) {
                draw[u] = normal.inverseCumulativeProbability((random.nextLong() >>> 11) * 0x1p-53 + 0x1p-54);
            }
        }
        return of(units, estimates, standardErrors, level, z, seed);
    }

    /** The same from standard normal draws, draws by units. */
    static RankSets of(
            List<String> units, double[] estimates, double[] standardErrors, double level, double[][] z, long seed) {
        int p = units.size();
        if (estimates.length != p || standardErrors.length != p || p < 2 || z.length < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Rank sets need two or more units with an estimate and an error each, and draws");
        }
        for (int u = 0; u < p; u++) {
            if (!(standardErrors[u] > 0) || !Double.isFinite(estimates[u]) || Double.isInfinite(standardErrors[u])) {
                throw new IllegalArgumentException(
                        "Unit " + units.get(u) + " needs a finite estimate and a positive standard error");
            }
        }
        Pairs pairs = new Pairs(estimates, standardErrors, z, level);
        int[][] marginal = new int[p][];
        for (int u = 0; u < p; u++) {
            boolean[][] open = new boolean[p][p];
            for (int k = 0; k < p; k++) {
                open[u][k] = k != u;
            }
            marginal[u] = set(pairs.signs(open)[u]);
        }
        boolean[][] all = new boolean[p][p];
        for (int u = 0; u < p; u++) {
            for (int k = 0; k < u; k++) {
                all[u][k] = true;
            }
        }
        int[][] signs = pairs.signs(all);
        int[][] simultaneous = new int[p][];
        for (int u = 0; u < p; u++) {
            for (int k = u + 1; k < p; k++) {
                signs[u][k] = -signs[k][u];
            }
            simultaneous[u] = set(signs[u]);
        }
        return new RankSets(List.copyOf(units), estimates.clone(), level, marginal, simultaneous, z.length, seed);
    }

    private static int[] set(int[] signs) {
        int larger = (int) Arrays.stream(signs).filter(s -> s < 0).count();
        int smaller = (int) Arrays.stream(signs).filter(s -> s > 0).count();
        return new int[] {1 + larger, signs.length - smaller};
    }

    /** A unit's rank by its estimate. */
    public int rank(String unit) {
        double own = estimates[at(unit)];
        return 1 + (int) Arrays.stream(estimates).filter(other -> other > own).count();
    }

    /** The lowest and the highest rank of a unit's marginal set. */
    public int[] marginal(String unit) {
        return marginal[at(unit)].clone();
    }

    /** The lowest and the highest rank of a unit's simultaneous set. */
    public int[] simultaneous(String unit) {
        return simultaneous[at(unit)].clone();
    }

    private int at(String unit) {
        int at = units.indexOf(unit);
        if (at < 0) {
            throw new IllegalArgumentException("There is no unit '" + unit + "'");
        }
        return at;
    }

    /** Studentised differences of pairs, and their step-down test. */
    private record Pairs(double[] estimates, double[] errors, double[][] z, double level) {

        /** The sign of each open pair's difference where it is shown, else 0. */
        int[][] signs(boolean[][] open) {
            int p = estimates.length;
            int[][] signs = new int[p][p];
            boolean found = true;
            while (found) {
                double critical = critical(open);
                found = false;
                for (int u = 0; u < p; u++) {
                    for (int k = 0; k < p; k++) {
                        double t = (estimates[u] - estimates[k]) / error(u, k);
                        if (open[u][k] && Math.abs(t) > critical) {
                            signs[u][k] = t > 0 ? 1 : -1;
                            open[u][k] = false;
                            found = true;
                        }
                    }
                }
            }
            return signs;
        }

        private double error(int u, int k) {
            return Math.sqrt(errors[u] * errors[u] + errors[k] * errors[k]);
        }

        /** The empirical quantile (the smallest draw not exceeded by a share of at least the level) of the largest open difference. */
        private double critical(boolean[][] open) {
            double[] largest = new double[z.length];
            for (int b = 0; b < z.length; b++) {
                for (int u = 0; u < errors.length; u++) {
                    for (int k = 0; k < errors.length; k++) {
                        if (open[u][k]) {
                            double t = Math.abs(errors[u] * z[b][u] - errors[k] * z[b][k]) / error(u, k);
                            largest[b] = Math.max(largest[b], t);
                        }
                    }
                }
            }
            Arrays.sort(largest);
            return largest[(int) Math.ceil(level * z.length - 1e-9) - 1];
        }
    }
}
