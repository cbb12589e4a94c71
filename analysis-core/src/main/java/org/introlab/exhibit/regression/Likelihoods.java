package org.introlab.exhibit.regression;

import org.introlab.markup.NumberStyle;

/** Styles of log likelihoods and criteria computed from them: differences below one matter, however large the numbers are. */
final class Likelihoods {
    private static final NumberStyle ONE = NumberStyle.decimals(1);

    private Likelihoods() {}

    /** Returns whether a statistic is a log likelihood or an information criterion. */
    static boolean is(String statistic) {
        return statistic.equals("aic")
                || statistic.equals("bic")
                || statistic.endsWith("log_lik")
                || statistic.equals("log_pseudo_lik");
    }

    /** Returns the style, or one decimal if the style would show none. */
    static NumberStyle style(NumberStyle wanted, double value) {
        return !Double.isFinite(value) || wanted.format(value).contains(".") ? wanted : ONE;
    }
}
