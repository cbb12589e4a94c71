package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * The logit model of a binary outcome by maximum likelihood: P(y = 1) = 1 / (1 + exp(-x'b)).
 *
 * <pre>{@code
 * Logit.of("success ~ gender + age + log(x)").with(Covariance.hc1()).fit(frame).oddsRatios()
 * }</pre>
 */
public final class Logit {
    private Logit() {}

    /**
     * With classical errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula cannot be read
     */
    public static Glm of(String formula) {
        return Glm.of("logit", formula);
    }

    /** The same of a formula that is a value. */
    public static Glm of(Formula formula) {
        return Glm.of("logit", formula);
    }
}
