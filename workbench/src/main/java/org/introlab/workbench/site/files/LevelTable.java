package org.introlab.workbench.site.files;

import static j2html.TagCreator.code;
import static j2html.TagCreator.i;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.introlab.data.book.Field;
import org.introlab.workbench.datafiles.Distribution;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.site.frame.Sizes;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.text.Texts;

/**
 * The values of a column with their labels, and how many rows have each.
 *
 * @param field the column's entry in the code book
 * @param texts the words of the page
 */
record LevelTable(Field field, Texts texts) {

    /** The allowed values without counts. */
    DomContent allowed() {
        List<String> codes = field.variable().isFactor()
                ? field.variable().levels()
                : List.copyOf(field.variable().levelLabels().keySet());
        return box(heads(), codes.stream().map(this::value).toList());
    }

    /** The values that occur with their counts. */
    DomContent counted(Distribution.PerValue counted) {
        List<TrTag> rows = new ArrayList<>();
        counted.counts().forEach(count -> rows.add(value(count.value()).with(rows(counted, count.rows()))));
        if (counted.missing() > 0) {
            TrTag missing = tr(Tables.row(text(texts.text("levels.missing")))).withClass("missing");
            if (isLabelled()) {
                missing.with(td());
            }
            if (isNorwegian()) {
                missing.with(td());
            }
            rows.add(missing.with(rows(counted, counted.missing())));
        }
        return box(heads().with(countHeads(texts)), rows);
    }

    private DomContent box(TrTag heads, List<TrTag> rows) {
        String name = texts.text("levels.of", Map.of("column", field.name()));
        return Tables.scroll(
                name,
                table(Tables.unseen(name), thead(heads), tbody().with(Html.lines(rows)))
                        .withClass("levels"));
    }

    private TrTag heads() {
        TrTag heads =
                tr(Tables.column(field.type().hasYear() ? texts.text("levels.year") : texts.text("levels.value")));
        if (isLabelled()) {
            heads.with(Tables.column(texts.text("levels.meaning")));
        }
        if (isNorwegian()) {
            heads.with(Tables.column(texts.text("levels.norwegian")));
        }
        return heads;
    }

    /** The heads of {@link #rows}. */
    static List<DomContent> countHeads(Texts texts) {
        return List.of(
                Tables.numbers(texts.text("levels.rows")),
                Tables.numbers(texts.text("levels.share")),
                td().withClass("meter"));
    }

    private boolean isLabelled() {
        return labels().stream().anyMatch(label -> label.containsKey(VariableSection.ENGLISH));
    }

    private boolean isNorwegian() {
        return labels().stream().anyMatch(label -> label.containsKey(VariableSection.NORWEGIAN));
    }

    private List<Map<String, String>> labels() {
        return List.copyOf(field.variable().levelLabels().values());
    }

    private TrTag value(String value) {
        Map<String, String> labels = field.variable().levelLabels().getOrDefault(value, Map.of());
        TrTag row = tr(Tables.row(code(value)));
        if (isLabelled()) {
            row.with(td(labels.getOrDefault(VariableSection.ENGLISH, "")));
        }
        if (isNorwegian()) {
            row.with(td(labels.getOrDefault(VariableSection.NORWEGIAN, "")).withLang(VariableSection.NORWEGIAN));
        }
        return row;
    }

    /** A number of rows, their share of all rows, and a bar for it. */
    static List<TdTag> rows(Distribution distribution, int rows) {
        double share = distribution.share(rows);
        return List.of(
                Tables.number(Numbers.thousands(rows)),
                Tables.number(String.format(Locale.ROOT, "%.1f %%", 100 * share)),
                td(i().withClass(Sizes.of(share))).withClass("meter").attr("aria-hidden", "true"));
    }
}
