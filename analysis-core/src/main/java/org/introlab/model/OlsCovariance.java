package org.introlab.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The covariance of least-squares estimates and the rule it follows.
 *
 * @param vcov k x k, zero for dropped columns
 * @param rule the rule
 */
record OlsCovariance(double[][] vcov, CovarianceRule rule) {

    /**
     * @param ids the cluster per row used; asked for only if the covariance is clustered
     * @throws IllegalArgumentException if there are fewer than two clusters, or if HC2 or HC3 meets a row that alone
     *     determines an estimate (leverage 1)
     */
    static OlsCovariance of(Design design, LeastSquares fit, Covariance covariance, Optional<Clusters> ids) {
        int n = design.n();
        // Without a degree of freedom left nothing can be said about the errors' variance.
        double free = n > fit.rank() ? n - fit.rank() : Double.NaN;
        double[] u = design.weighted(fit.residuals());
        Covariance.Kind kind = covariance.kind();
        if (kind == Covariance.Kind.CLASSICAL) {
            double variance = Dense.dot(u, fit.residuals()) / free;
            double[][] bread = Dense.timesTransposed(fit.root(), fit.root());
            return new OlsCovariance(scaled(bread, variance), rule(kind, 1, n - fit.rank()));
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
        if (kind == Covariance.Kind.HC2 || kind == Covariance.Kind.HC3) {
            u = byLeverage(design, fit, u, kind == Covariance.Kind.HC2 ? 0.5 : 1);
        }
        double factor = kind == Covariance.Kind.HC1 ? n / free : 1;
        double[][] inner = fit.isSandwichByRows()
                ? Sandwich.projected(design, fit.centring(), u, fit.centredRoot())
                : inner(fit, Sandwich.meat(design, fit.centring(), u));
        return new OlsCovariance(scaled(Dense.sandwich(fit.root(), inner), factor), rule(kind, factor, n - fit.rank()));
    }

    private static CovarianceRule rule(Covariance.Kind kind, double factor, int df) {
        return new CovarianceRule(kind.label(), Optional.empty(), OptionalInt.empty(), factor, "t", df);
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

    private static double[] byLeverage(Design design, LeastSquares fit, double[] u, double power) {
        double[][] root = fit.centredRoot();
        double[] h = design.weighted(
                fit.isSandwichByRows()
                        ? Sandwich.leverages(design, fit.centring(), root)
                        : design.form(Dense.timesTransposed(root, root), fit.centring()));
        double[] out = new double[u.length];
        for (int i = 0; i < out.length; i++) {
            if (1 - h[i] < 1e-10) {
                throw new IllegalArgumentException("Row " + (design.rows()[i] + 1)
                        + " has leverage 1: it alone determines an estimate, so HC2 and HC3 are not defined."
                        + " Use HC1, or leave out the term that only this row identifies.");
            }
            out[i] = u[i] / Math.pow(1 - h[i], power);
        }
        return out;
    }
}
