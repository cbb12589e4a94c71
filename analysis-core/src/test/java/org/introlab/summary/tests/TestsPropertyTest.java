package org.introlab.summary.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Laws of the tests that hold for all data. */
class TestsPropertyTest {
    private static final double TOLERANCE = 1e-11;

    private static final List<BiFunction<Frame, String, HypothesisTest>> OF_NUMBERS = List.of(
            (f, g) -> EqualMeans.welch(f, "y", g),
            (f, g) -> EqualMeans.pooled(f, "y", g),
            (f, g) -> MannWhitney.of(f, "y", g),
            (f, g) -> KruskalWallis.of(f, "y", g));
    private static final List<BiFunction<Frame, String, HypothesisTest>> OF_FACTORS = List.of(
            (f, g) -> ChiSquare.of(f, "answer", g),
            (f, g) -> ChiSquare.corrected(f, "answer", g),
            (f, g) -> ChiSquare.orFisher(f, "answer", g),
            (f, g) -> Fisher.of(f, "answer", g));

    /** Groups a and b, or a, b and c; an answer of three levels; whole numbers with ties and a few gaps. */
    private static Frame frame(List<Integer> drawn, int groups, List<Integer> order, List<String> levels) {
        List<String> group = new ArrayList<>();
        List<String> answer = new ArrayList<>();
        double[] y = new double[drawn.size()];
        for (int k = 0; k < drawn.size(); k++) {
            int i = order.get(k);
            int value = drawn.get(i);
            group.add(levels.get(Math.floorMod(value / 7 + i, groups)));
            answer.add(List.of("no", "maybe", "yes").get(Math.floorMod(value * 5 + i / 2, 3)));
            y[k] = value % 11 == 0 ? Double.NaN : value % 13 + 0.25 * (i % 3);
        }
        return Frame.of(
                "rows",
                Table.create(
                        StringColumn.create("group", group),
                        StringColumn.create("answer", answer),
                        DoubleColumn.create("y", y)),
                List.of(
                        Variable.factor("group", List.of("a", "b", "c")),
                        Variable.factor("answer", List.of("no", "maybe", "yes"))),
                List.of(new Source("rows.csv", Provenance.PUBLIC, "")));
    }

    private static List<Integer> inOrder(List<Integer> drawn) {
        return IntStream.range(0, drawn.size()).boxed().toList();
    }

    private static Frame frame(List<Integer> drawn, int groups) {
        return frame(drawn, groups, inOrder(drawn), List.of("a", "b", "c"));
    }

    private static void assertSame(HypothesisTest expected, HypothesisTest actual) {
        // the reason may name a group
        assertEquals(expected.untested().isPresent(), actual.untested().isPresent());
        if (expected.untested().isEmpty()) {
            assertEquals(expected.pValue(), actual.pValue(), TOLERANCE * Math.max(1e-3, expected.pValue()));
        }
    }

