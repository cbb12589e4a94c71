package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.HiddenFiles;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.Untested;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;

/**
 * Estimates one a line, with everything a summary shows: estimate, standard error, statistic, p-value, 95 % interval.
 * Its cells are {@code (estimate | std_error | statistic | p_value | conf_low | conf_high, term, column head)}.
 */
public final class EstimateTable {

    private EstimateTable() {}

    /**
     * Any estimates, such as linear combinations of a fit's coefficients; the note says the rule of their errors, or the rules and
     * whose they are.
     */
    public static Exhibit of(String title, List<Estimate> estimates) {
        List<ExhibitRow> rows = estimates.stream().map(e -> row(e.name(), e)).toList();
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Set<String> distributions = new LinkedHashSet<>();
        estimates.forEach(e -> {
            rules.computeIfAbsent(e.rule().describe(), r -> new ArrayList<>()).add(e.name());
            distributions.add(e.rule().distribution());
        });
        String said = rules.entrySet().stream()
                .map(r -> r.getKey() + (rules.size() == 1 ? "" : " (" + String.join(", ", r.getValue()) + ")"))
                .collect(Collectors.joining("; "));
        List<Source> sources =
                Source.ofAll(estimates.stream().map(Estimate::sources).toList());
        String statistic = distributions.size() == 1 ? distributions.iterator().next() : "statistic";
        return Exhibit.computed(title, heads(statistic), rows, HiddenFiles.handedIn(sources))
                .noted(Untested.under(
                        said.isEmpty() ? "" : "Standard errors: " + said + ".", Estimate.untested(estimates)));
    }

    /**
     * One term of several fits, a line for each fit under its name; the note says the covariance rule of each, because a
     * small-sample factor depends on the number of terms.
     *
     * @throws IllegalArgumentException if a fit has no such term, or the fits' statistics have different distributions
     */
    public static Exhibit acrossFits(String title, String term, Map<String, ? extends Estimates> fits) {
        List<ExhibitRow> rows = new ArrayList<>();
        Set<String> distributions = new LinkedHashSet<>();
        StringBuilder note = new StringBuilder("Standard errors: ");
        fits.forEach((name, fit) -> {
            rows.add(row(name, fit.estimate(term)));
            distributions.add(fit.rule().distribution());
            note.append(rows.size() == 1 ? "" : "; ")
                    .append(name)
                    .append(": ")
                    .append(fit.rule().describe())
                    .append(Weighting.among(fits.values(), fit));
            String notes = FitNotes.of(fit, TermChoice.all(), e -> e.name().equals(term));
            note.append(notes.isEmpty() ? "" : ". " + notes.substring(0, notes.length() - 2));
        });
        if (distributions.size() != 1) {
            throw new IllegalArgumentException("One table needs fits with one kind of statistic, not " + distributions);
        }
        String statistic = distributions.iterator().next();
        Map<String, List<String>> untested = new LinkedHashMap<>();
        fits.forEach((name, fit) -> untested.put(name, Estimate.untested(List.of(fit.estimate(term)))));
        List<Source> sources =
                Source.ofAll(fits.values().stream().map(Estimates::sources).toList());
        return Exhibit.computed(title, heads(statistic), rows, sources)
                .noted(Untested.under(note.append('.').toString(), untested));
    }

    private static List<String> heads(String statistic) {
        return List.of("Estimate", "Std. error", statistic, "p", "95 % interval");
    }

    /** A fit as R's summary has it: the call, the rows used and dropped, the covariance rule, and the terms. */
    public static Exhibit of(Estimates fit) {
        return of(fit, NumberStyle.significant(4));
    }

    /** A fit as R's summary has it, its estimates, errors and intervals in digits of one's own. */
    public static Exhibit of(Estimates fit, NumberStyle digits) {
        List<ExhibitRow> rows = new ArrayList<>();
        fit.estimates().forEach(e -> rows.add(row(e.name(), e, digits)));
        for (String name : fit.inSummary()) {
            double value = fit.statistics().get(name);
            rows.add(ExhibitRow.summary(
                    name,
                    List.of(
                            Entry.of(Cell.of(name, "", "", value, style(name, value))),
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.BLANK)));
        }
        StringBuilder note = new StringBuilder("n = " + NumberStyle.whole().format(fit.n()));
        fit.droppedRows().forEach((why, rowsDropped) -> note.append("; dropped ")
                .append(
                        Source.hidesFew(fit.sources()) && SmallCount.isFew(rowsDropped)
                                ? "fewer than five rows"
                                : NumberStyle.whole().format(rowsDropped))
                .append(": ")
                .append(why));
        note.append(". Standard errors: ")
                .append(fit.rule().describe())
                .append(Weighting.of(fit))
                .append('.');
        fit.notes().forEach(line -> note.append(' ').append(line));
        return Exhibit.computed(fit.formula(), heads(fit.rule().distribution()), rows, fit.sources())
                .titled("", fit.model(), fit.formula())
                .noted(note.toString());
    }

    /** Counts and degrees of freedom in full, probabilities as p-values, everything else to five digits, likelihoods with decimals. */
    private static NumberStyle style(String statistic, double value) {
        if (Likelihoods.is(statistic)) {
            return Likelihoods.style(NumberStyle.significant(5), value);
        }
        if (statistic.endsWith(" p") || statistic.endsWith("p-value")) {
            return NumberStyle.pValue();
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? NumberStyle.whole() : NumberStyle.significant(5);
    }

    private static ExhibitRow row(String name, Estimate e) {
        return row(name, e, NumberStyle.significant(4));
    }

    private static ExhibitRow row(String name, Estimate e, NumberStyle digits) {
        if (e.dropped().isPresent() && !e.isWithheld()) {
            return ExhibitRow.body(
                    name,
                    List.of(
                            Entry.of("dropped"),
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.of(e.dropped().get())));
        }
        return ExhibitRow.body(
                name,
                List.of(
                        Entry.of(Cell.of(e, "estimate", name, "Estimate", e.estimate(), digits)),
                        Entry.of(Cell.of(e, "std_error", name, "Std. error", e.stdError(), digits)),
                        Entry.of(Cell.of(e, "statistic", name, "statistic", e.statistic(), NumberStyle.decimals(2))),
                        Entry.of(Cell.of(e, "p_value", name, "p", e.pValue(), NumberStyle.pValue())),
                        new Entry.Interval(
                                Cell.of(e, "conf_low", name, "95 % interval", e.confLow(), digits),
                                Cell.of(e, "conf_high", name, "95 % interval", e.confHigh(), digits))));
    }
}
