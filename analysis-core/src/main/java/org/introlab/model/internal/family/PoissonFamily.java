package org.introlab.model.internal.family;

import org.apache.commons.math3.special.Gamma;

/**
 * A count, or any outcome that is not negative, with mean exp(eta). Its estimates are right for every such outcome with that mean
 * (Gourieroux, Monfort and Trognon 1984, Econometrica 52, 701-720); its classical errors for a Poisson count alone.
 */
public final class PoissonFamily implements LogLinkFamily {
    @Override
    public Words words() {
        return new Words(
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

    @Override
    public double logLikelihood(double y, double eta) {
        return y * eta - Math.exp(eta) - Gamma.logGamma(y + 1);
    }
}
