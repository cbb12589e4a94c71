package org.introlab.model.internal.family;

import org.introlab.model.internal.linalg.NormalTail;

/** A binary outcome with P(y = 1) = Phi(eta), Phi the standard normal distribution. */
public final class ProbitFamily implements BinaryFamily {
    @Override
    public Description description() {
        return new Description(
                "probit",
                "probit",
                "0 or 1",
                "`glm(family = binomial(link = \"probit\"))`",
                "`glm, family(binomial) link(probit) irls`",
                "statsmodels `GLM`");
    }

    @Override
    public double mean(double eta) {
        return NormalTail.probability(-eta);
    }

    @Override
    public double slope(double eta) {
        return NormalTail.density(eta);
    }

    @Override
    public double bend(double eta) {
        return -eta * slope(eta);
    }

    @Override
    public double logLikelihood(double y, double eta) {
        return NormalTail.logProbability(y == 1 ? -eta : eta);
    }

    @Override
    public double score(double y, double eta) {
        return y == 1 ? NormalTail.hazard(-eta) : -NormalTail.hazard(eta);
    }

    /** Returns phi^2 / (Phi (1 - Phi)). */
    @Override
    public double information(double eta) {
        return NormalTail.hazard(eta) * NormalTail.hazard(-eta);
    }

    @Override
    public double curvature(double y, double eta) {
        double away = y == 1 ? -eta : eta;
        double hazard = NormalTail.hazard(away);
        return hazard * (hazard - away);
    }
}
