package org.introlab.model.internal.meat;

import java.util.Optional;

/** HC0 times n/(n - k), for a likelihood times n/(n - 1): Stata's {@code vce(robust)} for either. */
final class Hc1 implements Meat {
    @Override
    public String name() {
        return "HC1";
    }

    @Override
    public Description description() {
        return new Description(
                "HC0 · n/(n−k); for a likelihood, n/(n−1)",
                "`vcovHC(type = \"HC1\")`",
                "`vce(robust)`",
                "`vcov = \"hetero\"`");
    }

    @Override
    public double factor(Scores scores, Optional<Clustering> clusters) {
        double n = scores.n();
        return scores.kind() == Scores.Kind.LIKELIHOOD
                ? n / (n - 1)
                : n / (scores.residualDf() > 0 ? scores.residualDf() : Double.NaN);
    }
}
