package org.introlab.workbench.site.files;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.i;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.text;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.datafiles.Distribution;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.site.frame.Sizes;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.text.Texts;

/**
 * The histogram of a column of numbers, in bars, in words and as a table.
 *
 * @param column its name
 * @param histogram its distribution
 * @param texts the words of the page
 */
record HistogramFigure(String column, Distribution.Histogram histogram, Texts texts) {

    DomContent html() {
        int last = histogram.rows().size();
        DivTag bars = div();
        List<DomContent> rows = new ArrayList<>();
        int most = histogram.rows().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (int k = 0; k < last; k++) {
            int count = histogram.rows().get(k);
            bars.with(i().withClass(Sizes.of((double) count / most))
                    .withTitle(texts.text(
                            "histogram.bar",
                            Map.of("from", edge(k), "to", edge(k + 1), "rows", Numbers.thousands(count)))));
            String interval =
                    texts.text("histogram.range", Map.of("from", Html.number(edge(k)), "to", Html.number(edge(k + 1))));
            rows.add(tr(Tables.row(text(interval))).with(LevelTable.rows(histogram, count)));
        }
        String words = words();
        return each(
                div(
                                bars,
                                p(span(Html.number(edge(0))), span(Html.number(edge(last))))
                                        .attr("aria-hidden", "true"))
                        .withClass("histogram")
                        .attr("role", "img")
                        .attr("aria-label", texts.text("histogram.of", Map.of("words", words))),
                p(VariableSection.capitalised(words) + ".").withClass("small"),
                details(
                        summary(texts.text("histogram.table")),
                        table(
                                        Tables.unseen(texts.text("histogram.rowsOf", Map.of("column", column))),
                                        thead(tr(Tables.column(texts.text("histogram.interval")))
                                                .with(LevelTable.countHeads(texts))),
                                        tbody().with(Html.lines(rows)))
                                .withClass("levels")));
    }

    private String edge(int interval) {
        return histogram.edge(interval).toPlainString();
    }

    private String words() {
        return texts.text(
                "histogram.words",
                Map.of(
                        "smallest", Numbers.shortest(histogram.smallest()),
                        "median", Numbers.shortest(histogram.median()),
                        "largest", Numbers.shortest(histogram.largest()),
                        "rows", Numbers.thousands(histogram.present()),
                        "missing", Numbers.thousands(histogram.missing())));
    }
}
