package org.introlab.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.introlab.data.Dominance;
import org.introlab.numeric.Range;

/**
 * How the respondents were sampled: weights, clusters, strata and the size of the population. The default is a simple
 * random sample with equal weights from a population so large that its size does not matter.
 *
 * <p>The conventions are those of R's {@code survey::svydesign}: one stage; with clusters these are the units that were
 * drawn, and the population size counts clusters.
 *
 * <p>A subset keeps its design, as R's {@code subset(design)} does: {@link Responses#where} leaves how many units were drawn in each
 * stratum, and units without a respondent in the subset count with zero. So a subset's clusters and strata can't be declared any more.
 */
public final class SurveyDesign {
    private final double[] weights;
    private final Optional<Grouping> clusters;
    private final Optional<Grouping> strata;
    private final Optional<Population> population;
    /** The sampled units of the whole sample in each stratum, where these respondents are a part of it. */
    private final Optional<long[]> whole;
    /** Whether the strata are samples of their own, over which nothing is summed. */
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

    /** A simple random sample of so many respondents. */
    public static SurveyDesign simple(int respondents) {
        double[] ones = new double[respondents];
        Arrays.fill(ones, 1);
        return new SurveyDesign(ones, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * The same design with sampling weights; their scale does not matter.
     *
     * @throws IllegalArgumentException if there is not one for each respondent, or one is negative or not finite, or all are zero
     */
    public SurveyDesign weightedBy(double... sampling) {
        one(sampling, "weights");
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
        double[] checked = Range.checkWeights(sampling.clone(), "The sampling weight");
        return new SurveyDesign(checked, clusters, strata, population, whole, apart);
    }

    /**
     * The same design where whole clusters were drawn.
     *
     * @throws IllegalArgumentException if a respondent has no cluster, if the design has clusters already (it has one stage: without
     *     population sizes the first alone makes the variance, and those of later stages can't be declared), or if it is a subset's
     */
    public SurveyDesign clusteredBy(Grouping units) {
        refuseSubset("clusters");
        clusters.ifPresent(known -> {
            throw new IllegalArgumentException("The design is clustered by '" + known.name() + "' already, and '"
                    + units.name() + "' would be a second stage. Designs have one stage here: declare the units that"
                    + " were drawn first. Population sizes of a second stage can't be declared.");
        });
        return new SurveyDesign(weights, Optional.of(complete(units)), strata, population, whole, apart);
    }

    /**
     * The same design drawn within strata.
     *
     * @throws IllegalArgumentException if a respondent has no stratum, or the design is a subset's
     */
    public SurveyDesign stratifiedBy(Grouping layers) {
        refuseSubset("strata");
        return new SurveyDesign(weights, clusters, Optional.of(complete(layers)), population, whole, apart);
    }

    /** The same design where the respondents of each of these groups are a sample of their own; none is a group too. */
    SurveyDesign within(Grouping groups) {
        Grouping own = strata.map(s -> s.crossedWith(groups)).orElseGet(groups::withoutGaps);
        SurveyDesign stratified = stratifiedBy(own);
        return new SurveyDesign(weights, clusters, stratified.strata, population, whole, true);
    }

    /**
     * The same design from a population of this many units (clusters, if these were drawn; in each stratum, if there are
     * strata): variances get the factor {@code 1 - n/N}.
     *
     * @throws IllegalArgumentException if it is below 1. One that is smaller than the units drawn is refused where the design is first
     *     used: clusters and strata may be declared later.
     */
    public SurveyDesign fromPopulationOf(double units) {
        double[] each = new double[size()];
        Arrays.fill(each, units);
        return fromPopulation(each);
    }

    /**
     * The same design from strata of these sizes: for each respondent the number of units in the population of its stratum, the
     * same for all of a stratum. R: {@code svydesign(strata = ~stype, fpc = ~fpc)}.
     *
     * @throws IllegalArgumentException if there is not one for each respondent, or one is below 1. Sizes that differ within a stratum,
     *     or are smaller than its sample, are refused where the design is first used.
     */
    public SurveyDesign fromPopulationOf(double[] ofEach) {
        one(ofEach, "population sizes");
        return fromPopulation(ofEach.clone());
    }

    private SurveyDesign fromPopulation(double[] each) {
        return new SurveyDesign(weights, clusters, strata, Optional.of(Population.ofSizes(each)), whole, apart);
    }

    /**
     * The same design where these shares of the population's units were drawn: for each respondent that of its stratum, the same for
     * all of a stratum. R: an {@code fpc} of at most 1.
     *
     * @throws IllegalArgumentException if there is not one for each respondent, or one is not above 0 and at most 1
     */
    public SurveyDesign samplingFractions(double... ofEach) {
        one(ofEach, "sampling fractions");
        Population drawn = Population.ofFractions(ofEach.clone());
        return new SurveyDesign(weights, clusters, strata, Optional.of(drawn), whole, apart);
    }

    /** The number of respondents. */
    public int size() {
        return weights.length;
    }

    /** Whether fewer than five respondents hold nearly all weight. */
    boolean isHeldByFew() {
        return Dominance.isHeldByFew(weights);
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

    /** Whether the population has a size that matters. */
    public boolean hasPopulation() {
        return population.isPresent();
    }

    /** The number of units in the population of a respondent's stratum, if it matters. */
    public OptionalDouble population(int respondent) {
        return hasPopulation()
                ? OptionalDouble.of(populations(SampledUnits.of(this).counts())[stratum(respondent)])
                : OptionalDouble.empty();
    }

    /** Whether these respondents are a subset of the sample. */
    public boolean isSubset() {
        return whole.isPresent();
    }

    /** Whether it is a simple random sample with equal weights from a population whose size does not matter. */
    public boolean isSimple() {
        return clusters.isEmpty()
                && strata.isEmpty()
                && population.isEmpty()
                && Arrays.stream(weights).allMatch(w -> w == weights[0]);
    }

    boolean isApart() {
        return apart;
    }

    /** The stratum of a respondent, counted from 0. */
    public int stratum(int respondent) {
        return strata.isPresent() ? strata.get().code(respondent) : 0;
    }

    int strataCount() {
        return strata.map(s -> s.levels().size()).orElse(1);
    }

    Optional<long[]> unitsOfTheWhole() {
        return whole.map(long[]::clone);
    }

    /** The population of each stratum, in units; infinite where it does not matter or no respondent tells it. */
    double[] populations(long[] units) {
        double[] populations = new double[units.length];
        Arrays.fill(populations, Double.NaN);
        for (int i = 0; i < size() && hasPopulation(); i++) {
            int h = stratum(i);
            double in = population.get().size(i, units[h]);
            if (!Double.isNaN(populations[h]) && populations[h] != in) {
                throw new IllegalArgumentException("The population's size differs within "
                        + strata.map(s -> s.named("stratum", h)).orElse("the sample")
                        + ": respondent " + (i + 1) + " has another one than those before.");
            }
            populations[h] = in;
        }
        return Arrays.stream(populations)
                .map(p -> Double.isNaN(p) ? Double.POSITIVE_INFINITY : p)
                .toArray();
    }

    /** The design of some of the respondents, which goes on to know what the whole sample drew. */
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

    private void one(double[] ofEach, String what) {
        if (ofEach.length != size()) {
            throw new IllegalArgumentException(ofEach.length + " " + what + " for " + size() + " respondents");
        }
    }

    private void refuseSubset(String what) {
        if (isSubset()) {
            throw new IllegalArgumentException("This is the design of a subset, which does not know the " + what
                    + " of the whole sample. Declare them before the subset is taken, or by the column's name on the"
                    + " responses.");
        }
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

    @Override
    public String toString() {
        return "survey design of " + weights.length + " respondents";
    }
}
