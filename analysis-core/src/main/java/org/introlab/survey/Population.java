package org.introlab.survey;

import java.util.Arrays;
import org.introlab.internal.Content;

/**
 * The population that respondents were sampled from: for each respondent the population size of the stratum in units, or the sampling
 * fraction.
 */
record Population(double[] ofEach, boolean isFraction) {

    /**
     * Creates a population from sizes.
     *
     * @throws IllegalArgumentException if one is missing or below 1
     */
    static Population ofSizes(double[] ofEach) {
        for (int i = 0; i < ofEach.length; i++) {
            if (!(ofEach[i] >= 1)) {
                throw new IllegalArgumentException("The population size of respondent " + (i + 1)
                        + " is missing or below 1. Use samplingFractions() for shares of the population.");
            }
        }
        return new Population(ofEach, false);
    }

    /**
     * Creates a population from sampling fractions.
     *
     * @throws IllegalArgumentException if one is not above 0 and at most 1
     */
    static Population ofFractions(double[] ofEach) {
        for (int i = 0; i < ofEach.length; i++) {
            if (!(ofEach[i] > 0 && ofEach[i] <= 1)) {
                throw new IllegalArgumentException(
                        "The sampling fraction of respondent " + (i + 1) + " must be above 0 and at most 1.");
            }
        }
        return new Population(ofEach, true);
    }

    /** Returns the population size of a respondent's stratum in units, given the number of drawn units. */
    double size(int respondent, long drawn) {
        return isFraction ? drawn / ofEach[respondent] : ofEach[respondent];
    }

    /** Returns the population for some of the respondents. */
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
