package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Variable;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.summary.Groups;
import org.introlab.summary.Summary;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Columns of numbers that are codes of categories: every value has a label. */
class LabelledNumbersTest {
    private static final int[] CODES = {2, 1, 3, 2, 1, 3, 3, 2, 1, 2};
    private static final String[] WORDS = {"b", "a", "c", "b", "a", "c", "c", "b", "a", "b"};
    private static final Table TABLE = Table.create(
            "people",
            DoubleColumn.create("y", 1, 3, 2, 5, 4, 6, 8, 7, 9, 12),
            IntColumn.create("say", CODES),
            StringColumn.create("word", WORDS),
            DoubleColumn.create("half", 0, 0.5, 0, 0.5, 0.5, 0, 0, 0.5, 0.5, 0),
            IntColumn.create("treated", 0, 0, 1, 1, 0, 0, 1, 1, 0, 1),
            IntColumn.create("post", 0, 0, 0, 0, 1, 1, 1, 1, 0, 1));

    private static Variable labelled(String column, String... valueAndLabel) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        for (int i = 0; i < valueAndLabel.length; i += 2) {
            labels.put(valueAndLabel[i], Map.of("en", valueAndLabel[i + 1]));
        }
        return new Variable(column, List.of(), Map.of(), labels);
    }

    private static final Frame PEOPLE = Frame.of(
            "people",
            TABLE,
            List.of(
                    labelled("say", "1", "No", "2", "Perhaps", "3", "Yes"),
                    labelled("half", "0", "None", "0.5", "Half"),
                    labelled("treated", "0", "Control", "1", "Treated"),
                    labelled("y", "1", "Lowest", "12", "Highest")),
            List.of());

    @Test
    void areAFactorOfTheSameFitAsItsWords() {
        Fit codes = Ols.of("y ~ say").fit(PEOPLE);
        Fit words = Ols.of("y ~ word").fit(PEOPLE);
        assertEquals(
                "[(Intercept), say=2, say=3]",
                codes.estimates().stream().map(e -> e.name()).toList().toString());
        for (String level : List.of("2", "3")) {
            String word = level.equals("2") ? "b" : "c";
            assertEquals(
                    words.estimate("word=" + word).estimate(),
                    codes.estimate("say=" + level).estimate(),
                    1e-12);
        }
    }

    @Test
    void areNumbersWhereTheFormulaSaysSo() {
        Fit number = Ols.of("y ~ number(say)").fit(PEOPLE);
        Frame bare = Frame.of(TABLE);
        assertEquals(
                Ols.of("y ~ say").fit(bare).estimate("say").estimate(),
                number.estimate("number(say)").estimate(),
                0.0);
        assertEquals(
                Ols.of("y ~ say").fit(bare).marginalEffects().estimates().get(0).estimate(),
                number.marginalEffects().estimates().get(0).estimate(),
                1e-12);
        String text = assertThrows(IllegalArgumentException.class, () -> Ols.of("y ~ number(word)")
                        .fit(PEOPLE))
                .getMessage();
        assertTrue(text.contains("'word' is string and not numeric"), text);
    }

    @Test
    void areNumbersAsAnOutcomeAndInMeans() {
        assertEquals(
                Ols.of("say ~ y").fit(Frame.of(TABLE)).estimate("y"),
                Ols.of("say ~ y").fit(PEOPLE).estimate("y"));
        assertEquals(2.0, Summary.of(PEOPLE, "say").mean(), 1e-12);
    }

    @Test
    void areNoFactorWhereAValueHasNoLabel() {
        assertFalse(PEOPLE.variable("y").isFactor());
        Frame ends = PEOPLE.where(row -> row.is("y", 1) || row.is("y", 12));
        assertFalse(ends.variable("y").isFactor(), "a scale does not become a factor by leaving rows out");
        assertEquals(
                List.of("1", "2", "3"),
                PEOPLE.where(row -> row.is("say", 2)).variable("say").levels());
    }

    @Test
    void mayBeDecimals() {
        assertEquals(List.of("0", "0.5"), PEOPLE.variable("half").levels());
    }

    @Test
    void groupTablesInTheCodeBooksOrderUnderTheirLabels() {
        Frame reversed =
                Frame.of("people", TABLE, List.of(labelled("say", "3", "Yes", "2", "Perhaps", "1", "No")), List.of());
        assertEquals(
                List.of("Yes", "Perhaps", "No"),
                Groups.of(reversed, "say").stream().map(Groups.Group::label).toList());
        assertEquals(
                List.of("Yes", "Perhaps", "No", "total"),
                DescriptiveTable.of(reversed, "say")
                        .count()
                        .exhibit("", "", "t")
                        .columns());
        assertEquals(
                "[(Intercept), say=2, say=1]",
                Ols.of("y ~ say").fit(reversed).estimates().stream()
                        .map(e -> e.name())
                        .toList()
                        .toString());
    }

    @Test
    void areShownByTheirLabelsInRegressionTables() {
        String text = RegressionTable.of("1", Ols.of("y ~ say").fit(PEOPLE))
                .labelledBy(PEOPLE)
                .text();
        assertTrue(text.contains("say (reference: No)") && text.contains("Perhaps"), text);
    }

    @Test
    void enterDifferenceInDifferencesAsTheyAreInTheReadingOfPlainCodes() {
        DidResult did = DiffInDiff.of("y", "treated", "post").covariates("say").fit(PEOPLE);
        assertEquals(
                "y ~ post + treated + number(say) + post:treated",
                did.fit("numeric codes").formula());
        assertEquals(
                "y ~ post + treated + say + post:treated",
                did.fit("factor dummies").formula());
        assertEquals(
                Ols.of("y ~ post * treated + say")
                        .fit(TABLE)
                        .estimate("post:treated")
                        .estimate(),
                did.reading("numeric codes").did().estimate(),
                1e-12);
        assertTrue(
                did.reading("numeric codes").explanation().contains("(say 1-3)"),
                did.reading("numeric codes").explanation());
    }
}
