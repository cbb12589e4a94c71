package org.introlab.model.internal.family;

import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * A count with mean mu = exp(eta) and variance mu + mu^2 / theta, NB2; its information takes theta as given, as MASS's {@code glm.nb}.
 *
 * @param theta the shape; 1/theta is Stata's alpha
 * @param error the standard error of theta, NaN before it is estimated
 */
public record NegativeBinomialFamily(double theta, double error) implements CountFamily {
    NegativeBinomialFamily() {
        this(1, Double.NaN);
    }

    @Override
    public Description description() {
        return new Description(
                "negative-binomial", "negative binomial", "0, 1, 2, ...", "MASS `glm.nb`", "`nbreg`", "statsmodels");
    }

    @Override
    public boolean allows(double y) {
        return y >= 0 && y == Math.rint(y);
    }

    @Override
    public double varianceRatio(double mu) {
        return 1 + mu / theta;
    }

    /** Uses the beta function and the smaller of the two ratios, which keep the digits of large counts. */
    @Override
    public double logLikelihood(double y, double eta) {
        double mu = Math.exp(eta);
        double share = mu > theta ? -Math.log1p(theta / mu) : eta - Math.log(theta) - Math.log1p(mu / theta);
        return -Math.log(y + theta) - Beta.logBeta(theta, y + 1) + y * share - theta * Math.log1p(mu / theta);
    }

    @Override
    public double curvature(double y, double eta) {
        return information(eta) * (1 + y / theta) / (1 + Math.exp(eta) / theta);
    }

    @Override
    public Family refined(double[] y, double[] eta, double[] weights) {
        ThetaStep step = ThetaStep.from(theta, y, eta, weights);
        return step.moves() || Double.isNaN(error) ? new NegativeBinomialFamily(step.theta(), step.error()) : this;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("theta", theta, error));
    }
}
