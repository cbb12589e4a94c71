package org.introlab.workbench.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Source;
import org.introlab.published.Finding;
import org.introlab.published.PublishedValue;
import org.introlab.verdict.VerdictDocument;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;
import org.introlab.workbench.text.Texts;

/** All about one published value, as text for a terminal. */
final class ValueStory {
    private static final int DIGITS = 3;

    private final StoryText text = new StoryText();
    private final SinceTheReview since;
    private final Texts texts;

    private ValueStory(SinceTheReview since, Texts texts) {
        this.since = since;
        this.texts = texts;
    }

    /** Returns the ledger's information on a value that no review covers. */
    static String ofPrint(PublishedValue value, String how, Texts texts) {
        ValueStory story = new ValueStory(SinceTheReview.unknown(texts), texts);
        story.print(value);
        story.text.labelled(texts.text("show.verdict"), texts.text("show.no-verdict", Map.of("why", how)));
        return story.text.toString();
    }

    /** Returns the whole story. */
    static String of(ReviewedValue value, ReviewOutcome outcome, SinceTheReview since, Texts texts) {
        ValueStory story = new ValueStory(since, texts);
        story.print(value.published());
        story.verdict(value);
        story.cell(value, outcome);
        return story.text.toString();
    }

    private void print(PublishedValue value) {
        text.line(value.id()).line("");
        String place = value.exhibit().equals("prose")
                ? texts.text("show.printed.prose", Map.of("section", value.section()))
                : texts.text("show.printed.exhibit", Map.of("exhibit", value.exhibit(), "section", value.section()));
        text.labelled(
                texts.text("show.printed"),
                (value.value().isPresent()
                                ? (value.printed() + " " + value.unit()).strip()
                                : texts.text("show.printed.none"))
                        + ", "
                        + place);
        text.labelled(texts.text("show.place"), place(value.statistic(), value.row(), value.column()));
        text.labelled(texts.text("show.wording"), value.note());
        text.labelled(
                texts.text("show.interval"),
                value.interval() + ": " + how(value.kind()) + " ("
                        + value.kind().id() + ")");
    }

    private String place(String statistic, String row, String column) {
        StringBuilder place = new StringBuilder(statistic);
        place.append(
                row.isEmpty()
                        ? ""
                        : (place.length() == 0 ? "" : ", ") + texts.text("show.place.row", Map.of("row", row)));
        place.append(
                column.isEmpty()
                        ? ""
                        : (place.length() == 0 ? "" : ", ")
                                + texts.text("show.place.column", Map.of("column", column)));
        return place.toString();
    }

    private String how(PublishedValue.Kind kind) {
        return switch (kind) {
            case ROUNDED -> texts.text("show.interval.rounded");
            case HALF_UP -> texts.text("show.interval.half-up");
            case HALF_EVEN -> texts.text("show.interval.half-even");
            case TRUNCATED -> texts.text("show.interval.truncated");
            case EXACT -> texts.text("show.interval.exact");
            case APPROX -> texts.text("show.interval.approx");
            case BOUND -> texts.text("show.interval.bound");
        };
    }

    private void verdict(ReviewedValue value) {
        value.computed()
                .ifPresent(
                        computed -> text.labelled(texts.text("show.computed"), computed(computed, value.published())));
        String verdict = ReviewWords.marked(value.verdict());
        String distance = value.computed().isPresent()
                ? ": " + distance(value.published(), value.computed().getAsDouble())
                : "";
        text.labelled(texts.text("show.verdict"), verdict + distance);
        text.labelled(texts.text("show.note"), value.judgement().note());
        Optional<Finding> finding = value.finding();
        finding.ifPresent(found -> text.labelled(texts.text("show.finding"), found.finding())
                .labelled(texts.text("show.evidence"), found.evidence()));
        if (value.differsUnexpectedly()) {
            text.labelled(texts.text("show.finding"), texts.text("show.finding.none"));
        }
        value.explanation().ifPresent(found -> explanation(value, found));
    }

    /** Returns the value rounded as next to the printed one, with all digits if that leaves some out. */
    private String computed(double computed, PublishedValue published) {
        String beside = Numbers.beside(computed, published);
        String all = Numbers.shortest(computed);
        boolean complete = !Double.isFinite(computed) || new BigDecimal(beside).compareTo(new BigDecimal(all)) == 0;
        return complete ? beside : texts.text("show.computed.full", Map.of("rounded", beside, "all", all));
    }

    private void explanation(ReviewedValue value, ReviewedValue.Explanation found) {
        String others =
                found.fitting() > 1 ? texts.text("show.explained.fitting", Map.of("fitting", found.fitting())) : "";
        text.labelled(
                texts.text("show.explained"),
                texts.text(
                        "show.explained.how",
                        Map.of(
                                "group", found.group(),
                                "definition", found.definition(),
                                "value", Numbers.beside(found.computed(), value.published()),
                                "tried", found.tried(),
                                "others", others,
                                "place", found.place())));
    }

