package org.introlab.model.result;

import java.util.List;

/** A logit whose likelihood has no maximum, because some terms predict the outcome of some rows perfectly. */
public final class SeparationException extends IllegalArgumentException {
    private final List<String> terms;

    public SeparationException(String message, List<String> terms) {
        super(message);
        this.terms = List.copyOf(terms);
    }

    /** The terms whose coefficients would be infinite, as in a list of estimates; a reference level as {@code g=level}. */
    public List<String> terms() {
        return terms;
    }
}
