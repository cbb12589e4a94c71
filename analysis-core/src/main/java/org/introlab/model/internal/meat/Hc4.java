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
    public Words words() {
        return new Words("Σ u²/(1−h)ᵈ xx', d = min(4, nh/k)", "`vcovHC(type = \"HC4\")`", "", "");
    }

    @Override
    double divisor(double left, double relative) {
        return Math.pow(left, Math.min(MOST, relative) / 2);
    }

    @Override
    boolean needsPositive() {
        return true;
    }
}
