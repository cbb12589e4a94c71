package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.introlab.survey.groups.GroupTest;
import org.introlab.survey.groups.GroupTest.Method;
import org.introlab.survey.groups.RaoScott;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A subset keeps its design. Reference values: reference/survey-domains/expected.csv, made by make.R there with subset, svymean, svychisq
 * and svycontrast (R 4.2.2, survey 4.1-1). Tolerance 1e-9 relative.
 */
class SurveyDomainsReferenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final Map<String, Double> EXPECTED = Sampled.expected("survey-domains");
    private static final Responses SMALL = responses("survey-domains/small.csv");
    private static final Responses STRAT = responses("survey-domains/apistrat.csv");
    private static final Responses CLUS1 = responses("survey-domains/apiclus1.csv");
    private static final Responses CLUS2 = responses("survey-domains/apiclus2.csv");
    private static final Responses MEANS = responses("survey-means/data.csv", "q1", "q2", "q3", "q4");

    private static Responses responses(String file, String... items) {
        try {
            Frame frame = Csv.read(Path.of(SurveyDomainsReferenceTest.class
                    .getResource("/reference/" + file)
                    .toURI()));
            Scale scale = Scale.of("1", "2", "3", "4", "5");
            return Responses.of(
                    frame,
                    Stream.of(items).map(item -> Item.of(item, item, scale)).toList());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SurveyDesign weighted(Responses all, String weight) {
        return SurveyDesign.simple(all.size()).weightedBy(all.numbers(weight));
    }

    private static Responses sample(String design) {
        SurveyDesign small = weighted(SMALL, "w");
        SurveyDesign strat = weighted(STRAT, "pw").stratifiedBy(STRAT.groups("stype"));
        return switch (design) {
            case "small weighted" -> SMALL.sampled(small);
            case "small clustered" -> SMALL.sampled(small.clusteredBy(SMALL.groups("cl")));
            case "small zero weights" -> SMALL.sampled(weighted(SMALL, "w0").clusteredBy(SMALL.groups("cl")));
            case "small stratified" ->
                SMALL.sampled(small.clusteredBy(SMALL.groups("cl")).stratifiedBy(SMALL.groups("st")));
            case "small respondents in strata" -> SMALL.sampled(small.stratifiedBy(SMALL.groups("st")));
            case "small one unit in stratum 3" ->
                SMALL.sampled(small.clusteredBy(SMALL.groups("cl"))
                        .stratifiedBy(
                                Grouping.of("lone", List.of("1", "2", "3"), 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2)));
            case "apistrat" -> STRAT.sampled(strat.fromPopulationOf(STRAT.numbers("fpc")));
            case "apistrat fractions" -> STRAT.sampled(strat.samplingFractions(fractions()));
            case "apistrat no population" -> STRAT.sampled(strat);
            case "apiclus1" ->
                CLUS1.sampled(weighted(CLUS1, "pw").fromPopulationOf(757)).clusteredBy("dnum");
            case "apiclus2 first stage" ->
                CLUS2.sampled(weighted(CLUS2, "pw")
                        .clusteredBy(CLUS2.groups("dnum"))
                        .fromPopulationOf(CLUS2.numbers("fpc1")));
            case "apiclus2 no population" ->
                CLUS2.sampled(weighted(CLUS2, "pw")).clusteredBy("dnum");
            case "means" ->
                MEANS.sampled(weighted(MEANS, "weight")
                        .clusteredBy(MEANS.groups("cluster"))
                        .stratifiedBy(MEANS.groups("stratum"))
                        .fromPopulationOf(populations()));
            case "means clusters" -> MEANS;
            default -> throw new IllegalArgumentException(design);
        };
    }

    private static double[] fractions() {
        double[] fpc = STRAT.numbers("fpc");
        Grouping stype = STRAT.groups("stype");
        double[] fractions = new double[fpc.length];
        for (int i = 0; i < fpc.length; i++) {
            fractions[i] = stype.counts()[stype.code(i)] / fpc[i];
        }
        return fractions;
    }

    private static double[] populations() {
        Map<String, Double> few = Map.of("north", 10.0, "south", 7.0, "west", 40.0);
        double[] populations = new double[MEANS.size()];
        for (int i = 0; i < populations.length; i++) {
            populations[i] = few.get(MEANS.frame().row(i).text("stratum"));
        }
        return populations;
    }

    private static Responses domain(Responses all, String domain) {
        return switch (domain) {
            case "all" -> all;
            case "g=1" -> all.where(row -> row.number("g") == 1);
            case "g=2" -> all.where(row -> row.number("g") == 2);
            case "y2 known" -> all.where(row -> !row.isMissing("y2"));
            case "no cluster 3" -> all.where(row -> row.number("cl") != 3);
            case "no cluster 6" -> all.where(row -> row.number("cl") != 6);
            case "st=1" -> all.where(row -> row.number("st") == 1);
            case "st=2" -> all.where(row -> row.number("st") == 2);
            case "g=2 of st=2" -> domain(domain(all, "st=2"), "g=2");
            case "g=1 no cluster 6" -> domain(domain(all, "no cluster 6"), "g=1");
            case "awards" -> all.where(row -> row.text("awards").equals("Yes"));
            case "poor" -> all.where(row -> row.number("meals") > 50);
            case "poor and awards" -> domain(domain(all, "poor"), "awards");
            case "E" -> all.where(row -> row.text("stype").equals("E"));
            case "E and H" -> all.where(row -> !row.text("stype").equals("M"));
            case "large" -> all.where(row -> row.number("enroll") > 700);
            case "a" -> all.where(row -> row.text("group").equals("a"));
            case "d" -> all.where(row -> row.text("group").equals("d"));
            case "north" -> all.where(row -> row.text("stratum").equals("north"));
            case "a or d of the north" -> domain(all.where(row -> "ad".contains(row.text("group"))), "north");
            case "even" -> all.where(row -> row.number("id") % 2 == 0);
            case "even of the first clusters" ->
                domain(all.where(row -> row.number("cluster") <= 9 && !row.is("group", "d")), "even");
            default -> throw new IllegalArgumentException(domain);
        };
    }

    private static Stream<String> means() {
        return EXPECTED.keySet().stream()
                .filter(key -> key.endsWith(",mean") && !key.contains("mean of items"))
                .map(key -> key.substring(0, key.length() - "mean".length()));
    }

    @ParameterizedTest
    @MethodSource("means")
    void givesTheMeanAndErrorOfRForASubsetOfADesign(String key) {
        String[] at = key.split(",");
        Responses subset = domain(sample(at[0]), at[1]);
        MeanEstimate mean =
                SurveyMean.of(subset.numbers(at[2]), subset.design()).total();
        near(key + "mean", mean.mean());
        near(key + "std error", mean.standardError());
        near(key + "deff", mean.designEffect());
        near(key + "n", mean.n());
        near(key + "df", mean.df());
    }

    @ParameterizedTest
    @CsvSource({
        "small clustered,g,g=1,g=2",
        "small stratified,g,g=1,g=2",
        "small zero weights,g,g=1,g=2",
        "apistrat,awards,,awards",
        "apiclus1,stype,E,"
    })
    void aLevelOfAGroupingIsTheSubsetOfThatLevel(String design, String grouping, String first, String second) {
        Responses all = sample(design);
        String y = design.startsWith("small") ? "y" : "api00";
        List<MeanEstimate> by = SurveyMean.of(all.numbers(y), all.design()).by(all.groups(grouping));
        if (first != null) {
            near(design + "," + first + "," + y + ",std error", by.get(0).standardError());
        }
        if (second != null) {
            near(design + "," + second + "," + y + ",std error", by.get(1).standardError());
        }
    }

    @ParameterizedTest
    @CsvSource({"small clustered", "small stratified", "small zero weights", "small weighted"})
    void aSharesErrorIsThatOfTheMeanWhoeverIsAsked(String design) {
        Responses yes = Responses.of(SMALL.frame(), List.of(Item.of("y", "y", Scale.of("0", "1"))))
                .sampled(sample(design).design());
        Indicator one = Indicator.of("y", "y", Set.of("1"), "y");
        SubgroupShares shares = SubgroupShares.of(yes, List.of(one), "g");
        for (String g : List.of("1", "2")) {
            near(design + ",g=" + g + ",y,mean", shares.share("g", g, "y"));
            near(design + ",g=" + g + ",y,std error", shares.standardError("g", g, "y"));
        }
    }

    @ParameterizedTest
    @CsvSource({"all", "y2 known", "no cluster 3", "g=2", "g=2 of st=2"})
    void refusesAStratumOfOneUnitWhereOneOfItsRespondentsIsInTheSubset(String domain) {
        assertTrue(EXPECTED.containsKey("small one unit in stratum 3," + domain + ",y,fails"));
        Responses subset = domain(sample("small one unit in stratum 3"), domain);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> SurveyMean.of(subset.numbers("y"), subset.design()))
                .getMessage();
        assertTrue(message.startsWith("Stratum '3' has only one sampled unit"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "apistrat,all",
        "apistrat,poor",
        "apistrat,E and H",
        "apiclus1,all",
        "apiclus1,poor",
        "apiclus2 first stage,all",
        "apiclus2 first stage,poor"
    })
    void givesRaoAndScottsFOfRForASubsetOfADesign(String design, String domain) {
        Responses subset = domain(sample(design), domain);
        compare(
                design + "," + domain + ",stype by awards,",
                RaoScott.test(subset.groups("stype"), subset.groups("awards"), subset.design()));
    }

    @ParameterizedTest
    @CsvSource({"even", "even of the first clusters"})
    void testsBetweenGroupsOfASubsetKnowTheClustersOfTheSample(String domain) {
        Responses yes = Responses.of(MEANS.frame(), List.of(Item.of("yes", "yes", Scale.of("0", "1"))));
        Indicator one = Indicator.of("yes", "yes", Set.of("1"), "yes").with(MissingRule.VALID_ANSWERS);
        Responses subset = domain(yes, domain);
        List<GroupTest> tests =
                SubgroupShares.of(subset, List.of(one), "group").tests(subset.groups("cluster"), Method.RAO_SCOTT);
        compare("means clusters," + domain + ",group by yes,", tests.get(0));
    }

    @ParameterizedTest
    @CsvSource({"all", "a"})
    void givesTheErrorOfAMeanOfItemsForASubset(String domain) {
        Indicator items = Indicator.of("items", "items", Set.of("4", "5"), "q1", "q2", "q3", "q4");
        MeanEstimate mean = ItemMean.of(domain(sample("means"), domain), items);
        near("means," + domain + ",mean of items,mean", mean.mean());
        near("means," + domain + ",mean of items,std error", mean.standardError());
    }

    private static void compare(String key, GroupTest test) {
        near(key + "F", test.statistic());
        near(key + "df1", test.df1());
        near(key + "df2", test.df2().orElseThrow());
        near(key + "p", test.pValue());
    }

    private static void near(String key, double actual) {
        Sampled.assertNear(EXPECTED, key, actual, TOLERANCE);
    }

    @Test
    void givesTheErrorOfTheClusteredSubsetThatTheDesignOfTheSubsetWouldMiss() {
        Responses one = domain(sample("small clustered"), "g=1");
        assertEquals(
                0.262936879248872,
                SurveyMean.of(one.numbers("y"), one.design()).total().standardError(),
                1e-15);
    }
}
