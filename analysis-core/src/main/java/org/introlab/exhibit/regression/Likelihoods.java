package org.introlab.exhibit.regression;

import java.util.Locale;
import org.introlab.markup.NumberStyle;

/** How a log likelihood, and what is computed from one, is shown: differences below one matter, however large they are. */
final class Likelihoods {
    private static final NumberStyle ONE = NumberStyle.decimals(1);

    private Likelihoods() {}

    /** Whether a statistic is a log likelihood or an information criterion. */
    static boolean is(String statistic) {
        String name = statistic.toLowerCase(Locale.ROOT);
        return name.equals("aic")
                || name.equals("bic")
                || name.endsWith("log likelihood")
                || name.endsWith("log pseudolikelihood")
                || name.endsWith("log-likelihood");
    }

    /** The style, or one decimal where it would show the number without any. */
    static NumberStyle style(NumberStyle wanted, double value) {
        return !Double.isFinite(value) || wanted.format(value).contains(".") ? wanted : ONE;
    }
}
