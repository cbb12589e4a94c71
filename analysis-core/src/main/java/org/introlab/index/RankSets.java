package org.introlab.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.introlab.internal.Content;
import org.introlab.numeric.RoundingNoise;

/**
 * Confidence sets for ranks (Mogstad, Romano, Shaikh and Wilhelm 2024, "Inference for Ranks with Applications to Mobility across
 * Neighbourhoods and Academic Achievement across Countries", Review of Economic Studies 91, 476-518). The rank of a unit is one plus the
 * number of units with a larger value. If simultaneous confidence intervals for its differences from the others show {@code a} units to be
 * larger and {@code b} smaller, its rank is between {@code 1 + a} and {@code p - b}.
 *
 * <p>A marginal set covers one unit's rank with the given probability: it tests the differences of that unit, each in both directions.
 * Simultaneous sets cover all ranks at once: they test all pairs in both directions. Estimates are independent and normal; the critical
 * value is the corresponding quantile of the largest studentised difference over draws from their joint distribution with equal means.
 * Directions that are shown are removed and the critical value is computed again until none is added (step-down, Romano and Wolf 2005). The
 * opposite direction of a pair stays in, because it has not been tested; a set misses its rank only through a wrong direction.
 *
 * @param units the units in their fixed order
 * @param estimates the estimates of the units
 * @param level the confidence level
 * @param marginal for each unit the lowest and the highest rank of its marginal set
 * @param simultaneous for each unit the lowest and the highest rank of its simultaneous set
 * @param draws the number of draws for the critical values
 * @param seed the seed of the draws
 */
public record RankSets(
        List<String> units,
        double[] estimates,
        double level,
        int[][] marginal,
        int[][] simultaneous,
        int draws,
        long seed) {

    public RankSets {
        units = List.copyOf(units);
        estimates = estimates.clone();
        marginal = Content.copy(marginal);
        simultaneous = Content.copy(simultaneous);
    }

    /**
     * Computes the sets for independent normal estimates.
     *
     * @param standardErrors the standard errors of the estimates, all positive
     * @throws IllegalArgumentException if the lengths differ, a standard error is not positive or is rounding noise relative to its
     *     estimate, or a number is not finite
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

    /** Computes the sets from standard normal draws, draws by units. */
    static RankSets of(
            List<String> units, double[] estimates, double[] standardErrors, double level, double[][] z, long seed) {
        int p = units.size();
        if (estimates.length != p || standardErrors.length != p || p < 2 || z.length < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Rank sets need at least 2 units, one estimate and one standard error per unit, at least 1 draw and a level between 0 and 1: got "
                            + p + " units, " + estimates.length + " estimates, " + standardErrors.length
                            + " standard errors, " + z.length + " draws and level " + level + ".");
        }
        for (int u = 0; u < p; u++) {
            if (!(standardErrors[u] > 0)
                    || !Double.isFinite(estimates[u])
                    || Double.isInfinite(standardErrors[u])
                    || RoundingNoise.covers(standardErrors[u], estimates[u], 1)) {
                throw new IllegalArgumentException(
                        "Unit '" + units.get(u)
                                + "' must have a finite estimate and a positive standard error above rounding noise. Drop the unit.");
            }
        }
        Pairs pairs = new Pairs(estimates, standardErrors, z, level);
        int[][] marginal = new int[p][];
        int[][] simultaneous = new int[p][];
        List<int[]> all = new ArrayList<>();
        for (int u = 0; u < p; u++) {
            List<int[]> own = new ArrayList<>();
            for (int k = 0; k < p; k++) {
                if (k != u) {
                    own.add(new int[] {u, k});
                    own.add(new int[] {k, u});
                    all.add(new int[] {u, k});
                }
            }
            marginal[u] = set(u, pairs.shown(own));
        }
        boolean[][] shown = pairs.shown(all);
        for (int u = 0; u < p; u++) {
            simultaneous[u] = set(u, shown);
        }
        return new RankSets(units, estimates, level, marginal, simultaneous, z.length, seed);
    }

    private static int[] set(int unit, boolean[][] shown) {
        int lowest = 1;
        int highest = shown.length;
        for (int k = 0; k < shown.length; k++) {
            lowest += shown[k][unit] ? 1 : 0;
            highest -= shown[unit][k] ? 1 : 0;
        }
        return new int[] {lowest, highest};
    }

    /** Returns a unit's rank by its estimate. */
    public int rank(String unit) {
        double own = estimates[at(unit)];
        return 1 + (int) Arrays.stream(estimates).filter(other -> other > own).count();
    }

    /** Returns the lowest and the highest rank of a unit's marginal set. */
    public int[] marginal(String unit) {
        return marginal[at(unit)].clone();
    }

    /** Returns the lowest and the highest rank of a unit's simultaneous set. */
    public int[] simultaneous(String unit) {
        return simultaneous[at(unit)].clone();
    }

    private int at(String unit) {
        int at = units.indexOf(unit);
        if (at < 0) {
            throw new IllegalArgumentException("There is no unit '" + unit + "'.");
        }
        return at;
    }

    /** The studentised differences of ordered pairs and their step-down test. */
    private static final class Pairs {
        private final double[] estimates;
        private final double[] errors;
        private final double[][] z;
        private final double level;

        Pairs(double[] estimates, double[] errors, double[][] z, double level) {
            this.estimates = estimates;
            this.errors = errors;
            this.z = z;
            this.level = level;
        }

        /** Tests "the first is no larger than the second" for each pair; true in row u, column k where u is shown to be larger than k. */
        boolean[][] shown(List<int[]> pairs) {
            boolean[][] shown = new boolean[errors.length][errors.length];
            List<int[]> open = new ArrayList<>(pairs);
            boolean found = true;
            while (found) {
                double critical = critical(open);
                found = open.removeIf(pair -> {
                    double t = (estimates[pair[0]] - estimates[pair[1]]) / error(pair);
                    shown[pair[0]][pair[1]] = t > critical;
                    return t > critical;
                });
            }
            return shown;
        }

        private double error(int[] pair) {
            return Math.sqrt(errors[pair[0]] * errors[pair[0]] + errors[pair[1]] * errors[pair[1]]);
        }

        /**
         * Returns the empirical quantile (the smallest draw not exceeded by a share of at least the level) of the largest open difference;
         * at least 0, so that no pair is shown in both directions.
         */
        private double critical(List<int[]> open) {
            double[] largest = new double[z.length];
            for (int[] pair : open) {
                double first = errors[pair[0]] / error(pair);
                double second = errors[pair[1]] / error(pair);
                for (int b = 0; b < z.length; b++) {
                    largest[b] = Math.max(largest[b], first * z[b][pair[0]] - second * z[b][pair[1]]);
                }
            }
            Arrays.sort(largest);
            return largest[(int) Math.ceil(level * z.length - 1e-9) - 1];
        }
    }

    @Override
    public double[] estimates() {
        return estimates.clone();
    }

    @Override
    public int[][] marginal() {
        return Content.copy(marginal);
    }

    @Override
    public int[][] simultaneous() {
        return Content.copy(simultaneous);
    }

    @Override
    public String toString() {
        return "confidence sets for the ranks of " + units.size() + " units";
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
