package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Source;
import org.introlab.model.CovarianceRule;
import org.introlab.model.Estimate;
import org.introlab.model.Estimates;
import org.introlab.model.Fit;

/**
 * Estimates one a line, with everything a summary shows: estimate, standard error, statistic, p-value, 95 % interval.
 * Its cells are {@code (estimate | std_error | statistic | p_value | conf_low | conf_high, term, column head)}.
 */
public final class EstimateTable {

    private EstimateTable() {}

    /** Any estimates under one covariance rule, such as linear combinations of a fit's coefficients. */
    public static Exhibit of(String title, List<Estimate> estimates, CovarianceRule rule, List<Source> sources) {
        Map<String, Estimate> named = new LinkedHashMap<>();
        estimates.forEach(e -> named.put(e.term(), e));
        return of(title, named, rule, sources);
    }

    /** The same under names of one's own, for estimates of several fits whose terms have one name. */
    public static Exhibit of(String title, Map<String, Estimate> named, CovarianceRule rule, List<Source> sources) {
        List<ExhibitRow> rows = new ArrayList<>();
        named.forEach((name, e) -> rows.add(row(name, e)));
        return Exhibit.of(
                        title,
                        List.of("Estimate", "Std. error", rule.distribution(), "p", "95 % interval"),
                        rows,
                        sources)
                .noted("Standard errors: " + rule.describe() + ".");
    }

    /** A fit as R's summary has it: the call, the rows used and dropped, the covariance rule, and the terms. */
    static Exhibit summary(Estimates fit) {
        List<ExhibitRow> rows = new ArrayList<>();
        fit.estimates().forEach(e -> rows.add(row(e.term(), e)));
        fit.statistics()
                .forEach((name, value) -> rows.add(ExhibitRow.summary(
                        name,
                        List.of(
                                Entry.of(Cell.of(name, "", "", value, style(name, value))),
                                Entry.BLANK,
                                Entry.BLANK,
                                Entry.BLANK,
                                Entry.BLANK))));
        StringBuilder note = new StringBuilder("n = " + NumberStyle.whole().format(fit.n()));
        fit.droppedRows().forEach((why, rowsDropped) -> note.append("; dropped ")
                .append(NumberStyle.whole().format(rowsDropped))
                .append(": ")
                .append(why));
        note.append(". Standard errors: ").append(fit.rule().describe()).append('.');
        if (fit instanceof Fit ols) {
            ols.notes().forEach(line -> note.append(' ').append(line));
        }
        return Exhibit.of(
                        fit.formula(),
                        List.of("Estimate", "Std. error", fit.rule().distribution(), "p", "95 % interval"),
                        rows,
                        fit.sources())
                .titled("", fit.model(), fit.formula())
                .noted(note.toString());
    }

    /** Counts and degrees of freedom in full, probabilities as p-values, everything else to five digits. */
    private static NumberStyle style(String statistic, double value) {
        if (statistic.endsWith(" p") || statistic.endsWith("p-value")) {
            return NumberStyle.pValue();
        }
        return value == Math.rint(value) ? NumberStyle.whole() : NumberStyle.significant(5);
    }

    private static ExhibitRow row(String name, Estimate e) {
        if (e.dropped().isPresent()) {
            return ExhibitRow.body(
                    name,
                    List.of(
                            Entry.of("dropped"),
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.of(e.dropped().get())));
        }
        NumberStyle four = NumberStyle.significant(4);
        return ExhibitRow.body(
                name,
                List.of(
                        Entry.of(Cell.of("estimate", name, "Estimate", e.estimate(), four)),
                        Entry.of(Cell.of("std_error", name, "Std. error", e.stdError(), four)),
                        Entry.of(Cell.of("statistic", name, "statistic", e.statistic(), NumberStyle.decimals(2))),
                        Entry.of(Cell.of("p_value", name, "p", e.pValue(), NumberStyle.pValue())),
                        new Entry.Interval(
                                Cell.of("conf_low", name, "95 % interval", e.confLow(), four),
                                Cell.of("conf_high", name, "95 % interval", e.confHigh(), four))));
    }
}
