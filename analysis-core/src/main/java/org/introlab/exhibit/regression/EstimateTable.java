package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.exhibit.Untested;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.StatisticWords;
import org.introlab.model.result.Term;

/**
 * Estimates, one per line, with all that a summary shows: estimate, standard error, statistic, p-value, 95 % interval.
 * Its cells are {@code (estimate | std_error | statistic | p_value | conf_low | conf_high, term, estimate)}; below a
 * whole fit its {@linkplain Estimates#statistics statistics}, {@code (r_squared, "", "")}.
 */
public final class EstimateTable implements TableBuilder {
    private static final String COLUMN = "estimate";

    private final String title;
    private final Map<String, Estimates> fits;
    private final Optional<String> across;
    private final List<Estimate> estimates;
    private final Map<String, Variable> variables;
    private final NumberStyle digits;
    private final TermChoice choice;

    private EstimateTable(
            String title,
            Map<String, Estimates> fits,
            Optional<String> across,
            List<Estimate> estimates,
            Map<String, Variable> variables,
            NumberStyle digits,
            TermChoice choice) {
        this.title = title;
        this.fits = fits;
        this.across = across;
        this.estimates = estimates;
        this.variables = variables;
        this.digits = digits;
        this.choice = choice;
    }

    private static EstimateTable of(
            String title, Map<String, Estimates> fits, Optional<String> across, List<Estimate> estimates) {
        return new EstimateTable(
                title, fits, across, estimates, Map.of(), NumberStyle.significant(4), TermChoice.all());
    }

    /**
     * Starts a table of any estimates, such as linear combinations of a fit's coefficients; the note states the rule of
     * their standard errors, or each rule with its estimates.
     */
    public static EstimateTable of(List<Estimate> estimates) {
        return of("Estimates", Map.of(), Optional.empty(), List.copyOf(estimates));
    }

    /** Starts a table of a fit like R's summary: the formula, the rows used and dropped, the covariance rule, and the terms. */
    public static EstimateTable of(Estimates fit) {
        return of(fit.model() + ": " + fit.formula(), Map.of("", fit), Optional.empty(), List.of());
    }

    /**
     * Starts a table of one term of several fits, a line for each fit under its name; the note states the covariance
     * rule of each, because a small-sample factor depends on the number of terms.
     *
     * @throws IllegalArgumentException if a fit lacks the term, or the fits' statistics have different distributions
     */
    public static EstimateTable acrossFits(String term, Map<String, ? extends Estimates> fits) {
        Set<String> distributions = new LinkedHashSet<>();
        List<Estimate> one = new ArrayList<>();
        fits.values().forEach(fit -> {
            one.add(fit.estimate(term));
            distributions.add(fit.rule().distribution());
        });
        if (distributions.size() != 1) {
            throw new IllegalArgumentException("All fits of a table must have the same kind of statistic, got "
                    + String.join(" and ", distributions) + ".");
        }
        return of(term, new LinkedHashMap<>(fits), Optional.of(term), one);
    }

    /** Sets the style of estimates, standard errors and intervals; four significant digits by default. */
    public EstimateTable digits(NumberStyle shown) {
        return new EstimateTable(title, fits, across, estimates, variables, shown, choice);
    }

    /** Uses the frame's labels for variables. */
    public EstimateTable labelledBy(Frame frame) {
        return new EstimateTable(title, fits, across, estimates, TermLabels.known(frame), digits, choice);
    }

    /** Keeps only these terms, or all terms of these variables, in this order, as in {@link RegressionTable#only}. */
    public EstimateTable only(String... termsOrVariables) {
        return with(choice.only(List.of(termsOrVariables)));
    }

    /** Hides the terms of these variables, which stay in the fit, as in {@link RegressionTable#absorbing}. */
    public EstimateTable absorbing(String... absorbed) {
        return with(choice.absorbing(List.of(absorbed)));
    }

