package org.introlab.model.internal.meat;

import java.util.Optional;

/** CR0 times G/(G - 1); two-way clustering uses the smaller G. */
final class Cr1 implements Meat {
    @Override
    public String name() {
        return "CR1";
    }

    @Override
    public Description description() {
        return new Description("CR0 · G/(G−1)", "`vcovCL(type = \"HC0\")`", "`vce(cluster g)` for a likelihood", "");
    }

    @Override
    public boolean isClustered() {
        return true;
    }

    @Override
    public double factor(Scores scores, Optional<Clustering> clusters) {
        double g = clusters.orElseThrow().count();
        return g / (g - 1);
    }
}
