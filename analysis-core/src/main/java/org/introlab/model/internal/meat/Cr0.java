package org.introlab.model.internal.meat;

/** Cluster-robust without a correction (Liang and Zeger 1986, Biometrika 73, 13-22). */
final class Cr0 implements Meat {
    @Override
    public String name() {
        return "CR0";
    }

    @Override
    public Description description() {
        return new Description("Σ over clusters of (Σ ux)(Σ ux)'", "`vcovCL(type = \"HC0\", cadjust = FALSE)`", "", "");
    }

    @Override
    public boolean isClustered() {
        return true;
    }
}
