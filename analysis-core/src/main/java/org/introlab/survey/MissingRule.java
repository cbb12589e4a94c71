package org.introlab.survey;

/** The rule for missing answers when the items of an indicator are combined. */
public enum MissingRule {
    /** The share of all items that the respondent agrees with; a missing answer counts as not agreeing. Never missing. */
    COUNTS_AS_NOT_AGREEING("missing counts as not agreeing"),
    /** The share of the answered items that the respondent agrees with; missing if none was answered. */
    VALID_ANSWERS("valid answers only"),
    /** 1 if the mean position of the answered items reaches the lowest agreeing level, otherwise 0; missing if none was answered. */
    MEAN_OF_ITEMS("mean of the items reaches the cut");

    private final String words;

    MissingRule(String words) {
        this.words = words;
    }

    /** Returns the rule in words. */
    public String words() {
        return words;
    }
}
