package org.introlab.survey.groups;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Dominance;
import org.introlab.data.MeanBasis;
import org.introlab.data.Source;
import org.introlab.survey.Distinct;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Responses;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.introlab.survey.groups.GroupTest.Method;

/**
 * The mean scores of indicators by the levels of groupings: shares that agree if an indicator is a share of items. Respondents without a
 * group or score are dropped where needed. Shares and their standard errors follow the responses' design; the tests count each respondent
 * once, in separately given clusters.
 */
public final class SubgroupShares {
    private static final List<Method> SHARES = List.of(Method.CHI_SQUARE, Method.RAO_SCOTT, Method.CLUSTERED_WALD);
    private static final List<Method> SCORES = List.of(Method.ONE_WAY_F, Method.KRUSKAL_WALLIS, Method.CLUSTERED_WALD);

    private final Responses responses;
    private final List<Indicator> indicators;
    private final List<Grouping> groupings;
    private final List<Distinct> scores;
    private final Map<String, Means> means;
    /** Computed on demand, because a table of shares needs none. */
    private final Map<String, double[]> errors = new ConcurrentHashMap<>();

    /** The weighted means and counts of an indicator by level; the last element is the total. */
    private static final class Means {
        private final double[] share;
        private final long[] n;
        private final long[] fewest;

        Means(double[] share, long[] n, long[] fewest) {
            this.share = share;
            this.n = n;
            this.fewest = fewest;
        }
    }

    private SubgroupShares(
            Responses responses,
            List<Indicator> indicators,
            List<Grouping> groupings,
            List<Distinct> scores,
            Map<String, Means> means) {
        this.responses = responses;
        this.indicators = indicators;
        this.groupings = groupings;
        this.scores = scores;
        this.means = means;
    }

    /**
     * Computes the shares of the indicators by the variables.
     *
     * @throws IllegalArgumentException if there is no such item or variable, or no variable is given
     */
    public static SubgroupShares of(Responses responses, List<Indicator> indicators, String... variables) {
        return unwrapping(() -> computed(responses, indicators, variables));
    }