    @Property(tries = 150)
    void theOrderOfRowsDoesNotMatter(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = 1, max = 200) Integer> drawn,
            @ForAll @IntRange(min = 2, max = 3) int groups,
            @ForAll Random random) {
        List<Integer> order = new ArrayList<>(inOrder(drawn));
        Collections.shuffle(order, random);
        Frame frame = frame(drawn, groups);
        Frame shuffled = frame(drawn, groups, order, List.of("a", "b", "c"));
        for (List<BiFunction<Frame, String, HypothesisTest>> tests : List.of(OF_NUMBERS, OF_FACTORS)) {
            tests.forEach(test -> assertSame(test.apply(frame, "group"), test.apply(shuffled, "group")));
        }
    }

    @Property(tries = 150)
    void theNamesOfGroupsDoNotMatter(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = 1, max = 200) Integer> drawn,
            @ForAll @IntRange(min = 2, max = 3) int groups) {
        Frame frame = frame(drawn, groups);
        Frame renamed = frame(drawn, groups, inOrder(drawn), groups == 2 ? List.of("b", "a") : List.of("c", "a", "b"));
        for (List<BiFunction<Frame, String, HypothesisTest>> tests : List.of(OF_NUMBERS, OF_FACTORS)) {
            tests.forEach(test -> assertSame(test.apply(frame, "group"), test.apply(renamed, "group")));
        }
    }

    @Property(tries = 150)
    void exchangingTwoGroupsTurnsTheSigns(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(min = 1, max = 200) Integer> drawn) {
        Frame frame = frame(drawn, 2);
        Frame exchanged = frame(drawn, 2, inOrder(drawn), List.of("b", "a"));
        HypothesisTest one = EqualMeans.welch(frame, "y", "group");
        HypothesisTest other = EqualMeans.welch(exchanged, "y", "group");
        assertEquals(one.statistic(), -other.statistic(), 1e-9);
        assertEquals(one.effect().value(), -other.effect().value(), 1e-9);
        assertEquals(one.effect().confLow(), -other.effect().confHigh(), 1e-9);
        StandardisedDifference d = StandardisedDifference.ofMeans(frame, "y", "group", "a", "b");
        StandardisedDifference turned = StandardisedDifference.ofMeans(frame, "y", "group", "b", "a");
        assertEquals(d.value(), -turned.value(), 1e-12);
        double larger = MannWhitney.of(frame, "y", "group").effect().value();
        double smaller = MannWhitney.of(exchanged, "y", "group").effect().value();
        assertEquals(1 - larger, smaller, 1e-12);
    }

    @Property(tries = 200)
    void aTransposedTableHasTheSameExactAndChiSquaredP(
            @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 9) Integer> cells) {
        long[][] table = new long[2][3];
        long[][] transposed = new long[3][2];
        for (int i = 0; i < 6; i++) {
            table[i / 3][i % 3] = cells.get(i);
            transposed[i % 3][i / 3] = cells.get(i);
        }
        HypothesisTest exact = Fisher.of(table);
        assertEquals(exact.pValue(), Fisher.of(transposed).pValue(), 1e-12);
        assertEquals(ChiSquare.of(table).pValue(), ChiSquare.of(transposed).pValue(), 1e-12);
        assertTrue(exact.untested().isPresent() || exact.pValue() > 0 && exact.pValue() <= 1, exact::toString);
    }

    /** Fisher's p as it is defined: all tables with these margins, one by one. */
    @Property(tries = 100)
    void theNetworkCountsWhatEnumerationCounts(@ForAll @Size(min = 6, max = 6) List<@IntRange(max = 6) Integer> cells) {
        long[][] table = {
            {cells.get(0), cells.get(1), cells.get(2)},
            {cells.get(3), cells.get(4), cells.get(5)}
        };
        Fisher made = Fisher.of(table);
        if (made.untested().isPresent()) {
            return;
        }
        int[] column = {cells.get(0) + cells.get(3), cells.get(1) + cells.get(4), cells.get(2) + cells.get(5)};
        int row = cells.get(0) + cells.get(1) + cells.get(2);
        double observed = ways(column, cells.get(0), cells.get(1), cells.get(2));
        double all = 0;
        double extreme = 0;
        for (int a = 0; a <= Math.min(row, column[0]); a++) {
            for (int b = 0; b <= Math.min(row - a, column[1]); b++) {
                int c = row - a - b;
                double ways = c <= column[2] ? ways(column, a, b, c) : 0;
                all += ways;
                extreme += ways <= observed * (1 + 1e-9) ? ways : 0;
            }
        }
        assertEquals(extreme / all, made.pValue(), 1e-12);
    }

    private static double ways(int[] column, int... first) {
        double ways = 1;
        for (int i = 0; i < first.length; i++) {
            for (int k = 1; k <= first[i]; k++) {
                ways *= (column[i] - first[i] + k) / (double) k;
            }
        }
        return ways;
    }

    @Property(tries = 100)
    void twoProportionsAreThePearsonChiSquareOfTheirTable(
            @ForAll @IntRange(min = 1, max = 40) int m,
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(max = 40) int b) {
        long in = Math.min(a, m);
        long also = Math.min(b, n);
        Proportions shares = Proportions.of(in, m, also, n);
        ChiSquare table = ChiSquare.of(new long[][] {{in, also}, {m - in, n - also}});
        assertEquals(table.untested().isPresent(), shares.untested().isPresent());
        assertEquals(table.pValue(), shares.pValue(), 1e-12);
    }
}