    private EstimateTable with(TermChoice other) {
        return new EstimateTable(title, fits, across, estimates, variables, digits, other);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Exhibit exhibit(String id, String name, String newTitle) {
        Exhibit exhibit = across.isPresent() ? acrossFits() : fits.isEmpty() ? ofEstimates() : ofFit();
        return exhibit.exhibit(id, name, newTitle);
    }

    private Exhibit ofEstimates() {
        choice.requireFactors(estimates);
        List<Estimate> shown = chosen(estimates);
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Set<String> distributions = new LinkedHashSet<>();
        shown.forEach(e -> {
            rules.computeIfAbsent(e.rule().describe(), r -> new ArrayList<>()).add(e.name());
            distributions.add(e.rule().distribution());
        });
        String covariances = rules.entrySet().stream()
                .map(r -> r.getKey() + (rules.size() == 1 ? "" : " (" + String.join(", ", r.getValue()) + ")"))
                .collect(Collectors.joining("; "));
        List<Source> sources =
                Source.ofAll(shown.stream().map(Estimate::sources).toList());
        String statistic = distributions.size() == 1 ? distributions.iterator().next() : "statistic";
        return Exhibit.computed(title, heads(statistic), rows(shown), HiddenFiles.handedIn(sources))
                .noted(Untested.under(
                        covariances.isEmpty() ? "" : "Standard errors: " + covariances + ".",
                        Estimate.untested(shown)));
    }

    private Exhibit acrossFits() {
        String term = across.orElseThrow();
        Map<String, Estimates> shown = new LinkedHashMap<>();
        List<Term> named = fits.keySet().stream().map(Term::combination).toList();
        choice.of(named).forEach(fit -> shown.put(fit.name(), fits.get(fit.name())));
        List<ExhibitRow> rows = new ArrayList<>();
        StringBuilder note = new StringBuilder("Standard errors: ");
        Map<String, List<String>> untested = new LinkedHashMap<>();
        choice.absorbed(shown).forEach((name, fit) -> {
            rows.add(row(name, name, fit.estimate(term)));
            note.append(rows.size() == 1 ? "" : "; ")
                    .append(name)
                    .append(": ")
                    .append(fit.rule().describe())
                    .append(Weighting.among(fits.values(), fit));
            String notes = FitNotes.of(fit, TermChoice.all(), e -> e.name().equals(term));
            note.append(notes.isEmpty() ? "" : ". " + notes.substring(0, notes.length() - 2));
            untested.put(name, Estimate.untested(List.of(fit.estimate(term))));
        });
        List<Source> sources =
                Source.ofAll(shown.values().stream().map(Estimates::sources).toList());
        return Exhibit.computed(
                        title, heads(shown.values().iterator().next().rule().distribution()), rows, sources)
                .noted(Untested.under(note.append('.').toString(), untested));
    }

    private Exhibit ofFit() {
        Estimates fit = choice.absorbed(fits).values().iterator().next();
        List<ExhibitRow> rows = new ArrayList<>(rows(chosen(fit.estimates())));
        for (String name : fit.inSummary()) {
            double value = Objects.requireNonNull(fit.statistics().get(name));
            rows.add(ExhibitRow.summary(
                    StatisticWords.of(name),
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
        return Exhibit.computed(title, heads(fit.rule().distribution()), rows, fit.sources())
                .noted(note.toString());
    }

    private static List<String> heads(String statistic) {
        return List.of("Estimate", "Std. error", statistic, "p", "95 % interval");
    }

    private List<Estimate> chosen(List<Estimate> all) {
        return choice.isAll()
                ? all
                : choice.of(all.stream().map(Estimate::term).toList()).stream()
                        .flatMap(term -> all.stream().filter(e -> e.term().equals(term)))
                        .toList();
    }

    private List<ExhibitRow> rows(List<Estimate> shown) {
        TermLabels labels =
                TermLabels.of(variables, shown.stream().map(Estimate::term).toList());
        return shown.stream()
                .map(e -> row(
                        e.name(),
                        variables.isEmpty() || e.term().parts().isEmpty() ? e.name() : labels.whole(e.term()),
                        e))
                .toList();
    }

    /**
     * Returns the style of a statistic: counts and degrees of freedom in full, p-values as such, all others to five
     * digits, likelihoods with decimals.
     */
    private static NumberStyle style(String statistic, double value) {
        if (Likelihoods.is(statistic)) {
            return Likelihoods.style(NumberStyle.significant(5), value);
        }
        if (statistic.endsWith("p_value")) {
            return NumberStyle.pValue();
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? NumberStyle.whole() : NumberStyle.significant(5);
    }

    private ExhibitRow row(String key, String label, Estimate e) {
        if (e.dropped().isPresent() && !e.isWithheld()) {
            return ExhibitRow.body(
                    label,
                    List.of(
                            Entry.of("dropped"),
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.of(e.dropped().get())));
        }
        return ExhibitRow.body(
                label,
                List.of(
                        Entry.of(Cell.of(e, "estimate", key, COLUMN, e.estimate(), digits)),
                        Entry.of(Cell.of(e, "std_error", key, COLUMN, e.stdError(), digits)),
                        Entry.of(Cell.of(e, "statistic", key, COLUMN, e.statistic(), NumberStyle.decimals(2))),
                        Entry.of(Cell.of(e, "p_value", key, COLUMN, e.pValue(), NumberStyle.pValue())),
                        new Entry.Interval(
                                Cell.of(e, "conf_low", key, COLUMN, e.confLow(), digits),
                                Cell.of(e, "conf_high", key, COLUMN, e.confHigh(), digits))));
    }

    @Override
    public String toString() {
        return "estimates: " + title;
    }
}
