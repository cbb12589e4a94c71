package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.figure.PlotlyFigure;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;

/**
 * Answers to statements, a line for each: the share at each level of the scale, the share that agrees with its Wilson
 * interval, and the numbers of valid and missing answers; drawn as diverging stacked bars.
 *
 * <p>Shares are per cent of the valid answers, or of all respondents if requested. Cells are {@code (share, item,
 * level | agree | not_agree | disagree)} in per cent and {@code (n, item, n | missing)}: {@code not_agree} is every valid
 * answer that does not agree, {@code disagree} those below the middle of the scale. Shares use the weights of the
 * responses' design, and intervals the whole design; counts are of respondents.
 */
public final class LikertTable implements TableBuilder {
    static final double LEVEL = 0.95;

    private final Responses responses;
    private final List<String> items;
    private final Set<String> agreeing;
    private final Set<String> ofAll;

    private LikertTable(Responses responses, List<String> items, Set<String> agreeing, Set<String> ofAll) {
        this.responses = responses;
        this.items = items;
        this.agreeing = agreeing;
        this.ofAll = ofAll;
    }

    /**
     * Starts a table of some items; the levels above the middle of their scale agree.
     *
     * @throws IllegalArgumentException if an item is unknown or the items have different scales
     */
    public static LikertTable of(Responses responses, String... items) {
        List<Scale> scales = Arrays.stream(items)
                .map(item -> responses.answers(item).item().scale())
                .distinct()
                .toList();
        if (scales.size() != 1) {
            throw new IllegalArgumentException(
                    "All items of a table must have the same scale; these have " + scales.size() + " scales.");
        }
        List<String> levels = scales.get(0).levels();
        return new LikertTable(
                responses,
                List.of(items),
                new LinkedHashSet<>(levels.subList((levels.size() + 1) / 2, levels.size())),
                Set.of());
    }

    /**
     * Sets the levels that agree.
     *
     * @throws IllegalArgumentException if the scale has no such level
     */
    public LikertTable agreeing(String... levels) {
        Arrays.stream(levels).forEach(scale()::position);
        return new LikertTable(responses, items, new LinkedHashSet<>(Arrays.asList(levels)), ofAll);
    }

    /** Makes these items' shares shares of all respondents, including missing answers. */
    public LikertTable ofAll(String... some) {
        for (String item : some) {
            if (!items.contains(item)) {
                throw new IllegalArgumentException(
                        "The table has no item '" + item + "'. Items: " + String.join(", ", items) + ".");
            }
        }
        return new LikertTable(responses, items, agreeing, new LinkedHashSet<>(Arrays.asList(some)));
    }

    /** Returns the table and its figure as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<String> columns = new ArrayList<>();
        scale().levels().forEach(level -> columns.add(scale().label(level)));
        columns.addAll(List.of("Disagree", "Do not agree", "Agree", "Wilson 95 %", "N", "Missing"));
        List<ExhibitRow> rows = items.stream().map(item -> line(item).row()).toList();
        String base = ofAll.isEmpty() ? "" : " Marked lines: per cent of all " + responses.rowsAre() + ".";
        return Exhibit.computed(title, columns, rows, responses.sources())
                .exhibit(id, name, title)
                .noted(Untested.under(
                        "Per cent of valid answers." + base + " Agree: " + String.join(" or ", labels(agreeing))
                                + ". Intervals of the share that agrees: Wilson's score interval, " + sample() + ".",
                        untested()))
                .drawnAs(figure().titled(title));
    }

    private PlotlyFigure figure() {
        List<String> levels = scale().levels();
        boolean[] agree = new boolean[levels.size()];
        for (int i = 0; i < agree.length; i++) {
            agree[i] = agreeing.contains(levels.get(i));
        }
        String unit = ofAll.isEmpty()
                ? "Per cent of valid answers"
                : ofAll.size() == items.size() ? "Per cent of all " + responses.rowsAre() : "Per cent";
        return LikertFigure.of(
                        scale(),
                        agree,
                        items.stream().map(item -> line(item).bar()).toList(),
                        unit)
                .released();
    }

    private LikertLine line(String item) {
        return new LikertLine(responses, item, agreeing, ofAll.contains(item));
    }

    private Scale scale() {
        return responses.answers(items.get(0)).item().scale();
    }

    private List<String> untested() {
        List<String> sentences = new ArrayList<>();
        if (!responses.design().isSimple()) {
            items.stream().map(this::line).forEach(line -> line.agreementUnderDesign()
                    .untested()
                    .ifPresent(reason -> sentences.add("No interval of " + line.label() + ": " + reason + ".")));
        }
        return sentences;
    }

    private String sample() {
        return responses.design().isSimple()
                ? "simple random sample"
                : "effective sample size under the survey's design; shares weighted";
    }

    private List<String> labels(Set<String> levels) {
        return levels.stream()
                .map(scale()::label)
                .map(label -> label.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    @Override
    public String title() {
        return "Answers";
    }

    @Override
    public String toString() {
        return "Likert table of " + String.join(", ", items);
    }
}
