package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.survey.CategoryTable;
import org.introlab.exhibit.survey.IndicatorTable;
import org.introlab.exhibit.survey.SubgroupTable;
import org.introlab.exhibit.survey.SubgroupTestTable;
import org.introlab.exhibit.table.CorrelationTable;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.Spearman;
import org.introlab.survey.groups.SubgroupShares;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SurveyTablesTest {
    private static final Scale THREE = Scale.of("1", "2", "3");
    private static final Indicator FIRST = Indicator.of("first", "The first", Set.of("3"), "a");
    private static final Indicator BOTH = Indicator.of("both", "Both of them", Set.of("3"), "a", "b");

    /** Eight respondents; the fifth has no group, the eighth no answer to a. */
    private static Responses responses(Provenance provenance) {
        Variable gender = new Variable(
                "gender", List.of("f", "m", "x"), Map.of("en", "Gender"), Map.of("f", Map.of("en", "Women")));
        return Responses.of(
                Frame.of(
                        "survey",
                        Table.create(
                                StringColumn.create("gender", "f", "f", "f", "m", "", "m", "m", "m"),
                                StringColumn.create("unit", "1", "1", "2", "2", "3", "3", "4", "4"),
                                StringColumn.create("a", "3", "3", "1", "3", "3", "2", "1", ""),
                                StringColumn.create("b", "3", "2", "1", "3", "1", "2", "3", "3")),
                        List.of(gender),
                        List.of(new Source("x.csv", provenance, ""))),
                List.of(Item.of("a", "Item a", THREE), Item.of("b", "Item b", THREE)));
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cell(statistic, row, column).orElseThrow().value();
    }

    @Test
    void sharesOfAllAnswersCountTheEmptyOnesAndMergeAsTold() {
        CategoryTable table = CategoryTable.of(responses(Provenance.PUBLIC).frame(), "gender");
        Exhibit e =
                table.merging("rest", "Other or none", "x", CategoryTable.EMPTY).exhibit("F", "Figure", "t");
        assertEquals(37.5, value(e, "share", "gender=f", "share"));
        assertEquals(12.5, value(e, "share", "gender=rest", "share"));
        assertEquals(
                List.of("Women", "m", "Other or none"),
                e.rows().stream().map(ExhibitRow::label).toList());
        assertEquals(100.0 * 3 / 7, value(table.validOnly().exhibit("", "", "t"), "share", "gender=f", "share"), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> table.merging("r", "R", "y"));
    }

    @Test
    void subgroupsStandUnderTheirVariableWithTheUnusedLevelAndTheTotalOfAll() {
        SubgroupShares shares = SubgroupShares.of(responses(Provenance.PUBLIC), List.of(FIRST, BOTH), "gender");
        Exhibit e = SubgroupTable.of(shares, List.of("first", "both")).exhibit("T", "Table", "t");
        assertEquals(50, value(e, "share", "total=all", "first"), "4 of 8, the missing answer not agreeing");
        assertEquals(200.0 / 3, value(e, "share", "gender=f", "first"), 1e-12);
        assertEquals(50, value(e, "share", "gender=f", "both"), "mean of 1, 1/2 and 0");
        assertEquals(3, value(e, "n", "gender=f", "n"));
        assertTrue(Double.isNaN(value(e, "share", "gender=x", "first")), "nobody");
        assertEquals(
                List.of("All", "Gender", "Women", "m", "x"),
                e.rows().stream().map(ExhibitRow::label).toList());
        assertTrue(e.note().contains(MissingRule.COUNTS_AS_NOT_AGREEING.words()), e.note());
    }

    @Test
    void smallSubgroupsOfRealPersonsAreWithheld() {
        SubgroupShares shares = SubgroupShares.of(responses(Provenance.RESTRICTED), List.of(FIRST), "gender");
        String shown =
                SubgroupTable.of(shares, List.of("first")).exhibit("", "", "t").markdown();
        assertTrue(shown.contains("| Women | withheld | withheld |"), shown);
        assertTrue(shown.contains("| All | withheld | 8 |"), "the half of eight are four persons: " + shown);
    }

    @Test
    void testsOfOneItemAreChiSquareOfSeveralAreF() {
        Responses responses = responses(Provenance.PUBLIC);
        SubgroupTestTable table = SubgroupTestTable.of(
                SubgroupShares.of(responses, List.of(FIRST, BOTH), "gender").tests(responses.groups("unit")),
                responses.sources());
        Exhibit all = table.exhibit("", "", "t");
        assertTrue(all.cell("p_value", "chi_square:gender", "first").isPresent());
        assertTrue(all.cell("p_value", "chi_square:gender", "both").isEmpty());
        assertTrue(all.cell("p_value", "one_way_f:gender", "both").isPresent());
        assertEquals(
                value(all, "p_value", "chi_square:gender", "first"),
                value(all, "p_value_holm", "chi_square:gender", "first"),
                "one test of its family");
        assertTrue(all.text().contains("without x"), all.text());
    }

    @Test
    void correlationsHaveStarsBelowTheLevelsAndAHeatMapOfTheLowerHalf() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {2, 1, 4, 3, 6, 5, 8, 7};
        double[] z = {1, 8, 2, 7, 3, 6, 4, 5};
        Exhibit e = CorrelationTable.of(Spearman.listwise(List.of("x", "y", "z"), List.of(x, y, z)), List.of())
                .stars(0.05, 0.01)
                .exhibit("T", "Table", "t");
        assertEquals(1 - 6.0 * 8 / (8 * 63), value(e, "rho", "y", "x"), 1e-12);
        assertTrue(e.markdown().contains("0.905\\*\\*"), e.markdown());
        assertFalse(e.markdown().contains(NumberStyle.decimals(3).format(value(e, "rho", "z", "x")) + "\\*"));
        Map<String, Object> heat = PlainJson.map(
                PlainJson.list(e.figure().orElseThrow().json().get("data")).get(0));
        assertEquals(List.of("z", "y"), heat.get("y"), "from the bottom up");
        assertEquals(
                value(e, "rho", "y", "x"),
                PlainJson.list(PlainJson.list(heat.get("z")).get(1)).get(0));
        assertEquals(null, PlainJson.list(PlainJson.list(heat.get("z")).get(1)).get(1));
    }

    @Test
    void indicatorsAreListedWithTheirItemsAndRules() {
        Responses responses = responses(Provenance.PUBLIC);
        assertTrue(IndicatorTable.of(responses, List.of(BOTH)).text().contains("Item a; Item b"));
        Exhibit rules = IndicatorTable.rules(responses, List.of(FIRST), MissingRule.values());
        assertEquals(50, value(rules, "share", "first", "counts_as_not_agreeing"));
        assertEquals(400.0 / 7, value(rules, "share", "first", "valid_answers"), 1e-12);
    }
}
