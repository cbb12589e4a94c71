package org.introlab.model.internal.meat;

/**
 * HC0 with u / (1 - h)^(d/2), d the leverage over its mean and at most 4 (Cribari-Neto 2004, Computational Statistics and Data
 * Analysis 45, 215-233).
 */
final class Hc4 extends LeverageMeat {
    private static final double MOST = 4;

    Hc4(boolean ofSecondStage) {
        super("HC4", ofSecondStage);
    }

    @Override
    public Description description() {
        return new Description("Σ u²/(1−h)ᵈ xx', d = min(4, nh/k)", "`vcovHC(type = \"HC4\")`", "", "");
    }

    @Override
    double divisor(Leverage h) {
        return Math.pow(h.left(), Math.min(MOST, h.relative()) / 2);
    }

    @Override
    boolean needsPositive() {
        return true;
    }
}
