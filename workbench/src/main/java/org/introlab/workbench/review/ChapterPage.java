package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.published.Verdict;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Output;

/** The page of one chapter: its notebooks as they were executed, with the judged exhibits set out in place. */
final class ChapterPage {

    private static final int SHOWN_UNASKED = 12;

    private final PageShell shell;
    private final Chapter chapter;
    private final List<ExecutedNotebook> notebooks;
    private final Anchors anchors = new Anchors();
    private final Markdown markdown;
    private final ShownOutputs outputs;
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
        markdown = Markdown.of(cells, anchors, Set.copyOf(shell.pages().values()));
        Map<String, String> verdicts = outcome.values().stream()
                .collect(Collectors.toMap(value -> Html.escape(value.id()), value -> value.verdict()
                        .id()));
        outputs = new ShownOutputs(id -> verdicts.getOrDefault(id, ""));
        outcome.values().forEach(value -> byId.put(value.id(), value));
    }

    /** The page as HTML. */
    static String of(PageShell shell, Chapter chapter) {
        return new ChapterPage(shell, chapter).html();
    }

    private String html() {
        StringBuilder body = new StringBuilder();
        notebooks.forEach(notebook -> body.append(notebook(notebook)));
        List<ReviewedValue> unplaced = shell.outcome().chapter(chapter).stream()
                .filter(value -> !placed.contains(value.id()))
                .toList();
        if (!unplaced.isEmpty()) {
            contents.add(new Markdown.Entry(2, "unplaced", "Not in this notebook"));
            body.append("<section class=\"exhibit\"><h2 id=\"unplaced\">Not in this notebook</h2>\n")
                    .append(ValuesTable.of("Values that this notebook neither computes nor lists", unplaced, anchors))
                    .append("</section>\n");
            unplaced.forEach(value -> placed.add(value.id()));
        }
        String title = markdown.title().isEmpty() ? chapter.label() : markdown.title();
        String head = "<p class=\"kicker\">" + Html.escape(chapter.label()) + "</p>\n<h1>" + Html.escape(title)
                + "</h1>\n" + shell.dataBanner() + summary() + filter();
        return shell.page(title + " · Introlab review", chapter.page(), figures, contents(), head + body);
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
                    .append(" published values: ")
                    .append(PageShell.counts(ReviewOutcome.counts(here)))
                    .append("</p>\n");
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

    private String filter() {
        List<ReviewedValue> here = here();
        StringBuilder html = new StringBuilder("<form class=\"filter\"><fieldset><legend>Show values</legend>\n");
        html.append(
                        "<label><input type=\"radio\" name=\"verdict\" value=\"all\" autocomplete=\"off\" checked>all <span class=\"n\">")
                .append(here.size())
                .append("</span></label>\n");
        ReviewOutcome.counts(here)
                .forEach((verdict, count) -> html.append("<label><input type=\"radio\" name=\"verdict\" value=\"")
                        .append(verdict.id())
                        .append("\" autocomplete=\"off\"")
                        .append(count == 0 ? " disabled" : "")
                        .append(">")
                        .append(PageShell.verdict(verdict, verdict.words()))
                        .append(" <span class=\"n\">")
                        .append(count)
                        .append("</span></label>\n"));
        return html.append(
                        "<button type=\"button\" id=\"fold-code\" aria-pressed=\"false\">Fold code</button></fieldset>")
                .append("<p id=\"filter-status\" class=\"unseen\" role=\"status\"></p></form>\n")
                .toString();
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
                number++;
                html.append(code(cell, number, stated.getOrDefault(number, List.of())));
            }
        }
        return html.toString();
    }

    private String code(Cell cell, int number, List<StatedVerdicts> stated) {
        if (stated.isEmpty()) {
            return "<div class=\"cell\" id=\"" + anchors.take("cell-" + number) + "\">\n"
                    + source(cell, "Code, cell " + number) + outputs(cell, "Output of cell " + number) + "</div>\n";
        }
        StatedVerdicts first = stated.get(0);
        List<ReviewedValue> values = stated.stream()
                .flatMap(output -> ids(output).stream())
                .map(byId::get)
                .sorted(Comparator.comparing(value -> value.verdict() != Verdict.DIFFERS))
                .toList();
        values.forEach(value -> placed.add(value.id()));
        String name = first.exhibit().name().isEmpty()
                ? first.exhibit().id()
                : first.exhibit().name();
        String title = first.exhibit().title();
        String id = anchors.take("exhibit-" + first.exhibit().id());
        contents.add(new Markdown.Entry(0, id, title.isEmpty() ? name : name + ". " + title));
        Map<Verdict, Integer> counts = ReviewOutcome.counts(values);
        boolean calm = counts.get(Verdict.DIFFERS) == 0 && values.size() > SHOWN_UNASKED;
        return "<section class=\"cell exhibit\" id=\"" + Html.escape(id) + "\" aria-labelledby=\"" + Html.escape(id)
                + "-title\">\n<h3 id=\""
                + Html.escape(id) + "-title\"><span class=\"tag\">" + Html.escape(name) + "</span> "
                + Html.escape(title)
                + "<span class=\"counts\">" + PageShell.counts(counts) + "</span></h3>\n"
                + outputs(cell, title.isEmpty() ? name : name + ": " + title)
                + "<details class=\"compare\"" + (calm ? "" : " open") + "><summary>Published beside recomputed: "
                + values.size()
                + (values.size() == 1 ? " value" : " values") + "</summary>\n"
                + ValuesTable.of(name + ", published beside recomputed", values, anchors) + "</details>\n"
                + source(cell, "The code that makes it, cell " + number) + "</section>\n";
    }

    private static List<String> ids(StatedVerdicts output) {
        List<String> ids = new ArrayList<>();
        output.values().forEach(value -> ids.add(value.id()));
        output.notComputed().forEach(listed -> ids.add(listed.id()));
        return ids;
    }

    private static String source(Cell cell, String summary) {
        return "<details class=\"code\" open><summary>" + Html.escape(summary) + "</summary><pre tabindex=\"0\"><code>"
                + JavaCode.html(cell.source()) + "</code></pre></details>\n";
    }

    private String outputs(Cell cell, String label) {
        StringBuilder html = new StringBuilder();
        for (Output output : cell.outputs()) {
            figures |= output.bundle().containsKey(ShownOutputs.PLOTLY);
            html.append("<div class=\"output\">")
                    .append(outputs.html(output, label))
                    .append("</div>\n");
        }
        return html.toString();
    }

    private String contents() {
        if (contents.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(
                "<details class=\"toc\" open><summary>On this page</summary>\n<nav aria-label=\"On this page\"><ul>\n");
        for (Markdown.Entry entry : contents) {
            String kind = entry.level() == 0 ? "to-exhibit" : "level-" + entry.level();
            html.append("<li class=\"")
                    .append(kind)
                    .append("\"><a href=\"")
                    .append(Html.escape(Html.fragment(entry.id())))
                    .append("\">")
                    .append(Html.escape(entry.text()))
                    .append("</a></li>\n");
        }
        return html.append("</ul></nav></details>\n").toString();
    }

    /** The exhibit's anchor, for pages that link to it. */
    static Optional<String> anchor(ReviewOutcome outcome, String exhibit) {
        return outcome.stated().stream()
                .map(output -> output.exhibit().id())
                .filter(exhibit::equals)
                .findFirst()
                .map(id -> Html.fragment("exhibit-" + id));
    }
}
