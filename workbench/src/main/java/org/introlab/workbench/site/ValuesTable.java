package org.introlab.workbench.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/**
 * Published and recomputed values side by side: a row per value, which is the target of its links. On a chapter's page the
 * recomputed number links to the cell that gives it; in the list of all values a column names that cell, and the id links
 * to the chapter.
 *
 * @param shell the site
 * @param self the page that shows the table
 */
record ValuesTable(PageShell shell, String self) {

    private static final String NONE = "–";

    /** The table of some values; each may be on the page only once. */
    DomContent html(String caption, List<ReviewedValue> values) {
        Map<List<String>, Long> places =
                values.stream().collect(Collectors.groupingBy(ValuesTable::place, Collectors.counting()));
        TrTag heads = tr(
                Tables.column(texts().text("table.value")),
                Tables.numbers(texts().text("table.published")),
                Tables.numbers(texts().text("table.interval")),
                Tables.numbers(texts().text("table.recomputed")),
                Tables.column(texts().text("table.verdict")));
        if (isList()) {
            heads.with(Tables.column(texts().text("table.computedIn")));
        }
        List<TrTag> rows = values.stream()
                .map(value -> row(value, Objects.requireNonNull(places.get(place(value))) > 1))
                .toList();
        return Tables.scroll(
                caption,
                table(Tables.unseen(caption), thead(heads), tbody().with(Html.lines(rows)))
                        .withClass("values wide"));
    }

    private Texts texts() {
        return shell.texts();
    }

    private boolean isList() {
        return self.equals(PageNames.VALUES);
    }

    /** Row and column of the report; if several values share them, the statistic distinguishes them. */
    private static List<String> place(ReviewedValue value) {
        return List.of(value.published().row(), value.published().column());
    }

    private TrTag row(ReviewedValue value, boolean withStatistic) {
        PublishedValue published = value.published();
        String anchor = isList()
                ? Html.id(value.id())
                : shell.addresses().value(value).map(Address::anchor).orElse(value.id());
        TrTag row = tr(
                        what(value, anchor, withStatistic),
                        td(printed(published)).withClass("number").attr("data-label", texts().text("label.published")),
                        td(Html.number(published.interval()))
                                .withClass("number interval")
                                .attr("data-label", texts().text("label.interval")),
                        computed(value),
                        td(VerdictMarks.of(value.verdict())).withClass("judged"))
                .withId(anchor)
                .attr("data-verdict", value.verdict().id());
        if (isList()) {
            row.with(td(value.place().map(this::cell).orElse(text(NONE)))
                    .withClass("where")
                    .attr("data-label", texts().text("label.computedIn")));
        }
        return row;
    }

    private ThTag what(ReviewedValue value, String anchor, boolean withStatistic) {
        PublishedValue published = value.published();
        ThTag head = Tables.row(text(published.row().isEmpty() ? published.statistic() : published.row()))
                .withClass("what");
        if (!published.column().isEmpty()) {
            head.with(text(" "), span(published.column()).withClass("column"));
        }
        head.with(
                text(" "),
                a("#").withClass("link")
                        .withHref(Html.fragment(anchor))
                        .withTitle(value.id())
                        .attr("aria-label", texts().text("table.linkTo", Map.of("id", value.id()))));
        if (withStatistic) {
            head.with(span(published.statistic()).withClass("statistic"));
        }
        if (isList()) {
            head.with(span(link(shell.addresses().value(value), value.id())).withClass("id"));
        }
        reasons(value).forEach(reason -> head.with(span(reason).withClass("why")));
        return head;
    }

    private DomContent printed(PublishedValue published) {
        return published.value().isPresent()
                ? text(Html.number(published.printed()))
                : span(texts().text("table.noNumber")).withTitle(published.note());
    }

    /** The recomputed number, with all its digits on hover; on a chapter's page a link to the cell that gives it. */
    private TdTag computed(ReviewedValue value) {
        TdTag cell = td().withClass("number").attr("data-label", texts().text("label.recomputed"));
        if (value.computed().isEmpty()) {
            return cell.withText(NONE);
        }
        double computed = value.computed().getAsDouble();
        String shown = Html.number(Numbers.beside(computed, value.published()));
        Optional<Address> maker = isList() ? Optional.empty() : value.place().map(shell.addresses()::cell);
        return cell.withTitle(Numbers.shortest(computed))
                .with(maker.<DomContent>map(
                                address -> a(shown).withClass("quiet").withHref(address.from(self)))
                        .orElse(text(shown)));
    }

    private DomContent link(Optional<Address> address, String words) {
        return address.<DomContent>map(to -> a(words).withHref(to.from(self))).orElse(text(words));
    }

    private DomContent cell(ReviewedValue.Place place) {
        String chapter = Chapter.ofNotebook(place.notebook()).label();
        return link(
                Optional.of(shell.addresses().cell(place)),
                texts().text("table.cell", Map.of("chapter", chapter, "cell", place.cell())));
    }

    private Stream<String> reasons(ReviewedValue value) {
        return Stream.of(
                        Stream.of(value.judgement().note()).filter(note -> !note.isEmpty()),
                        value.finding().stream().map(known -> texts().text(
                                        "table.finding",
                                        Map.of("finding", known.finding(), "evidence", known.evidence()))),
                        value.explanation().stream().map(found -> explained(value, found)))
                .flatMap(reasons -> reasons);
    }

    private String explained(ReviewedValue value, ReviewedValue.Explanation found) {
        return texts().text(
                        "table.explained",
                        Map.of(
                                "computed", Numbers.beside(found.computed(), value.published()),
                                "definition", found.definition(),
                                "group", found.group(),
                                "tried", found.tried(),
                                "fitting", found.fitting(),
                                "place", found.place()));
    }
}
