package org.introlab.exhibit.regression;

/** What is shown under an estimate. */
enum Uncertainty {
    STANDARD_ERRORS("Standard errors in parentheses. "),
    INTERVALS("95 % confidence intervals in brackets. "),
    STATISTICS("Test statistics in parentheses. "),
    P_VALUES("Two-sided p-values in parentheses. ");

    private final String words;

    Uncertainty(String words) {
        this.words = words;
    }

    /** Returns the sentence for a table's note, followed by a blank. */
    String words() {
        return words;
    }
}
