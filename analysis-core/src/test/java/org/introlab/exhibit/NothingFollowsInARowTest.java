package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.exhibit.survey.CategoryTable;
import org.introlab.exhibit.survey.LikertTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.markup.CellKey;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.introlab.model.result.DidReading;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What is withheld of few persons does not follow from the other numbers of its row. */
class NothingFollowsInARowTest {
    private static final List<Source> RESTRICTED = List.of(new Source("x.csv", Provenance.RESTRICTED, "00"));
    private static final Scale SCALE = Scale.of("1", "2", "3", "4", "5");

    /** Numbers of respondents at each level of a scale of five, and of those without an answer. */
    @Provide
    Arbitrary<int[]> counts() {
        return Arbitraries.integers()
                .between(0, 12)
                .array(int[].class)
                .ofSize(6)
                .filter(n -> Arrays.stream(n).limit(5).sum() > 0);
    }

    private static Exhibit likert(int[] counts, boolean ofAll) {
        String[] answers = IntStream.range(0, 6)
                .boxed()
                .flatMap(level -> IntStream.range(0, counts[level]).mapToObj(i -> level < 5 ? "" + (level + 1) : ""))
                .toArray(String[]::new);
        Frame frame = Frame.of(
                "survey",
                Table.create(StringColumn.create("q", answers)),
                List.of(Variable.factor("q", SCALE.levels())),
                RESTRICTED);
        LikertTable table = LikertTable.of(Responses.of(frame, List.of(Item.of("q", "Q", SCALE))), "q");
        return (ofAll ? table.ofAll("q") : table).exhibit("", "", "t");
    }

    /**
     * What the row shows are sums of some of the numbers of respondents: a number follows if its unit vector is a combination of
     * those that are shown.
     */
    @Property
    void noShareOfALikertScaleFollowsFromTheOthers(@ForAll("counts") int[] counts, @ForAll boolean ofAll) {
        Exhibit e = likert(counts, ofAll);
        List<double[]> known = new ArrayList<>();
        e.cells().filter(cell -> !cell.withheld()).forEach(cell -> known.add(weights(cell.key())));
        // shares have one sum: of all answers, or of all respondents, whose number stands in the figure
        known.add(ofAll ? new double[] {1, 1, 1, 1, 1, 1} : new double[] {1, 1, 1, 1, 1, 0});
        for (int level = 0; level < 6; level++) {
            boolean few = counts[level] > 0 && counts[level] < Source.FEWEST;
            if (few && (level < 5 || ofAll)) {
                double[] one = new double[6];
                one[level] = 1;
                assertFalse(follows(one, known), "level " + level + " of " + Arrays.toString(counts) + "\n" + e.text());
            }
        }
    }

    private static double[] weights(CellKey key) {
        return switch (key.column()) {
            case "agree" -> new double[] {0, 0, 0, 1, 1, 0};
            case "not_agree" -> new double[] {1, 1, 1, 0, 0, 0};
            case "disagree" -> new double[] {1, 1, 0, 0, 0, 0};
            case "n" -> new double[] {1, 1, 1, 1, 1, 0};
            case "missing" -> new double[] {0, 0, 0, 0, 0, 1};
            default -> {
                double[] one = new double[6];
                one[Integer.parseInt(key.column()) - 1] = 1;
                yield one;
            }
        };
    }

    /** Whether a vector is in the span of others: by Gauss' elimination. */
    private static boolean follows(double[] target, List<double[]> known) {
        List<double[]> rows = new ArrayList<>();
        known.forEach(row -> rows.add(row.clone()));
        double[] rest = target.clone();
        int from = 0;
        for (int column = 0; column < rest.length; column++) {
            int pivot = from;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            double[] row = rows.get(pivot);
            rows.set(pivot, rows.get(from));
            rows.set(from, row);
            for (int i = from + 1; i < rows.size(); i++) {
                subtract(rows.get(i), row, column);
            }
            subtract(rest, row, column);
            from++;
        }
        return Arrays.stream(rest).allMatch(x -> Math.abs(x) < 1e-9);
    }

    private static void subtract(double[] from, double[] row, int column) {
        double factor = from[column] / row[column];
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }

