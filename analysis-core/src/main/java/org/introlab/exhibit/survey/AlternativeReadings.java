package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.markup.NumberStyle;
import org.introlab.model.result.Estimate;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/**
 * One quantity under several definitions, a line for each: the possible readings of a sentence, side by side. Its cells are {@code
 * (estimate | std_error | conf_low | conf_high, key of the reading, estimate)} and {@code (n, key of the reading, n)}.
 *
 * <pre>{@code
 * AlternativeReadings.of("Change", "Percentage points")
 *     .reading("raw", "Difference of plain shares", fit.linear("after"))
 *     .from(sources)
 * }</pre>
 */
public final class AlternativeReadings implements TableBuilder {
    private static final String COLUMN = "estimate";
    private static final NumberStyle ONE = NumberStyle.decimals(1);
    private static final NumberStyle TWO = NumberStyle.decimals(2);
    private static final String WILSON =
            "standard errors linearised under the survey's design, Wilson's interval with the effective sample size";

    private final String title;
    private final String unit;
    private final List<ExhibitRow> rows;
    /** The rules of standard errors and intervals, with the lines that each applies to. */
    private final Map<String, List<String>> rules;
    /** Why lines have no interval, and how many persons they are based on. */
    private final List<Dash> dashes;
    /** The files of the estimates. */
    private final Set<Source> known;

    private record Dash(String sentence, long persons) {}

    private AlternativeReadings(
            String title,
            String unit,
            List<ExhibitRow> rows,
            Map<String, List<String>> rules,
            List<Dash> dashes,
            Set<Source> known) {
        this.title = title;
        this.unit = unit;
        this.rows = List.copyOf(rows);
        this.rules = rules;
        this.dashes = dashes;
        this.known = known;
    }

    /** Starts an empty table; the unit heads the column of numbers. */
    public static AlternativeReadings of(String title, String unit) {
        return new AlternativeReadings(title, unit, List.of(), Map.of(), List.of(), Set.of());
    }

    /** Adds a heading for the readings below it. */
    public AlternativeReadings heading(String words) {
        return new AlternativeReadings(title, unit, more(rows, ExhibitRow.heading(words)), rules, dashes, known);
    }

    /**
     * Adds a reading.
     *
     * @param key the reading's short name, which can be the last part of a ledger id
     * @param words the definition, for readers
     * @param estimate the number; the note states its rule, and it is based on the rows of its fit
     */
    public AlternativeReadings reading(String key, String words, Estimate estimate) {
        long n = estimate.n();
        return with(
                estimate.sources(),
                estimate.rule().describe(),
                words,
                estimate.untested(),
                n,
                row(
                        key,
                        words,
                        estimate.estimate(),
                        estimate.stdError(),
                        estimate.confLow(),
                        estimate.confHigh(),
                        n,
                        n));
    }

    /** Adds a reading with a share or mean score from 0 to 1, shown in per cent with Wilson's 95 % interval. */
    public AlternativeReadings reading(String key, String words, MeanEstimate share) {
        Interval wilson = share.wilson(LikertTable.LEVEL);
        return with(
                List.of(),
                WILSON,
                words,
                share.untested(),
                share.fewest(),
                row(
                        key,
                        words,
                        100 * share.mean(),
                        100 * share.standardError(),
                        100 * wilson.low(),
                        100 * wilson.high(),
                        share.n(),
                        share.fewest()));
    }

    /** Sets the files of numbers that do not record their own, such as means; estimates record theirs. */
    public AlternativeReadings from(List<Source> files) {
        Set<Source> all = new LinkedHashSet<>(files);
        all.addAll(known);
        return new AlternativeReadings(title, unit, rows, rules, dashes, all);
    }

    /** Returns the table as an exhibit; its note names the rules of standard errors and intervals. */
    @Override
    public Exhibit exhibit(String id, String name, String newTitle) {
        List<Source> sources = HiddenFiles.handedIn(known);
        boolean one = rules.size() == 1;
        String note = rules.entrySet().stream()
                .map(rule -> rule.getKey() + (one ? "" : " (" + String.join("; ", rule.getValue()) + ")"))
                .collect(Collectors.joining("; "));
        return Exhibit.computed(newTitle, List.of(unit, "Std. error", "95 % interval", "N"), rows, sources)
                .exhibit(id, name, newTitle)
                .noted(Untested.under(
                        note.isEmpty() ? "" : "Standard errors and intervals: " + note + ".", dashes(sources)));
    }

    private List<String> dashes(List<Source> sources) {
        return dashes.stream()
                .filter(dash -> !Disclosure.withholds(sources, dash.persons()))
                .map(Dash::sentence)
                .toList();
    }

    private AlternativeReadings with(
            List<Source> sources, String rule, String words, Optional<String> untested, long n, ExhibitRow row) {
        Map<String, List<String>> named = new LinkedHashMap<>(rules);
        named.merge(rule, List.of(words), (before, now) -> more(before, now.get(0)));
        List<Dash> without = untested.map(
                        reason -> more(dashes, new Dash("No interval of '" + words + "': " + reason + ".", n)))
                .orElse(dashes);
        Set<Source> all = new LinkedHashSet<>(known);
        all.addAll(sources);
        return new AlternativeReadings(title, unit, more(rows, row), named, without, all);
    }

    private static <T> List<T> more(List<T> before, T one) {
        List<T> more = new ArrayList<>(before);
        more.add(one);
        return List.copyOf(more);
    }

    private ExhibitRow row(
            String key, String words, double value, double error, double low, double high, long n, long basis) {
        return ExhibitRow.body(
                words,
                List.of(
                        Entry.of(Cell.of("estimate", key, COLUMN, value, ONE).basedOn(basis)),
                        Entry.of(Cell.of("std_error", key, COLUMN, error, TWO).basedOn(basis)),
                        new Entry.Interval(
                                Cell.of("conf_low", key, COLUMN, low, ONE).basedOn(basis),
                                Cell.of("conf_high", key, COLUMN, high, ONE).basedOn(basis)),
                        Entry.of(Cell.of("n", key, "n", n, NumberStyle.whole()).basedOn(n))));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return "readings of " + title;
    }
}
