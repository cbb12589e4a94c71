package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Exhibit;
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

    private final Map<String, Estimates> columns;
    private final Map<String, Variable> variables;
    private final NumberStyle digits;
    private final Uncertainty uncertainty;
    private final List<Double> stars;
    private final TermChoice choice;
    private final List<String> foot;

    private RegressionTable(
            Map<String, Estimates> columns,
            Map<String, Variable> variables,
            NumberStyle digits,
            Uncertainty uncertainty,
            List<Double> stars,
            TermChoice choice,
            List<String> foot) {
        this.columns = columns;
        this.variables = variables;
        this.digits = digits;
        this.uncertainty = uncertainty;
        this.stars = stars;
        this.choice = choice;
        this.foot = foot;
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
        return new RegressionTable(
                Map.of(),
                Map.of(),
                NumberStyle.significant(3),
                Uncertainty.STANDARD_ERRORS,
                List.of(),
                TermChoice.all(),
                FIT);
    }

    /**
     * One more fit to the right.
     *
     * @throws IllegalArgumentException if there is a column of this name already
     */
    public RegressionTable and(String column, Estimates fit) {
        Map<String, Estimates> more = new LinkedHashMap<>(columns);
        if (more.put(column, fit) != null) {
            throw new IllegalArgumentException("There is already a column '" + column + "'");
        }
        return new RegressionTable(more, variables, digits, uncertainty, stars, choice, foot);
    }

    /** The frame's labels for variables, and its first levels as the references that are named. */
    public RegressionTable labelledBy(Frame frame) {
        return new RegressionTable(columns, TermLabels.known(frame), digits, uncertainty, stars, choice, foot);
    }

    /** Another way to show estimates and errors; three significant digits unless said otherwise. */
    public RegressionTable digits(NumberStyle shown) {
        return new RegressionTable(columns, variables, shown, uncertainty, stars, choice, foot);
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
        return with(choice.only(List.of(termsOrVariables)));
    }

    /**
     * Without the terms of these variables; a line of the foot says in which columns they are: fixed effects. A regressor that is
     * collinear with them, such as one that is constant within {@code id}, is dropped and says so, as fixest does it, whatever the
     * order of the formula.
     *
     * @param variables a factor, or a number that a formula takes for one, such as {@code state} for {@code factor(state)}
     */
    public RegressionTable absorbing(String... variables) {
        return with(choice.absorbing(List.of(variables)));
    }

    /** Further lines of the foot, by the names that a fit's own summary shows ({@code adj_r_squared}); a fit without one has a blank. */
    public RegressionTable foot(String... statistics) {
        List<String> more = new ArrayList<>(foot);
        more.addAll(List.of(statistics));
        return new RegressionTable(columns, variables, digits, uncertainty, stars, choice, List.copyOf(more));
    }

    private RegressionTable with(Uncertainty shown) {
        return new RegressionTable(columns, variables, digits, shown, stars, choice, foot);
    }

    private RegressionTable with(TermChoice other) {
        return new RegressionTable(columns, variables, digits, uncertainty, stars, other, foot);
    }

    /** One star more for each of these levels that the p-value stays below, such as {@code 0.1, 0.05, 0.01}, in any order. */
    public RegressionTable stars(double... levels) {
        return new RegressionTable(
                columns,
                variables,
                digits,
                uncertainty,
                Arrays.stream(levels).boxed().sorted(Comparator.reverseOrder()).toList(),
                choice,
                foot);
    }

    /** The table as an exhibit. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<Source> sources =
                Source.ofAll(columns.values().stream().map(Estimates::sources).toList());
        RegressionTable table = absorbed();
        TermLines terms = TermLines.of(table.columns);
        List<Term> lines = choice.of(terms.all());
        return Exhibit.computed(
                        title,
                        List.copyOf(columns.keySet()),
                        new RegressionRows(table.columns, variables, digits, uncertainty, stars, choice, foot)
                                .of(terms, lines),
                        sources)
                .exhibit(id, name, title)
                .noted(table.note(terms, lines));
    }

    /** With the fits in which absorbed factors stay and regressors that are collinear with them are dropped. */
    private RegressionTable absorbed() {
        return new RegressionTable(choice.absorbed(columns), variables, digits, uncertainty, stars, choice, foot);
    }

    @Override
    public String title() {
        return "Regression";
    }

    @Override
    public String toString() {
        return "RegressionTable of " + String.join("; ", columns.keySet());
    }

    private static List<Estimate> shown(String column, TermLines terms, List<Term> lines) {
        return lines.stream().flatMap(line -> terms.find(column, line).stream()).toList();
    }

    private String note(TermLines terms, List<Term> lines) {
        StringBuilder note = new StringBuilder(uncertainty.words());
        note.append(SharedRule.words(columns));
        columns.forEach((column, fit) -> {
            String own = FitNotes.of(fit, choice, shown(column, terms, lines)::contains);
            boolean named = SharedRule.isShared(columns) && !own.isEmpty();
            note.append(named ? column + ": " : "").append(own);
        });
        if (!stars.isEmpty()) {
            for (int i = 0; i < stars.size(); i++) {
                note.append(i == 0 ? "" : ", ")
                        .append("*".repeat(i + 1))
                        .append(" p < ")
                        .append(stars.get(i));
            }
            note.append(". ");
        }
        Map<String, List<String>> untested = new LinkedHashMap<>();
        columns.forEach((column, fit) ->
                untested.put(column, Untested.sentences(shown(column, terms, lines), fit.undefined(), foot)));
        return Untested.under(note.toString().strip(), untested);
    }
}
