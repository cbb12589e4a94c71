package org.introlab.model.internal.meat;

import java.util.Optional;

/** CR1 times (n - 1)/(n - k), for regressions only. */
final class Cr1s implements Meat {
    @Override
    public String name() {
        return "CR1S";
    }

    @Override
    public Description description() {
        return new Description(
                "CR1 · (n−1)/(n−k)",
                "`vcovCL(type = \"HC1\")`",
                "`regress, vce(cluster g)`",
                "`vcov = {\"CRV1\": \"g\"}` (no fixed effects)");
    }

    @Override
    public boolean isClustered() {
        return true;
    }

    @Override
    public Optional<String> refusal(Scores.Kind kind) {
        return kind == Scores.Kind.LIKELIHOOD
                ? Optional.of("CR1S is for linear regression: Stata does not apply its factor (n-1)/(n-k) to a"
                        + " likelihood. Use CR1 (G/(G-1), Stata's vce(cluster)).")
                : Optional.empty();
    }

    @Override
    public double factor(Scores scores, Optional<Clustering> clusters) {
        double g = clusters.orElseThrow().count();
        return g / (g - 1) * (scores.n() - 1.0) / (scores.residualDf() > 0 ? scores.residualDf() : Double.NaN);
    }
}
