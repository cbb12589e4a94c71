package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introlab.data.Dominance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.Untested;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Answers;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Proportion;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyMean;

/**
 * Answers to statements, a line for each: the share at each level of the scale, the share that agrees with its Wilson
 * interval, how many answered and how many did not; drawn as diverging stacked bars.
 *
 * <p>Shares are per cent of the valid answers, or of all respondents where that is asked for. Cells are {@code (share, item,
 * level | agree | not_agree | disagree)} in per cent and {@code (count, item, N | missing)}: {@code not_agree} is every valid
 * answer that does not agree, {@code disagree} those below the middle of the scale. Shares follow the weights of the responses' design, and the
 * interval the whole design; counts are of respondents.
 */
public final class LikertTable {
    static final double LEVEL = 0.95;
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

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
     * A table of some items; the levels above the middle of their scale agree.
     *
     * @throws IllegalArgumentException if there is no such item or the items have different scales
     */
    public static LikertTable of(Responses responses, String... items) {
        List<Scale> scales = Arrays.stream(items)
                .map(item -> responses.answers(item).item().scale())
                .distinct()
                .toList();
        if (scales.size() != 1) {
            throw new IllegalArgumentException("One table needs items on one scale; there are " + scales.size());
        }
        List<String> levels = scales.get(0).levels();
        return new LikertTable(
                responses,
                List.of(items),
                new LinkedHashSet<>(levels.subList((levels.size() + 1) / 2, levels.size())),
                Set.of());
    }

    /**
     * The same table where these levels agree.
     *
     * @throws IllegalArgumentException if the scale has no such level
     */
    public LikertTable agreeing(String... levels) {
        Arrays.stream(levels).forEach(scale()::position);
        return new LikertTable(responses, items, new LinkedHashSet<>(Arrays.asList(levels)), ofAll);
    }

    /** The same table where these items' shares are of all respondents, missing answers included. */
    public LikertTable ofAll(String... some) {
        for (String item : some) {
            if (!items.contains(item)) {
                throw new IllegalArgumentException("The table has no item '" + item + "'. Items: " + items);
            }
        }
        return new LikertTable(responses, items, agreeing, new LinkedHashSet<>(Arrays.asList(some)));
    }

    /** The table and its figure as an exhibit. */
    public Exhibit exhibit(String id, String name, String title) {
        List<String> columns = new ArrayList<>();
        scale().levels().forEach(level -> columns.add(scale().label(level)));
        columns.addAll(List.of("Disagree", "Do not agree", "Agree", "Wilson 95 %", "N", "Missing"));
        List<ExhibitRow> rows = items.stream().map(this::row).toList();
        String base = ofAll.isEmpty() ? "" : " Lines marked so: per cent of all respondents.";
        return Exhibit.computed(title, columns, rows, responses.sources())
                .titled(id, name, title)
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
                : ofAll.size() == items.size() ? "Per cent of all respondents" : "Per cent";
        return LikertFigure.of(scale(), agree, items.stream().map(this::bar).toList(), unit)
                .released();
    }

    private LikertBar bar(String item) {
        LikertParts parts = parts(item);
        double[] shares = scale().levels().stream()
                .mapToDouble(level -> shown(item, Set.of(level), parts.levels()[scale().position(level)]))
                .toArray();
        String base = (ofAll.contains(item) ? "of all " : "N ") + number(base(item), parts.base()) + ", "
                + number(missing(item), parts.missing()) + " missing";
        double agree = shown(item, agreeing, parts.agree());
        Interval interval = Double.isNaN(agree)
                ? new Interval(Double.NaN, Double.NaN, LEVEL, "withheld, or nobody answered")
                : agreement(item);
        return new LikertBar(item, question(item), base, shares, agree, interval);
    }

    /** A share for the figure, which shows no more than the table does. */
    private double shown(String item, Set<String> levels, long told) {
        Cell cell = share(item, "", levels, told);
        return Disclosure.withholds(responses.sources(), cell) ? Double.NaN : cell.value();
    }

    /** A number of persons for the figure, which tells of so few beside the other numbers of its line. */
    private String number(long persons, long told) {
        return persons >= Source.FEWEST && Disclosure.withholds(responses.sources(), told)
                ? "a number not shown"
                : Disclosure.count(responses.sources(), persons);
    }

    private Scale scale() {
        return responses.answers(items.get(0)).item().scale();
    }

    private String question(String item) {
        return responses.answers(item).item().label();
    }

    private String label(String item) {
        return question(item) + (ofAll.contains(item) ? " (of all respondents)" : "");
    }

    private long missing(String item) {
        return responses.size() - responses.answers(item).valid();
    }

    private long valid(String item) {
        return responses.answers(item).valid();
    }

    private long agree(String item) {
        return agreeing.stream().mapToLong(level -> count(item, level)).sum();
    }

    private Interval agreement(String item) {
        return responses.design().isSimple()
                ? Proportion.wilson(agree(item), base(item), LEVEL)
                : agreementUnderDesign(item).wilson(LEVEL);
    }

    private MeanEstimate agreementUnderDesign(String item) {
        Answers answers = responses.answers(item);
        double[] agrees = new double[answers.size()];
        for (int i = 0; i < agrees.length; i++) {
            boolean missing = answers.code(i) == Answers.MISSING;
            agrees[i] = missing
                    ? ofAll.contains(item) ? 0 : Double.NaN
                    : agreeing.contains(scale().levels().get(answers.code(i))) ? 1 : 0;
        }
        return SurveyMean.of(agrees, responses.design()).total();
    }