    private String distance(PublishedValue value, double computed) {
        String beside = value.value().isEmpty()
                ? ""
                : value.isPrinted(computed)
                        ? ", " + texts.text("show.distance.equal")
                        : ", " + away(computed - value.value().getAsDouble(), texts.text("show.distance.printed"));
        if (value.holds(computed)) {
            return texts.text("show.distance.inside") + beside;
        }
        double beyond =
                computed < value.low() ? computed - value.low() : computed > value.high() ? computed - value.high() : 0;
        return (beyond == 0 ? texts.text("show.distance.excluded") : away(beyond, texts.text("show.distance.interval")))
                + beside;
    }

    private String away(double difference, String from) {
        return texts.text(
                difference < 0 ? "show.distance.below" : "show.distance.above",
                Map.of("distance", Numbers.significant(Math.abs(difference), DIGITS), "from", from));
    }

    private void cell(ReviewedValue value, ReviewOutcome outcome) {
        if (value.place().isEmpty()) {
            text.labelled(texts.text("show.notebook"), texts.text("show.notebook.none"));
            return;
        }
        ReviewedValue.Place place = value.place().get();
        ExecutedNotebook notebook = outcome.notebooks().stream()
                .filter(n -> n.fileName().equals(place.notebook()))
                .findFirst()
                .orElseThrow();
        Cell cell = notebook.notebook().executable().get(place.cell() - 1);
        text.labelled(
                texts.text("show.notebook"),
                texts.text("show.notebook.cell", Map.of("notebook", place.notebook(), "cell", place.cell()))
                        + heading(notebook.notebook(), cell)
                                .map(h -> ", " + texts.text("show.notebook.heading", Map.of("heading", h)))
                                .orElse(""));
        Optional<StatedVerdicts> stated = outcome.stated().stream()
                .filter(s -> s.place().equals(place) && contains(s, value.id()))
                .findFirst();
        stated.ifPresent(s -> {
            String name = s.exhibit().name();
            String title = s.exhibit().title();
            text.labelled(
                    texts.text("show.exhibit"), name.isEmpty() || title.isEmpty() ? name + title : name + ": " + title);
            text.labelled(texts.text("show.exhibit.cell"), key(cell, value.id()));
            s.sources().forEach(this::source);
            text.labelled(texts.text("show.exhibit.note"), s.exhibit().note());
        });
        since.notebook(notebook).ifPresent(this::warning);
        since.code().ifPresent(this::warning);
        source(texts.text("show.cell", Map.of("cell", place.cell())), cell);
        List<Cell> cells = notebook.notebook().executable();
        CellsUsed.by(cells, place.cell())
                .forEach((number, names) -> source(
                        texts.text("show.cell.used", Map.of("cell", number, "names", String.join(", ", names))),
                        cells.get(number - 1)));
    }

    private void source(String head, Cell cell) {
        text.line("").line(head).line("");
        int number = 0;
        for (String line : cell.source().split("\n", -1)) {
            text.line(String.format(Locale.ROOT, "%4d  %s", ++number, line));
        }
    }

    private void source(Source source) {
        text.labelled(
                texts.text("show.data"),
                source.file() + ", " + source.provenance().id()
                        + since.title(source).map(t -> ": " + t).orElse(""));
        if (!source.sha256().isEmpty()) {
            text.labelled("", "sha256 " + source.sha256());
            since.data(source).ifPresent(this::warning);
        }
    }

    private void warning(String changed) {
        text.labelled(texts.text("show.warning"), changed);
    }

    private static boolean contains(StatedVerdicts stated, String id) {
        return stated.values().stream().anyMatch(v -> v.id().equals(id))
                || stated.notComputed().stream().anyMatch(l -> l.id().equals(id));
    }

    /** Returns the text of the last heading above a cell. */
    private static Optional<String> heading(Notebook notebook, Cell cell) {
        Optional<String> last = Optional.empty();
        for (Cell above : notebook.cells()) {
            if (above.id().equals(cell.id())) {
                return last;
            }
            if (above.type() == CellType.MARKDOWN) {
                for (String line : above.source().split("\n")) {
                    last = line.matches("#{1,6} .*") ? Optional.of(line.replaceFirst("#+ +", "")) : last;
                }
            }
        }
        return last;
    }

    /** Returns the value's place in its exhibit, from the cell's output. */
    private String key(Cell cell, String id) {
        return cell.outputs().stream()
                .flatMap(output -> VerdictDocument.readable(output.bundle().get(VerdictOutput.MIME)).values().stream())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .map(value -> place(value.statistic(), value.row(), value.column()))
                .orElse("");
    }
}
