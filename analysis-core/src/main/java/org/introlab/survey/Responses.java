package org.introlab.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Row;
import org.introlab.data.Source;
import org.introlab.data.Values;
import org.introlab.internal.Near;
import tech.tablesaw.columns.Column;

/**
 * The responses to a survey: a frame whose items are checked against their scales by the names of levels and stored as codes. Immutable.
 */
public final class Responses {
    private final Frame frame;
    private final Map<String, Answers> answers;
    private final SurveyDesign design;
    private final Optional<Part> part;

    /** The sample of which the respondents are a subset, their positions in it, and the design that follows from it. */
    private static final class Part {
        private final Responses whole;
        private final int[] respondents;
        private final SurveyDesign design;

        Part(Responses whole, int[] respondents, SurveyDesign design) {
            this.whole = whole;
            this.respondents = respondents;
            this.design = design;
        }
    }

    private Responses(Frame frame, Map<String, Answers> answers, SurveyDesign design, Optional<Part> part) {
        this.frame = frame;
        this.answers = answers;
        this.design = design;
        this.part = part;
    }

    /**
     * Reads the answers to some items from a frame with one row per respondent.
     *
     * @throws IllegalArgumentException with all faults at once: a missing column, or answers that are neither the name nor the label of a
     *     level (rows are listed, but values are not, because they may be restricted)
     */
    public static Responses of(Frame frame, List<Item> items) {
        Map<String, Answers> answers = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Item item : items) {
            if (!frame.has(item.name())) {
                faults.add("There is no column '" + item.name() + "'." + Near.hint(item.name(), frame.columnNames()));
            } else {
                answers.put(item.name(), read(frame, frame.column(item.name()), item, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(frame.name() + ": " + String.join(" ", faults));
        }
        return new Responses(frame, answers, SurveyDesign.simple(frame.rowCount()), Optional.empty());
    }

    private static Answers read(Frame frame, Column<?> column, Item item, List<String> faults) {
        byte[] codes = new byte[column.size()];
        Values values = Values.of(column);
        Map<String, Byte> known = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Answers.MISSING;
            if (!column.isMissing(i)) {
                Byte code = known.computeIfAbsent(
                        values.text(i), v -> item.scale().code(v).orElse((byte) -2));
                if (code < Answers.MISSING) {
                    unknown.add(i);
                } else {
                    codes[i] = code;
                }
            }
        }
        if (!unknown.isEmpty()) {
            boolean counted = !frame.hidesFew() || unknown.size() >= Source.FEWEST;
            faults.add("Item '" + item.name() + "': "
                    + (counted ? unknown.size() + " answers are" : "answers of fewer than five rows are")
                    + " not a level of its scale"
                    + (frame.hidesFew() ? "" : ", the first in row " + (unknown.get(0) + 1)) + ". Levels: "
                    + String.join(", ", item.scale().levels()) + ".");
        }
        return Answers.owning(item, codes);
    }

    /**
     * Returns the same respondents with another sampling design. A design declared for a subset treats it as a separate sample.
     *
     * @throws IllegalArgumentException if the design has a different number of respondents, a cluster in two strata, or a population whose
     *     size varies within a stratum or is smaller than its sample
     */
    public Responses sampled(SurveyDesign other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException(
                    "The design has " + other.size() + " respondents, but the responses have " + size() + ".");
        }
        SampledUnits.of(other);
        if (frame.hidesFew() && other.isHeldByFew()) {
            throw new DisclosureException(
                    "Fewer than " + Source.FEWEST + " respondents of '" + frame.name()
                            + "' have nearly all of the weight, so weighted numbers would reveal them. Use the design without weights.");
        }
        return new Responses(frame, answers, other, other.isSubset() ? part : Optional.empty());
    }

    /**
     * Returns the same respondents with the levels of a variable as sampled clusters. For a subset, the clusters of the whole sample were
     * drawn.
     *
     * @throws IllegalArgumentException as in {@link SurveyDesign#clusteredBy}, or if there is no such column
     */
    public Responses clusteredBy(String variable) {
        return redesigned(whole -> whole.design.clusteredBy(whole.groups(variable)));
    }

    /**
     * Returns the same respondents with the levels of a variable as strata.
     *
     * @throws IllegalArgumentException as in {@link SurveyDesign#stratifiedBy}, or if there is no such column
     */
    public Responses stratifiedBy(String variable) {
        return redesigned(whole -> whole.design.stratifiedBy(whole.groups(variable)));
    }

    /**
     * Returns the same respondents with the respondents of each level of a variable as a separate sample: the levels are strata, within the
     * strata of the current design.
     *
     * @throws IllegalArgumentException if there is no such column, or a cluster is in two levels
     */
    public Responses within(String variable) {
        return redesigned(whole -> whole.design.within(whole.groups(variable)));
    }

