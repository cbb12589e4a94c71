package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.model.internal.formula.FrameColumns;
import org.introlab.model.internal.formula.Restrictions;
import org.introlab.model.internal.inference.Hypotheses;
import org.introlab.model.internal.inference.Inference;
import org.introlab.model.internal.inference.JointVcov;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Meat;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.WaldTest;

/**
 * Estimates of several fits, or means of several columns, with their joint covariance, so that their differences have
 * standard errors and can be tested.
 *
 * <pre>{@code
 * JointEstimates both = JointEstimates.stacked("short", one, "long", two);
 * both.linear("long:age - short:age");
 * JointEstimates.means(frame, "before", "after").linear("after - before");
 * }</pre>
 *
 * <p>A coefficient is named by its fit and term, {@code long:age}; a mean by its column, or by group and column, {@code state=1:before}.
 */
public final class JointEstimates {
    private final String words;
    private final List<Estimate> estimates;
    private final double[][] vcov;
    private final Hypotheses hypotheses;
    private final Function<double[], Optional<String>> untested;

    private JointEstimates(
            String words,
            List<Estimate> estimates,
            double[][] vcov,
            Basis basis,
            boolean hides,
            Function<double[], Optional<String>> untested) {
        this.words = words;
        this.estimates = List.copyOf(estimates);
        this.vcov = vcov;
        this.untested = form -> untested.apply(form).or(() -> JointVcov.cancelled(vcov, form));
        double[] beta = estimates.stream()
                .mapToDouble(e -> Double.isNaN(e.estimate()) ? 0 : e.estimate())
                .toArray();
        this.hypotheses = new Hypotheses(words, this.estimates, beta, vcov, JointVcov.inference(vcov, basis), hides);
    }

    /**
     * Joins two fits of one frame, which may share rows, by the covariance of their scores, as Stata's {@code suest}.
     * Both must have the same heteroskedasticity-robust or clustered rule, each with its own small-sample factor; t has
     * the smaller of their degrees of freedom.
     *
     * @throws IllegalArgumentException if the fits have different frames or rules, or classical standard errors
     */
    public static JointEstimates stacked(String first, Fit one, String second, Fit other) {
        return stacked(pair(first, one, second, other));
    }

    /** Joins any number of fits in the same way, by name. */
    public static JointEstimates stacked(Map<String, Fit> fits) {
        Fit first = fits.values().iterator().next();
        Covariance covariance = first.covariance();
        Meat meat = covariance.meat();
        List<JointVcov.Part> parts = new ArrayList<>();
        fits.forEach((name, fit) -> {
            if (fit.model.frame() != first.model.frame()) {
                throw new IllegalArgumentException(
                        "'" + name + "' is a fit of another frame, so the rows that both share are unknown. Fit both"
                                + " to one frame, or use independent(...) if they share no rows.");
            }
            if (!fit.covariance().toString().equals(covariance.toString())) {
                throw new IllegalArgumentException("All fits must have the same"
                        + " covariance: '" + name + "' has " + fit.covariance() + ", expected " + covariance
                        + ". Set one for all:"
                        + " fit.with(Covariance.hc1()).");
            }
            parts.add(new JointVcov.Part(
                    meat.adjusted(fit.model.scores()),
                    fit.rule().smallSampleFactor(),
                    fit.model.design().rows(),
                    fit.vcov.matrix()));
        });
        if (meat.isPooled()) {
            throw new IllegalArgumentException("Fits with classical standard errors can't be stacked. Use a robust or"
                    + " clustered covariance: fit.with(Covariance.hc1()).");
        }
        int[] rows = JointVcov.rows(parts);
        Optional<Clustering> clusters = covariance.clustering(new FrameColumns(first.model.frame(), ""), rows);
        CovarianceRule rule = rule(
                covariance.rule() + " of stacked scores",
                clusters.map(Clustering::counts).orElse(List.of()),
                fits.values());
        return of(fits, JointVcov.stacked(parts, clusters), rule, rows.length);
    }

    /**
     * Joins two fits that share no rows, such as those of women and of men; their covariance is zero.
     *
     * @throws IllegalArgumentException if they are fits of one frame and share rows
     */
    public static JointEstimates independent(String first, Fit one, String second, Fit other) {
        return independent(pair(first, one, second, other));
    }

    /** Joins any number of fits in the same way, by name. */
    public static JointEstimates independent(Map<String, Fit> fits) {
        List<Fit> all = List.copyOf(fits.values());
        for (int a = 0; a < all.size(); a++) {
            Set<Integer> rows =
                    Arrays.stream(all.get(a).model.design().rows()).boxed().collect(Collectors.toSet());
            for (Fit other : all.subList(a + 1, all.size())) {
                if (other.model.frame() == all.get(a).model.frame()
                        && Arrays.stream(other.model.design().rows()).anyMatch(rows::contains)) {
                    throw new IllegalArgumentException(
                            "The fits share rows and are not independent. Use stacked(...).");
                }
            }
        }
        String names = all.stream().map(fit -> fit.rule().name()).distinct().collect(Collectors.joining(" and "));
        return of(
                fits,
                JointVcov.independent(all.stream().map(fit -> fit.vcov.matrix()).toList()),
                rule(names + " of independent fits", List.of(), all),
                all.stream().mapToInt(Fit::n).sum());
    }

    /**
     * Returns the means of numeric columns, each over the rows where it is present. Two means have the covariance n12
     * s12 / (n1 n2), with s12 the covariance (n12 - 1) of the n12 rows where both are present. Statistics are z. A mean
     * of one row has no standard error, nor does a combination with it.
     *
     * @throws IllegalArgumentException if a column is missing or not numeric
     */
    public static JointEstimates means(Frame frame, String... columns) {
        return of(List.of(ColumnMeans.of(frame, Optional.empty(), List.of(columns))), List.of(columns));
    }

