package org.introlab.model.result;

import java.util.List;

/** A likelihood without a maximum, because some terms predict the outcome of some rows perfectly. */
public final class SeparationException extends IllegalArgumentException {
    private final List<String> terms;
    private final String model;
    private final String advice;

    /**
     * @param model the model as a noun, such as {@code logit}
     * @param advice further advice, as the end of a sentence; empty for none
     */
    public SeparationException(String message, List<String> terms, String model, String advice) {
        super(message);
        this.terms = List.copyOf(terms);
        this.model = model;
        this.advice = advice;
    }

    /** Returns the terms whose coefficients would be infinite, named as in a list of estimates; a reference level as {@code g=level}. */
    public List<String> terms() {
        return terms;
    }

    /** Returns the same error without the terms, for data whose levels must not be disclosed. */
    public SeparationException withoutTerms(String formula) {
        return new SeparationException(
                "The " + model + " of " + formula + " has no finite estimate: its terms predict the outcome of some"
                        + " rows perfectly. The terms are not listed, because the data are restricted or of unknown"
                        + " provenance. Merge small levels or remove a term" + advice
                        + ".",
                List.of(),
                model,
                advice);
    }
}
