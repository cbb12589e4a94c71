package org.introlab.model.internal.meat;

/** HC0 with u / sqrt(1 - h). */
final class Hc2 extends LeverageMeat {
    Hc2(boolean ofSecondStage) {
        super("HC2", ofSecondStage);
    }

    @Override
    public Description description() {
        return new Description("Σ u²/(1−h) xx'", "`vcovHC(type = \"HC2\")`", "`vce(hc2)`", "`vcov = \"HC2\"`");
    }

    @Override
    double divisor(Leverage h) {
        return Math.sqrt(h.left());
    }

    @Override
    boolean needsPositive() {
        return true;
    }
}
