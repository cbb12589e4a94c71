package org.introlab.model.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.introlab.data.Source;

/**
 * One estimated number with its uncertainty and basis.
 *
 * @param term its term, e.g. {@code gender=male}, {@code log(x)}, {@code (Intercept)}
 * @param estimate the estimate; NaN when the term was dropped
 * @param stdError its standard error under the fit's covariance rule; 0 if the data have no variance, NaN if the rule gives none
 * @param statistic estimate / standard error, a t or a z value depending on the rule; NaN if the term is untested
 * @param pValue two-sided p-value of the hypothesis that the number is zero
 * @param confLow lower end of the 95 % interval
 * @param confHigh upper end of the 95 % interval
 * @param dropped why the term has no estimate, e.g. {@code collinear with a, b}; empty for an estimated term
 * @param untested why an estimated term has no statistic, p-value and interval, e.g. {@code the fit is perfect}; empty
 * if it has them, and for a dropped term
 * @param basis the rule of the standard error, degrees of freedom, rows and files
 */
public record Estimate(
        Term term,
        double estimate,
        double stdError,
        double statistic,
        double pValue,
        double confLow,
        double confHigh,
        Optional<String> dropped,
        Optional<String> untested,
        Basis basis) {
    /** The reason for a missing standard error when as many coefficients as rows were fitted. */
    public static final String NO_FREEDOM = "no degree of freedom is left";

    /** The reason for a number that disclosure control withholds. */
    public static final String WITHHELD =
            "withheld, because it is based on fewer than " + Source.FEWEST + " persons of restricted data";

    private static final int MOST_NAMED = 12;

    /** @throws IllegalArgumentException if an untested term has a statistic, a p-value or an interval */
    public Estimate {
        if (untested.isPresent()
                && !(Double.isNaN(statistic)
                        && Double.isNaN(pValue)
                        && Double.isNaN(confLow)
                        && Double.isNaN(confHigh))) {
            throw new IllegalArgumentException("'" + term + "' has no test (" + untested.get() + "), so it can't have a"
                    + " statistic, p-value or interval.");
        }
    }

    /** Returns an entry for a term that could not be estimated: all numbers are NaN. */
    public static Estimate dropped(Term term, String reason, Basis basis) {
        double nan = Double.NaN;
        return new Estimate(term, nan, nan, nan, nan, nan, nan, Optional.of(reason), Optional.empty(), basis);
    }

    /** Returns an entry for a term whose number must not be shown: all numbers are NaN. */
    public static Estimate withheld(Term term, Basis basis) {
        return dropped(term, WITHHELD, basis);
    }

    /**
     * Returns an estimate without a statistic, p-value and interval.
     *
     * @param stdError 0 or NaN
     * @param reason why it has none, as the end of a sentence
     */
    public static Estimate untested(Term term, double estimate, double stdError, String reason, Basis basis) {
        double nan = Double.NaN;
        return new Estimate(term, estimate, stdError, nan, nan, nan, nan, Optional.empty(), Optional.of(reason), basis);
    }

    /**
     * Returns an estimate with the statistic, p-value and 95 % interval of t with the degrees of freedom of the basis,
     * or of z; untested if there is no degree of freedom or the standard error is not positive.
     */
    public static Estimate of(Term term, double estimate, double stdError, Basis basis) {
        return of(term, estimate, stdError, basis, CovarianceRule.criticalValue(0.95, basis.df()));
    }

    /** Returns the same for a given critical value, which is costly to compute for t. */
    public static Estimate of(Term term, double estimate, double stdError, Basis basis, double critical) {
        if (!(basis.df() > 0)) {
            return untested(term, estimate, Double.NaN, NO_FREEDOM, basis);
        }
        if (!(stdError > 0) || Double.isInfinite(stdError)) {
            return untested(
                    term,
                    estimate,
                    stdError == 0 ? 0 : Double.NaN,
                    stdError == 0 ? "its standard error is zero" : "it has no standard error",
                    basis);
        }
        double statistic = estimate / stdError;
        double half = critical * stdError;
        return new Estimate(
                term,
                estimate,
                stdError,
                statistic,
                CovarianceRule.twoSided(statistic, basis.df()),
                estimate - half,
                estimate + half,
                Optional.empty(),
                Optional.empty(),
                basis);
    }

    /** Returns the same number under another name. */
    public Estimate called(Term name) {
        return new Estimate(name, estimate, stdError, statistic, pValue, confLow, confHigh, dropped, untested, basis);
    }

    /**
     * Returns the difference from an estimate of an independent sample, this minus the other. The standard error is the
     * root of the sum of both squared errors; t has Welch and Satterthwaite's degrees of freedom, z is used if both are
     * z. Two fits that share rows are correlated: see {@code JointEstimates.stacked}.
     */
    public Estimate minusIndependent(Estimate other) {
        double a = stdError * stdError;
        double b = other.stdError * other.stdError;
        double df = (a + b) * (a + b) / (a * a / basis.df() + b * b / other.basis.df());
        Term difference = Term.combination(term.name() + " - " + other.term.name());
        CovarianceRule rule = new CovarianceRule(
                basis.rule().name() + " and " + other.basis.rule().name() + " of independent samples",
                List.of(),
                1,
                Double.isInfinite(df) ? "z" : "t",
                df);
        Basis both =
                new Basis(rule, df, basis.n() + other.basis.n(), Source.ofAll(List.of(sources(), other.sources())));
        if (isWithheld() || other.isWithheld()) {
            return withheld(difference, both);
        }
        return dropped.or(() -> other.dropped)
                .map(reason -> dropped(difference, reason, both))
                .orElseGet(() -> untested.or(() -> other.untested)
                        .map(reason -> untested(difference, estimate - other.estimate, Double.NaN, reason, both))
                        .orElseGet(() -> of(difference, estimate - other.estimate, Math.sqrt(a + b), both)));
    }

    /** Returns the estimate and interval on another scale, such as an odds ratio; statistic and p-value stay those of the coefficient. */
    public Estimate onScale(DoubleUnaryOperator scale, double error) {
        return new Estimate(
                term,
                scale.applyAsDouble(estimate),
                error,
                statistic,
                pValue,
                scale.applyAsDouble(confLow),
                scale.applyAsDouble(confHigh),
                dropped,
                untested,
                basis);
    }

    /** Returns a sentence for each reason why some estimates have no test, with their terms or the first of many. */
    public static List<String> untested(List<Estimate> estimates) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        estimates.forEach(e -> e.untested().ifPresent(reason -> terms.computeIfAbsent(reason, r -> new ArrayList<>())
                .add(e.name())));
        return terms.entrySet().stream()
                .map(entry -> "No test or interval of " + list(entry.getValue()) + ": " + entry.getKey() + ".")
                .toList();
    }

    private static String list(List<String> terms) {
        int more = terms.size() - MOST_NAMED;
        return more <= 1
                ? String.join(", ", terms)
                : String.join(", ", terms.subList(0, MOST_NAMED)) + " and " + more + " others";
    }

    /** Returns whether a term is withheld; statistics of the whole fit could disclose it. */
    public static boolean anyWithheld(List<Estimate> estimates) {
        return estimates.stream().anyMatch(Estimate::isWithheld);
    }

    /** The components of a test besides its statistic. */
    private static final Set<String> TESTS =
            Set.of("df", "df_denominator", "p_value", "lr_statistic", "lr_df", "lr_p_value");

    /** Returns why statistics of a fit are withheld, by name; a test's degrees of freedom and p-value are withheld with it. */
    public static Map<String, String> withheld(List<Estimate> estimates, Map<String, Double> statistics) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (anyWithheld(estimates)) {
            statistics.forEach((name, value) -> {
                if (Double.isNaN(value) && !TESTS.contains(name) || name.equals("lr_statistic")) {
                    reasons.put(name, WITHHELD);
                }
            });
        }
        return reasons;
    }

    /** Returns whether there is a number that must not be shown because it is based on too few persons. */
    public boolean isWithheld() {
        return dropped.isPresent() && dropped.get().equals(WITHHELD);
    }

    /** Returns whether there is a number. */
    public boolean isEstimated() {
        return dropped.isEmpty();
    }

    /** Returns whether there are a statistic, a p-value and an interval. */
    public boolean isTested() {
        return dropped.isEmpty() && untested.isEmpty();
    }

    /** Returns the term's name. */
    public String name() {
        return term.name();
    }

    /** Returns the rule of the standard error. */
    public CovarianceRule rule() {
        return basis.rule();
    }

    /** Degrees of freedom of the t statistic; infinity for z. */
    public double df() {
        return basis.df();
    }

    /** Returns the number of rows of its fit. */
    public int n() {
        return basis.n();
    }

    /** Returns the files that the data came from. */
    public List<Source> sources() {
        return basis.sources();
    }
}
