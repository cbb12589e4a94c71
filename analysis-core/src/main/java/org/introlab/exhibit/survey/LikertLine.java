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
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Answers;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Proportion;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.survey.SurveyMean;

/**
 * The answers to one statement, as a line of a {@link LikertTable} and as a bar of its figure; both withhold the same numbers.
 *
 * @param agreeing the levels that agree
 * @param ofAll whether shares are of all respondents, including missing answers
 */
record LikertLine(Responses responses, String item, Set<String> agreeing, boolean ofAll) {
    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    /** Returns the line of the table. */
    ExhibitRow row() {
        List<Entry> entries = new ArrayList<>();
        List<String> levels = scale().levels();
        long agree = agree();
        Set<String> others = new LinkedHashSet<>(levels);
        others.removeAll(agreeing);
        LikertParts parts = parts();
        levels.forEach(
                level -> entries.add(Entry.of(share(level, Set.of(level), parts.levels()[scale().position(level)]))));
        entries.add(Entry.of(share("disagree", disagreeing(), parts.disagree())));
        entries.add(Entry.of(share("not_agree", others, parts.notAgree())));
        entries.add(Entry.of(share("agree", agreeing, parts.agree())));
        Interval interval = agreement();
        long[] persons = {agree, base() - agree, base()};
        entries.add(new Entry.Interval(
                telling(
                        parts.agree(),
                        byWeight(Cell.of("conf_low", item, "agree", 100 * interval.low(), WHOLE)
                                .basedOnFewestOf(persons))),
                telling(
                        parts.agree(),
                        byWeight(Cell.of("conf_high", item, "agree", 100 * interval.high(), WHOLE)
                                .basedOnFewestOf(persons)))));
        entries.add(Entry.of(telling(parts.valid(), count("n", valid()))));
        entries.add(Entry.of(telling(parts.missing(), count("missing", missing()))));
        return ExhibitRow.body(label(), entries);
    }

    /** Returns the bar of the figure, which shows no more than the table. */
    LikertBar bar() {
        LikertParts parts = parts();
        double[] shares = scale().levels().stream()
                .mapToDouble(level -> shown(Set.of(level), parts.levels()[scale().position(level)]))
                .toArray();
        String base = (ofAll ? "of all " : "N ") + number(base(), parts.base()) + ", "
                + number(missing(), parts.missing()) + " missing";
        double agree = shown(agreeing, parts.agree());
        Interval interval = Double.isNaN(agree)
                ? new Interval(Double.NaN, Double.NaN, LikertTable.LEVEL, "withheld, or nobody answered")
                : agreement();
        return new LikertBar(item, question(), base, shares, agree, interval);
    }

    /** Returns a share for the figure; NaN where the table withholds it. */
    private double shown(Set<String> levels, long disclosed) {
        Cell cell = share("", levels, disclosed);
        return Disclosure.withholds(responses.sources(), cell) ? Double.NaN : cell.value();
    }

    /** Returns a number of persons for the figure, given how few it discloses with the other numbers of its line. */
    private String number(long persons, long disclosed) {
        return persons >= Source.FEWEST && Disclosure.withholds(responses.sources(), disclosed)
                ? "a number not shown"
                : Disclosure.count(responses.sources(), persons);
    }

    private Answers answers() {
        return responses.answers(item);
    }

    private Scale scale() {
        return answers().item().scale();
    }

    private String question() {
        return answers().item().label();
    }

    /** Returns the question, and whether its shares are of all respondents. */
    String label() {
        return question() + (ofAll ? " (of all " + responses.rowsAre() + ")" : "");
    }

    private long missing() {
        return responses.size() - answers().valid();
    }

    private long valid() {
        return answers().valid();
    }

    private long agree() {
        return agreeing.stream().mapToLong(this::count).sum();
    }

    private Interval agreement() {
        return responses.design().isSimple()
                ? Proportion.wilson(agree(), base(), LikertTable.LEVEL)
                : agreementUnderDesign().wilson(LikertTable.LEVEL);
    }

    /** Returns the share that agrees, with its standard error under the survey's design. */
    MeanEstimate agreementUnderDesign() {
        Answers answers = answers();
        double[] agrees = new double[answers.size()];
        for (int i = 0; i < agrees.length; i++) {
            boolean missing = answers.code(i) == Answers.MISSING;
            agrees[i] = missing
                    ? ofAll ? 0 : Double.NaN
                    : agreeing.contains(scale().levels().get(answers.code(i))) ? 1 : 0;
        }
        return SurveyMean.of(agrees, responses.design()).total();
    }

    /** Returns the levels below the middle of the scale that do not agree. */
    private Set<String> disagreeing() {
        List<String> levels = scale().levels();
        Set<String> below = new LinkedHashSet<>(levels.subList(0, levels.size() / 2));
        below.removeAll(agreeing);
        return below;
    }

    private LikertParts parts() {
        return LikertParts.of(answers(), positions(agreeing), positions(disagreeing()), ofAll);
    }

    private Set<Integer> positions(Set<String> levels) {
        return levels.stream().map(scale()::position).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns the weighted share of some levels in per cent, based on the persons at these levels and at the others.
     *
     * @param disclosed the number of persons that it discloses with the other numbers of its line
     */
    private Cell share(String column, Set<String> levels, long disclosed) {
        Answers answers = answers();
        double at = 0;
        double all = 0;
        long persons = 0;
        for (int i = 0; i < answers.size(); i++) {
            boolean missing = answers.code(i) == Answers.MISSING;
            double weight = responses.design().weight(i);
            all += missing && !ofAll ? 0 : weight;
            if (!missing && levels.contains(scale().levels().get(answers.code(i)))) {
                at += weight;
                persons++;
            }
        }
        long base = base();
        return telling(
                disclosed,
                byWeight(Cell.of("share", item, column, 100.0 * at / all, WHOLE)
                        .basedOn(persons, base - persons, base)));
    }

    /**
     * Returns a share or an end of its interval; all of a line are withheld if four rows have nearly all weight of a
     * level, because shares add up.
     */
    private Cell byWeight(Cell cell) {
        boolean few = !responses.design().isSimple() && Source.guarded(responses.sources()) && isHeldByFew();
        return few ? cell.basedOn(Source.FEWEST - 1) : cell;
    }

    private boolean isHeldByFew() {
        Answers answers = answers();
        Dominance[] levels = Stream.generate(Dominance::new)
                .limit(scale().levels().size() + 1L)
                .toArray(Dominance[]::new);
        for (int i = 0; i < answers.size(); i++) {
            boolean missing = answers.code(i) == Answers.MISSING;
            if (!missing || ofAll) {
                levels[missing ? levels.length - 1 : answers.code(i)].add(
                        responses.design().weight(i));
            }
        }
        // a level of few persons is withheld anyway
        long[] persons = Arrays.copyOf(answers.counts(), levels.length);
        persons[levels.length - 1] = missing();
        return IntStream.range(0, levels.length).anyMatch(k -> persons[k] >= Source.FEWEST && levels[k].isHeldByFew());
    }

    /** Returns a number, withheld if it discloses too few persons with the others of its line. */
    private Cell telling(long persons, Cell cell) {
        return Disclosure.withholds(responses.sources(), persons) ? cell.basedOn(persons) : cell;
    }

    private Cell count(String column, long persons) {
        return Cell.of("n", item, column, persons, NumberStyle.whole()).basedOn(persons);
    }

    private long count(String level) {
        Answers answers = answers();
        return answers.counts()[answers.item().scale().position(level)];
    }

    private long base() {
        return ofAll ? responses.size() : valid();
    }
}