    private List<String> untested() {
        List<String> sentences = new ArrayList<>();
        if (!responses.design().isSimple()) {
            items.forEach(item -> agreementUnderDesign(item)
                    .untested()
                    .ifPresent(reason -> sentences.add("No interval of " + label(item) + ": " + reason + ".")));
        }
        return sentences;
    }

    private String sample() {
        return responses.design().isSimple()
                ? "simple random sample"
                : "effective sample size under the survey's design; shares weighted";
    }

    private ExhibitRow row(String item) {
        List<Entry> entries = new ArrayList<>();
        List<String> levels = scale().levels();
        long agree = agree(item);
        Set<String> others = new LinkedHashSet<>(levels);
        others.removeAll(agreeing);
        LikertParts parts = parts(item);
        levels.forEach(level ->
                entries.add(Entry.of(share(item, level, Set.of(level), parts.levels()[scale().position(level)]))));
        entries.add(Entry.of(share(item, "disagree", disagreeing(), parts.disagree())));
        entries.add(Entry.of(share(item, "not_agree", others, parts.notAgree())));
        entries.add(Entry.of(share(item, "agree", agreeing, parts.agree())));
        Interval interval = agreement(item);
        long[] persons = {agree, base(item) - agree, base(item)};
        entries.add(new Entry.Interval(
                telling(
                        parts.agree(),
                        byWeight(
                                item,
                                Cell.of("conf_low", item, "agree", 100 * interval.low(), WHOLE)
                                        .basedOnFewestOf(persons))),
                telling(
                        parts.agree(),
                        byWeight(
                                item,
                                Cell.of("conf_high", item, "agree", 100 * interval.high(), WHOLE)
                                        .basedOnFewestOf(persons)))));
        entries.add(Entry.of(telling(parts.valid(), count(item, "N", valid(item)))));
        entries.add(Entry.of(telling(parts.missing(), count(item, "missing", missing(item)))));
        return ExhibitRow.body(label(item), entries);
    }

    /** The levels below the middle of the scale that do not agree. */
    private Set<String> disagreeing() {
        List<String> levels = scale().levels();
        Set<String> below = new LinkedHashSet<>(levels.subList(0, levels.size() / 2));
        below.removeAll(agreeing);
        return below;
    }

    private LikertParts parts(String item) {
        return LikertParts.of(
                responses.answers(item), positions(agreeing), positions(disagreeing()), ofAll.contains(item));
    }

    private Set<Integer> positions(Set<String> levels) {
        return levels.stream().map(scale()::position).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The weighted share of some levels in per cent, resting on the persons at them and at the others.
     *
     * @param told the persons that it tells of beside the other numbers of its line
     */
    private Cell share(String item, String column, Set<String> levels, long told) {
        Answers answers = responses.answers(item);
        double at = 0;
        double all = 0;
        long persons = 0;
        for (int i = 0; i < answers.size(); i++) {
            boolean missing = answers.code(i) == Answers.MISSING;
            double weight = responses.design().weight(i);
            all += missing && !ofAll.contains(item) ? 0 : weight;
            if (!missing && levels.contains(scale().levels().get(answers.code(i)))) {
                at += weight;
                persons++;
            }
        }
        long base = base(item);
        return telling(
                told,
                byWeight(
                        item,
                        Cell.of("share", item, column, 100.0 * at / all, WHOLE)
                                .basedOn(persons, base - persons, base)));
    }

    /** A share or an end of its interval: all of a line are withheld where four rows hold nearly all weight of a level, since they add up. */
    private Cell byWeight(String item, Cell cell) {
        boolean few = !responses.design().isSimple() && Source.guarded(responses.sources()) && isHeldByFew(item);
        return few ? cell.basedOn(Source.FEWEST - 1) : cell;
    }

    private boolean isHeldByFew(String item) {
        Answers answers = responses.answers(item);
        Dominance[] levels = Stream.generate(Dominance::new)
                .limit(scale().levels().size() + 1L)
                .toArray(Dominance[]::new);
        for (int i = 0; i < answers.size(); i++) {
            boolean missing = answers.code(i) == Answers.MISSING;
            if (!missing || ofAll.contains(item)) {
                levels[missing ? levels.length - 1 : answers.code(i)].add(
                        responses.design().weight(i));
            }
        }
        // a level of few persons is withheld for their number
        long[] persons = Arrays.copyOf(answers.counts(), levels.length);
        persons[levels.length - 1] = missing(item);
        return IntStream.range(0, levels.length).anyMatch(k -> persons[k] >= Source.FEWEST && levels[k].isHeldByFew());
    }

    /** A number that tells of so few beside the others in its line, where those must not be told. */
    private Cell telling(long persons, Cell cell) {
        return Disclosure.withholds(responses.sources(), persons) ? cell.basedOn(persons) : cell;
    }

    private static Cell count(String item, String column, long persons) {
        return Cell.of("count", item, column, persons, NumberStyle.whole()).basedOn(persons);
    }

    private long count(String item, String level) {
        Answers answers = responses.answers(item);
        return answers.counts()[answers.item().scale().position(level)];
    }

    private long base(String item) {
        return ofAll.contains(item) ? responses.size() : valid(item);
    }

    private List<String> labels(Set<String> levels) {
        return levels.stream()
                .map(scale()::label)
                .map(label -> label.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    @Override
    public String toString() {
        return "Likert table of " + String.join(", ", items);
    }
}
