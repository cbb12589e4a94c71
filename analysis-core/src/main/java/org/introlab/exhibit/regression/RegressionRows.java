package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.Stars;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;
import org.introlab.model.result.Term;

/**
 * The lines of a regression table.
 *
 * @param columns the fits by column head, in which absorbed factors stay
 * @param variables labels by name
 * @param digits the style of estimates and standard errors
 * @param uncertainty what is shown under an estimate
 * @param stars the significance levels marked by stars
 * @param choice the terms that have lines
 * @param foot the statistics below the terms
 */
record RegressionRows(
        Map<String, Estimates> columns,
        Map<String, Variable> variables,
        NumberStyle digits,
        Uncertainty uncertainty,
        Stars stars,
        TermChoice choice,
        List<String> foot) {

    /** Returns the lines of a table without fits yet: standard errors under estimates, three significant digits. */
    static RegressionRows none(List<String> foot) {
        return new RegressionRows(
                Map.of(),
                Map.of(),
                NumberStyle.significant(3),
                Uncertainty.STANDARD_ERRORS,
                Stars.none(),
                TermChoice.all(),
                foot);
    }

    RegressionRows ofColumns(Map<String, Estimates> other) {
        return new RegressionRows(other, variables, digits, uncertainty, stars, choice, foot);
    }

    RegressionRows labelled(Map<String, Variable> other) {
        return new RegressionRows(columns, other, digits, uncertainty, stars, choice, foot);
    }

    RegressionRows with(NumberStyle other) {
        return new RegressionRows(columns, variables, other, uncertainty, stars, choice, foot);
    }

    RegressionRows with(Uncertainty other) {
        return new RegressionRows(columns, variables, digits, other, stars, choice, foot);
    }

    RegressionRows with(Stars other) {
        return new RegressionRows(columns, variables, digits, uncertainty, other, choice, foot);
    }

    RegressionRows with(TermChoice other) {
        return new RegressionRows(columns, variables, digits, uncertainty, stars, other, foot);
    }

    RegressionRows withFoot(List<String> other) {
        return new RegressionRows(columns, variables, digits, uncertainty, stars, choice, other);
    }

    /** Returns the lines of the fits in which absorbed factors stay and regressors collinear with them are dropped. */
    RegressionRows absorbed() {
        return ofColumns(choice.absorbed(columns));
    }

    /** Returns the lines of these terms and the foot. */
    List<ExhibitRow> of(TermLines terms, List<Term> lines) {
        List<ExhibitRow> rows = new ArrayList<>();
        TermLabels labels = TermLabels.of(variables, lines);
        Set<String> group = Set.of();
        for (Term line : lines) {
            if (!line.group().isEmpty() && !line.group().equals(group)) {
                rows.add(ExhibitRow.heading(labels.head(line) + terms.reference(line, labels)));
            }
            group = line.group();
            rows.add(ExhibitRow.body(labels.row(line), entries(terms, line, true)));
            rows.add(ExhibitRow.continued(entries(terms, line, false)));
        }
        for (String hidden : choice.hidden()) {
            Variable known = variables.get(hidden);
            rows.add(ExhibitRow.summary(
                    (known == null ? hidden.replace(":", " \u00d7 ") : known.label("en")) + " effects",
                    columns.values().stream()
                            .map(fit -> Entry.of(TermChoice.has(fit, hidden) ? "yes" : "no"))
                            .toList()));
        }
        rows.add(foot("N", "nobs", fit -> Optional.of((double) fit.n()), NumberStyle.whole()));
        if (columns.values().stream().anyMatch(fit -> fit.rule().clusters().isPresent())) {
            rows.add(foot(
                    "Clusters",
                    "clusters",
                    fit -> fit.rule().clusters().stream()
                            .mapToObj(g -> (double) g)
                            .findFirst(),
                    NumberStyle.whole()));
        }
        for (String name : foot) {
            if (columns.values().stream().anyMatch(fit -> fit.statistics().containsKey(name))) {
                String label = StatisticWords.of(name).replace("R2", "R\u00b2");
                rows.add(foot(
                        label, name, fit -> Optional.ofNullable(fit.statistics().getOrDefault(name, null)), digits));
            }
        }
        if (!SharedRule.isShared(columns)) {
            rows.add(ExhibitRow.summary(
                    "Covariance",
                    columns.values().stream()
                            .map(fit -> Entry.of(fit.rule().name()))
                            .toList()));
        }
        return rows;
    }

    private ExhibitRow foot(
            String label, String statistic, Function<Estimates, Optional<Double>> value, NumberStyle shown) {
        List<Entry> entries = new ArrayList<>();
        columns.forEach((column, fit) -> entries.add(value.apply(fit)
                .map(v -> Entry.of(Cell.of(
                        statistic, "", column, v, Likelihoods.is(statistic) ? Likelihoods.style(shown, v) : shown)))
                .orElse(Entry.BLANK)));
        return ExhibitRow.summary(label, entries);
    }

    private List<Entry> entries(TermLines terms, Term line, boolean first) {
        List<Entry> entries = new ArrayList<>();
        columns.keySet()
                .forEach(column -> entries.add(terms.find(column, line)
                        .map(e -> first ? estimate(e, line.name(), column) : uncertainty(e, line.name(), column))
                        .orElse(Entry.BLANK)));
        return entries;
    }

    private Entry estimate(Estimate e, String row, String column) {
        if (e.dropped().isPresent() && !e.isWithheld()) {
            return Entry.of("dropped");
        }
        return new Entry.Number("", Cell.of(e, "estimate", row, column, e.estimate(), digits), stars.of(e.pValue()));
    }

    private Entry uncertainty(Estimate e, String row, String column) {
        if (e.dropped().isPresent() && !e.isWithheld()) {
            return Entry.of(e.dropped().get());
        }
        return switch (uncertainty) {
            case STANDARD_ERRORS -> Entry.bracketed(Cell.of(e, "std_error", row, column, e.stdError(), digits));
            case STATISTICS ->
                Entry.bracketed(Cell.of(e, "statistic", row, column, e.statistic(), NumberStyle.decimals(2)));
            case P_VALUES -> Entry.bracketed(Cell.of(e, "p_value", row, column, e.pValue(), NumberStyle.pValue()));
            case INTERVALS ->
                new Entry.Interval(
                        Cell.of(e, "conf_low", row, column, e.confLow(), digits),
                        Cell.of(e, "conf_high", row, column, e.confHigh(), digits));
        };
    }
}
