package org.introlab.exhibit.regression;

/** What stands under an estimate. */
enum Uncertainty {
    STANDARD_ERRORS("Standard errors in parentheses. "),
    INTERVALS("95 % confidence intervals in brackets. "),
    STATISTICS("Estimate over standard error in parentheses. "),
    P_VALUES("Two-sided p-values in parentheses. ");

    private final String words;

    Uncertainty(String words) {
        this.words = words;
    }

    /** The words for a table's note, ending in a blank. */
    String words() {
        return words;
    }
}
