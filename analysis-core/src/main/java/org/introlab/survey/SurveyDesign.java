package org.introlab.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.introlab.data.Dominance;
import org.introlab.numeric.Range;

/**
 * A sampling design: weights, clusters, strata and population size. The default is a simple random sample with equal weights from an
 * infinite population.
 *
 * <p>The conventions are those of R's {@code survey::svydesign}: one stage; if there are clusters, they are the sampled units, and the
 * population size counts clusters.
 *
 * <p>A subset keeps its design, as R's {@code subset(design)} does: {@link Responses#where} keeps the number of units drawn in each
 * stratum, and units without a respondent in the subset contribute zero. Clusters and strata of a subset can't be declared afterwards.
 */
public final class SurveyDesign {
    private final double[] weights;
    private final Optional<Grouping> clusters;
    private final Optional<Grouping> strata;
    private final Optional<Population> population;
    /** The number of units sampled in each stratum of the whole sample, if these respondents are a subset. */
    private final Optional<long[]> whole;
    /** Whether the strata are separate samples, over which nothing is summed. */
    private final boolean apart;

    private SurveyDesign(
            double[] weights,
            Optional<Grouping> clusters,
            Optional<Grouping> strata,
            Optional<Population> population,
            Optional<long[]> whole,
            boolean apart) {
        this.weights = weights;
        this.clusters = clusters;
        this.strata = strata;
        this.population = population;
        this.whole = whole;
        this.apart = apart;
    }

