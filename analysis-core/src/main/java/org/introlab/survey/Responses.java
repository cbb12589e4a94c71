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
import org.introlab.data.Near;
import org.introlab.data.Row;
import org.introlab.data.Source;
import org.introlab.data.Values;
import tech.tablesaw.columns.Column;

/**
 * The respondents of a survey: a frame whose items are checked against their scales, level by level and by name, and
 * kept as codes. Immutable.
 */
public final class Responses {
    private final Frame frame;
    private final Map<String, Answers> answers;
    private final SurveyDesign design;
    private final Optional<Part> part;

    /** The sample that some respondents are a subset of, their places in it, and the design that it leaves them. */
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
     * Takes the answers to some items from a frame, one row a respondent.
     *
     * @throws IllegalArgumentException with all faults at once: a column that is not there, or answers that no level of
     *     the scale has as its name or label (rows are told, values are not, because they may be restricted)
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
            boolean told = !frame.hidesFew() || unknown.size() >= Source.FEWEST;
            faults.add("Item '" + item.name() + "': "
                    + (told ? unknown.size() + " answers are" : "answers of fewer than five rows are")
                    + " no level of its scale"
                    + (frame.hidesFew() ? "" : ", the first in row " + (unknown.get(0) + 1)) + ". Levels: "
                    + String.join(", ", item.scale().levels()) + ".");
        }
        return Answers.owning(item, codes);
    }

    /**
     * The same respondents under another sampling design, as it stands: one that is declared for a subset takes it for a sample of
     * its own.
     *
     * @throws IllegalArgumentException if the design has another number of respondents, a cluster in two strata, or a population
     *     whose size differs within a stratum or is smaller than its sample
     */
    public Responses sampled(SurveyDesign other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("A design of " + other.size() + " for " + size() + " respondents");
        }
        SampledUnits.of(other);
        if (frame.hidesFew() && other.isHeldByFew()) {
            throw new DisclosureException("Fewer than " + Source.FEWEST + " respondents of '" + frame.name()
                    + "' hold nearly all weight, so that a weighted number would speak of them alone.");
        }
        return new Responses(frame, answers, other, other.isSubset() ? part : Optional.empty());
    }

    /**
     * The same respondents, where whole levels of a variable were drawn. Of a subset, the levels that the whole sample has were drawn.
     *
     * @throws IllegalArgumentException for the reasons of {@link SurveyDesign#clusteredBy}, or if there is no such column
     */
    public Responses clusteredBy(String variable) {
        return redesigned(whole -> whole.design.clusteredBy(whole.groups(variable)));
    }

    /**
     * The same respondents, drawn within the levels of a variable.
     *
     * @throws IllegalArgumentException for the reasons of {@link SurveyDesign#stratifiedBy}, or if there is no such column
     */
    public Responses stratifiedBy(String variable) {
        return redesigned(whole -> whole.design.stratifiedBy(whole.groups(variable)));
    }

    /**
     * The same respondents, where those of each level of a variable are a sample of their own: the levels are strata, within those
     * that the design has already.
     *
     * @throws IllegalArgumentException if there is no such column, or a cluster lies in two levels
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
     * The respondents for which the predicate holds. They keep the design of the whole sample, as R's {@code
     * subset(design)} does: units without one of them were drawn all the same.
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

    /** These rows and answers, which are those of some of the respondents, as a part of this sample. */
    private Responses pick(Frame rows, Map<String, Answers> picked, int[] respondents) {
        SurveyDesign left = design.where(respondents);
        return new Responses(rows, picked, left, Optional.of(new Part(this, respondents, left)));
    }

    /** What those who answered are, in the plural: the code book's word for the rows, {@code respondents} where it has none. */
    public String rowsAre() {
        return frame.rowsAre().equals("rows") ? "respondents" : frame.rowsAre();
    }

    /** The data. */
    public Frame frame() {
        return frame;
    }

    /** The files that the data were read from. */
    public List<Source> sources() {
        return frame.sources();
    }

    /** The number of respondents. */
    public int size() {
        return frame.rowCount();
    }

    /** How they were sampled. */
    public SurveyDesign design() {
        return design;
    }

    /** The items in order. */
    public List<Item> items() {
        return answers.values().stream().map(Answers::item).toList();
    }

    /**
     * The answers to an item.
     *
     * @throws IllegalArgumentException if there is no such item; the message suggests the near one
     */
    public Answers answers(String item) {
        return Optional.ofNullable(answers.get(item))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no item '" + item + "'." + Near.hint(item, answers.keySet())));
    }

    /**
     * Each respondent's score on an indicator, 0 to 1, or NaN where its rule leaves it undefined.
     *
     * @throws IllegalArgumentException if an item or an agreeing level is not there
     */
    public double[] score(Indicator indicator) {
        return indicator.scores(indicator.items().stream().map(this::answers).toList());
    }

    /**
     * A variable as groups. Levels come in the order of the code book, used or not; without one in the order of their
     * numbers or, if they are not all numbers, of the alphabet. Values are equal as {@link Values} says.
     *
     * @throws IllegalArgumentException if there is no such column, a value is not among the code book's levels, or ids are
     *     numbers that can't hold them
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
                        + "' has a value that is no level of the code book");
            }
        }
        Grouping groups = Grouping.owning(variable, levels, codes).hiding(frame.hidesValues());
        return part.map(p -> groups.partOf(p.whole.groups(variable))).orElse(groups);
    }

    /**
     * The numbers of a column, such as weights or population sizes; NaN where there is none.
     *
     * @throws IllegalArgumentException if there is no such column or it is text
     */
    public double[] numbers(String column) {
        return frame.rows().stream().mapToDouble(row -> row.number(column)).toArray();
    }

    /** The number of respondents and items; never an answer. */
    @Override
    public String toString() {
        return "Responses of " + frame.name() + ": " + size() + " " + rowsAre() + ", " + answers.size() + " items, "
                + frame.provenance().id() + " data";
    }
}
