package org.introlab.survey;

import java.util.Arrays;

/**
 * The sampled units in each stratum and the factor of squared deviations in the variance. For a subset these are the units of the whole
 * sample, whether or not they have a respondent in the subset.
 */
public final class SampledUnits {
    private final SurveyDesign design;
    /** The stratum of each cluster that has a respondent here; -1 for other clusters. */
    private final int[] stratumOfCluster;

    private final long[] units;
    private final double[] population;

    private SampledUnits(SurveyDesign design, int[] stratumOfCluster, long[] units, double[] population) {
        this.design = design;
        this.stratumOfCluster = stratumOfCluster;
        this.units = units;
        this.population = population;
    }

    /**
     * Computes the units of a design.
     *
     * @throws IllegalArgumentException if a cluster is in two strata, or the population size varies within a stratum or is smaller than its
     *     sample
     */
    public static SampledUnits of(SurveyDesign design) {
        int[] stratum = stratumOfCluster(design);
        long[] units = design.unitsOfTheWhole().orElseGet(() -> counted(design, stratum));
        SampledUnits sampled = new SampledUnits(design, stratum, units, design.populations(units));
        for (int h = 0; h < units.length; h++) {
            if (units[h] > sampled.population[h]) {
                throw new IllegalArgumentException(sampled.name(h) + " has " + units[h]
                        + " sampled units, but a population size of only " + sampled.population[h] + ".");
            }
        }
        return sampled;
    }

    private static int[] stratumOfCluster(SurveyDesign design) {
        int[] stratum = new int[design.clusters().map(c -> c.levels().size()).orElse(0)];
        Arrays.fill(stratum, -1);
        for (int i = 0; i < design.size() && stratum.length > 0; i++) {
            int c = design.clusters().orElseThrow().code(i);
            int h = design.stratum(i);
            if (stratum[c] >= 0 && stratum[c] != h) {
                throw new IllegalArgumentException(design.clusters().get().namedFirst("cluster", c)
                        + " is in two strata. A cluster must be within one stratum.");
            }
            stratum[c] = h;
        }
        return stratum;
    }

    private static long[] counted(SurveyDesign design, int[] stratum) {
        if (design.clusters().isPresent()) {
            long[] units = new long[design.strataCount()];
            for (int h : stratum) {
                if (h >= 0) {
                    units[h]++;
                }
            }
            return units;
        }
        return design.strata().map(Grouping::counts).orElseGet(() -> new long[] {design.size()});
    }

    /** Returns the number of strata. */
    public int strata() {
        return units.length;
    }

    /** Returns the number of clusters by code, including those without a respondent here. */
    public int clusters() {
        return stratumOfCluster.length;
    }

    /** Returns the stratum of a cluster; -1 if it has no respondent here. */
    public int stratumOf(int cluster) {
        return stratumOfCluster[cluster];
    }

    /** Returns the number of sampled units in a stratum. */
    public long units(int stratum) {
        return units[stratum];
    }

    /** Returns the number of sampled units in each stratum, as a new array. */
    long[] counts() {
        return units.clone();
    }

    /**
     * Returns {@code (1 - n/N) n/(n-1)} for the n units of a stratum, drawn from N.
     *
     * @throws IllegalArgumentException if one unit was drawn from several, so that the variance can't be estimated; R's {@code
     *     survey.lonely.psu = "fail"}
     */
    public double factor(int stratum) {
        double n = units[stratum];
        if (n < 2) {
            if (population[stratum] > 1 && design.strata().isPresent()) {
                throw new IllegalArgumentException(
                        name(stratum)
                                + " has only one sampled unit, so its variance can't be estimated. Combine it with another stratum.");
            }
            return 0;
        }
        return (1 - n / population[stratum]) * n / (n - 1);
    }

    private String name(int stratum) {
        return design.strata().map(s -> s.namedFirst("stratum", stratum)).orElse("The sample");
    }

    @Override
    public String toString() {
        return "sampled units of " + units.length + " strata";
    }
}
