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
 * Several fits, or one fit under several covariances, side by side: each term has a line with its estimate and below it
 * the standard error in parentheses or the confidence interval. The levels of a factor are listed under its head with
 * the reference level, those of an interaction under their own head. The note states each column's covariance rule and
 * weights, and the fit's notes. Stars only on request.
 *
 * <p>Its cells are {@code (estimate | std_error | statistic | p_value | conf_low | conf_high, term, column)}, in its
 * foot {@code (nobs | clusters | r_squared | mcfadden_r_squared | first_stage_f, "", column)} and what {@link #foot}
 * adds.
 */
public final class RegressionTable implements TableBuilder {

    /** The statistics of a whole fit in the foot; the rest are in the fit's own summary. */
    private static final List<String> FIT =
            List.of("r_squared", "mcfadden_r_squared", "first_stage_f", "cragg_donald_f", "kleibergen_paap_f");

    private final RegressionRows rows;

    private RegressionTable(RegressionRows rows) {
        this.rows = rows;
    }

    /**
     * Starts a table of fits, named by what differs: the terms that each adds to the previous one ({@code +gender}),
     * otherwise model, outcome, covariance, weights, or the number of rows.
     */
    public static RegressionTable of(Estimates... fits) {
        RegressionTable table = empty();
        List<String> names = ColumnNames.of(List.of(fits));
        for (int i = 0; i < fits.length; i++) {
            table = table.and(names.get(i), fits[i]);
        }
        return table;
    }

    /** Starts a table with one fit under a column head. */
    public static RegressionTable of(String column, Estimates fit) {
        return empty().and(column, fit);
    }

    private static RegressionTable empty() {
        return new RegressionTable(RegressionRows.none(FIT));
    }

    /**
     * Adds a fit to the right.
     *
     * @throws IllegalArgumentException if there already is a column of this name
     */
    public RegressionTable and(String column, Estimates fit) {
        Map<String, Estimates> more = new LinkedHashMap<>(rows.columns());
        if (more.put(column, fit) != null) {
            throw new IllegalArgumentException(
                    "There already is a column '" + column + "'. Give each column its own name.");
        }
        return new RegressionTable(rows.ofColumns(more));
    }

    /** Uses the frame's labels for variables and its first levels as the reference levels to name. */
    public RegressionTable labelledBy(Frame frame) {
        return new RegressionTable(rows.labelled(TermLabels.known(frame)));
    }

    /** Sets the style of estimates and standard errors; three significant digits by default. */
    public RegressionTable digits(NumberStyle shown) {
        return new RegressionTable(rows.with(shown));
    }

    /** Shows 95 % confidence intervals instead of standard errors. */
    public RegressionTable intervals() {
        return with(Uncertainty.INTERVALS);
    }

    /** Shows t or z statistics instead of standard errors; cells {@code (statistic, term, column)}. */
    public RegressionTable statistics() {
        return with(Uncertainty.STATISTICS);
    }

    /** Shows p-values instead of standard errors; cells {@code (p_value, term, column)}. */
    public RegressionTable pValues() {
        return with(Uncertainty.P_VALUES);
    }

    /**
     * Keeps only these terms, or all terms of these variables ({@code age} for {@code age=35-44}, {@code age:months} for the
     * interaction), in this order.
     */
    public RegressionTable only(String... termsOrVariables) {
        return with(rows.choice().only(List.of(termsOrVariables)));
    }

    /**
     * Hides the terms of these variables, such as fixed effects; a line of the foot shows which columns have them. A
     * regressor that is collinear with them, such as one that is constant within {@code id}, is dropped and marked as
     * dropped, as in fixest, whatever the order of the formula.
     *
     * @param variables factors, or numbers used as factors in the formula, such as {@code state} for {@code factor(state)}
     */
    public RegressionTable absorbing(String... variables) {
        return with(rows.choice().absorbing(List.of(variables)));
    }

    /** Adds lines to the foot, by the names of a fit's statistics ({@code adj_r_squared}); blank for a fit without the statistic. */
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

    /** Adds a star for each of these levels that the p-value is below, such as {@code 0.1, 0.05, 0.01}, in any order. */
    public RegressionTable stars(double... levels) {
        return new RegressionTable(rows.with(Stars.at(levels)));
    }

    /** Returns the table as an exhibit. */
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
