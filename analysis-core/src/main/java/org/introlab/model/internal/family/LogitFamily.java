package org.introlab.model.internal.family;

import java.util.Optional;

/** A binary outcome with P(y = 1) = 1 / (1 + exp(-eta)). */
public class LogitFamily implements BinaryFamily {
    @Override
    public Description description() {
        return new Description(
                "logit", "logit", "0 or 1", "`glm(family = binomial)`", "`logit`", "statsmodels `Logit`");
    }

    /** Keeps the digits of the smaller of the two probabilities for any eta. */
    @Override
    public double mean(double eta) {
        double small = Math.exp(-Math.abs(eta));
        return (eta >= 0 ? 1 : small) / (1 + small);
    }

    @Override
    public double slope(double eta) {
        double small = Math.exp(-Math.abs(eta));
        return small / ((1 + small) * (1 + small));
    }

    @Override
    public double bend(double eta) {
        return slope(eta) * (1 - 2 * mean(eta));
    }

    @Override
    public double logLikelihood(double y, double eta) {
        return y * Math.min(eta, 0) + (1 - y) * Math.min(-eta, 0) - Math.log1p(Math.exp(-Math.abs(eta)));
    }

    @Override
    public double score(double y, double eta) {
        return y * mean(-eta) - (1 - y) * mean(eta);
    }

    @Override
    public double information(double eta) {
        return slope(eta);
    }

    @Override
    public Optional<String> ratios() {
        return Optional.of("odds ratios");
    }
}
