package org.introlab.model.internal.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.LeastSquares;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.CovarianceRule;

/**
 * The covariance of least-squares estimates and the rule it follows.
 *
 * @param vcov k x k, zero for dropped columns
 * @param rule the rule
 * @param inference what can be tested under it
 * @param notes what a reader should know of it
 */
public record OlsCovariance(double[][] vcov, CovarianceRule rule, Inference inference, List<String> notes) {

    /**
     * @param instrumented of a second stage, the instrumented regressors
     * @param ids the cluster per row used; asked for only if the covariance is clustered
     * @throws IllegalArgumentException if there are fewer than two clusters, if {@link Leverages} refuses HC2 or HC3 as with a
     *     row that alone determines an estimate
     */
    public static OlsCovariance of(
            Design design,
            LeastSquares fit,
            Precision precision,
            Covariance covariance,
            Optional<Clusters> ids,
            List<Instrumented> instrumented) {
        int n = design.n();
        // Without a degree of freedom left nothing can be said about the errors' variance.
        double free = n > fit.rank() ? n - fit.rank() : Double.NaN;
        Covariance.Kind kind = covariance.kind();
        if (kind == Covariance.Kind.CLASSICAL) {
            double rss =
                    precision.perfect().isPresent() ? 0 : Dense.dot(design.weighted(fit.residuals()), fit.residuals());
            double[][] vcov = scaled(Dense.timesTransposed(fit.root(), fit.root()), rss / free);
            CovarianceRule rule = rule(kind.label(), 1, n - fit.rank());
            return new OlsCovariance(vcov, rule, Inference.pooled(vcov, rule, precision.perfect()), List.of());
        }
        if (kind.isClustered()) {
            return clustered(design, fit, precision, covariance, ids.orElseThrow(), free);
        }
        List<String> notes = List.of();
        UnaryOperator<double[]> factors = design::weighted;
        if (kind.isByLeverage()) {
            Leverages leverages = Leverages.of(design, fit, instrumented, kind);
            factors = values -> leverages.correct(design.weighted(values));
            notes = leverages.notes();
        }
        double[] u = factors.apply(fit.residuals());
        double factor = kind == Covariance.Kind.HC1 ? n / free : 1;
        double[][] inner = fit.isSandwichByRows()
                ? Sandwich.projected(design, fit.centring(), u, fit.centredRoot())
                : inner(fit, Sandwich.meat(design, fit.centring(), u));
        CovarianceRule rule = rule(Leverages.rule(kind, !instrumented.isEmpty()), factor, n - fit.rank());
        double[][] vcov = scaled(Dense.sandwich(fit.root(), inner), factor);
        LoneUnits lone = precision.perfect().isPresent()
                ? LoneUnits.none()
                : LoneUnits.rows(
                        design,
                        fit.centring(),
                        fit.centredRoot(),
                        design.weights(),
                        fit.residuals(),
                        precision.nothing());
        Scores scores = scores(design, fit, precision, factors, u, Optional.empty());
        return new OlsCovariance(vcov, rule, Inference.sandwich(vcov, rule, precision.perfect(), lone, scores), notes);
    }

    private static OlsCovariance clustered(
            Design design,
            LeastSquares fit,
            Precision precision,
            Covariance covariance,
            Clusters clusters,
            double free) {
        double g = clusters.count();
        double factor =
                switch (covariance.kind()) {
                    case CR1 -> g / (g - 1);
                    case CR1S -> g / (g - 1) * (design.n() - 1.0) / free;
                    default -> 1;
                };
        CovarianceRule rule = new CovarianceRule(
                covariance.kind().label(), covariance.cluster(), OptionalInt.of(clusters.count()), factor, "t", g - 1);
        double[] u = design.weighted(fit.residuals());
        double[][] inner = fit.isSandwichByRows()
                ? Sandwich.projected(design, fit.centring(), u, clusters.ofRow(), clusters.count(), fit.centredRoot())
                : inner(fit, Sandwich.meat(design, fit.centring(), u, clusters.ofRow(), clusters.count()));
        double[][] vcov = scaled(Dense.sandwich(fit.root(), inner), factor);
        LoneUnits lone = precision.perfect().isPresent()
                ? LoneUnits.none()
                : LoneUnits.clusters(
                        design,
                        fit.centring(),
                        fit.centredRoot(),
                        design.weights(),
                        clusters,
                        covariance.cluster().orElseThrow());
        Scores scores = scores(design, fit, precision, design::weighted, u, Optional.of(clusters));
        return new OlsCovariance(
                vcov, rule, Inference.sandwich(vcov, rule, precision.perfect(), lone, scores), List.of());
    }

    /** @param factors makes score factors of residuals, and likewise the magnitudes of theirs */
    private static Scores scores(
            Design design,
            LeastSquares fit,
            Precision precision,
            UnaryOperator<double[]> factors,
            double[] u,
            Optional<Clusters> clusters) {
        return new Scores(
                design,
                fit.centring(),
                fit.root(),
                fit.centredRoot(),
                u,
                () -> factors.apply(Magnitudes.of(design, fit)),
                precision.largest() * (u == fit.residuals() ? 1 : largest(design, factors)),
                clusters);
    }

    /** The largest score factor of a residual of one, over the root of its weight, which is part of B. */
    private static double largest(Design design, UnaryOperator<double[]> factors) {
        double[] ones = new double[design.n()];
        Arrays.fill(ones, 1);
        double[] factor = factors.apply(ones);
        double largest = 0;
        for (int i = 0; i < factor.length; i++) {
            largest = Math.max(largest, Math.abs(factor[i]) / Math.sqrt(design.weight(i)));
        }
        return largest;
    }

    private static CovarianceRule rule(String name, double factor, int df) {
        return new CovarianceRule(name, Optional.empty(), OptionalInt.empty(), factor, "t", df);
    }

    /** root' M root, so that B M B = root (root' M root) root'; by the roots keeps digits when B is ill-conditioned. */
    private static double[][] inner(LeastSquares fit, double[][] meat) {
        return Dense.sandwich(Dense.transposed(fit.centredRoot()), meat);
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return matrix;
    }
}
