package org.introlab.model.internal.inference;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Source;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.DegreesOfFreedom;
import org.introlab.model.internal.meat.Meat;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.result.Basis;
import org.introlab.model.result.CovarianceRule;

/** The covariance of a fit's estimates and its rule. */
public final class Vcov {
    private final double[][] matrix;
    private final CovarianceRule rule;
    private final boolean isPooled;
    private final Inference inference;
    private final List<String> notes;

    public Vcov(double[][] matrix, CovarianceRule rule, boolean isPooled, Inference inference, List<String> notes) {
        this.matrix = matrix;
        this.rule = rule;
        this.isPooled = isPooled;
        this.inference = inference;
        this.notes = notes;
    }

    /** Returns the covariance, k x k, zero for dropped columns. */
    public double[][] matrix() {
        return matrix;
    }

    /** Returns the rule. */
    public CovarianceRule rule() {
        return rule;
    }

    /** Returns whether it assumes one variance for all rows. */
    public boolean isPooled() {
        return isPooled;
    }

    /** Returns what can be tested under it. */
    public Inference inference() {
        return inference;
    }

    /** Returns a note on it for the reader. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Returns the covariance under a rule.
     *
     * @param clusters present if and only if the rule is clustered
     * @throws IllegalArgumentException if the rule does not apply to this kind of model, or is not defined for some row
     */
    public static Vcov of(Scores plain, Meat meat, Optional<Clustering> clusters, List<Source> sources) {
        refuse(meat, plain.kind());
        Scores scores = meat.adjusted(plain);
        double factor = meat.factor(scores, clusters);
        DegreesOfFreedom df = meat.df(scores, clusters);
        double[][] matrix = meat.covariance(scores, clusters);
        if (!meat.isPooled()) {
            Dense.scaled(matrix, factor);
        }
        CovarianceRule rule = new CovarianceRule(
                meat.printed(scores.kind()),
                clusters.map(Clustering::counts).orElse(List.of()),
                factor,
                Double.isInfinite(df.nominal()) ? "z" : "t",
                df.nominal());
        Basis basis = new Basis(rule, df.nominal(), scores.n(), sources);
        Inference inference = meat.isPooled()
                ? Inference.pooled(matrix, basis, df, scores.perfect())
                : Inference.sandwich(
                        matrix,
                        basis,
                        df,
                        scores.perfect(),
                        LoneUnits.of(plain, clusters),
                        new ScoreNoise(scores, clusters));
        return new Vcov(matrix, rule, meat.isPooled(), inference, meat.notes(scores));
    }

    /** @throws IllegalArgumentException if models of this kind can't have the rule */
    public static void refuse(Meat meat, Scores.Kind kind) {
        meat.refusal(kind).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
