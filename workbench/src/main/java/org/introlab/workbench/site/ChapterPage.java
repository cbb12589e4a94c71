package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.published.Judgement;
import org.introlab.published.Verdict;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.html.JavaCode;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;

/** The page of one chapter: its notebooks as they were executed, with the judged exhibits set out in place. */
public final class ChapterPage {

    /** Rows that a table of values shows without scrolling in a box of its own. */
    private static final int SHORT = 30;

    private final PageShell shell;
    private final Chapter chapter;
    private final List<ExecutedNotebook> notebooks;
    private final Markdown markdown;
    private final ShownOutputs outputs;
    private final ValuesTable table;
    private final Map<String, ReviewedValue> byId = new LinkedHashMap<>();
    private final List<Markdown.Entry> contents = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private boolean figures;

    private ChapterPage(PageShell shell, Chapter chapter) {
        this.shell = shell;
        this.chapter = chapter;
        ReviewOutcome outcome = shell.outcome();
        notebooks = outcome.notebooks().stream()
                .filter(notebook -> notebook.chapter().equals(chapter))
                .toList();
        List<Cell> cells = notebooks.stream()
                .flatMap(notebook -> notebook.notebook().cells().stream())
                .toList();
        markdown = Markdown.of(
                cells,
                shell.addresses().on(chapter.page()),
                Set.copyOf(shell.pages().values()));
        Map<String, Judgement> judgements =
                outcome.values().stream().collect(Collectors.toMap(ReviewedValue::id, ReviewedValue::judgement));
        VerdictsElsewhere elsewhere = new VerdictsElsewhere(shell, chapter.page());
        outputs = new ShownOutputs(id -> Optional.ofNullable(judgements.get(id)), elsewhere::html);
        table = new ValuesTable(shell.addresses(), chapter.page());
        outcome.values().forEach(value -> byId.put(value.id(), value));
    }

    /** The page as HTML. */
    public static Page of(PageShell shell, Chapter chapter) {
        return new ChapterPage(shell, chapter).html();
    }

    private Page html() {
        StringBuilder body = new StringBuilder();
        notebooks.forEach(notebook -> body.append(notebook(notebook)));
        List<ReviewedValue> unplaced = shell.outcome().chapter(chapter).stream()
                .filter(value -> !placed.contains(value.id()))
                .toList();
        if (!unplaced.isEmpty()) {
            contents.add(new Markdown.Entry(2, "unplaced", "Not in this notebook"));
            body.append("<section class=\"exhibit\"><h2 id=\"unplaced\">Not in this notebook</h2>\n")
                    .append(table.html("Values that this notebook neither computes nor lists", unplaced))
                    .append("</section>\n");
            unplaced.forEach(value -> placed.add(value.id()));
        }
        String title = markdown.title().isEmpty() ? chapter.label() : chapter.bare(markdown.title());
        String head = "<p class=\"kicker\">" + Html.escape(chapter.label()) + "</p>\n<h1>" + Html.escape(title)
                + "</h1>\n" + shell.dataBanner() + summary()
                + new VerdictFilter(here(), true).html();
        return shell.page(title, chapter.page(), figures, contents, head + body);
    }

    private List<ReviewedValue> here() {
        return byId.values().stream()
                .filter(value -> placed.contains(value.id()))
                .toList();
    }

    private String summary() {
        List<ReviewedValue> here = here();
        StringBuilder html = new StringBuilder();
        if (!here.isEmpty()) {
            html.append("<p class=\"small\">")
                    .append(here.size())
                    .append(here.size() == 1 ? " published value: " : " published values: ")
                    .append(PageShell.counts(ReviewOutcome.counts(here)))
                    .append("</p>\n")
                    .append(PageShell.explained(here));
        }
        List<ReviewedValue> unexpected =
                here.stream().filter(ReviewedValue::differsUnexpectedly).toList();
        if (!unexpected.isEmpty()) {
            html.append(
                    "<div class=\"banner alarm\" role=\"note\"><div><strong>Differences that no finding explains</strong><ul>");
            unexpected.forEach(value -> html.append("<li>")
                    .append(shell.valueLink(value, chapter.page()))
                    .append("</li>"));
            html.append("</ul></div></div>\n");
        }
        return html.toString();
    }

    private String notebook(ExecutedNotebook notebook) {
        Map<Integer, List<StatedVerdicts>> stated = shell.outcome().stated().stream()
                .filter(output -> output.place().notebook().equals(notebook.fileName()))
                .collect(Collectors.groupingBy(output -> output.place().cell()));
        StringBuilder html = new StringBuilder();
        int number = 0;
        for (Cell cell : notebook.notebook().cells()) {
            if (cell.type() == CellType.MARKDOWN) {
                contents.addAll(markdown.headings(cell));
                html.append("<div class=\"cell prose\">\n")
                        .append(markdown.html(cell))
                        .append("</div>\n");
            } else if (cell.isExecutable()) {
                ReviewedValue.Place place = new ReviewedValue.Place(notebook.fileName(), ++number);
                html.append(code(cell, place, stated.getOrDefault(number, List.of())));
            }
        }
        return html.toString();
    }

