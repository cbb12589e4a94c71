package org.introlab.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the respondents were sampled: weights, clusters, strata and the size of the population. The default is a simple
 * random sample with equal weights from a population so large that its size does not matter.
 *
 * <p>The conventions are those of R's {@code survey::svydesign}: one stage; with clusters these are the units that were
 * drawn, and the population size counts clusters.
 */
public final class SurveyDesign {
    private final double[] weights;
    private final Optional<Grouping> clusters;
    private final Optional<Grouping> strata;
    private final OptionalDouble population;

    private SurveyDesign(
            double[] weights, Optional<Grouping> clusters, Optional<Grouping> strata, OptionalDouble population) {
        this.weights = weights;
        this.clusters = clusters;
        this.strata = strata;
        this.population = population;
    }

    /** A simple random sample of so many respondents. */
    public static SurveyDesign simple(int respondents) {
        double[] ones = new double[respondents];
        Arrays.fill(ones, 1);
        return new SurveyDesign(ones, Optional.empty(), Optional.empty(), OptionalDouble.empty());
    }

    /**
     * The same design with sampling weights; their scale does not matter.
     *
     * @throws IllegalArgumentException if there is not one for each respondent, or one is negative or not finite, or all are zero
     */
    public SurveyDesign weightedBy(double... sampling) {
        if (sampling.length != size()) {
            throw new IllegalArgumentException(sampling.length + " weights for " + size() + " respondents");
        }
        double sum = 0;
        for (int i = 0; i < sampling.length; i++) {
            if (!(sampling[i] >= 0) || Double.isInfinite(sampling[i])) {
                throw new IllegalArgumentException(
                        "The weight of respondent " + (i + 1) + " is negative or not finite");
            }
            sum += sampling[i];
        }
        if (size() > 0 && sum == 0) {
            throw new IllegalArgumentException("All weights are zero");
        }
        return new SurveyDesign(sampling.clone(), clusters, strata, population);
    }

    /**
     * The same design where whole clusters were drawn.
     *
     * @throws IllegalArgumentException if a respondent has no cluster
     */
    public SurveyDesign clusteredBy(Grouping units) {
        return new SurveyDesign(weights, Optional.of(complete(units)), strata, population);
    }

    /**
     * The same design drawn within strata.
     *
     * @throws IllegalArgumentException if a respondent has no stratum
     */
    public SurveyDesign stratifiedBy(Grouping layers) {
        return new SurveyDesign(weights, clusters, Optional.of(complete(layers)), population);
    }

    /**
     * The same design from a population of this many units (clusters, if these were drawn; in each stratum, if there are
     * strata): variances get the factor {@code 1 - n/N}.
     *
     * @throws IllegalArgumentException if it is smaller than what was drawn
     */
    public SurveyDesign fromPopulationOf(double units) {
        long drawn = clusters.map(
                        c -> Arrays.stream(c.counts()).filter(k -> k > 0).count())
                .orElse((long) size());
        if (!(units >= 1) || strata.isEmpty() && units < drawn) {
            throw new IllegalArgumentException("A population of " + units + " is smaller than the " + drawn + " drawn");
        }
        return new SurveyDesign(weights, clusters, strata, OptionalDouble.of(units));
    }

    /** The number of respondents. */
    public int size() {
        return weights.length;
    }

    /** The weight of a respondent. */
    public double weight(int respondent) {
        return weights[respondent];
    }

    /** The units that were drawn, if not the respondents. */
    public Optional<Grouping> clusters() {
        return clusters;
    }

    /** The layers within which they were drawn. */
    public Optional<Grouping> strata() {
        return strata;
    }

    /** The number of units in the population (of each stratum), if it matters. */
    public OptionalDouble population() {
        return population;
    }

    /** Whether it is a simple random sample with equal weights from a population whose size does not matter. */
    public boolean isSimple() {
        return clusters.isEmpty()
                && strata.isEmpty()
                && population.isEmpty()
                && Arrays.stream(weights).allMatch(w -> w == weights[0]);
    }

    /** The design of some of the respondents. */
    SurveyDesign where(int[] kept) {
        return new SurveyDesign(
                Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray(),
                clusters.map(c -> pick(c, kept)),
                strata.map(s -> pick(s, kept)),
                population);
    }

    private static Grouping pick(Grouping from, int[] kept) {
        return Grouping.owning(
                from.name(), from.levels(), Arrays.stream(kept).map(from::code).toArray());
    }

    private Grouping complete(Grouping units) {
        if (units.size() != size()) {
            throw new IllegalArgumentException(
                    "'" + units.name() + "' has " + units.size() + " respondents, the design " + size());
        }
        for (int i = 0; i < size(); i++) {
            if (units.code(i) < 0) {
                throw new IllegalArgumentException("Respondent " + (i + 1) + " has no '" + units.name() + "'");
            }
        }
        return units;
    }
}