    private Responses redesigned(Function<Responses, SurveyDesign> of) {
        if (part.isEmpty() || part.get().design != design) {
            return sampled(of.apply(this));
        }
        Responses whole = part.get().whole;
        return whole.sampled(of.apply(whole)).pick(frame, answers, part.get().respondents);
    }

    /**
     * Returns the respondents that satisfy a predicate. They keep the design of the whole sample, as R's {@code subset(design)} does: units
     * without any of them still count as drawn.
     */
    public Responses where(Predicate<Row> condition) {
        int[] chosen =
                frame.rows().stream().filter(condition).mapToInt(Row::index).toArray();
        boolean[] in = new boolean[size()];
        Arrays.stream(chosen).forEach(i -> in[i] = true);
        Map<String, Answers> picked = new LinkedHashMap<>();
        answers.forEach((name, all) -> {
            byte[] codes = new byte[chosen.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = all.code(chosen[i]);
            }
            picked.put(name, Answers.owning(all.item(), codes));
        });
        Frame rows = frame.where(row -> in[row.index()]);
        if (part.isEmpty() || part.get().design != design) {
            return pick(rows, picked, chosen);
        }
        int[] inWhole = part.get().respondents;
        return part.get()
                .whole
                .pick(rows, picked, Arrays.stream(chosen).map(i -> inWhole[i]).toArray());
    }

    /** Returns the rows and answers of some respondents as part of this sample. */
    private Responses pick(Frame rows, Map<String, Answers> picked, int[] respondents) {
        SurveyDesign left = design.where(respondents);
        return new Responses(rows, picked, left, Optional.of(new Part(this, respondents, left)));
    }

    /** Returns the code book's plural noun for the rows; {@code respondents} if it has none. */
    public String rowsAre() {
        return frame.rowsAre().equals("rows") ? "respondents" : frame.rowsAre();
    }

    /** Returns the data. */
    public Frame frame() {
        return frame;
    }

    /** Returns the files that the data were read from. */
    public List<Source> sources() {
        return frame.sources();
    }

    /** Returns the number of respondents. */
    public int size() {
        return frame.rowCount();
    }

    /** Returns the sampling design. */
    public SurveyDesign design() {
        return design;
    }

    /** Returns the items in order. */
    public List<Item> items() {
        return answers.values().stream().map(Answers::item).toList();
    }

    /**
     * Returns the answers to an item.
     *
     * @throws IllegalArgumentException if there is no such item; the message suggests the nearest name
     */
    public Answers answers(String item) {
        return Optional.ofNullable(answers.get(item))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no item '" + item + "'." + Near.hint(item, answers.keySet())));
    }

    /**
     * Returns each respondent's score on an indicator from 0 to 1, or NaN if its rule leaves it undefined.
     *
     * @throws IllegalArgumentException if an item or an agreeing level does not exist
     */
    public double[] score(Indicator indicator) {
        return indicator.scores(indicator.items().stream().map(this::answers).toList());
    }

    /**
     * Returns a variable as a grouping. Levels have the order of the code book, used or not; without a code book they are sorted as numbers
     * or, if they are not all numbers, alphabetically. Values are compared as {@link Values} describes.
     *
     * @throws IllegalArgumentException if there is no such column, a value is not among the code book's levels, or ids are stored as
     *     numbers that can't represent them exactly
     */
    public Grouping groups(String variable) {
        Values values = frame.values(variable);
        values.requireExact("a grouping");
        List<String> declared = frame.variable(variable).levels();
        List<String> levels = declared.isEmpty() ? values.occurring() : declared;
        Map<String, Integer> codeOf = new HashMap<>();
        levels.forEach(level -> codeOf.put(level, codeOf.size()));
        int[] codes = new int[values.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = values.isMissing(i) ? -1 : codeOf.getOrDefault(values.text(i), -1);
            if (codes[i] < 0 && !values.isMissing(i)) {
                throw new IllegalArgumentException((frame.hidesFew() ? "A row" : "Row " + (i + 1)) + " of '" + variable
                        + "' has a value that is not a level in the code book.");
            }
        }
        Grouping groups = Grouping.owning(variable, levels, codes).hiding(frame.hidesValues());
        return part.map(p -> groups.partOf(p.whole.groups(variable))).orElse(groups);
    }

    /**
     * Returns the numbers of a column, such as weights or population sizes; NaN for missing values.
     *
     * @throws IllegalArgumentException if there is no such column or it is text
     */
    public double[] numbers(String column) {
        return frame.rows().stream().mapToDouble(row -> row.number(column)).toArray();
    }

    /** Returns the numbers of respondents and items; never an answer. */
    @Override
    public String toString() {
        return "Responses of " + frame.name() + ": " + size() + " " + rowsAre() + ", " + answers.size() + " items, "
                + frame.provenance().id() + " data";
    }
}
