package org.introlab.exhibit.regression;

import java.util.Collection;
import org.introlab.model.Estimates;

/** What a note says of a fit's weights, after the rule of its errors. */
final class Weighting {
    private Weighting() {}

    /** {@code , weighted by popwt}, and nothing for a fit without weights. */
    static String of(Estimates fit) {
        return fit.weights().map(column -> ", weighted by " + column).orElse("");
    }

    /** The same of one fit among several: where another has weights, one without is said to be unweighted. */
    static String among(Collection<? extends Estimates> fits, Estimates fit) {
        boolean mixed = fits.stream().anyMatch(other -> other.weights().isPresent());
        return mixed && fit.weights().isEmpty() ? ", unweighted" : of(fit);
    }
}
