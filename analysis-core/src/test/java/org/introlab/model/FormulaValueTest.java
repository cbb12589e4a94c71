package org.introlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.model.result.FormulaException;
import org.introlab.model.result.WaldTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Formulas as values, several outcomes, and tests of several terms. */
class FormulaValueTest {
    private static final Table DATA = Table.create(
            "d",
            DoubleColumn.create("y", 1, 3, 2, 5, 4, 6, 8, 7, 9, 12),
            DoubleColumn.create("y2", 2, 1, 4, 3, 6, 5, 7, 9, 8, 11),
            DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.5),
            DoubleColumn.create("z", 1, 0, 2, 5, 1, 4, 2, 6, 3, 5),
            DoubleColumn.create("net worth", 3, 1, 4, 1, 5, 9, 2, 6, 5, 3),
            StringColumn.create("g", "a", "b", "a", "c", "b", "c", "a", "b", "c", "a"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "y ~ x; z; y ~ x + z",
                "y ~ x; x; y ~ x",
                "y ~ 1; x; y ~ x",
                "y ~ x; g:x + g; y ~ x + g + x:g",
                "y ~ 0 + x; `net worth`; y ~ 0 + x + `net worth`",
                "log(y) ~ x*g; ref(g, 'b'); log(y) ~ x + g + ref(g, 'b') + x:g",
                "y ~ 1 | x ~ z; g; y ~ g | x ~ z",
                "y ~ 1 | x ~ `z | w`; g; y ~ g | x ~ `z | w`"
            })
    void plusAddsTermsAndIsWrittenAsWhatItMeans(String formula, String terms, String expected) {
        assertEquals(expected, Formula.of(formula).plus(terms).text().replace('"', '\''));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y ~ x + z; z; y ~ x",
                "y ~ x*g; g; y ~ x + x:g",
                "y ~ x + z; x + z; y ~ 1",
                "y ~ x; 1; y ~ 0 + x",
                "y ~ g + z | x ~ z; g; y ~ z | x ~ z"
            })
    void minusLeavesTermsOut(String formula, String terms, String expected) {
        assertEquals(expected, Formula.of(formula).minus(terms).text());
    }

    @Test
    void minusRefusesATermThatIsNotThereAndPlusOneThatCannotBeRead() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Formula.of("y ~ gender").minus("gendr"));
        assertEquals("There is no term 'gendr' in y ~ gender. Did you mean 'gender'? Terms: gender.", e.getMessage());
        assertThrows(FormulaException.class, () -> Formula.of("y ~ x").plus("+"));
    }

    @Test
    void anotherOutcomeKeepsTheRightSide() {
        Formula formula = Formula.of("y ~ x + log(z + 1)");
        assertEquals("log(y2) ~ x + log(z + 1)", formula.outcome("log(y2)").text());
        assertEquals("y", formula.outcome());
        assertEquals(List.of("x", "log(z + 1)"), formula.terms());
        assertEquals(Formula.of("y ~ x"), Formula.of("y ~ x"));
        assertEquals(
                "OLS y2 ~ x, HC1",
                Ols.of("y ~ x").with(Covariance.hc1()).outcome("y2").toString());
    }

    @Test
    void severalOutcomesAreFittedEachLikeOne() {
        Map<String, Fit> fits = Ols.of("y ~ x + g").fit(Frame.of(DATA), "y", "y2");
        assertEquals(List.of("y", "y2"), List.copyOf(fits.keySet()));
        assertEquals(
                Ols.of("y2 ~ x + g").fit(DATA).estimate("x"), fits.get("y2").estimate("x"));
    }

    @Test
    void severalTermsAreTestedTogether() {
        Fit fit = Ols.of("y ~ x + g + z").fit(DATA);
        WaldTest both = fit.testTerms("g", "z");
        assertEquals(3, both.df1());
        assertEquals(both, fit.test("g=b = 0", "g=c = 0", "z = 0"));
        assertEquals(fit.testTerms("g"), fit.testTerms("g", "g"));
    }

    @Test
    void aTableOfInstrumentsHasALineForTheirWeakness() {
        Fit iv = Iv.of("y ~ g | x ~ z").fit(DATA);
        Fit ols = Ols.of("y ~ g + x").fit(DATA);
        Exhibit table = RegressionTable.of("OLS", ols).and("2SLS", iv).exhibit("", "", "t");
        double f = iv.instruments().firstStageF("x").statistic();
        assertEquals(f, table.cell("first_stage_f", "", "2SLS").orElseThrow().value());
        assertTrue(table.cell("first_stage_f", "", "OLS").isEmpty());
        assertTrue(table.note().contains("First-stage F is under classical"), table.note());
    }
}
