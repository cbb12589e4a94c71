package org.introlab.model.internal.family;

import org.apache.commons.math3.special.Gamma;

/**
 * A count, or any non-negative outcome, with mean exp(eta). Its estimates are consistent for every such outcome with
 * that mean (Gourieroux, Monfort and Trognon 1984, Econometrica 52, 701-720); its classical standard errors only for a Poisson
 * count.
 */
public final class PoissonFamily implements CountFamily {
    private static final double LARGE = 16;

    @Override
    public Description description() {
        return new Description(
                "poisson",
                "Poisson regression",
                "0 or more",
                "`glm(family = poisson)`",
                "`poisson`",
                "pyfixest `fepois`");
    }

    @Override
    public boolean allows(double y) {
        return y >= 0;
    }

    @Override
    public double varianceRatio(double mu) {
        return 1;
    }

    /** Uses the distance from the saturated likelihood (Loader 2000), which keeps the digits of large counts. */
    @Override
    public double logLikelihood(double y, double eta) {
        double mu = Math.exp(eta);
        if (y < LARGE) {
            return y * eta - mu - Gamma.logGamma(y + 1);
        }
        double q = 1 / (y * y);
        double stirling = (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188)))) / y;
        double u = (mu - y) / y;
        double ratio = Math.abs(u) < 0.5 ? Math.log1p(u) : eta - Math.log(y);
        return -y * (u - ratio) - 0.5 * Math.log(2 * Math.PI * y) - stirling;
    }
}
