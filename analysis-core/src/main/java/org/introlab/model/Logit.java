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

    /** Starts a logit with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     */
    public static Glm of(String formula) {
        return Glm.of("logit", formula);
    }

    /** Starts a logit of a {@link Formula}. */
    public static Glm of(Formula formula) {
        return Glm.of("logit", formula);
    }
}
