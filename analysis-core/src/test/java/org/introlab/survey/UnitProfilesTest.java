package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class UnitProfilesTest {
    private static final Scale YES_NO = Scale.of("0", "1");
    private static final Indicator BOTH = Indicator.of("both", "Both", Set.of("1"), "a", "b");
    private static final Indicator FIRST = Indicator.of("first", "First", Set.of("1"), "a");
    private static final List<Indicator> INDICATORS = List.of(BOTH, FIRST);

    /** Five units of twelve respondents in two groups; each third respondent is old. */
    private static Responses responses() {
        return responses(
                IntStream.range(0, 60).mapToObj(i -> i / 12 < 2 ? "x" : "y").toArray(String[]::new));
    }

    private static Responses responses(String[] group) {
        return Responses.of(
                Frame.of(
                        "people",
                        Table.create(
                                column("unit", i -> "u" + i / 12),
                                StringColumn.create("group", group),
                                column("age", i -> i % 3 == 0 ? "old" : "young"),
                                column("a", i -> i % (2 + i / 12) == 0 ? "0" : "1"),
                                column("b", i -> i % 4 == 0 ? "1" : "0")),
                        List.of(),
                        List.of()),
                List.of(Item.of("a", "A", YES_NO), Item.of("b", "B", YES_NO)));
    }

    private static StringColumn column(String name, java.util.function.IntFunction<String> value) {
        return StringColumn.create(name, IntStream.range(0, 60).mapToObj(value).toArray(String[]::new));
    }

    private static UnitProfiles profiles() {
        return UnitProfiles.of(responses(), INDICATORS, "unit", "group").by("age");
    }

    @Test
    void aUnitsRespondentsAreASampleOfTheirOwn() {
        SubgroupShares shares = SubgroupShares.of(responses().within("unit"), INDICATORS, "unit");
        for (String unit : List.of("u0", "u1", "u2", "u3", "u4")) {
            for (String indicator : List.of("both", "first")) {
                MeanEstimate mean = profiles().unit(unit, indicator);
                assertEquals(shares.share("unit", unit, indicator), mean.mean(), 1e-15);
                assertEquals(shares.standardError("unit", unit, indicator), mean.standardError(), 1e-15);
                assertEquals(shares.n("unit", unit, indicator), mean.n());
                assertEquals(11, mean.df());
            }
        }
    }

    @Test
    void aUnitsShareOfOneItemHasWilsonsOwnInterval() {
        Interval interval = profiles().unit("u1", "first").wilson(0.95);
        assertEquals(Proportion.wilson(8, 12, 0.95).low(), interval.low(), 1e-12);
        assertEquals(Proportion.wilson(8, 12, 0.95).high(), interval.high(), 1e-12);
    }

    @Test
    void groupsAndAllAreClusteredByUnit() {
        Responses responses = responses();
        SurveyDesign design = SurveyDesign.simple(responses.size()).clusteredBy(responses.groups("unit"));
        SurveyMean mean = SurveyMean.of(responses.score(BOTH), design);
        assertEquals(mean.total(), profiles().all("both"));
        assertEquals(mean.by(responses.groups("group")).get(1), profiles().group("y", "both"));
        assertEquals(2, profiles().group("y", "both").df());
    }

    @Test
    void countsUnitsGroupsAndSubgroups() {
        UnitProfiles profiles = profiles();
        assertEquals(60, profiles.respondents());
        assertEquals(24, profiles.respondentsOfGroup("x"));
        assertEquals(12, profiles.respondentsOf("u3"));
        assertEquals(4, profiles.respondentsOf("u3", "age", "old"));
        assertEquals("y", profiles.groupOf("u3"));
        assertEquals(List.of("u2", "u3", "u4"), profiles.unitsOf("y"));
        assertEquals(4, profiles.subgroup("u3", "age", "old", "both").n());
    }

    @Test
    void theMeansOfSubgroupsMakeTheUnitsMean() {
        UnitProfiles profiles = profiles();
        double old = profiles.subgroup("u2", "age", "old", "both").mean();
        double young = profiles.subgroup("u2", "age", "young", "both").mean();
        assertEquals(profiles.unit("u2", "both").mean(), (4 * old + 8 * young) / 12, 1e-15);
    }

    @Test
    void refusesAUnitInTwoGroups() {
        String[] group =
                IntStream.range(0, 60).mapToObj(i -> i < 30 ? "x" : "y").toArray(String[]::new);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> UnitProfiles.of(responses(group), INDICATORS, "unit", "group"));
        assertTrue(refused.getMessage().contains("'u2' is in two levels of 'group'"), refused.getMessage());
    }

    @Test
    void namesWhatIsNotThere() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> profiles().unit("u9", "both"))
                .getMessage()
                .contains("unit 'u9'"));
        assertThrows(IllegalArgumentException.class, () -> profiles().groupOf("u9"));
        assertThrows(IllegalArgumentException.class, () -> profiles().unit("u1", "second"));
    }
}