    @Test
    void aTotalOfADescriptiveTableDoesNotTellTheGroupThatIsWithheld() {
        String[] group = IntStream.range(0, 40)
                .mapToObj(i -> i < 20 ? "a" : i < 38 ? "b" : "c")
                .toArray(String[]::new);
        String[] sex =
                IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? "f" : "m").toArray(String[]::new);
        Frame frame = Frame.of(
                "persons",
                Table.create(
                        StringColumn.create("group", group),
                        StringColumn.create("sex", sex),
                        DoubleColumn.create(
                                "x", IntStream.range(0, 40).mapToDouble(i -> i).toArray())),
                List.of(Variable.factor("group", List.of("a", "b", "c")), Variable.factor("sex", List.of("f", "m"))),
                RESTRICTED);
        Exhibit e = DescriptiveTable.of(frame, "group")
                .counts("sex")
                .count()
                .count("x")
                .exhibit("", "", "t");
        for (String row : List.of("sex=f", "sex=m", "n", "x")) {
            assertTrue(e.cell("n", row, "c").orElseThrow().withheld(), row);
            assertTrue(e.cell("n", row, "total").orElseThrow().withheld(), row);
            assertFalse(e.cell("n", row, "a").orElseThrow().withheld(), row);
        }
        Exhibit two = DescriptiveTable.of(frame, "sex").count().exhibit("", "", "t");
        assertEquals(40, two.cell("n", "n", "total").orElseThrow().value(), "nothing is withheld beside it");
    }

    @Test
    void aTotalDoesNotTellTwoGroupsOfFourEach() {
        String[] group = IntStream.range(0, 200)
                .mapToObj(i -> i < 4 ? "a" : i < 8 ? "b" : "c")
                .toArray(String[]::new);
        Frame frame = Frame.of(
                "persons",
                Table.create(StringColumn.create("group", group)),
                List.of(Variable.factor("group", List.of("a", "b", "c"))),
                RESTRICTED);
        Exhibit e = DescriptiveTable.of(frame, "group").count().exhibit("", "", "t");
        assertTrue(e.cell("n", "n", "total").orElseThrow().withheld(), e.text());
        assertFalse(e.cell("n", "n", "c").orElseThrow().withheld());
    }

    private static DidResult did() {
        int n = 63;
        return DiffInDiff.of("y", "treated", "after")
                .fit(Frame.of(
                        "persons",
                        Table.create(
                                DoubleColumn.create(
                                        "y",
                                        IntStream.range(0, n)
                                                .mapToDouble(i -> i * 7 % 11)
                                                .toArray()),
                                DoubleColumn.create(
                                        "treated",
                                        IntStream.range(0, n)
                                                .mapToDouble(i -> i < 40 ? 0 : 1)
                                                .toArray()),
                                DoubleColumn.create(
                                        "after",
                                        IntStream.range(0, n)
                                                .mapToDouble(i -> i < 20 || i >= 60 ? 0 : 1)
                                                .toArray())),
                        List.of(),
                        RESTRICTED));
    }

    @Test
    void aTotalOfDifferenceInDifferencesDoesNotTellTheCellThatIsWithheld() {
        Exhibit e = DidTable.counts(did());
        List<String> shown = e.cells()
                .filter(cell -> !cell.withheld())
                .map(cell -> cell.key().row() + " " + cell.key().column())
                .toList();
        assertEquals(
                List.of("control before", "control after", "control total", "treated after", "total after"), shown);
    }

    @Test
    void aDifferenceIsWithheldWithItsErrorItsStatisticAndItsP() {
        Exhibit e = DidTable.readings(did());
        for (String row : List.of("before.diff", "did")) {
            for (String statistic : List.of("estimate", "std_error", "abs_statistic", "p_value")) {
                assertTrue(
                        e.cell(statistic, row, DidReading.UNADJUSTED)
                                .orElseThrow()
                                .withheld(),
                        statistic + " of " + row);
            }
        }
        assertFalse(e.cell("estimate", "after.diff", DidReading.UNADJUSTED)
                .orElseThrow()
                .withheld());
        assertFalse(e.text().contains("*"));
    }

    @Test
    void aShareDoesNotFollowFromItsCountAndTheWhole() {
        String[] q = IntStream.range(0, 50).mapToObj(i -> i < 47 ? "1" : "2").toArray(String[]::new);
        Frame frame = Frame.of(
                "survey",
                Table.create(StringColumn.create("q", q)),
                List.of(Variable.factor("q", List.of("1", "2"))),
                RESTRICTED);
        Exhibit e = CategoryTable.of(frame, "q").validOnly().exhibit("", "", "t");
        assertTrue(e.note().contains("50"), e.note());
        for (String statistic : List.of("share", "conf_low", "conf_high")) {
            assertTrue(e.cell(statistic, "q=1", "share").orElseThrow().withheld(), statistic);
        }
        assertTrue(e.cell("n", "q=1", "n").orElseThrow().withheld());
    }
}
