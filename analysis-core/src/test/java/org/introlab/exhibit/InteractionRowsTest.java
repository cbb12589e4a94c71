package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.regression.CoefficientPlot;
import org.introlab.exhibit.regression.DidTable;
import org.introlab.exhibit.regression.EstimateTable;
import org.introlab.exhibit.regression.RegressionTable;
import org.introlab.markup.Markup;
import org.introlab.model.DidResult;
import org.introlab.model.DiffInDiff;
import org.introlab.model.Estimates;
import org.introlab.model.Fit;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Which lines a regression table has, and under which heads: every estimate has a place that no other has. */
class InteractionRowsTest {
    private static final Frame FRAME = frame();

    private static Frame frame() {
        Random random = new Random(5);
        DoubleColumn y = DoubleColumn.create("y");
        DoubleColumn won = DoubleColumn.create("won");
        DoubleColumn x = DoubleColumn.create("x");
        DoubleColumn z = DoubleColumn.create("z");
        DoubleColumn id = DoubleColumn.create("id");
        StringColumn g = StringColumn.create("g");
        StringColumn h = StringColumn.create("h");
        StringColumn odd = StringColumn.create("odd");
        for (int i = 0; i < 240; i++) {
            y.append(random.nextGaussian());
            won.append(random.nextInt(2));
            x.append(random.nextInt(50));
            z.append(random.nextGaussian());
            id.append(1 + i % 6);
            g.append(List.of("b", "a", "c").get(random.nextInt(3)));
            h.append(List.of("x", "low", "high").get(random.nextInt(3)));
            odd.append(List.of("10:30", "a=b", "g=a:x").get(random.nextInt(3)));
        }
        return Frame.of(
                "f",
                Table.create("f", y, won, x, z, id, g, h, odd),
                List.of(
                        Variable.factor("g", List.of("b", "a", "c")).labelled("en", "Group"),
                        Variable.factor("h", List.of("low", "high", "x")).labelled("en", "Group"),
                        Variable.of("x").labelled("en", "Age"),
                        Variable.of("z").labelled("en", "Constant")),
                List.of(new Source("f.csv", Provenance.SYNTHETIC, "")));
    }

    private static Fit fit(String formula) {
        return Ols.of(formula).fit(FRAME);
    }

    /** Heads and lines without their numbers, the lines of errors and the foot left out. */
    private static List<String> lines(Exhibit table) {
        List<String> lines = new ArrayList<>();
        for (ExhibitRow row : table.rows()) {
            if (row.style() == ExhibitRow.Style.HEADING) {
                lines.add("# " + row.label());
            } else if (row.style() == ExhibitRow.Style.BODY) {
                lines.add(row.label());
            }
        }
        return lines;
    }

