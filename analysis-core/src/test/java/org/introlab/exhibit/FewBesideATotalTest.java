package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.survey.CategoryTable;
import org.introlab.exhibit.survey.LikertTable;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyDesign;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A level of few does not follow from the others and a total that stands in a note or in a figure. */
class FewBesideATotalTest {
    private static final List<String> LEVELS = List.of("1", "2", "3", "4");

    private static Frame answers(Provenance provenance, int... counts) {
        String[] answers = IntStream.range(0, counts.length)
                .boxed()
                .flatMap(level -> IntStream.range(0, counts[level]).mapToObj(i -> level < 4 ? "" + (level + 1) : ""))
                .toArray(String[]::new);
        return Frame.of(
                "survey",
                Table.create(StringColumn.create("q", answers)),
                List.of(Variable.factor("q", LEVELS)),
                List.of(new Source("x.csv", provenance, "00")));
    }

    private static Exhibit categories(Provenance provenance, int... counts) {
        return CategoryTable.of(answers(provenance, counts), "q").exhibit("", "", "t");
    }

    @Provide
    Arbitrary<int[]> counts() {
        return Arbitraries.integers()
                .between(0, 12)
                .array(int[].class)
                .ofSize(5)
                .filter(n -> Arrays.stream(n).sum() > 0);
    }

    @Property
    void noLevelOfAQuestionFollowsFromTheOthersAndTheNote(@ForAll("counts") int[] counts) {
        Exhibit e = categories(Provenance.RESTRICTED, counts);
        int all = Arrays.stream(counts).sum();
        boolean total = e.note().contains("of the " + all + " counted");
        long hidden = 0;
        long rest = all;
        for (int level = 0; level < counts.length; level++) {
            Cell cell = e.cell("n", "q=" + (level < 4 ? LEVELS.get(level) : ""), "n")
                    .orElseThrow();
            if (SmallCount.isFew(counts[level])) {
                assertTrue(cell.withheld(), e.text());
            }
            hidden += cell.withheld() && counts[level] > 0 ? 1 : 0;
            rest -= cell.withheld() ? 0 : counts[level];
        }
        assertFalse(total && hidden == 1, "the only part left out is " + rest + "\n" + e.text() + e.note());
    }

    @Test
    void aSecondLevelIsWithheldAndTheTotalIsShown() {
        Exhibit e = categories(Provenance.RESTRICTED, 3, 20, 30, 8, 0);
        assertTrue(e.cell("share", "q=1", "share").orElseThrow().withheld());
        assertTrue(e.cell("n", "q=4", "n").orElseThrow().withheld());
        assertEquals(20, e.cell("n", "q=2", "n").orElseThrow().value());
        assertTrue(e.note().contains("of the 61 counted"), e.note());
    }

    @Test
    void aTotalThatTellsTheOnlyOtherLevelIsNotInTheNote() {
        Exhibit e = categories(Provenance.RESTRICTED, 2, 0, 0, 0, 0);
        assertTrue(e.note().startsWith("Per cent of those counted."), e.note());
    }

    @Test
    void nothingIsWithheldOfPublicData() {
        Exhibit e = categories(Provenance.PUBLIC, 3, 20, 30, 8, 0);
        assertTrue(e.cells().noneMatch(Cell::withheld));
        assertEquals(3, e.cell("n", "q=1", "n").orElseThrow().value());
    }

    /** All levels of two groups of four each are withheld, and the number of answers in the table and in the figure. */
    @Test
    void theFigureOfALikertTableShowsNoNumberOfAnswersThatTheTableWithholds() {
        Frame frame = answers(Provenance.RESTRICTED, 4, 0, 0, 4, 0);
        Exhibit e = LikertTable.of(Responses.of(frame, List.of(Item.of("q", "Q", Scale.of("1", "2", "3", "4")))), "q")
                .exhibit("", "", "t");
        assertTrue(e.cell("n", "q", "n").orElseThrow().withheld(), e.text());
        assertFalse(e.html().contains("N 8"), e.html());
    }

    /** One of the twenty persons at the last level has its weight; every share of the line, whose sum is known, is withheld. */
    @Test
    void sharesOfALikertLineAreWithheldWhereFourPersonsHaveTheWeightOfALevel() {
        for (double other : new double[] {1, 1e-9}) {
            Responses responses = Responses.of(
                    answers(Provenance.RESTRICTED, 20, 20, 20, 20, 0),
                    List.of(Item.of("q", "Q", Scale.of("1", "2", "3", "4"))));
            double[] weights =
                    IntStream.range(0, 80).mapToDouble(i -> i > 60 ? other : 1).toArray();
            Exhibit e = LikertTable.of(responses.sampled(SurveyDesign.simple(80).weightedBy(weights)), "q")
                    .exhibit("", "", "t");
            assertEquals(
                    other < 1,
                    e.cells().filter(c -> c.key().statistic().equals("share")).allMatch(Cell::withheld),
                    e.text());
            assertEquals(
                    other == 1,
                    e.cells().filter(c -> c.key().statistic().equals("share")).noneMatch(Cell::withheld),
                    e.text());
        }
    }
}
