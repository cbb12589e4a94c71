package org.introlab.exhibit.regression;

import java.util.Collection;
import org.introlab.model.Estimates;

/** The weights of a fit in a note, after the rule of its standard errors. */
final class Weighting {
    private Weighting() {}

    /** Returns {@code , weighted by popwt}, or nothing for a fit without weights. */
    static String of(Estimates fit) {
        return fit.weights().map(column -> ", weighted by " + column).orElse("");
    }

    /** Returns the same for one fit among several; a fit without weights is called unweighted if another has weights. */
    static String among(Collection<? extends Estimates> fits, Estimates fit) {
        boolean mixed = fits.stream().anyMatch(other -> other.weights().isPresent());
        return mixed && fit.weights().isEmpty() ? ", unweighted" : of(fit);
    }
}