    private static List<String> lines(RegressionTable table) {
        return lines(table.exhibit("", "", "t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y ~ g*x | # g (reference: b); a; c; x; # g × x (reference: b); a; c; Constant",
                "y ~ x*g | x; # g (reference: b); a; c; # x × g (reference: b); a; c; Constant",
                "y ~ g:x | # g × x; b; a; c; Constant",
                "y ~ g:h | # g × h; b × low; a × low; c × low; b × high; a × high; c × high; b × x; a × x; c × x; Constant",
                "y ~ g*h | # g (reference: b); a; c; # h (reference: low); high; x;"
                        + " # g × h (references: b, low); a × high; c × high; a × x; c × x; Constant",
                "y ~ 0 + g | # g; b; a; c",
                "y ~ ref(g, \"c\")*x | # g (reference: c); b; a; x; # g × x (reference: c); b; a; Constant",
                "y ~ factor(id):x | # id × x; 1; 2; 3; 4; 5; 6; Constant",
                "y ~ x + I(x^2) + log(1 + x) + x:z | x; I(x^2); log(1 + x); x × z; Constant",
                "y ~ g*h*x - g:h:x - g:h | # g (reference: b); a; c; # h (reference: low); high; x; x (variable);"
                        + " # g × x (reference: b); a; c; # h × x (reference: low); high; x; Constant",
                "y ~ odd*x | # odd (reference: 10:30); a=b; g=a:x; x; # odd × x (reference: 10:30); a=b; g=a:x; Constant",
            })
    void anInteractionStandsUnderAHeadOfItsOwn(String formula, String expected) {
        List<String> wanted =
                List.of(expected.replaceAll("\\s*;\\s*", ";").strip().split(";"));
        assertEquals(wanted, lines(RegressionTable.of("m", fit(formula))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y ~ g*x",
                "y ~ g:x",
                "y ~ g*h*x",
                "y ~ (g + h + odd)^2",
                "y ~ factor(id)*g + log(1 + x):odd",
                "y ~ odd:h + I(x^2)*g",
                "y ~ 0 + g:h:x + z"
            })
    void everyEstimateIsOnItsLineInEveryForm(String formula) {
        Fit fit = fit(formula);
        Exhibit table = RegressionTable.of("m", fit).labelledBy(FRAME).exhibit("T", "", "t");
        for (Estimate e : fit.estimates()) {
            assertEquals(e.isEstimated(), table.cell("estimate", e.name(), "m").isPresent(), e.name());
            if (e.isEstimated()) {
                assertEquals(
                        e.estimate(),
                        table.cell("estimate", e.name(), "m").orElseThrow().value());
                assertTrue(table.csv().contains(e.name()), e.name());
            }
        }
        String head = "";
        List<String> places = new ArrayList<>();
        for (String line : lines(table)) {
            head = line.startsWith("# ") ? line : head;
            places.add(line.startsWith("# ") ? line : head + " / " + line);
        }
        assertEquals(places.stream().distinct().toList(), places);
        for (String line : lines(table)) {
            String label = line.replaceFirst("^# ", "");
            assertTrue(table.text().contains(label), label);
            assertTrue(table.html().contains(Markup.escape(label)), label);
            assertTrue(table.latex().contains(label.split(" \u00d7 ")[0].split("[_^&]")[0]), label);
        }
    }

    @Test
    void modelsWithAndWithoutAnInteractionShareTheirLines() {
        RegressionTable table = RegressionTable.of("1", fit("y ~ g + x"))
                .and("2", fit("y ~ h + g*h + x:g"))
                .and("3", fit("y ~ x*g + h:g"));
        Exhibit shown = table.exhibit("", "", "t");
        List<String> heads =
                lines(shown).stream().filter(l -> l.startsWith("# ")).toList();
        assertEquals(
                List.of(
                        "# g (reference: b)",
                        "# h (reference: low)",
                        "# h × g (reference in 2: low, b; 3: low)",
                        "# g × x (reference in 2: none; 3: b)"),
                heads);
        Fit third = fit("y ~ x*g + h:g");
        assertEquals(
                third.estimate("g=a:h=high").estimate(),
                shown.cell("estimate", "h=high:g=a", "3").orElseThrow().value());
        List<String> under = lines(shown)
                .subList(lines(shown).indexOf(heads.get(2)) + 1, lines(shown).indexOf(heads.get(3)));
        assertEquals(List.of("high × b", "high × a", "x × a", "high × c", "x × b", "x × c"), under);
    }

    @Test
    void aTermInAnotherOrderIsTheSameLine() {
        Fit one = fit("y ~ g*h + x:z");
        Fit other = fit("y ~ h*g + z:x");
        Exhibit table = RegressionTable.of("1", one).and("2", other).exhibit("", "", "t");
        assertEquals(lines(RegressionTable.of("1", one)), lines(table));
        assertEquals(
                other.estimate("h=high:g=a").estimate(),
                table.cell("estimate", "g=a:h=high", "2").orElseThrow().value());
        assertEquals(
                other.estimate("z:x").stdError(),
                table.cell("std_error", "x:z", "2").orElseThrow().value());
    }

    @Test
    void aLevelThatOnlyALaterModelHasStandsUnderTheSameHead() {
        Frame some = FRAME.where(row -> !row.is("g", "a"));
        Exhibit table = RegressionTable.of("1", Ols.of("y ~ g + x").fit(some))
                .and("2", fit("y ~ g + z"))
                .exhibit("", "", "t");
        assertEquals(List.of("# g (reference: b)", "a", "c", "x", "z", "Constant"), lines(table));
        assertTrue(table.note().contains("No row used has g=a"), table.note());
    }

    @Test
    void namesVariablesThatHaveOneLabel() {
        assertEquals(
                List.of(
                        "# Group (g) (reference: b)",
                        "a",
                        "c",
                        "Age",
                        "# Group (h) (reference: low)",
                        "high",
                        "x",
                        "Constant (z)",
                        "# Group (g) × Age (reference: b)",
                        "a",
                        "c",
                        "Constant"),
                lines(RegressionTable.of("m", fit("y ~ g*x + h + z + x:g")).labelledBy(FRAME)));
    }

    @Test
    void choosesByTermVariableAndInteractionInAnyOrder() {
        RegressionTable table = RegressionTable.of("m", fit("y ~ g*x + h + factor(id)"));
        assertEquals(List.of("# g (reference: b)", "a", "c"), lines(table.only("g")));
        assertEquals(List.of("# g × x (reference: b)", "a", "c"), lines(table.only("x:g")));
        assertEquals(List.of("# g × x (reference: b)", "c", "x"), lines(table.only("g=c:x", "x")));
        assertEquals(
                5,
                table.only("factor(id)")
                        .exhibit("", "", "t")
                        .cells()
                        .filter(c -> c.key().statistic().equals("estimate"))
                        .count());
        assertThrows(IllegalArgumentException.class, () -> table.only("g:h").exhibit("", "", "t"));
        Exhibit hidden =
                RegressionTable.of("m", fit("y ~ x + g*h")).absorbing("h:g").exhibit("", "", "t");
        assertTrue(hidden.text().contains("h × g effects"), hidden.text());
        assertFalse(lines(hidden).contains("# g × h (references: b, low)"));
    }

    @Test
    void anAbsorbedFactorKeepsItsLevelsAndTheRegressorSaysWhyItWasDropped() {
        Frame frame = FRAME.with(((DoubleColumn) FRAME.column("id")).multiply(2), Variable.of("size"));
        Fit fit = Ols.of("y ~ size + x + factor(id)").fit(frame);
        assertTrue(fit.estimate("size").isEstimated());
        Exhibit table = RegressionTable.of("m", fit).absorbing("id").exhibit("", "", "t");
        assertTrue(table.cell("estimate", "size", "m").isEmpty());
        assertTrue(table.text().contains("collinear with the effects of id"), table.text());
        assertFalse(table.note().contains("dropped"), table.note());
        Exhibit chosen = RegressionTable.of("m", fit).only("size", "x").exhibit("", "", "t");
        assertTrue(chosen.note().contains("id=6 (not shown) was dropped: collinear with "), chosen.note());
        assertTrue(chosen.note().contains("depend on that choice"), chosen.note());
    }

    @Test
    void notesOfEveryKindOfEstimatesAreShown() {
        Frame some = FRAME.where(row -> !row.is("g", "a"));
        Fit logit = Logit.of("won ~ g + x + I(2 * x)").weightedBy("id").fit(some);
        for (Estimates fit : List.of(
                logit,
                logit.oddsRatios(),
                logit.marginalEffects(),
                Ols.of("y ~ g + x + I(2 * x)").fit(some))) {
            Exhibit summary = EstimateTable.of(fit).exhibit("", "", "t");
            Exhibit table = RegressionTable.of("m", fit).exhibit("", "", "t");
            for (String shown : List.of(
                    summary.text(), summary.html(), summary.latex(), table.text(), table.markdown(), table.html())) {
                assertTrue(shown.contains("No row used has g=a; these levels have no term."), fit.model());
            }
            assertTrue(summary.note().contains("I(2 * x) was dropped: collinear with x."), summary.note());
            assertTrue(
                    CoefficientPlot.of("m", fit)
                            .figure("t")
                            .caption()
                            .orElseThrow()
                            .contains("No row used has g=a"),
                    fit.model());
        }
    }

    @Test
    void notesOfADifferenceInDifferencesAreShown() {
        Frame periods = FRAME.with("treated", row -> row.index() % 2).with("post", row -> row.index() / 2 % 2);
        DidResult did =
                DiffInDiff.of("y", "treated", "post").covariates("x + I(2 * x)").fit(periods);
        String note = DidTable.readings(did).note();
        assertTrue(note.contains("factor dummies: "), note);
        assertTrue(note.contains("I(2 * x) (not shown) was dropped: collinear with x"), note);
    }
}