    /** Creates a simple random sample. */
    public static SurveyDesign simple(int respondents) {
        double[] ones = new double[respondents];
        Arrays.fill(ones, 1);
        return new SurveyDesign(ones, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * Returns the same design with sampling weights; their scale does not matter.
     *
     * @throws IllegalArgumentException if there is not one per respondent, one is negative or not finite, or all are zero
     */
    public SurveyDesign weightedBy(double... sampling) {
        requireOneEach(sampling, "weights");
        double sum = 0;
        for (int i = 0; i < sampling.length; i++) {
            if (!(sampling[i] >= 0) || Double.isInfinite(sampling[i])) {
                throw new IllegalArgumentException(
                        "The weight of respondent " + (i + 1) + " must be finite and not negative.");
            }
            sum += sampling[i];
        }
        if (size() > 0 && sum == 0) {
            throw new IllegalArgumentException("At least one weight must be above zero.");
        }
        double[] checked = Range.checkWeights(sampling.clone(), "The sampling weight");
        return new SurveyDesign(checked, clusters, strata, population, whole, apart);
    }

    /**
     * Returns the same design with clusters as sampled units.
     *
     * @throws IllegalArgumentException if a respondent has no cluster, if the design already has clusters (only one stage is supported:
     *     without population sizes the first stage alone determines the variance, and population sizes of later stages can't be declared),
     *     or if the design is that of a subset
     */
    public SurveyDesign clusteredBy(Grouping units) {
        requireWholeSample("clusters");
        clusters.ifPresent(known -> {
            throw new IllegalArgumentException(
                    "The design is already clustered by '" + known.name() + "', and '" + units.name()
                            + "' would be a second stage. Only one stage is supported: declare the units of the first stage. Population sizes of a second stage can't be declared.");
        });
        return new SurveyDesign(weights, Optional.of(complete(units)), strata, population, whole, apart);
    }

    /**
     * Returns the same design with strata.
     *
     * @throws IllegalArgumentException if a respondent has no stratum, or the design is that of a subset
     */
    public SurveyDesign stratifiedBy(Grouping layers) {
        requireWholeSample("strata");
        return new SurveyDesign(weights, clusters, Optional.of(complete(layers)), population, whole, apart);
    }

    /** Returns the same design with the respondents of each group as a separate sample; respondents without a group form a group too. */
    SurveyDesign within(Grouping groups) {
        Grouping own = strata.map(s -> s.crossedWith(groups)).orElseGet(groups::withoutGaps);
        SurveyDesign stratified = stratifiedBy(own);
        return new SurveyDesign(weights, clusters, stratified.strata, population, whole, true);
    }

    /**
     * Returns the same design with a finite population of this many units (clusters, if there are any; in each stratum, if there are
     * strata): variances get the factor {@code 1 - n/N}.
     *
     * @throws IllegalArgumentException if the size is below 1. A size smaller than the number of sampled units is detected when the design
     *     is first used, because clusters and strata may be declared later.
     */
    public SurveyDesign fromPopulationOf(double units) {
        double[] each = new double[size()];
        Arrays.fill(each, units);
        return fromPopulation(each);
    }

    /**
     * Returns the same design with strata of these sizes: for each respondent the population size of the stratum in units, which must be
     * the same within a stratum. R: {@code svydesign(strata = ~stype, fpc = ~fpc)}.
     *
     * @throws IllegalArgumentException if there is not one per respondent, or one is below 1. Sizes that vary within a stratum, or are
     *     smaller than its sample, are detected when the design is first used.
     */
    public SurveyDesign fromPopulationOf(double[] ofEach) {
        requireOneEach(ofEach, "population sizes");
        return fromPopulation(ofEach.clone());
    }

    private SurveyDesign fromPopulation(double[] each) {
        return new SurveyDesign(weights, clusters, strata, Optional.of(Population.ofSizes(each)), whole, apart);
    }

    /**
     * Returns the same design with these sampling fractions: for each respondent the fraction of the stratum, which must be the same within
     * a stratum. R: an {@code fpc} of at most 1.
     *
     * @throws IllegalArgumentException if there is not one per respondent, or one is not above 0 and at most 1
     */
    public SurveyDesign samplingFractions(double... ofEach) {
        requireOneEach(ofEach, "sampling fractions");
        Population drawn = Population.ofFractions(ofEach.clone());
        return new SurveyDesign(weights, clusters, strata, Optional.of(drawn), whole, apart);
    }

    /** Returns the number of respondents. */
    public int size() {
        return weights.length;
    }

    /** Returns whether fewer than five respondents have nearly all of the weight. */
    boolean isHeldByFew() {
        return Dominance.isHeldByFew(weights);
    }

    /** Returns the weight of a respondent. */
    public double weight(int respondent) {
        return weights[respondent];
    }

    /** Returns the clusters, if the sampled units are not the respondents. */
    public Optional<Grouping> clusters() {
        return clusters;
    }

    /** Returns the strata, if any. */
    public Optional<Grouping> strata() {
        return strata;
    }

    /** Returns whether the design has a finite population. */
    public boolean hasPopulation() {
        return population.isPresent();
    }

    /** Returns the population size of a respondent's stratum in units, if the population is finite. */
    public OptionalDouble population(int respondent) {
        return hasPopulation()
                ? OptionalDouble.of(populations(SampledUnits.of(this).counts())[stratum(respondent)])
                : OptionalDouble.empty();
    }

    /** Returns whether the respondents are a subset of the sample. */
    public boolean isSubset() {
        return whole.isPresent();
    }

    /** Returns whether this is a simple random sample with equal weights from an infinite population. */
    public boolean isSimple() {
        return clusters.isEmpty()
                && strata.isEmpty()
                && population.isEmpty()
                && Arrays.stream(weights).allMatch(w -> w == weights[0]);
    }

    boolean isApart() {
        return apart;
    }

    /** Returns the stratum of a respondent, counted from 0. */
    public int stratum(int respondent) {
        return strata.isPresent() ? strata.get().code(respondent) : 0;
    }

    int strataCount() {
        return strata.map(s -> s.levels().size()).orElse(1);
    }

    Optional<long[]> unitsOfTheWhole() {
        return whole.map(long[]::clone);
    }

    /** Returns the population size of each stratum in units; infinite if it is not declared or the stratum has no respondent. */
    double[] populations(long[] units) {
        double[] populations = new double[units.length];
        Arrays.fill(populations, Double.NaN);
        for (int i = 0; i < size() && hasPopulation(); i++) {
            int h = stratum(i);
            double in = population.get().size(i, units[h]);
            if (!Double.isNaN(populations[h]) && populations[h] != in) {
                throw new IllegalArgumentException("The population size varies within "
                        + strata.map(s -> s.named("stratum", h)).orElse("the sample")
                        + ": respondent " + (i + 1)
                        + " has a different size from earlier ones. It must be the same within a stratum.");
            }
            populations[h] = in;
        }
        return Arrays.stream(populations)
                .map(p -> Double.isNaN(p) ? Double.POSITIVE_INFINITY : p)
                .toArray();
    }

    /** Returns the design of some respondents, which keeps the number of units drawn in the whole sample. */
    SurveyDesign where(int[] respondents) {
        return new SurveyDesign(
                picked(weights, respondents),
                clusters.map(c -> c.pick(respondents)),
                strata.map(s -> s.pick(respondents)),
                population.map(p -> p.pick(respondents)),
                Optional.of(SampledUnits.of(this).counts()),
                apart);
    }

    private static double[] picked(double[] from, int[] respondents) {
        return Arrays.stream(respondents).mapToDouble(i -> from[i]).toArray();
    }

    private void requireOneEach(double[] ofEach, String what) {
        if (ofEach.length != size()) {
            throw new IllegalArgumentException("The design needs one number per respondent as " + what + ": expected "
                    + size() + ", got " + ofEach.length + ".");
        }
    }

    private void requireWholeSample(String what) {
        if (isSubset()) {
            throw new IllegalArgumentException(
                    "The " + what
                            + " of the whole sample can't be declared for the design of a subset. Declare them before taking the subset, or call the method of Responses with the column's name.");
        }
    }

    private Grouping complete(Grouping units) {
        if (units.size() != size()) {
            throw new IllegalArgumentException("'" + units.name() + "' must have the design's " + size()
                    + " respondents, but has " + units.size() + ".");
        }
        for (int i = 0; i < size(); i++) {
            if (units.code(i) < 0) {
                throw new IllegalArgumentException("Respondent " + (i + 1) + " has no value for '" + units.name()
                        + "'. Drop such respondents first.");
            }
        }
        return units;
    }

    @Override
    public String toString() {
        return "survey design of " + weights.length + " respondents";
    }
}
