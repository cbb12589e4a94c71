package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.Stars;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;

/**
 * Several fits, or one fit under several covariances, side by side: an estimate on each term's line and under it the
 * standard error in parentheses or the confidence interval. The levels of a factor stand under its head, those of an interaction
 * under a head of its own, with the levels that they are compared with. The note says each column's covariance rule and weights,
 * and what the fit has to say beside its numbers. Stars only on request.
 *
 * <p>Its cells are {@code (estimate | std_error | statistic | p_value | conf_low | conf_high, term, column)}, its foot {@code (nobs |
 * clusters | r_squared | mcfadden_r_squared | first_stage_f, "", column)} and what {@link #foot} adds.
 */
public final class RegressionTable implements TableBuilder {

    /** What the foot says of a fit as a whole; the rest is in the fit's own summary. */
    private static final List<String> FIT =
            List.of("r_squared", "mcfadden_r_squared", "first_stage_f", "cragg_donald_f", "kleibergen_paap_f");

    private final RegressionRows rows;

    private RegressionTable(RegressionRows rows) {
        this.rows = rows;
    }

    /**
     * Fits side by side, named by what differs: the terms that each adds to the one before it ({@code +gender}), else model, outcome, covariance,
     * weights, or the number of rows.
     */
    public static RegressionTable of(Estimates... fits) {
        RegressionTable table = empty();
        List<String> names = ColumnNames.of(List.of(fits));
        for (int i = 0; i < fits.length; i++) {
            table = table.and(names.get(i), fits[i]);
        }
        return table;
    }

    /** One fit under a column head. */
    public static RegressionTable of(String column, Estimates fit) {
        return empty().and(column, fit);
    }

    private static RegressionTable empty() {
        return new RegressionTable(RegressionRows.none(FIT));
    }

    /**
     * One more fit to the right.
     *
     * @throws IllegalArgumentException if there is a column of this name already
     */
    public RegressionTable and(String column, Estimates fit) {
        Map<String, Estimates> more = new LinkedHashMap<>(rows.columns());
        if (more.put(column, fit) != null) {
            throw new IllegalArgumentException("There is already a column '" + column + "'");
        }
        return new RegressionTable(rows.ofColumns(more));
    }

    /** The frame's labels for variables, and its first levels as the references that are named. */
    public RegressionTable labelledBy(Frame frame) {
        return new RegressionTable(rows.labelled(TermLabels.known(frame)));
    }

    /** Another way to show estimates and errors; three significant digits unless said otherwise. */
    public RegressionTable digits(NumberStyle shown) {
        return new RegressionTable(rows.with(shown));
    }

    /** 95 % confidence intervals in the place of standard errors. */
    public RegressionTable intervals() {
        return with(Uncertainty.INTERVALS);
    }

    /** The t or z statistics in the place of standard errors; cells {@code (statistic, term, column)}. */
    public RegressionTable statistics() {
        return with(Uncertainty.STATISTICS);
    }

    /** The p-values in the place of standard errors; cells {@code (p_value, term, column)}. */
    public RegressionTable pValues() {
        return with(Uncertainty.P_VALUES);
    }

    /**
     * Only these terms, or all terms of these variables ({@code age} for {@code age=35-44}, {@code age:months} for the
     * interaction), in this order.
     */
    public RegressionTable only(String... termsOrVariables) {
        return with(rows.choice().only(List.of(termsOrVariables)));
    }

    /**
     * Without the terms of these variables; a line of the foot says in which columns they are: fixed effects. A regressor that is
     * collinear with them, such as one that is constant within {@code id}, is dropped and says so, as fixest does it, whatever the
     * order of the formula.
     *
     * @param variables a factor, or a number that a formula takes for one, such as {@code state} for {@code factor(state)}
     */
    public RegressionTable absorbing(String... variables) {
        return with(rows.choice().absorbing(List.of(variables)));
    }

    /** Further lines of the foot, by the names that a fit's own summary shows ({@code adj_r_squared}); a fit without one has a blank. */
    public RegressionTable foot(String... statistics) {
        List<String> more = new ArrayList<>(rows.foot());
        more.addAll(List.of(statistics));
        return new RegressionTable(rows.withFoot(List.copyOf(more)));
    }

    private RegressionTable with(Uncertainty shown) {
        return new RegressionTable(rows.with(shown));
    }

    private RegressionTable with(TermChoice other) {
        return new RegressionTable(rows.with(other));
    }

    /** One star more for each of these levels that the p-value stays below, such as {@code 0.1, 0.05, 0.01}, in any order. */
    public RegressionTable stars(double... levels) {
        return new RegressionTable(rows.with(Stars.at(levels)));
    }

    /** The table as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<Source> sources = Source.ofAll(
                rows.columns().values().stream().map(Estimates::sources).toList());
        RegressionRows absorbed = rows.absorbed();
        TermLines terms = TermLines.of(absorbed.columns());
        List<Term> lines = rows.choice().of(terms.all());
        return Exhibit.computed(title, List.copyOf(rows.columns().keySet()), absorbed.of(terms, lines), sources)
                .exhibit(id, name, title)
                .noted(note(absorbed, terms, lines));
    }

    @Override
    public String title() {
        return "Regression";
    }

    @Override
    public String toString() {
        return "RegressionTable of " + String.join("; ", rows.columns().keySet());
    }

    private static List<Estimate> shown(String column, TermLines terms, List<Term> lines) {
        return lines.stream().flatMap(line -> terms.find(column, line).stream()).toList();
    }

    private static String note(RegressionRows rows, TermLines terms, List<Term> lines) {
        Map<String, Estimates> columns = rows.columns();
        StringBuilder note = new StringBuilder(rows.uncertainty().words());
        note.append(SharedRule.words(columns));
        columns.forEach((column, fit) -> {
            String own = FitNotes.of(fit, rows.choice(), shown(column, terms, lines)::contains);
            boolean named = SharedRule.isShared(columns) && !own.isEmpty();
            note.append(named ? column + ": " : "").append(own);
        });
        List<String> stars = rows.stars().legend();
        note.append(String.join(", ", stars)).append(stars.isEmpty() ? "" : ". ");
        Map<String, List<String>> untested = new LinkedHashMap<>();
        columns.forEach((column, fit) ->
                untested.put(column, Untested.sentences(shown(column, terms, lines), fit.undefined(), rows.foot())));
        return Untested.under(note.toString().strip(), untested);
    }
}
