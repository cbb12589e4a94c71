package org.introlab.exhibit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Exhibit;
import org.introlab.summary.tests.Table1Data;
import org.introlab.survey.groups.MultipleTesting;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TestColumnsTest {
    private static final Frame CARS = Table1Data.frame("mtcars");

    private static Exhibit shown(DescriptiveTable table) {
        return table.exhibit("", "", "");
    }

    private static double value(Exhibit exhibit, String statistic, String row, String column) {
        return exhibit.cells()
                .filter(cell -> cell.key().parts().equals(List.of(statistic, row, column)))
                .mapToDouble(Cell::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void putsTheTestOfAFactorInTheLineThatNamesItAndThatOfAMeanBesideIt() {
        String markdown = shown(DescriptiveTable.of(CARS, "am")
                        .shares("vs")
                        .means("mpg")
                        .total()
                        .tests())
                .markdown();
        assertTrue(
                markdown.matches("(?s).*\\| vs, per cent \\|  \\|  \\|  \\| Pearson chi-square \\| 0\\.341 \\|.*"),
                markdown);
        assertTrue(markdown.contains("| Welch t | 0.001 |"), markdown);
    }

    @Test
    void givesTheSameCellsWithoutTests() {
        DescriptiveTable table = DescriptiveTable.of(CARS, "am")
                .shares("gear")
                .meansWithSd("mpg", "hp")
                .median("wt")
                .count();
        List<Cell> tested = shown(table.tests().adjusted(MultipleTesting.holm()).standardisedDifferences())
                .cells()
                .toList();
        assertTrue(tested.containsAll(shown(table).cells().toList()));
    }

    @Test
    void takesFishersTestWhereAnExpectedCountIsBelowFive() {
        Exhibit chosen =
                shown(DescriptiveTable.of(CARS, "am").shares("gear", "vs").tests());
        assertTrue(chosen.text().contains("Fisher exact") && chosen.text().contains("Pearson chi-square"));
        Exhibit forced = shown(DescriptiveTable.of(CARS, "am").shares("gear").tests(Tests.chiSquare()));
        assertTrue(forced.note().contains("gear: smallest expected count 2."), forced.note());
    }

    @Test
    void testsAVariableOnceForEachKindOfLine() {
        Exhibit exhibit = shown(DescriptiveTable.of(CARS, "am")
                .means("mpg")
                .meansWithSd("hp")
                .median("mpg")
                .shares("vs")
                .counts("vs")
                .tests());
        assertEquals(
                List.of("hp test", "mpg test", "mpg test of medians", "vs test"),
                exhibit.cells()
                        .filter(cell -> cell.key().statistic().equals("p_value"))
                        .map(cell -> cell.key().row() + " " + cell.key().column())
                        .sorted()
                        .toList());
    }

    @Test
    void saysHowManyTestsAreAdjustedTogether() {
        Exhibit exhibit = shown(DescriptiveTable.of(CARS, "am")
                .means("mpg", "hp", "wt")
                .tests()
                .adjusted(MultipleTesting.bonferroni()));
        assertTrue(exhibit.note().contains("p, Bonferroni: adjusted for 3 tests"), exhibit.note());
        assertEquals(3 * value(exhibit, "p_value", "mpg", "test"), value(exhibit, "p_adjusted", "mpg", "test"), 1e-15);
    }

    @Test
    void neverTakesASampleByDesignForASimpleOne() {
        DescriptiveTable table =
                DescriptiveTable.of(Table1Data.frame("made"), "two").clusteredBy("cluster");
        DescriptiveTable medians = table.median("real");
        for (Tests simple : List.of(Tests.welch(), Tests.pooled(), Tests.fisher(), Tests.yates(), Tests.chiSquare())) {
            DescriptiveTable chosen = table.means("real").tests(simple);
            String message = assertThrows(IllegalArgumentException.class, () -> shown(chosen))
                    .getMessage();
            assertTrue(message.contains("simple random sample"), message);
            assertTrue(message.contains("clustered by cluster"), message);
        }
        assertTrue(
                shown(medians.tests()).text().contains("design-based rank t"),
                shown(medians.tests()).text());
        assertTrue(shown(table.means("real").tests()).note().contains("clustered by cluster"));
        assertTrue(shown(DescriptiveTable.of(Table1Data.frame("made"), "two")
                        .weightedBy("weight")
                        .means("real")
                        .tests())
                .note()
                .contains("weighted by weight"));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThrows(
                IllegalArgumentException.class, () -> DescriptiveTable.of(CARS).tests());
        DescriptiveTable table = DescriptiveTable.of(CARS, "am").means("mpg");
        assertThrows(IllegalArgumentException.class, () -> table.adjusted(MultipleTesting.holm()));
        assertThrows(IllegalArgumentException.class, () -> table.tests(Tests.fisher(), Tests.yates()));
        assertThrows(IllegalArgumentException.class, () -> table.tests(Tests.welch(), Tests.pooled()));
        DescriptiveTable three = DescriptiveTable.of(CARS, "gear").means("mpg");
        assertThrows(IllegalArgumentException.class, three::standardisedDifferences);
        assertTrue(value(shown(three.standardisedDifferences("3", "4")), "std_difference", "mpg", "difference") < -1);
        assertThrows(IllegalArgumentException.class, () -> table.clusteredBy("school"));
    }

    @Test
    void dashesAndExplainsWhatHasNoTest() {
        Frame frame = Frame.of(
                "rows",
                Table.create(
                        StringColumn.create("group", "a", "a", "a", "b"),
                        IntColumn.create("same", 3, 3, 3, 3),
                        IntColumn.create("y", 1, 2, 3, 4)),
                List.of(Variable.factor("group", List.of("a", "b", "nobody"))),
                List.of(new Source("rows.csv", Provenance.PUBLIC, "")));
        Exhibit exhibit = shown(DescriptiveTable.of(frame, "group")
                .means("y", "same")
                .median("same")
                .shares("same")
                .tests());
        assertTrue(exhibit.cells()
                .filter(cell -> cell.key().statistic().equals("p_value"))
                .allMatch(cell -> Double.isNaN(cell.value())));
        assertTrue(exhibit.note().contains("No test of y: the variance of a group with one row can't be estimated."));
        assertTrue(exhibit.note().contains("No test of same: all rows have the same 'same'."), exhibit.note());
    }

    @Test
    void withholdsTheTestBesideASmallGroupAndLeavesItOutOfTheFamily() {
        int n = 60;
        StringColumn group = StringColumn.create("group");
        StringColumn rare = StringColumn.create("rare");
        StringColumn often = StringColumn.create("often");
        IntStream.range(0, n).forEach(i -> {
            group.append(i % 2 == 0 ? "a" : "b");
            rare.append(i == 4 || i == 6 ? "yes" : "no");
            often.append(i % 3 == 0 ? "yes" : "no");
        });
        for (Provenance provenance : List.of(Provenance.RESTRICTED, Provenance.UNKNOWN, Provenance.SYNTHETIC)) {
            Frame frame = Frame.of(
                    "persons",
                    Table.create(group, rare, often),
                    List.of(
                            Variable.factor("group", List.of("a", "b")),
                            Variable.factor("rare", List.of("no", "yes")),
                            Variable.factor("often", List.of("no", "yes"))),
                    List.of(new Source("persons.csv", provenance, "")));
            Exhibit exhibit = shown(DescriptiveTable.of(frame, "group")
                    .shares("rare", "often")
                    .tests()
                    .adjusted(MultipleTesting.holm())
                    .standardisedDifferences());
            boolean shown = provenance == Provenance.SYNTHETIC;
            assertEquals(shown, !Double.isNaN(value(exhibit, "p_value", "rare", "test")));
            assertEquals(shown, !Double.isNaN(value(exhibit, "std_difference", "rare", "difference")));
            assertEquals(shown, exhibit.note().contains("Fisher"), exhibit.note());
            assertTrue(exhibit.note().contains(shown ? "for 2 tests in" : "for 1 test in"), exhibit.note());
            assertFalse(Double.isNaN(value(exhibit, "p_adjusted", "often", "test")));
        }
    }
}