    private String code(Cell cell, ReviewedValue.Place place, List<StatedVerdicts> stated) {
        StringBuilder html = new StringBuilder();
        if (stated.isEmpty()) {
            html.append("<div class=\"cell\">\n").append(source(cell, place, "Code"));
            cell.outputs().forEach(output -> html.append(output(output, "Output of cell " + place.cell())));
            return html.append("</div>\n").toString();
        }
        Iterator<StatedVerdicts> next = stated.iterator();
        for (Output output : cell.outputs()) {
            if (!output.bundle().containsKey(VerdictOutput.MIME)) {
                html.append("<div class=\"cell\">")
                        .append(output(output, "Output of cell " + place.cell()))
                        .append("</div>\n");
                continue;
            }
            StatedVerdicts exhibit = next.next();
            String code = next.hasNext() ? "" : source(cell, place, "The code that makes it") + computes(stated);
            html.append(exhibit(exhibit, output, code));
        }
        return html.toString();
    }

    private String exhibit(StatedVerdicts stated, Output output, String code) {
        List<ReviewedValue> values = stated.ids().stream()
                .map(byId::get)
                .sorted(Comparator.comparing(value -> value.verdict() != Verdict.DIFFERS))
                .toList();
        values.forEach(value -> placed.add(value.id()));
        String name = stated.name();
        String title = stated.exhibit().title();
        String anchor = shell.addresses().exhibit(stated).anchor();
        String id = Html.escape(anchor);
        figures |= ShownOutputs.draws(output);
        contents.add(new Markdown.Entry(
                0,
                anchor,
                isAlone(stated)
                        ? entry(stated)
                        : entry(stated) + " (cell " + stated.place().cell() + ")"));
        Map<Verdict, Integer> counts = ReviewOutcome.counts(values);
        return "<section class=\"cell exhibit\" id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h3 id=\"" + id
                + "-title\"><span class=\"tag\">" + Html.escape(name) + "</span> " + Html.escape(title)
                + "<span class=\"counts\">" + PageShell.counts(counts) + "</span></h3>\n"
                + "<div class=\"output\">" + outputs.html(output, stated) + "</div>\n"
                + (values.isEmpty() ? "" : compare(name, values))
                + code
                + "</section>\n";
    }

    private static String entry(StatedVerdicts stated) {
        String title = stated.exhibit().title();
        return title.isEmpty() ? stated.name() : stated.name() + ". " + title;
    }

    /** Whether no other exhibit of the chapter is called the same; a table that several cells give may have one name. */
    private boolean isAlone(StatedVerdicts stated) {
        return shell.outcome().stated().stream()
                        .filter(other ->
                                Chapter.ofNotebook(other.place().notebook()).equals(chapter))
                        .filter(other -> entry(other).equals(entry(stated)))
                        .count()
                == 1;
    }

    private String compare(String name, List<ReviewedValue> values) {
        String size = values.size() > SHORT ? " long" : "";
        return "<details class=\"compare" + size + "\" open><summary>Published beside recomputed: "
                + values.size() + (values.size() == 1 ? " value" : " values") + "</summary>\n"
                + table.html(name + ", published beside recomputed", values) + "</details>\n";
    }

    private String source(Cell cell, ReviewedValue.Place place, String what) {
        return "<details class=\"code\" id=\""
                + Html.escape(shell.addresses().cell(place).anchor()) + "\" open><summary>" + what + ", cell "
                + place.cell() + "</summary><pre tabindex=\"0\"><code>" + JavaCode.html(cell.source())
                + "</code></pre></details>\n";
    }

    /** From a cell back to the values that it computes. */
    private String computes(List<StatedVerdicts> stated) {
        String exhibits = stated.stream()
                .filter(output -> !output.ids().isEmpty())
                .map(output -> "<a href=\"" + shell.addresses().exhibit(output).from(chapter.page()) + "\">"
                        + Html.escape(output.name()) + "</a> ("
                        + (output.values().isEmpty() ? "reasons for " : "")
                        + output.ids().size()
                        + (output.ids().size() == 1 ? " value" : " values") + ")")
                .collect(Collectors.joining(", "));
        String first = stated.stream()
                .flatMap(output -> output.ids().stream())
                .findFirst()
                .orElse("");
        return first.isEmpty()
                ? ""
                : "<p class=\"note gives\">This cell gives " + exhibits + " · <a href=\""
                        + new Address(PageNames.VALUES, Html.id(first)).from(chapter.page())
                        + "\">among all values</a></p>\n";
    }

    private String output(Output output, String label) {
        figures |= ShownOutputs.draws(output);
        return "<div class=\"output\">" + outputs.html(output, label) + "</div>\n";
    }
}
