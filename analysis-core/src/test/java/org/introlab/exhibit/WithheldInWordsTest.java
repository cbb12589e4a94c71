package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.table.ValueList;
import org.introlab.figure.FigureWords;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

/** What is said where a number is withheld: a reason that is true of each, and a sentence in the place of an empty plot. */
class WithheldInWordsTest {

    private static final String LEGEND = "<p class=\"note\">▪ withheld: " + Disclosure.rule() + ".</p>";

    private static Exhibit exhibit(Provenance provenance) {
        return ValueList.of(List.of(new Source("people.csv", provenance, "00")))
                .value("a", "A maximum", 441.7, NumberStyle.decimals(1), 1)
                .value("b", "A total", 30, NumberStyle.whole(), 3)
                .value("c", "Many", 60, NumberStyle.whole(), 60)
                .exhibit("V", "Table 1", "Values");
    }

    @Test
    void givesAReasonThatHoldsForEachWithheldNumber() {
        assertEquals(
                "it would disclose fewer than 5 persons, by itself or with other numbers, or its number of persons is not stated",
                Disclosure.rule());
        String html = exhibit(Provenance.RESTRICTED).html();
        assertTrue(html.contains("<abbr title=\"withheld: " + Disclosure.rule() + "\">▪</abbr>"), html);
    }

    @Test
    void explainsTheMarkOnceUnderATableThatHasItAndUnderNoOther() {
        String html = exhibit(Provenance.RESTRICTED).html();
        assertEquals(
                1,
                Pattern.compile(Pattern.quote(LEGEND)).matcher(html).results().count(),
                html);
        assertFalse(exhibit(Provenance.PUBLIC).html().contains("▪"));
    }

    private static PlotlyFigure bars(double... shares) {
        Table table = Table.create(StringColumn.create("group", "a", "b"), DoubleColumn.create("share", shares));
        BarTrace trace = BarTrace.builder(table.stringColumn("group"), table.doubleColumn("share"))
                .build();
        return PlotlyFigure.of(new Figure(Layout.builder().build(), trace))
                .titled("Shares")
                .released();
    }

    @Test
    void saysASentenceInThePlaceOfAPlotOfWhichAllNumbersAreWithheld() {
        String html = bars(Double.NaN, Double.NaN).html();
        assertTrue(html.contains("<p class=\"note\">" + FigureWords.NOT_DRAWN + "</p>"), html);
        assertFalse(html.contains("introlab-plot\"") || html.contains("<script>"), html);
        assertTrue(html.contains("<details open>"), html);
    }

    @Test
    void drawsAPlotOfWhichOneNumberIsLeft() {
        String html = bars(Double.NaN, 0.5).html();
        assertFalse(html.contains(FigureWords.NOT_DRAWN), html);
        assertTrue(html.contains("introlab-plot\"") && html.contains("<script>"), html);
    }
}