    private static SubgroupShares computed(Responses responses, List<Indicator> indicators, String... variables) {
        if (variables.length == 0) {
            throw new IllegalArgumentException("of() needs at least one variable to group by, got none.");
        }
        List<Grouping> groupings =
                Arrays.stream(variables).parallel().map(responses::groups).toList();
        List<Distinct> scores = indicators.parallelStream()
                .map(indicator -> Distinct.of(responses.score(indicator)))
                .toList();
        List<Means> all = IntStream.range(0, groupings.size() * indicators.size())
                .parallel()
                .mapToObj(i -> means(
                        groupings.get(i / indicators.size()), scores.get(i % indicators.size()), responses.design()))
                .toList();
        Map<String, Means> means = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            means.put(
                    key(
                            groupings.get(i / indicators.size()).name(),
                            indicators.get(i % indicators.size()).name()),
                    all.get(i));
        }
        return new SubgroupShares(responses, List.copyOf(indicators), List.copyOf(groupings), scores, means);
    }

    private static Means means(Grouping grouping, Distinct scores, SurveyDesign design) {
        int levels = grouping.levels().size();
        int width = scores.size();
        // one more position for respondents without a group, who count in the total
        double[] weight = new double[(levels + 1) * width];
        long[] counts = new long[weight.length];
        Dominance[] parts = Stream.generate(Dominance::new).limit(weight.length).toArray(Dominance[]::new);
        int[] g = grouping.codes();
        int[] s = scores.codes();
        for (int i = 0; i < g.length; i++) {
            if (s[i] >= 0 && design.weight(i) > 0) {
                int cell = (g[i] < 0 ? levels : g[i]) * width + s[i];
                counts[cell]++;
                weight[cell] += design.weight(i);
                parts[cell].add(design.weight(i));
            }
        }
        double[] share = new double[levels + 1];
        long[] n = new long[levels + 1];
        long[] fewest = new long[levels + 1];
        for (int level = 0; level <= levels; level++) {
            int from = level == levels ? 0 : level * width;
            int to = level == levels ? weight.length : from + width;
            double sum = 0;
            double all = 0;
            MeanBasis basis = new MeanBasis();
            for (int i = from; i < to; i++) {
                sum += weight[i] * scores.values()[i % width];
                all += weight[i];
                n[level] += counts[i];
                basis.add(scores.values()[i % width], counts[i], parts[i]);
            }
            share[level] = sum / all;
            fewest[level] = basis.fewest();
        }
        return new Means(share, n, fewest);
    }

    /** Returns the indicators in order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** Returns the groupings in order. */
    public List<Grouping> groupings() {
        return groupings;
    }

    /** Returns the respondents. */
    public Responses responses() {
        return responses;
    }

    /** Returns the files that the data were read from. */
    public List<Source> sources() {
        return responses.sources();
    }

    /** Returns the mean score of an indicator among the respondents of a level, 0 to 1; NaN if there are none. */
    public double share(String grouping, String level, String indicator) {
        return of(grouping, indicator).share[at(grouping, level)];
    }

    /**
     * Returns the standard error of that mean under the responses' design, as in {@link SurveyMean#by}; NaN for fewer than two sampled
     * units.
     *
     * @throws IllegalArgumentException as in {@link SurveyMean#of}
     */
    public double standardError(String grouping, String level, String indicator) {
        of(grouping, indicator);
        double[] found = errors.computeIfAbsent(key(grouping, indicator), key -> errors(grouping, indicator));
        return found[at(grouping, level)];
    }

    private double[] errors(String grouping, String indicator) {
        int k = indicators.stream().map(Indicator::name).toList().indexOf(indicator);
        return SurveyMean.of(scores.get(k).numbers(), responses.design()).by(grouping(grouping)).stream()
                .mapToDouble(MeanEstimate::standardError)
                .toArray();
    }

    /** Returns the number of respondents of a level who have a score and a weight above zero. */
    public long n(String grouping, String level, String indicator) {
        return of(grouping, indicator).n[at(grouping, level)];
    }

    /** Returns the number of respondents behind the mean of a level, as in {@link MeanEstimate#fewest}. */
    public long fewest(String grouping, String level, String indicator) {
        return of(grouping, indicator).fewest[at(grouping, level)];
    }

    /** Returns the number of respondents behind the total mean, as in {@link MeanEstimate#fewest}. */
    public long fewest(String indicator) {
        Means all = of(groupings.get(0).name(), indicator);
        return all.fewest[all.fewest.length - 1];
    }

    /** Returns the mean score of an indicator among all respondents who have one, whether or not they have a group. */
    public double total(String indicator) {
        Means all = of(groupings.get(0).name(), indicator);
        return all.share[all.share.length - 1];
    }

    /** Returns the number of respondents who have a score and a weight above zero. */
    public long n(String indicator) {
        Means all = of(groupings.get(0).name(), indicator);
        return all.n[all.n.length - 1];
    }

    /**
     * Runs tests of equal scores in all levels, for each grouping and indicator: chi-square and Rao-Scott if all scores are 0 or 1,
     * otherwise one-way F and Kruskal-Wallis, and in both cases the clustered Wald test.
     *
     * @param clusters the clusters whose respondents may be similar, one per respondent
     * @throws IllegalArgumentException if a respondent has no cluster
     */
    public List<GroupTest> tests(Grouping clusters) {
        return unwrapping(() -> samples(clusters, sample -> sample.cells().binary() ? SHARES : SCORES));
    }

    /**
     * Runs tests by the given methods, for each grouping and indicator; tests of two-way tables are undefined unless all scores are 0 or
     * 1.
     *
     * @throws IllegalArgumentException if a respondent has no cluster
     */
    public List<GroupTest> tests(Grouping clusters, Method... methods) {
        List<Method> chosen = List.of(methods);
        return unwrapping(() -> samples(clusters, sample -> chosen));
    }

    /** Runs the work and unwraps exceptions from other threads, which arrive wrapped in a copy. */
    private static <T> T unwrapping(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof IllegalArgumentException first ? first : e;
        }
    }

    private List<GroupTest> samples(Grouping clusters, Function<GroupSample, List<Method>> methods) {
        SurveyDesign.simple(responses.size()).clusteredBy(clusters);
        return IntStream.range(0, groupings.size() * indicators.size())
                .parallel()
                .mapToObj(i -> {
                    Grouping grouping = groupings.get(i / indicators.size());
                    int k = i % indicators.size();
                    GroupSample sample = GroupSample.of(
                            grouping, indicators.get(k).name(), GroupCells.of(grouping, clusters, scores.get(k)));
                    return methods.apply(sample).stream()
                            .map(method -> GroupTests.of(method, sample))
                            .toList();
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Means of(String grouping, String indicator) {
        Means found = means.get(key(grouping, indicator));
        if (found == null) {
            throw new IllegalArgumentException("There are no shares of '" + indicator + "' by '" + grouping + "'.");
        }
        return found;
    }

    private int at(String grouping, String level) {
        Grouping found = grouping(grouping);
        int at = found.levels().indexOf(level);
        if (at < 0) {
            throw new IllegalArgumentException("'" + grouping + "' has no level '" + level + "'."
                    + (found.hidesValues()
                            ? " Its levels are not listed, because the data are restricted or of unknown provenance."
                            : " Levels: " + String.join(", ", found.levels()) + "."));
        }
        return at;
    }

    private Grouping grouping(String name) {
        return groupings.stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    }

    private static String key(String grouping, String indicator) {
        return grouping + "\n" + indicator;
    }

    @Override
    public String toString() {
        return "shares and means of " + indicators.size() + " indicators by " + groupings.size() + " variables";
    }
}
