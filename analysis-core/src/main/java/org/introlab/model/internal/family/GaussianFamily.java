package org.introlab.model.internal.family;

/** A number with mean eta and constant variance: least squares. */
public final class GaussianFamily implements Family {
    @Override
    public Description description() {
        return new Description("ols", "linear model", "a number", "`lm`", "`regress`", "pyfixest `feols`");
    }

    @Override
    public boolean allows(double y) {
        return true;
    }

    @Override
    public int bound(double y) {
        return 0;
    }

    @Override
    public double mean(double eta) {
        return eta;
    }

    @Override
    public double slope(double eta) {
        return 1;
    }

    @Override
    public double bend(double eta) {
        return 0;
    }

    @Override
    public double logLikelihood(double y, double eta) {
        return -(y - eta) * (y - eta) / 2;
    }

    @Override
    public double score(double y, double eta) {
        return y - eta;
    }

    @Override
    public double information(double eta) {
        return 1;
    }

    @Override
    public boolean isQuasi() {
        return true;
    }
}
