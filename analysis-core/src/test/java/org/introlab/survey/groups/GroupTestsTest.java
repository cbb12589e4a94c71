package org.introlab.survey.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.introlab.data.Frame;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.Odd;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.groups.GroupTest.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GroupTestsTest {
    private static final Grouping TWO = Odd.groups(2, 0, 0, 0, 0, 1, 1, 1, 1);
    private static final Grouping FOUR_CLUSTERS = Odd.clusters(4, 8);

    @ParameterizedTest
    @EnumSource
    void saysNothingWhenAllScoresAreEqual(Method method) {
        undefined(Odd.test(method, TWO, FOUR_CLUSTERS, 1, 1, 1, 1, 1, 1, 1, 1), "all scores are equal");
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingWhenNobodyAnswered(Method method) {
        double[] nobody = new double[8];
        Arrays.fill(nobody, Double.NaN);
        GroupTest test = Odd.test(method, TWO, FOUR_CLUSTERS, nobody);
        assertTrue(Double.isNaN(test.statistic()) && Double.isNaN(test.pValue()));
        assertFalse(test.remark().isEmpty());
        assertEquals(0, test.n());
        assertEquals(List.of("a", "b"), test.leftOut());
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingWhenOneGroupOnlyHasScores(Method method) {
        Grouping one = Odd.groups(3, 1, 1, 1, 1, 1, 1, -1, -1);
        GroupTest test = Odd.test(method, one, FOUR_CLUSTERS, 1, 0, 1, 0, 1, 1, 0, 0);
        undefined(test, "fewer than two groups to compare");
        assertEquals(List.of("a", "c"), test.leftOut());
    }

    @ParameterizedTest
    @EnumSource(names = {"RAO_SCOTT", "CLUSTERED_WALD"})
    void refusesASingleCluster(Method method) {
        GroupTest test = Odd.test(method, TWO, Odd.clusters(1, 8), 1, 0, 1, 0, 1, 1, 0, 1);
        undefined(test, "fewer than two clusters have respondents");
    }

    @ParameterizedTest
    @EnumSource(names = {"RAO_SCOTT", "CLUSTERED_WALD"})
    void refusesGroupsThatAreTheClusters(Method method) {
        undefined(Odd.test(method, TWO, TWO, 1, 0, 1, 0, 1, 1, 0, 1), "fewer than two groups to compare");
    }

    /** Thirds are no binary fractions: a mean of equal thirds must not leave a residual that passes as variation. */
    @Test
    void findsNoVariationWithinGroupsWhoseScoresAreEqualThirds() {
        double third = 1 / 3.0;
        double two = 2 / 3.0;
        double[] scores = {third, third, third, third, third, third, two, two, two, two, two, two};
        Grouping groups = Odd.groups(2, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        Grouping clusters = Odd.clusters(3, 12);
        undefined(Odd.test(Method.ONE_WAY_F, groups, clusters, scores), "no variation within the groups");
        undefined(Odd.test(Method.WELCH_F, groups, clusters, scores), "no variation within a, b");
        assertTrue(Odd.test(Method.CLUSTERED_WALD, groups, clusters, scores)
                .remark()
                .startsWith("the clustered covariance of the means is singular"));
    }

    @Test
    void findsTheClusteredCovarianceSingularWhicheverGroupsComesFirst() {
        // b and c have no variation, so their difference would be known exactly
        double[] scores = {0, 1, .5, 1, .5, .5, .5, .5, 1, 1, 1, 1};
        int[][] orders = {{0, 1, 2}, {1, 0, 2}, {2, 1, 0}, {1, 2, 0}};
        for (int[] order : orders) {
            int[] codes = new int[12];
            Arrays.setAll(codes, i -> order[i / 4]);
            GroupTest test = Odd.test(Method.CLUSTERED_WALD, Odd.groups(3, codes), Odd.clusters(4, 12), scores);
            assertTrue(Double.isNaN(test.pValue()), Arrays.toString(order));
        }
    }

    @Test
    void saysWhichGroupHasNoVariationWhenTheWaldTestStandsOnTheOthers() {
        double[] scores = {0, 1, .5, 1, 1, 1, 1, 1};
        GroupTest test = Odd.test(Method.CLUSTERED_WALD, TWO, FOUR_CLUSTERS, scores);
        assertTrue(test.pValue() > 0);
        assertEquals("no variation within b; in fewer than 20 clusters: a, b", test.remark());
    }

    @Test
    void saysNothingWhenFewerClustersThanGroupsVary() {
        int[] codes = {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
        int[] halves = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        double[] scores = {0, .5, 1, 1, 1, 1, .5, 0, 0, 0, 0, 1, 1, .5, 1, .5};
        GroupTest test = Odd.test(Method.CLUSTERED_WALD, Odd.groups(4, codes), Odd.groups(2, halves), scores);
        assertTrue(Double.isNaN(test.pValue()));
    }

    @Test
    void saysNothingWhenAllClustersAreAlike() {
        // each cluster holds the same table of groups by scores, so that nothing varies between clusters
        int[] codes = {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1};
        int[] thirds = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
        double[] scores = {0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0};
        GroupTest test = Odd.test(Method.RAO_SCOTT, Odd.groups(2, codes), Odd.groups(3, thirds), scores);
        undefined(test, "no variation between the sampled units, or too many empty cells");
        assertTrue(Double.isNaN(Odd.test(Method.CLUSTERED_WALD, Odd.groups(2, codes), Odd.groups(3, thirds), scores)
                .pValue()));
    }

    @Test
    void leavesOutAGroupOfOneWhereTheGroupsOwnVarianceIsNeeded() {
        Grouping groups = Odd.groups(4, 0, 0, 0, 0, 1, 1, 1, 3);
        double[] scores = {0, 1, .5, 1, 1, 0, 1, .5};
        assertEquals(
                List.of("c", "d"),
                Odd.test(Method.WELCH_F, groups, FOUR_CLUSTERS, scores).leftOut());
        assertEquals(
                List.of("c"),
                Odd.test(Method.ONE_WAY_F, groups, FOUR_CLUSTERS, scores).leftOut());
        assertEquals(7, Odd.test(Method.WELCH_F, groups, FOUR_CLUSTERS, scores).n());
        assertEquals(
                List.of("c", "d"),
                Odd.test(Method.CLUSTERED_WALD, groups, FOUR_CLUSTERS, scores).leftOut());
    }

    @Test
    void warnsOfSmallExpectedCounts() {
        GroupTest test = Odd.test(Method.CHI_SQUARE, TWO, FOUR_CLUSTERS, 1, 0, 1, 0, 1, 1, 0, 1);
        assertEquals("smallest expected count 1.5", test.remark());
        double[] many = new double[40];
        Arrays.setAll(many, i -> i % 3 == 0 ? 0 : 1);
        int[] codes = new int[40];
        Arrays.setAll(codes, i -> i % 2);
        assertEquals(
                "",
                Odd.test(Method.CHI_SQUARE, Odd.groups(2, codes), Odd.clusters(4, 40), many)
                        .remark());
    }

    @Test
    void refusesARespondentWithoutACluster() {
        SubgroupShares shares = shares();
        Grouping gap = Grouping.of("unit", List.of("u", "v"), 0, 1, 0, 1, -1, 0);
        assertThrows(IllegalArgumentException.class, () -> shares.tests(gap));
        assertThrows(IllegalArgumentException.class, () -> shares.tests(Odd.clusters(2, 5)));
    }

    @Test
    void choosesTheTestsByWhatTheScoresAre() {
        Grouping clusters = Odd.clusters(3, 6);
        assertEquals(
                List.of(
                        Method.CHI_SQUARE,
                        Method.RAO_SCOTT,
                        Method.CLUSTERED_WALD,
                        Method.ONE_WAY_F,
                        Method.KRUSKAL_WALLIS,
                        Method.CLUSTERED_WALD),
                shares().tests(clusters).stream().map(GroupTest::method).toList());
        List<GroupTest> chosen = shares().tests(clusters, Method.WELCH_F);
        assertEquals(
                List.of("one", "both"),
                chosen.stream().map(GroupTest::indicator).toList());
    }

    @Test
    void refusesATableOfOtherSizesThanTheDesign() {
        assertThrows(IllegalArgumentException.class, () -> RaoScott.test(TWO, FOUR_CLUSTERS, SurveyDesign.simple(7)));
    }

    @Test
    void saysNothingOfATableWithOneLineOrColumn() {
        SurveyDesign simple = SurveyDesign.simple(8);
        Grouping same = Odd.groups(2, 1, 1, 1, 1, 1, 1, 1, -1);
        undefined(RaoScott.test(same, TWO, simple), "fewer than two groups to compare");
        undefined(RaoScott.test(TWO, same, simple), "all answers are equal");
        undefined(
                RaoScott.test(TWO, FOUR_CLUSTERS, simple.clusteredBy(Odd.clusters(1, 8))),
                "fewer than two sampled units");
    }

    private static SubgroupShares shares() {
        Frame frame = Frame.of(Table.create(
                "t",
                IntColumn.create("p", 1, 2, 2, 1, 2, 1),
                IntColumn.create("q", 2, 2, 1, 1, 2, 1),
                StringColumn.create("g", "x", "y", "x", "y", "x", "y")));
        Scale scale = Scale.of("1", "2");
        Responses responses = Responses.of(frame, List.of(Item.of("p", "p", scale), Item.of("q", "q", scale)));
        return SubgroupShares.of(
                responses,
                List.of(
                        Indicator.of("one", "One item", java.util.Set.of("2"), "p"),
                        Indicator.of("both", "Two items", java.util.Set.of("2"), "p", "q")),
                "g");
    }

    private static void undefined(GroupTest test, String why) {
        assertTrue(Double.isNaN(test.statistic()), test.toString());
        assertTrue(Double.isNaN(test.pValue()), test.toString());
        assertEquals(why, test.remark());
    }
}
