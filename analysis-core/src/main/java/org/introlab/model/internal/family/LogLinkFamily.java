package org.introlab.model.internal.family;

import java.util.Optional;

/** A family with mean mu = exp(eta); it lacks only the distribution and its variance function. */
interface LogLinkFamily extends Family {
    @Override
    default int bound(double y) {
        return y == 0 ? -1 : 0;
    }

    @Override
    default double start(double y) {
        return y > 0 ? Math.log(y) : 0;
    }

    @Override
    default double mean(double eta) {
        return Math.exp(eta);
    }

    @Override
    default double slope(double eta) {
        return Math.exp(eta);
    }

    @Override
    default double bend(double eta) {
        return Math.exp(eta);
    }

    /** Returns the variance over the mean, up to the dispersion: 1 for a Poisson count. */
    double varianceRatio(double mu);

    @Override
    default double score(double y, double eta) {
        double mu = Math.exp(eta);
        return (y - mu) / varianceRatio(mu);
    }

    @Override
    default double information(double eta) {
        double mu = Math.exp(eta);
        return mu / varianceRatio(mu);
    }

    @Override
    default Optional<String> ratios() {
        return Optional.of("ratios of means");
    }
}
