package org.introlab.survey.groups;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Gamma;

/** Upper tail probabilities that keep the digits of small values, which one minus the distribution function would lose. */
final class Tails {
    private Tails() {}

    static double chiSquared(double statistic, double df) {
        return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, statistic / 2);
    }

    /** Returns the upper tail of F as the lower tail of 1/F. */
    static double f(double statistic, double df1, double df2) {
        return statistic <= 0 ? 1 : new FDistribution(null, df2, df1).cumulativeProbability(1 / statistic);
    }
}
