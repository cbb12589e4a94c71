package org.introlab.exhibit.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.view.Renderings;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Covariance;
import org.introlab.model.Fit;
import org.introlab.model.Logit;
import org.introlab.model.Ols;
import org.introlab.model.result.Estimate;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RegressionTableTest {

    private static final Frame FRAME = Frame.of(
            "small",
            Table.create(
                    DoubleColumn.create("y", 1.2, 2.2, 3.1, 3.9, 5.3, 4.4, 6.1, 5.8),
                    DoubleColumn.create("x", 3, 4, 5, 7, 8, 9, 11, 12),
                    DoubleColumn.create("twice", 6, 8, 10, 14, 16, 18, 22, 24),
                    StringColumn.create("g", "a", "b", "a", "b", "c", "c", "a", "b")),
            List.of(Variable.factor("g", List.of("b", "a", "c")).labelled("en", "Group")),
            List.of(new Source("small.csv", Provenance.SYNTHETIC, "")));

    private static final Fit HC1 = Ols.of("y ~ x + g").with(Covariance.hc1()).fit(FRAME);
    private static final Fit CLUSTERED = HC1.with(Covariance.cr1s("g"));

    @Test
    void refusesToAbsorbWhatIsAFactorOfNoModel() {
        Fit plain = Ols.of("y ~ x").fit(FRAME);
        String both =
                RegressionTable.of("1", plain).and("2", HC1).absorbing("g").text();
        assertTrue(both.contains("effects"), both);
        for (String absorbed : List.of("x", "nobody")) {
            String text = assertThrows(IllegalArgumentException.class, () -> RegressionTable.of("1", plain)
                            .and("2", HC1)
                            .absorbing(absorbed)
                            .text())
                    .getMessage();
            assertTrue(text.contains("no model has a factor '" + absorbed + "'") && text.contains("Factors: g."), text);
            EstimateTable list = EstimateTable.of(HC1.estimates()).absorbing(absorbed);
            assertEquals(
                    text,
                    assertThrows(IllegalArgumentException.class, list::text).getMessage());
        }
    }

    @Test
    void laysFitsSideBySideWithTheCovarianceOfEach() {
        Exhibit table = RegressionTable.of("robust", HC1)
                .and("clustered", CLUSTERED)
                .labelledBy(FRAME)
                .exhibit("T", "Table", "Two covariances");
        for (Estimate e : HC1.estimates()) {
            assertEquals(
                    e.estimate(),
                    table.cell("estimate", e.name(), "robust").orElseThrow().value());
            assertEquals(
                    e.stdError(),
                    table.cell("std_error", e.name(), "robust").orElseThrow().value());
            assertEquals(
                    CLUSTERED.estimate(e.name()).stdError(),
                    table.cell("std_error", e.name(), "clustered").orElseThrow().value());
        }
        assertEquals(8, table.cell("nobs", "", "robust").orElseThrow().value());
        assertEquals(3, table.cell("clusters", "", "clustered").orElseThrow().value());
        assertTrue(table.cell("clusters", "", "robust").isEmpty());
        assertTrue(table.note().contains("robust: " + HC1.rule().describe()), table.note());
        assertTrue(table.note().contains("clustered: " + CLUSTERED.rule().describe()), table.note());
        assertEquals(Provenance.SYNTHETIC, table.provenance());
    }

    @Test
    void saysWhichColumnsAreWeightedAndByWhat() {
        Fit weighted = Ols.of("y ~ x").weightedBy("twice").fit(FRAME);
        String note = RegressionTable.of("1", HC1)
                .and("2", weighted)
                .exhibit("", "", "t")
                .note();
        assertTrue(note.contains("1: " + HC1.rule().describe() + ", unweighted."), note);
        assertTrue(note.contains("2: " + weighted.rule().describe() + ", weighted by twice."), note);
        assertFalse(RegressionTable.of("1", HC1).exhibit("", "", "t").note().contains("weighted"));
        assertTrue(EstimateTable.of(weighted).exhibit("", "", "t").note().contains("weighted by twice"));
        assertTrue(weighted.toString().endsWith("weighted by twice"), weighted.toString());
        Exhibit across = EstimateTable.acrossFits("x", new TreeMap<>(Map.of("a", HC1, "b", weighted)))
                .exhibit("", "", "t");
        assertTrue(across.note().contains("unweighted; b: "), across.note());
        Fit logit = Logit.of("odd ~ x").weightedBy("twice").fit(FRAME.with("odd", r -> r.index() % 2));
        assertTrue(
                EstimateTable.of(logit.oddsRatios()).exhibit("", "", "t").note().contains("weighted by twice"));
        assertTrue(EstimateTable.of(logit.with(Covariance.hc1()))
                .exhibit("", "", "t")
                .note()
                .contains("weighted by twice"));
    }

    @Test
    void groupsLevelsUnderTheirVariableAndNamesTheReference() {
        String text = RegressionTable.of("m", HC1).labelledBy(FRAME).text();
        assertTrue(text.contains("Group (reference: b)"), text);
        assertFalse(text.contains("g=a"), text);
    }

    @Test
    void showsStarsOnlyOnRequest() {
        assertFalse(RegressionTable.of("m", HC1).text().contains("*"));
        Estimate x = HC1.estimate("x");
        assertTrue(x.pValue() < 0.01);
        String text = RegressionTable.of("m", HC1).stars(0.1, 0.05, 0.01).text();
        assertTrue(text.contains(NumberStyle.significant(3).format(x.estimate()) + "***"), text);
        assertTrue(text.contains("* p < 0.1, ** p < 0.05, *** p < 0.01."), text);
        assertEquals(text, RegressionTable.of("m", HC1).stars(0.01, 0.1, 0.05).text());
    }

    @Test
    void saysOnceThatAStatisticIsNotDefined() {
        RegressionTable perfect = RegressionTable.of("m", Ols.of("twice ~ x").fit(FRAME));
        String note = perfect.foot("statistic").exhibit("", "", "t").note();
        assertEquals(2, note.split("F is not defined: the fit is perfect", -1).length, note);
        assertFalse(perfect.exhibit("", "", "t").note().contains("not defined"), note);
    }

    @Test
    void showsIntervalsInThePlaceOfErrors() {
        Exhibit table = RegressionTable.of("m", HC1).intervals().exhibit("", "", "t");
        assertEquals(
                HC1.estimate("x").confLow(),
                table.cell("conf_low", "x", "m").orElseThrow().value());
        assertTrue(table.cell("std_error", "x", "m").isEmpty());
    }

    @Test
    void saysWhyATermWasDropped() {
        Fit fit = Ols.of("y ~ x + twice").fit(FRAME);
        String text = RegressionTable.of("m", fit).text();
        assertTrue(text.contains("dropped") && text.contains("collinear with x"), text);
        assertTrue(Renderings.of(fit).orElseThrow().text().contains("collinear with x"));
    }

    @Test
    void writesATabularForLatex() {
        String tex = RegressionTable.of("m_1", HC1)
                .labelledBy(FRAME)
                .exhibit("T", "Table", "50 % & more")
                .latex();
        assertTrue(tex.contains("\\begin{tabular}{lr}") && tex.contains("\\toprule") && tex.contains("\\bottomrule"));
        assertTrue(tex.contains("m\\_1") && tex.contains("50 \\% \\& more"), tex);
        assertTrue(tex.contains("\\multicolumn{2}{l}{\\textit{Group (reference: b)}}"), tex);
        assertTrue(tex.lines().filter(l -> l.contains(" & ")).allMatch(l -> l.endsWith("\\\\")), tex);
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThrows(IllegalArgumentException.class, () -> RegressionTable.of("m", HC1)
                .and("m", CLUSTERED));
    }

    @Test
    void numbersFitsOfTheSameModelAndRule() {
        assertTrue(RegressionTable.of(HC1, HC1).text().contains("(2)"));
    }

    @Test
    void aSummaryShowsCallRowsRuleAndTerms() {
        String text = Renderings.of(HC1).orElseThrow().text();
        assertTrue(text.startsWith("OLS: y ~ x + g\n"), text);
        assertTrue(text.contains("n = 8") && text.contains(HC1.rule().describe()), text);
        assertTrue(text.contains("g=a") && text.contains("95 % interval"), text);
    }

    @Test
    void aWaldTestShowsItsNullHypothesis() {
        String html = Renderings.of(HC1.test("g=a = g=c")).orElseThrow().html();
        assertTrue(html.contains("Null hypothesis: g=a = g=c"), html);
    }

    @Test
    void aCoefficientPlotHasTheIntervalsInItsTable() {
        PlotlyFigure figure = CoefficientPlot.of("robust", HC1)
                .and("clustered", CLUSTERED)
                .only("g")
                .labelledBy(FRAME)
                .figure("Groups");
        assertTrue(figure.isReleased());
        Table drawn = figure.dataTable();
        assertEquals(List.of("Group: a", "Group: c"), drawn.stringColumn("term").asList());
        assertEquals(
                HC1.estimate("g=a").confLow(), drawn.doubleColumn("robust, low").get(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> CoefficientPlot.of("robust", HC1).only("none").figure("t"));
        assertEquals(
                List.of("Group: c", "Group: a"),
                CoefficientPlot.of("robust", HC1)
                        .only("g=c", "g=a")
                        .labelledBy(FRAME)
                        .figure("Groups")
                        .dataTable()
                        .stringColumn("term")
                        .asList());
    }
}
