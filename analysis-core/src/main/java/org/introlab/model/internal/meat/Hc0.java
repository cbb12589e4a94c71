package org.introlab.model.internal.meat;

/** Heteroskedasticity-robust without a correction (White 1980, Econometrica 48, 817-838). */
final class Hc0 implements Meat {
    @Override
    public String name() {
        return "HC0";
    }

    @Override
    public Description description() {
        return new Description("Σ u² xx'", "`vcovHC(type = \"HC0\")`", "", "");
    }
}
