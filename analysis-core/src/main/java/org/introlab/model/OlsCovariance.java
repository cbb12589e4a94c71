package org.introlab.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The covariance of least-squares estimates and the rule it follows.
 *
 * @param vcov k x k, zero for dropped columns
 * @param rule the rule
 * @param notes what a reader should know of it
 */
record OlsCovariance(double[][] vcov, CovarianceRule rule, List<String> notes) {
    OlsCovariance(double[][] vcov, CovarianceRule rule) {
        this(vcov, rule, List.of());
    }

    /**
     * @param instrumented of a second stage, the instrumented regressors
     * @param ids the cluster per row used; asked for only if the covariance is clustered
     * @throws IllegalArgumentException if there are fewer than two clusters, if {@link Leverages} refuses HC2 or HC3 as with a
     *     row that alone determines an estimate
     */
    static OlsCovariance of(
            Design design,
            LeastSquares fit,
            Covariance covariance,
            Optional<Clusters> ids,
            List<Instrumented> instrumented) {
        int n = design.n();
        // Without a degree of freedom left nothing can be said about the errors' variance.
        double free = n > fit.rank() ? n - fit.rank() : Double.NaN;
        double[] u = design.weighted(fit.residuals());
        Covariance.Kind kind = covariance.kind();
        if (kind == Covariance.Kind.CLASSICAL) {
            double variance = Dense.dot(u, fit.residuals()) / free;
            double[][] bread = Dense.timesTransposed(fit.root(), fit.root());
            return new OlsCovariance(scaled(bread, variance), rule(kind.label(), 1, n - fit.rank()));
        }
        if (kind.isClustered()) {
            Clusters clusters = ids.orElseThrow();
            double g = clusters.count();
            double factor =
                    switch (kind) {
                        case CR1 -> g / (g - 1);
                        case CR1S -> g / (g - 1) * (n - 1.0) / free;
                        default -> 1;
                    };
            CovarianceRule rule = new CovarianceRule(
                    kind.label(), covariance.cluster(), OptionalInt.of(clusters.count()), factor, "t", g - 1);
            double[][] inner = fit.isSandwichByRows()
                    ? Sandwich.projected(
                            design, fit.centring(), u, clusters.ofRow(), clusters.count(), fit.centredRoot())
                    : inner(fit, Sandwich.meat(design, fit.centring(), u, clusters.ofRow(), clusters.count()));
            return new OlsCovariance(scaled(Dense.sandwich(fit.root(), inner), factor), rule);
        }
        List<String> notes = List.of();
        if (kind.isByLeverage()) {
            Leverages leverages = Leverages.of(design, fit, instrumented, kind);
            u = leverages.correct(u);
            notes = leverages.notes();
        }
        double factor = kind == Covariance.Kind.HC1 ? n / free : 1;
        double[][] inner = fit.isSandwichByRows()
                ? Sandwich.projected(design, fit.centring(), u, fit.centredRoot())
                : inner(fit, Sandwich.meat(design, fit.centring(), u));
        CovarianceRule rule = rule(Leverages.rule(kind, !instrumented.isEmpty()), factor, n - fit.rank());
        return new OlsCovariance(scaled(Dense.sandwich(fit.root(), inner), factor), rule, notes);
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