    /**
     * Returns the means in each group, with no covariance between groups: {@code meansBy(frame, "state", "before",
     * "after")} has {@code state=1:before}.
     *
     * @param group a factor, or a column with few whole numbers
     */
    public static JointEstimates meansBy(Frame frame, String group, String... columns) {
        return of(ColumnMeans.by(frame, group, List.of(columns)), List.of(columns));
    }

    private static JointEstimates of(List<ColumnMeans> groups, List<String> columns) {
        List<Estimate> estimates =
                groups.stream().flatMap(g -> g.estimates().stream()).toList();
        double[][] vcov =
                JointVcov.independent(groups.stream().map(ColumnMeans::vcov).toList());
        boolean hides = groups.stream().anyMatch(ColumnMeans::hides);
        return new JointEstimates(
                "means of " + String.join(", ", columns),
                estimates,
                vcov,
                estimates.get(0).basis(),
                hides,
                form -> ColumnMeans.untested(groups, form));
    }

    private static Map<String, Fit> pair(String first, Fit one, String second, Fit other) {
        if (first.equals(second)) {
            throw new IllegalArgumentException("Two fits have the name '" + first + "'. Give each its own name.");
        }
        Map<String, Fit> fits = new LinkedHashMap<>();
        fits.put(first, one);
        fits.put(second, other);
        return fits;
    }

    private static CovarianceRule rule(String name, List<CovarianceRule.ClusterCount> clusters, Collection<Fit> fits) {
        double df = fits.stream().mapToDouble(fit -> fit.rule().df()).min().orElseThrow();
        List<Double> factors = fits.stream()
                .map(fit -> fit.rule().smallSampleFactor())
                .distinct()
                .toList();
        return new CovarianceRule(
                name,
                clusters,
                factors.size() == 1 ? factors.get(0) : Double.NaN,
                Double.isInfinite(df) ? "z" : "t",
                df);
    }

    private static JointEstimates of(Map<String, Fit> fits, double[][] vcov, CovarianceRule rule, int n) {
        List<Source> sources =
                Source.ofAll(fits.values().stream().map(Estimates::sources).toList());
        List<Estimate> estimates = new ArrayList<>();
        fits.forEach((name, fit) ->
                fit.estimates().forEach(e -> estimates.add(e.called(Term.combination(name + ":" + e.name())))));
        return new JointEstimates(
                String.join(" and ", fits.keySet()),
                estimates,
                vcov,
                new Basis(rule, rule.df(), n, sources),
                fits.values().stream().anyMatch(fit -> fit.model.frame().hidesValues()),
                form -> untested(fits, form));
    }

    /** Returns why one of the fits can't test its part of a form. */
    private static Optional<String> untested(Map<String, Fit> fits, double[] form) {
        int at = 0;
        for (Fit fit : fits.values()) {
            double[] own = Arrays.copyOfRange(form, at, at + fit.estimates().size());
            at += own.length;
            if (Arrays.stream(own).anyMatch(w -> w != 0)) {
                Optional<String> reason = fit.inference.untested(own);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the estimates, each with its own standard error. */
    public List<Estimate> estimates() {
        return estimates;
    }

    /** Returns one estimate.
     *
     * @throws IllegalArgumentException if there is no estimate of this name; the message suggests the closest
     */
    public Estimate estimate(String name) {
        return Hypotheses.named(estimates, name, words, hypotheses.hides());
    }

    /** Returns the covariance of two estimates; NaN if one has no standard error. */
    public double covariance(String first, String second) {
        int[] at = Stream.of(first, second)
                .mapToInt(name -> estimates.indexOf(estimate(name)))
                .toArray();
        return Inference.shown(vcov, estimates)[at[0]][at[1]];
    }

    /**
     * Returns a linear combination with its standard error: {@code linear("long:age - short:age")}.
     *
     * @throws IllegalArgumentException if a name is unknown or its term was dropped
     */
    public Estimate linear(String combination) {
        Restrictions.Linear form = hypotheses.form(combination);
        Estimate estimate = hypotheses.combination(combination.strip(), form);
        Optional<String> reason = untested.apply(form.weights());
        reason.filter(Estimate.WITHHELD::equals).ifPresent(why -> {
            throw new DisclosureException("'" + combination + "' is " + why + ".");
        });
        return reason.map(why ->
                        Estimate.untested(estimate.term(), estimate.estimate(), Double.NaN, why, estimate.basis()))
                .orElse(estimate);
    }

    /**
     * Tests linear restrictions jointly: {@code test("long:age - short:age", "long:gender=male - short:gender=male")}.
     *
     * @throws IllegalArgumentException if a name is unknown, its term was dropped or has no test, or one restriction follows from the others
     */
    public WaldTest test(String... restrictions) {
        List<Restrictions.Linear> forms =
                Stream.of(restrictions).map(hypotheses::form).toList();
        forms.forEach(form -> untested.apply(form.weights()).ifPresent(reason -> {
            throw new IllegalArgumentException("'" + form.text() + "' can't be tested: " + reason + ".");
        }));
        return hypotheses.test(forms);
    }

    /** Returns the covariance matrix of all estimates, in their order; NaN for those without a standard error. */
    public double[][] vcov() {
        return estimates.stream().anyMatch(Estimate::isWithheld) ? new double[0][0] : Inference.shown(vcov, estimates);
    }

    @Override
    public String toString() {
        return words + ": " + estimates.size() + " estimates, "
                + hypotheses.inference().rule().describe();
    }
}
