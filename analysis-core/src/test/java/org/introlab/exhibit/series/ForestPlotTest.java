package org.introlab.exhibit.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.figure.PlotlyFigure;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ForestPlotTest {
    private static final Frame STUDIES = Frame.of(
            "studies",
            Table.create(
                    "studies",
                    StringColumn.create("study", "A", "B", "C", "D", "E"),
                    StringColumn.create("what", "effect", "effect", "effect", "asked", "effect"),
                    StringColumn.create("unit", "points", "points", "per cent", "persons", "points"),
                    DoubleColumn.create("size", 2, 3.5, 4, 31, Double.NaN),
                    DoubleColumn.create("low", Double.NaN, 1, Double.NaN, Double.NaN, Double.NaN),
                    DoubleColumn.create("high", Double.NaN, 6, Double.NaN, Double.NaN, Double.NaN)),
            List.of(),
            List.of(new Source("studies.csv", Provenance.PUBLIC, "00")));

    private static ForestPlot plot() {
        return ForestPlot.of(STUDIES, "study", "size", "what", "unit");
    }

    @Test
    void comparesOnlyWhatIsTheSameInTheSameUnit() {
        assertEquals(List.of("effect (points)"), plot().comparable());
        assertEquals(
                List.of("A", "B"),
                plot().sizesOf("effect (points)").exhibit("", "", "Effects").rows().stream()
                        .map(ExhibitRow::label)
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> plot().sizesOf("asked (persons)")
                .exhibit("", "", "Asked"));
    }

    @Test
    void saysWhereNoIntervalIsGiven() {
        assertTrue(plot().sizesOf("effect (points)")
                .exhibit("", "", "Effects")
                .note()
                .contains("No study reports an interval"));
        Exhibit some = ForestPlot.of(STUDIES, "study", "size", "what", "unit", "low", "high")
                .sizesOf("effect (points)")
                .exhibit("", "", "Effects");
        assertTrue(some.note().contains("1 of 2 sizes have none"), some.note());
        assertEquals(Entry.of("not reported"), some.rows().get(0).entries().get(1));
        assertEquals(6, some.cell("conf_high", "B", "effect").orElseThrow().value());
    }

    @Test
    void drawsAPointForEachStudyAndALineForEachInterval() {
        PlotlyFigure figure = ForestPlot.of(STUDIES, "study", "size", "what", "unit", "low", "high")
                .sizesOf("effect (points)")
                .exhibit("", "", "Effects")
                .figure()
                .orElseThrow();
        assertTrue(figure.isReleased());
        List<?> traces = (List<?>) figure.json().get("data");
        assertEquals(2, traces.size());
        assertEquals(List.of("A", "B"), ((java.util.Map<?, ?>) traces.get(1)).get("y"));
    }

    @Test
    void takesACountOfItsOwnAndItsProvenance() {
        ForestPlot more = plot().and(
                        "This study",
                        "asked",
                        "persons",
                        50,
                        List.of(new Source("own.csv", Provenance.SYNTHETIC, "1")));
        assertEquals(List.of("effect (points)", "asked (persons)"), more.comparable());
        assertEquals(
                Provenance.SYNTHETIC,
                more.sizesOf("asked (persons)").exhibit("", "", "Asked").provenance());
        assertFalse(plot().comparable().contains("asked (persons)"));
    }

    @Test
    void refusesSizesThatAreNoNumbers() {
        assertThrows(IllegalArgumentException.class, () -> ForestPlot.of(STUDIES, "study", "what", "what", "unit"));
    }
}
