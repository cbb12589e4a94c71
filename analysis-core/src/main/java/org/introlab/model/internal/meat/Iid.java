package org.introlab.model.internal.meat;

import java.util.Optional;
import org.introlab.model.internal.linalg.Dense;

/** Independent errors of one variance; for a likelihood the inverse of its expected information. */
final class Iid implements Meat {
    @Override
    public String name() {
        return "classical";
    }

    @Override
    public Description description() {
        return new Description(
                "s² X'X, s² = u'u/(n−k); for a likelihood, the expected information",
                "`lm`, `glm`",
                "`regress`",
                "`vcov = \"iid\"`");
    }

    @Override
    public boolean isPooled() {
        return true;
    }

    /** Returns n - k if a dispersion was estimated, as R's summary of a glm. */
    @Override
    public DegreesOfFreedom df(Scores scores, Optional<Clustering> clusters) {
        return DegreesOfFreedom.same(scores.hasDispersion() ? scores.residualDf() : Double.POSITIVE_INFINITY);
    }

    @Override
    public double[][] covariance(Scores scores, Optional<Clustering> clusters) {
        double[][] root = scores.solution().root();
        double[][] bread = Dense.timesTransposed(root, root);
        return scores.hasDispersion() ? Dense.scaled(bread, scores.dispersion()) : bread;
    }
}
