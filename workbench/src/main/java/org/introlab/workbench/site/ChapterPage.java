package org.introlab.workbench.site;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.published.Judgement;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;
import org.introlab.workbench.site.frame.Banners;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.VerdictMarks;
import org.introlab.workbench.text.Texts;

/** The page of one chapter: its notebooks as they were executed, with the judged exhibits set out in place. */
public final class ChapterPage {

    private final PageShell shell;
    private final Texts texts;
    private final Chapter chapter;
    private final List<ExecutedNotebook> notebooks;
    private final Markdown markdown;
    private final ShownOutputs outputs;
    private final CellSource sources;
    private final JudgedExhibit exhibits;
    private final Map<String, ReviewedValue> byId = new LinkedHashMap<>();
    private final List<Markdown.Entry> contents = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private boolean figures;

    private ChapterPage(PageShell shell, Chapter chapter) {
        this.shell = shell;
        this.texts = shell.texts();
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
        outputs = new ShownOutputs(id -> Optional.ofNullable(judgements.get(id)), elsewhere::html, texts);
        sources = new CellSource(shell, chapter.page());
        exhibits = new JudgedExhibit(shell, chapter, outputs);
        outcome.values().forEach(value -> byId.put(value.id(), value));
    }

    /** The page as HTML. */
    public static Page of(PageShell shell, Chapter chapter) {
        return new ChapterPage(shell, chapter).page();
    }

    private Page page() {
        List<DomContent> cells = new ArrayList<>();
        notebooks.forEach(notebook -> cells.addAll(cells(notebook)));
        DomContent unplaced = unplaced();
        String title = markdown.title().isEmpty() ? chapter.label() : chapter.bare(markdown.title());
        return new PageFrame(shell, chapter.page(), title)
                .around(
                        figures,
                        contents,
                        p(chapter.label()).withClass("kicker"),
                        h1(title),
                        shell.dataBanner(),
                        each(verdicts().stream()),
                        new VerdictFilter(here(), true, texts).html(),
                        each(Html.lines(cells).stream()),
                        unplaced);
    }

    /** The values of the chapter that none of its cells computes or lists. */
    private DomContent unplaced() {
        List<ReviewedValue> unplaced = shell.outcome().chapter(chapter).stream()
                .filter(value -> !placed.contains(value.id()))
                .toList();
        if (unplaced.isEmpty()) {
            return each();
        }
        unplaced.forEach(value -> placed.add(value.id()));
        contents.add(new Markdown.Entry(2, "unplaced", texts.text("chapter.unplaced")));
        return section(
                        h2(texts.text("chapter.unplaced")).withId("unplaced"),
                        new ValuesTable(shell, chapter.page()).html(texts.text("chapter.unplacedValues"), unplaced))
                .withClass("exhibit");
    }

    private List<ReviewedValue> here() {
        return byId.values().stream()
                .filter(value -> placed.contains(value.id()))
                .toList();
    }

    private List<DomContent> verdicts() {
        List<ReviewedValue> here = here();
        List<DomContent> parts = new ArrayList<>();
        if (!here.isEmpty()) {
            parts.add(p(text(texts.counted("chapter.values", here.size()) + " "))
                    .withClass("small")
                    .with(VerdictMarks.counts(ReviewOutcome.counts(here))));
            parts.add(PageShell.explained(here));
        }
        List<ReviewedValue> unexpected =
                here.stream().filter(ReviewedValue::differsUnexpectedly).toList();
        if (!unexpected.isEmpty()) {
            parts.add(Banners.alarm(
                    texts.text("chapter.unexpected"),
                    unexpected.stream()
                            .map(value -> li(shell.valueLink(value, chapter.page())))
                            .toList()));
        }
        return parts;
    }

    private List<DomContent> cells(ExecutedNotebook notebook) {
        Map<Integer, List<StatedVerdicts>> stated = shell.outcome().stated().stream()
                .filter(output -> output.place().notebook().equals(notebook.fileName()))
                .collect(Collectors.groupingBy(output -> output.place().cell()));
        List<DomContent> cells = new ArrayList<>();
        int number = 0;
        for (Cell cell : notebook.notebook().cells()) {
            if (cell.type() == CellType.MARKDOWN) {
                contents.addAll(markdown.headings(cell));
                cells.add(div(text("\n"), Html.trusted(markdown.html(cell))).withClass("cell prose"));
            } else if (cell.isExecutable()) {
                ReviewedValue.Place place = new ReviewedValue.Place(notebook.fileName(), ++number);
                List<StatedVerdicts> judged = stated.getOrDefault(number, List.of());
                cells.addAll(judged.isEmpty() ? List.of(unjudged(cell, place)) : judged(cell, place, judged));
            }
        }
        return cells;
    }

    private DomContent unjudged(Cell cell, ReviewedValue.Place place) {
        return div(sources.html(cell, place, texts.text("chapter.code", Map.of("cell", place.cell()))))
                .withClass("cell")
                .with(cell.outputs().stream()
                        .map(output -> output(output, place))
                        .toList());
    }

    /** The outputs of a cell that judges, its code in the box of the last exhibit. */
    private List<DomContent> judged(Cell cell, ReviewedValue.Place place, List<StatedVerdicts> stated) {
        List<DomContent> parts = new ArrayList<>();
        Iterator<StatedVerdicts> next = stated.iterator();
        for (Output output : cell.outputs()) {
            if (!output.bundle().containsKey(VerdictOutput.MIME)) {
                parts.add(div(output(output, place)).withClass("cell"));
                continue;
            }
            StatedVerdicts exhibit = next.next();
            figures |= ShownOutputs.draws(output);
            placed.addAll(exhibit.ids());
            contents.add(exhibits.entry(exhibit));
            parts.add(exhibits.html(
                            exhibit,
                            output,
                            exhibit.ids().stream().map(byId::get).toList())
                    .with(next.hasNext() ? List.of() : code(cell, place, stated)));
        }
        return parts;
    }

    private List<DomContent> code(Cell cell, ReviewedValue.Place place, List<StatedVerdicts> stated) {
        return List.of(
                sources.html(cell, place, texts.text("chapter.makes", Map.of("cell", place.cell()))),
                sources.computes(stated));
    }

    private DomContent output(Output output, ReviewedValue.Place place) {
        figures |= ShownOutputs.draws(output);
        return div(outputs.html(output, texts.text("chapter.output", Map.of("cell", place.cell()))))
                .withClass("output");
    }
}
