package org.introlab.survey.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Odd;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.introlab.survey.SurveyMean;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SubgroupSharesTest {
    private static final Scale SCALE = Scale.of("1", "2", "3");
    private static final Indicator ONE = Indicator.of("one", "One item", Set.of("3"), "p");
    private static final Indicator BOTH =
            Indicator.of("both", "Two items", Set.of("2", "3"), "p", "q").with(MissingRule.VALID_ANSWERS);

    private static Responses responses(String... levels) {
        IntColumn p = IntColumn.create("p", 3, 3, 1, 2, 3, 1, 2);
        IntColumn q = IntColumn.create("q", 1, 3, 2, 2, 3, 2, 3);
        p.setMissing(3);
        q.setMissing(3);
        q.setMissing(4);
        Table table = Table.create("t", p, q, StringColumn.create("g", "x", "y", "x", "y", "", "x", "y"));
        Frame frame = Frame.of("t", table, List.of(Variable.factor("g", List.of(levels))), List.of());
        return Responses.of(frame, List.of(Item.of("p", "p", SCALE), Item.of("q", "q", SCALE)));
    }

    @Test
    void countsThoseWithoutAGroupInTheTotalOnly() {
        SubgroupShares shares = SubgroupShares.of(responses("x", "y"), List.of(ONE), "g");
        assertEquals(1 / 3.0, shares.share("g", "x", "one"), 1e-15);
        assertEquals(1 / 3.0, shares.share("g", "y", "one"), 1e-15);
        assertEquals(3, shares.n("g", "x", "one"));
        assertEquals(3 / 7.0, shares.total("one"), 1e-15);
        assertEquals(7, shares.n("one"));
    }

    @Test
    void leavesOutWhoHasNoScoreUnderTheRule() {
        SubgroupShares shares = SubgroupShares.of(responses("x", "y"), List.of(ONE, BOTH), "g");
        assertEquals(2, shares.n("g", "y", "both"));
        assertEquals(1, shares.share("g", "y", "both"), 1e-15);
        assertEquals(6, shares.n("both"));
    }

    @Test
    void weighsTheSharesAsTheDesignSays() {
        Responses weighted = responses("x", "y").sampled(SurveyDesign.simple(7).weightedBy(1, 2, 3, 4, 5, 6, 7));
        SubgroupShares shares = SubgroupShares.of(weighted, List.of(ONE), "g");
        assertEquals(1 / 10.0, shares.share("g", "x", "one"), 1e-15);
        assertEquals(2 / 13.0, shares.share("g", "y", "one"), 1e-15);
        assertEquals(8 / 28.0, shares.total("one"), 1e-15);
        List<MeanEstimate> means = SurveyMean.of(weighted, ONE).by(weighted.groups("g"));
        assertEquals(means.get(0).mean(), shares.share("g", "x", "one"), 1e-15);
        assertEquals(means.get(1).mean(), shares.share("g", "y", "one"), 1e-15);
    }

    @Test
    void keepsALevelThatNobodyHasAndReadsLevelsByNameInAnyOrder() {
        SubgroupShares shares = SubgroupShares.of(responses("z", "y", "x"), List.of(ONE, BOTH), "g");
        SubgroupShares straight = SubgroupShares.of(responses("x", "y"), List.of(ONE, BOTH), "g");
        assertEquals(0, shares.n("g", "z", "one"));
        assertTrue(Double.isNaN(shares.share("g", "z", "one")));
        for (String level : List.of("x", "y")) {
            assertEquals(straight.share("g", level, "both"), shares.share("g", level, "both"));
        }
        List<GroupTest> tests = shares.tests(Odd.clusters(3, 7));
        assertTrue(tests.stream().allMatch(test -> test.leftOut().contains("z")));
    }

    @Test
    void refusesUnknownNamesInItsOwnWords() {
        Responses responses = responses("x", "y");
        Indicator wrong = Indicator.of("wrong", "Wrong", Set.of("9"), "p");
        Indicator lost = Indicator.of("lost", "Lost", Set.of("3"), "pp");
        refuses(() -> SubgroupShares.of(responses, List.of(ONE, lost), "g"), "There is no item 'pp'");
        refuses(() -> SubgroupShares.of(responses, List.of(ONE, wrong), "g"), "");
        refuses(() -> SubgroupShares.of(responses, List.of(ONE)), "of() needs at least one variable");
        SubgroupShares shares = SubgroupShares.of(responses, List.of(ONE), "g");
        refuses(() -> shares.share("h", "x", "one"), "There are no shares of 'one' by 'h'");
        refuses(() -> shares.share("g", "w", "one"), "'g' has no level 'w'");
        refuses(() -> shares.total("two"), "There are no shares of 'two'");
    }

    @Test
    void refusesAValueThatIsNoLevelWithoutNamingAnotherThread() {
        Responses responses = responses("x", "w");
        for (int i = 0; i < 20; i++) {
            refuses(
                    () -> SubgroupShares.of(responses, List.of(ONE), "p", "g", "q", "g"),
                    "Row 2 of 'g' has a value that is not a level");
        }
    }

    private static void refuses(org.junit.jupiter.api.function.Executable work, String start) {
        String message = assertThrows(IllegalArgumentException.class, work).getMessage();
        assertTrue(message.startsWith(start) && !message.contains("Exception"), message);
    }
}
