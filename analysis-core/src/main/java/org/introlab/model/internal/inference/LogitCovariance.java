package org.introlab.model.internal.inference;

import java.util.Optional;
import java.util.OptionalInt;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.LogitSolution;
import org.introlab.model.internal.solve.Magnitudes;
import org.introlab.model.result.Covariance;
import org.introlab.model.result.CovarianceRule;

/**
 * The covariance of a logit's estimates and the rule it follows. The rows' scores are weight times (y - p) x, the bread is
 * the inverse information; HC1 is n/(n-1) and CR1 G/(G-1), as Stata's {@code logit} has {@code vce(robust)} and {@code
 * vce(cluster)}.
 *
 * @param vcov k x k, zero for dropped columns
 * @param rule the rule; its distribution is the normal one
 * @param inference what can be tested under it
 */
public record LogitCovariance(double[][] vcov, CovarianceRule rule, Inference inference) {

    /**
     * @param ids the cluster per row used; asked for only if the covariance is clustered
     * @throws IllegalArgumentException if the covariance is one that {@link #refuse} refuses
     */
    public static LogitCovariance of(Design design, LogitSolution fit, Covariance covariance, Optional<Clusters> ids) {
        refuse(covariance);
        double n = design.n();
        double clusters = ids.map(Clusters::count).orElse(0);
        double factor =
                switch (covariance.kind()) {
                    case HC1 -> n / (n - 1);
                    case CR1 -> clusters / (clusters - 1);
                    default -> 1;
                };
        double[][] vcov;
        if (covariance.kind() == Covariance.Kind.CLASSICAL) {
            vcov = Dense.timesTransposed(fit.root(), fit.root());
        } else {
            vcov = Dense.sandwich(fit.root(), inner(design, fit, ids));
            for (double[] row : vcov) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factor;
                }
            }
        }
        CovarianceRule rule = new CovarianceRule(
                covariance.kind().label(),
                covariance.cluster(),
                ids.isPresent() ? OptionalInt.of(ids.get().count()) : OptionalInt.empty(),
                factor,
                "z",
                Double.POSITIVE_INFINITY);
        return new LogitCovariance(vcov, rule, inference(design, fit, vcov, rule, ids));
    }

    private static Inference inference(
            Design design, LogitSolution fit, double[][] vcov, CovarianceRule rule, Optional<Clusters> ids) {
        if (rule.name().equals(Covariance.Kind.CLASSICAL.label())) {
            return Inference.pooled(vcov, rule, Optional.empty());
        }
        // A row that alone identifies a term separates the outcome, so only clusters are left to look for.
        LoneUnits lone = ids.map(c -> LoneUnits.clusters(
                        design,
                        fit.centring(),
                        fit.centredRoot(),
                        fit.likelihood().curvature(),
                        c,
                        rule.clusterVariable().orElseThrow()))
                .orElse(LoneUnits.none());
        double[] u = fit.likelihood().residual();
        double[] curvature = fit.likelihood().curvature();
        double ratio = 0;
        for (int i = 0; i < u.length; i++) {
            ratio = Math.max(ratio, Math.abs(u[i]) / Math.sqrt(curvature[i]));
        }
        Scores scores = new Scores(
                design,
                fit.centring(),
                fit.root(),
                fit.centredRoot(),
                u,
                () -> magnitudes(design, fit),
                ratio * (1 + Magnitudes.largest(design, fit.beta())),
                ids);
        return Inference.sandwich(vcov, rule, Optional.empty(), lone, scores);
    }

    /** A residual is right but for the rounding of its row's log odds: |u| (1 + sum |x b|). */
    private static double[] magnitudes(Design design, LogitSolution fit) {
        double[] size = Magnitudes.predictor(design, fit.beta());
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.abs(fit.likelihood().residual()[i]) * (1 + size[i]);
        }
        return size;
    }

    /** root' M root with M the meat; from the rows where the information is ill-conditioned. */
    private static double[][] inner(Design design, LogitSolution fit, Optional<Clusters> ids) {
        double[] u = fit.likelihood().residual();
        Centring centring = fit.centring();
        double[][] root = fit.centredRoot();
        if (fit.usedRows()) {
            return ids.map(c -> Sandwich.projected(design, centring, u, c.ofRow(), c.count(), root))
                    .orElseGet(() -> Sandwich.projected(design, centring, u, root));
        }
        double[][] meat = ids.map(c -> Sandwich.meat(design, centring, u, c.ofRow(), c.count()))
                .orElseGet(() -> Sandwich.meat(design, centring, u));
        return Dense.sandwich(Dense.transposed(root), meat);
    }

    /** Refuses the covariances that belong to least squares alone. */
    public static void refuse(Covariance covariance) {
        switch (covariance.kind()) {
            case HC2, HC3, HC2_STAGE2, HC3_STAGE2 ->
                throw new IllegalArgumentException(covariance.kind().label()
                        + " corrects by the leverages of least squares, which a logit does not have. Use HC1"
                        + " (n/(n-1), Stata's vce(robust) for logit).");
            case CR1S ->
                throw new IllegalArgumentException(
                        "CR1S has the factor (n-1)/(n-k) of linear regression, which Stata leaves out for logit. Use CR1:"
                                + covariance.cluster().orElse("cluster")
                                + " (G/(G-1), Stata's vce(cluster) for logit).");
            default -> {}
        }
    }
}
