package org.introlab.survey;

import java.util.Arrays;
import org.introlab.internal.Content;

/**
 * The population that respondents were sampled from: for each the number of units in that of the stratum, or the share of them that was
 * drawn.
 */
record Population(double[] ofEach, boolean isFraction) {

    /**
     * Numbers of units.
     *
     * @throws IllegalArgumentException if one is missing or below 1
     */
    static Population ofSizes(double[] ofEach) {
        for (int i = 0; i < ofEach.length; i++) {
            if (!(ofEach[i] >= 1)) {
                throw new IllegalArgumentException("The population size of respondent " + (i + 1)
                        + " is missing or below 1. Shares of the population are declared by samplingFractions.");
            }
        }
        return new Population(ofEach, false);
    }

    /**
     * Shares that were drawn.
     *
     * @throws IllegalArgumentException if one is not above 0 and at most 1
     */
    static Population ofFractions(double[] ofEach) {
        for (int i = 0; i < ofEach.length; i++) {
            if (!(ofEach[i] > 0 && ofEach[i] <= 1)) {
                throw new IllegalArgumentException(
                        "The sampling fraction of respondent " + (i + 1) + " is not above 0 and at most 1");
            }
        }
        return new Population(ofEach, true);
    }

    /** The number of units in the population of a respondent's stratum, of which so many were drawn. */
    double size(int respondent, long drawn) {
        return isFraction ? drawn / ofEach[respondent] : ofEach[respondent];
    }

    /** Of some of the respondents. */
    Population pick(int[] respondents) {
        return new Population(
                Arrays.stream(respondents).mapToDouble(i -> ofEach[i]).toArray(), isFraction);
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
