package org.introlab.model.internal.meat;

/** HC0 with u / (1 - h). */
final class Hc3 extends LeverageMeat {
    Hc3(boolean ofSecondStage) {
        super("HC3", ofSecondStage);
    }

    @Override
    public Description description() {
        return new Description("Σ u²/(1−h)² xx'", "`vcovHC(type = \"HC3\")`", "`vce(hc3)`", "`vcov = \"HC3\"`");
    }

    @Override
    double divisor(Leverage h) {
        return h.left();
    }

    @Override
    boolean needsPositive() {
        return false;
    }
}
