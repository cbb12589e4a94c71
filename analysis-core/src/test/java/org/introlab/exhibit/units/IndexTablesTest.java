package org.introlab.exhibit.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.figure.ColourScale;
import org.introlab.index.CompositeIndex;
import org.introlab.index.QuantileRule;
import org.introlab.index.RankSets;
import org.introlab.index.Shrinkage;
import org.introlab.index.UnitMeans;
import org.introlab.index.UnitScores;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.PlainJson;
import org.introlab.model.Ols;
import org.introlab.survey.Grouping;
import org.introlab.survey.Indicator;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class IndexTablesTest {
    private static final Scale YES_NO = Scale.of("0", "1");

    /** Four units of four; in unit u the first u of them say yes to a, and the first 5 - u to b. */
    private static CompositeIndex index(Provenance provenance) {
        String[] unit = IntStream.range(0, 16).mapToObj(i -> "" + (1 + i / 4)).toArray(String[]::new);
        String[] a = IntStream.range(0, 16)
                .mapToObj(i -> i % 4 < 1 + i / 4 ? "1" : "0")
                .toArray(String[]::new);
        String[] b = IntStream.range(0, 16)
                .mapToObj(i -> i % 4 < 4 - i / 4 ? "1" : "0")
                .toArray(String[]::new);
        Responses responses = Responses.of(
                Frame.of(
                        "survey",
                        Table.create(
                                StringColumn.create("unit", unit),
                                StringColumn.create("a", a),
                                StringColumn.create("b", b)),
                        List.of(),
                        List.of(new Source("x.csv", provenance, ""))),
                List.of(Item.of("a", "A", YES_NO), Item.of("b", "B", YES_NO)));
        List<Indicator> indicators = List.of(
                Indicator.of("first", "First", Set.of("1"), "a"),
                Indicator.of("second", "Second", Set.of("1"), "b"),
                Indicator.of("third", "Third", Set.of("1"), "a"));
        return CompositeIndex.quartiles(UnitScores.of(responses, indicators, "unit"), QuantileRule.ntiles());
    }

    @Test
    void listsUnitsFromTheHighestTotalWithTheirPoints() {
        Exhibit e = IndexTable.of(index(Provenance.PUBLIC)).exhibit("T", "Table", "t");
        assertEquals(
                List.of("4", "3", "2", "1", "Mean"),
                e.rows().stream().map(ExhibitRow::label).toList());
        assertEquals(4, e.cell("points", "4", "first").orElseThrow().value());
        assertEquals(1, e.cell("points", "4", "second").orElseThrow().value());
        assertEquals(3, e.cell("points", "4", "total").orElseThrow().value());
        assertEquals(2.5, e.cell("mean", "mean", "total").orElseThrow().value());
        Map<String, Object> heat = PlainJson.map(
                PlainJson.list(e.figure().orElseThrow().json().get("data")).get(0));
        assertEquals(List.of("1", "2", "3", "4"), heat.get("y"), "from the bottom up");
        assertEquals(List.of(4L, 1L, 4L, 3L), PlainJson.list(heat.get("z")).get(3));
    }

    @Test
    void neitherTableNorFigureShowsAUnitOfFewRealPersons() {
        Exhibit e = IndexTable.of(index(Provenance.RESTRICTED)).exhibit("T", "Table", "t");
        assertTrue(e.markdown().contains("| 4 | withheld | withheld | withheld | withheld |"), e.markdown());
        String drawn = PlainJson.write(e.figure().orElseThrow().json().get("data"));
        assertTrue(drawn.contains("\"z\":[[null,null,null,null],"), drawn);
    }

    @Test
    void theOtherColoursAreAskedFor() {
        IndexTable table = IndexTable.of(index(Provenance.PUBLIC));
        String safe = PlainJson.write(
                table.exhibit("", "", "t").figure().orElseThrow().json());
        String report = PlainJson.write(table.coloured(ColourScale.RED_WHITE_GREEN)
                .exhibit("", "", "t")
                .figure()
                .orElseThrow()
                .json());
        assertFalse(safe.contains("#4CA970"));
        assertTrue(report.contains("#4CA970"));
    }

    private static UnitMeans means(Provenance provenance) {
        int[] units = IntStream.range(0, 23).map(i -> Math.min(i / 10, 2)).toArray();
        double[] numbers =
                IntStream.range(0, 23).mapToDouble(i -> units[i] + i % 3 / 10.0).toArray();
        return UnitMeans.of(
                Grouping.of("unit", List.of("low", "middle", "few"), units),
                numbers,
                List.of(new Source("x.csv", provenance, "")));
    }

    @Test
    void ranksStandWithTheirSetsAndAreDrawnOnOneLineAUnit() {
        UnitMeans means = means(Provenance.PUBLIC);
        RankSets sets = RankSets.of(means.units(), means.means(), means.standardErrors(), 0.95, 500, 1);
        Exhibit e = RankTable.sets(sets, means, "Ranks");
        assertEquals(
                List.of("few", "middle", "low"),
                e.rows().stream().map(ExhibitRow::label).toList());
        assertEquals(1, e.cell("rank", "few", "rank").orElseThrow().value());
        assertEquals(
                sets.marginal("low")[0],
                e.cell("marginal_low", "low", "marginal").orElseThrow().value());
        assertTrue(e.note().contains("seed 1"));
        assertEquals(
                3, PlainJson.list(e.figure().orElseThrow().json().get("data")).size());
    }

    @Test
    void shrunkenMeansOfFewRealPersonsAreNeitherPrintedNorDrawn() {
        UnitMeans means = means(Provenance.RESTRICTED);
        Shrinkage shrinkage = Shrinkage.of(means.units(), means.means(), means.standardErrors());
        Exhibit e = RankTable.shrinkage(shrinkage, means, "Means");
        String few = NumberStyle.decimals(3).format(means.means()[2]);
        assertFalse(e.text().contains(few), e.text());
        assertTrue(e.text().contains(NumberStyle.decimals(3).format(means.means()[0])));
        assertFalse(PlainJson.write(e.figure().orElseThrow().json()).contains("\"few\""));
    }

    @Test
    void anIndexUnderItsOwnRuleDoesNotMove() {
        CompositeIndex index = index(Provenance.PUBLIC);
        Exhibit e = RankTable.sensitivity(index, Map.of("same", index));
        assertEquals(0, e.cell("moved", "same", "moved").orElseThrow().value());
        assertEquals(0, e.cell("cells", "same", "cells").orElseThrow().value());
        assertEquals(1, e.cell("rho", "same", "rho").orElseThrow().value(), 1e-12);
    }

    @Test
    void aScatterSaysItsRegressionItsMeansAndItsEnds() {
        Frame frame = Frame.of(
                "units",
                Table.create(
                        StringColumn.create("unit", "a", "b", "c", "d"),
                        DoubleColumn.create("x", 1, 2, 3, 4),
                        DoubleColumn.create("y", 10, 30, 20, 40)),
                List.of(),
                List.of(new Source("x.csv", Provenance.PUBLIC, "")));
        Exhibit e = UnitScatter.of(frame, "unit", "x", "y", Ols.of("y ~ x").fit(frame), "Units");
        assertEquals(8, e.cell("value", "slope", "value").orElseThrow().value(), 1e-12);
        assertEquals(0.64, e.cell("value", "r2", "value").orElseThrow().value(), 1e-12);
        assertEquals(25, e.cell("value", "mean", "value").orElseThrow().value());
        assertEquals(40, e.cell("value", "max", "value").orElseThrow().value());
        assertEquals(4, e.cell("value", "x_at_max", "value").orElseThrow().value());
        assertTrue(PlainJson.write(e.figure().orElseThrow().json()).contains("unit b"));
    }
}
