package org.introlab.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ResponsesTest {
    private static final Scale SCALE =
            Scale.of("1", "2", "3").labelled("Disagree", "Neither", "Agree").withNoAnswer("dont_know");

    @Test
    void matchesAnswersByNameWhateverTheCodeBooksOrder() {
        Table table = Table.create("t", StringColumn.create("q", "3", "1", "2"));
        Frame reversed = Frame.of("t", table, List.of(Variable.factor("q", List.of("3", "2", "1"))), List.of());
        Answers answers = Responses.of(reversed, List.of(item("q"))).answers("q");
        assertArrayEquals(new byte[] {2, 0, 1}, answers.codes());
    }

    @Test
    void matchesAnswersByTheirLabelsToo() {
        Frame words = Frame.of(Table.create("t", StringColumn.create("q", "agree", "Disagree", "Neither")));
        assertArrayEquals(
                new byte[] {2, 0, 1},
                Responses.of(words, List.of(item("q"))).answers("q").codes());
    }

    @Test
    void countsNoAnswerAndEmptyCellsAsMissing() {
        Frame gaps = Frame.of(Table.create("t", StringColumn.create("q", "3", "dont_know", "", "3")));
        Answers answers = Responses.of(gaps, List.of(item("q"))).answers("q");
        assertEquals(2, answers.valid());
        assertArrayEquals(new long[] {0, 0, 2}, answers.counts());
    }

    @Test
    void keepsTheAnswersToAnItemThatNobodyAnswered() {
        IntColumn empty = IntColumn.create("q");
        empty.appendMissing().appendMissing();
        Answers answers = Responses.of(Frame.of(Table.create("t", empty)), List.of(item("q")))
                .answers("q");
        assertEquals(0, answers.valid());
    }

    @Test
    void refusesAllUnknownAnswersAndColumnsAtOnceWithoutShowingAValue() {
        Frame wrong = Frame.of(Table.create("t", IntColumn.create("q", 1, 77, 77), IntColumn.create("quest", 1, 2, 3)));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Responses.of(wrong, List.of(item("q"), item("questt"))))
                .getMessage();
        assertTrue(message.contains("Item 'q': 2 answers are not a level of its scale, the first in row 2."), message);
        assertTrue(message.contains("There is no column 'questt'. Did you mean 'quest'?"), message);
        assertFalse(message.contains("77"), message);
    }

    @Test
    void keepsLevelsThatNobodyHasAndSortsNumbersBySize() {
        Table table = Table.create("t", StringColumn.create("g", "b", "", "b"), IntColumn.create("m", 10, 9, 33));
        Frame frame = Frame.of("t", table, List.of(Variable.factor("g", List.of("a", "b", "c"))), List.of());
        Responses responses = Responses.of(frame, List.of());
        assertArrayEquals(new long[] {0, 2, 0}, responses.groups("g").counts());
        assertArrayEquals(new int[] {1, -1, 1}, responses.groups("g").toArray());
        assertEquals(List.of("9", "10", "33"), responses.groups("m").levels());
    }

    @Test
    void keepsAnswersWeightsAndRowsTogetherWhenChoosingRespondents() {
        Frame frame = Frame.of(Table.create("t", IntColumn.create("q", 1, 2, 3, 3)));
        Responses chosen = Responses.of(frame, List.of(item("q")))
                .sampled(SurveyDesign.simple(4).weightedBy(1, 2, 3, 4))
                .where(r -> r.index() % 2 == 1);
        assertArrayEquals(new byte[] {1, 2}, chosen.answers("q").codes());
        assertEquals(4, chosen.design().weight(1));
        assertEquals(2, chosen.frame().rowCount());
    }

    @Test
    void refusesDesignsThatCannotBe() {
        SurveyDesign two = SurveyDesign.simple(2);
        assertThrows(IllegalArgumentException.class, () -> two.weightedBy(1));
        assertThrows(IllegalArgumentException.class, () -> two.weightedBy(1, -1));
        assertThrows(IllegalArgumentException.class, () -> two.weightedBy(0, 0));
        assertThrows(IllegalArgumentException.class, () -> two.weightedBy(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SampledUnits.of(two.fromPopulationOf(1)));
        Grouping gap = Grouping.of("c", List.of("a"), 0, -1);
        assertThrows(IllegalArgumentException.class, () -> two.clusteredBy(gap));
    }

    private static Item item(String name) {
        return Item.of(name, name, SCALE);
    }
}
