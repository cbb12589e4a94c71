package org.introlab.exhibit.regression;

import org.introlab.markup.NumberStyle;

/** How a log likelihood, and what is computed from one, is shown: differences below one matter, however large they are. */
final class Likelihoods {
    private static final NumberStyle ONE = NumberStyle.decimals(1);

    private Likelihoods() {}

    /** Whether a statistic is a log likelihood or an information criterion. */
    static boolean is(String statistic) {
        return statistic.equals("aic")
                || statistic.equals("bic")
                || statistic.endsWith("log_lik")
                || statistic.equals("log_pseudo_lik");
    }

    /** The style, or one decimal where it would show the number without any. */
    static NumberStyle style(NumberStyle wanted, double value) {
        return !Double.isFinite(value) || wanted.format(value).contains(".") ? wanted : ONE;
    }
}
