package org.introlab.workbench.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Source;
import org.introlab.published.Finding;
import org.introlab.published.PublishedValue;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.review.StatedVerdicts;

/** All about one published value, as text for a terminal. */
final class ValueStory {
    private static final int DIGITS = 3;

    private final StoryText text = new StoryText();
    private final SinceTheReview since;

    private ValueStory(SinceTheReview since) {
        this.since = since;
    }

    /** Returns the ledger's information on a value that no review covers. */
    static String ofPrint(PublishedValue value, String how) {
        ValueStory story = new ValueStory(SinceTheReview.unknown());
        story.print(value);
        story.text.labelled("verdict", "none yet. " + how);
        return story.text.toString();
    }

    /** Returns the whole story. */
    static String of(ReviewedValue value, ReviewOutcome outcome, SinceTheReview since) {
        ValueStory story = new ValueStory(since);
        story.print(value.published());
        story.verdict(value);
        story.cell(value, outcome);
        return story.text.toString();
    }

    private void print(PublishedValue value) {
        text.line(value.id()).line("");
        String place = value.exhibit().equals("prose")
                ? "in the text of section " + value.section()
                : "in " + value.exhibit() + " (section " + value.section() + ")";
        text.labelled(
                "printed",
                (value.value().isPresent() ? (value.printed() + " " + value.unit()).strip() : "no number") + ", "
                        + place);
        text.labelled("place", place(value.statistic(), value.row(), value.column()));
        text.labelled("wording", value.note());
        text.labelled(
                "interval",
                value.interval() + ": " + how(value.kind()) + " ("
                        + value.kind().id() + ")");
    }

    private static String place(String statistic, String row, String column) {
        StringBuilder place = new StringBuilder(statistic);
        place.append(row.isEmpty() ? "" : (place.length() == 0 ? "" : ", ") + "row " + row);
        place.append(column.isEmpty() ? "" : (place.length() == 0 ? "" : ", ") + "column " + column);
        return place.toString();
    }

    private static String how(PublishedValue.Kind kind) {
        return switch (kind) {
            case ROUNDED -> "the printed number plus or minus half a unit of its last decimal";
            case HALF_UP -> "the numbers that print as this if ties are rounded away from zero";
            case HALF_EVEN -> "the numbers that print as this if ties are rounded to even";
            case TRUNCATED -> "the numbers that print as this if further digits are cut off";
            case EXACT -> "the printed number itself";
            case APPROX -> "as the wording was interpreted";
            case BOUND -> "one side of a statement, or the range of a colour";
        };
    }

    private void verdict(ReviewedValue value) {
        value.computed().ifPresent(computed -> text.labelled("computed", computed(computed, value.published())));
        String verdict = value.verdict().mark() + " " + value.verdict().words();
        String distance = value.computed().isPresent()
                ? ": " + distance(value.published(), value.computed().getAsDouble())
                : "";
        text.labelled("verdict", verdict + distance);
        text.labelled("note", value.judgement().note());
        Optional<Finding> finding = value.finding();
        finding.ifPresent(found -> text.labelled("finding", found.finding()).labelled("evidence", found.evidence()));
        if (value.differsUnexpectedly()) {
            text.labelled("finding", "none: data/published/findings.csv does not list it");
        }
        value.explanation().ifPresent(found -> explanation(value, found));
    }

    /** Returns the value rounded as beside the printed one, with all digits if that leaves some out. */
    private static String computed(double computed, PublishedValue published) {
        String beside = Numbers.beside(computed, published);
        String all = Numbers.shortest(computed);
        boolean complete = !Double.isFinite(computed) || new BigDecimal(beside).compareTo(new BigDecimal(all)) == 0;
        return complete ? beside : beside + " (in full " + all + ")";
    }

    private void explanation(ReviewedValue value, ReviewedValue.Explanation found) {
        String others = found.fitting() > 1 ? ", " + found.fitting() + " of which fit" : "";
        text.labelled(
                "explained",
                found.group() + ": " + found.definition() + " gives "
                        + Numbers.beside(found.computed(), value.published())
                        + ", inside the interval, as for its whole group (" + found.tried() + " definitions tried" + others
                        + "; " + found.place() + "). This changes no verdict.");
    }

    private static String distance(PublishedValue value, double computed) {
        String beside = value.value().isEmpty()
                ? ""
                : value.isPrinted(computed)
                        ? ", equal to the printed number"
                        : ", " + away(computed - value.value().getAsDouble()) + " the printed number";
        if (value.holds(computed)) {
            return "inside the interval" + beside;
        }
        double beyond =
                computed < value.low() ? computed - value.low() : computed > value.high() ? computed - value.high() : 0;
        return (beyond == 0 ? "at an excluded end of the interval" : away(beyond) + " the interval") + beside;
    }

    private static String away(double difference) {
        return Numbers.significant(Math.abs(difference), DIGITS) + (difference < 0 ? " below" : " above");
    }

    private void cell(ReviewedValue value, ReviewOutcome outcome) {
        if (value.place().isEmpty()) {
            text.labelled("notebook", "no cell computes it or lists it as not computed");
            return;
        }
        ReviewedValue.Place place = value.place().get();
        ExecutedNotebook notebook = outcome.notebooks().stream()
                .filter(n -> n.fileName().equals(place.notebook()))
                .findFirst()
                .orElseThrow();
        Cell cell = notebook.notebook().executable().get(place.cell() - 1);
        text.labelled(
                "notebook",
                "notebooks/" + place.notebook() + ", code cell " + place.cell()
                        + heading(notebook.notebook(), cell)
                                .map(h -> ", under \"" + h + "\"")
                                .orElse(""));
        Optional<StatedVerdicts> stated = outcome.stated().stream()
                .filter(s -> s.place().equals(place) && speaksOf(s, value.id()))
                .findFirst();
        stated.ifPresent(s -> {
            String name = s.exhibit().name();
            String title = s.exhibit().title();
            text.labelled("exhibit", name.isEmpty() || title.isEmpty() ? name + title : name + ": " + title);
            text.labelled("its cell", key(cell, value.id()));
            s.sources().forEach(this::source);
            text.labelled("its note", s.exhibit().note());
        });
        since.notebook(notebook).ifPresent(changed -> text.labelled("beware", changed));
        since.code().ifPresent(changed -> text.labelled("beware", changed));
        source("Code cell " + place.cell() + ":", cell);
        List<Cell> cells = notebook.notebook().executable();
        CellsUsed.by(cells, place.cell())
                .forEach((number, names) -> source(
                        "Code cell " + number + ", which it uses (" + String.join(", ", names) + "):",
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
                "data",
                source.file() + ", " + source.provenance().id()
                        + since.title(source).map(t -> ": " + t).orElse(""));
        if (!source.sha256().isEmpty()) {
            text.labelled("", "sha256 " + source.sha256());
            since.data(source).ifPresent(changed -> text.labelled("beware", changed));
        }
    }

    private static boolean speaksOf(StatedVerdicts stated, String id) {
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
    private static String key(Cell cell, String id) {
        for (Output output : cell.outputs()) {
            if (output.bundle().get(VerdictOutput.MIME) instanceof Map<?, ?> verdicts
                    && verdicts.get("values") instanceof List<?> values) {
                for (Object one : values) {
                    if (one instanceof Map<?, ?> value && id.equals(value.get("id"))) {
                        return place(word(value, "statistic"), word(value, "row"), word(value, "column"));
                    }
                }
            }
        }
        return "";
    }

    private static String word(Map<?, ?> map, String name) {
        return map.get(name) instanceof String word ? word : "";
    }
}
