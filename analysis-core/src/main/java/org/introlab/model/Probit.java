package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * The probit model of a binary outcome by maximum likelihood: P(y = 1) = Phi(x'b).
 *
 * <pre>{@code
 * Probit.of("success ~ gender + age").fit(frame).marginalEffects()
 * }</pre>
 */
public final class Probit {
    private Probit() {}

    /** Starts a probit with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     */
    public static Glm of(String formula) {
        return Glm.of("probit", formula);
    }

    /** Starts a probit of a {@link Formula}. */
    public static Glm of(Formula formula) {
        return Glm.of("probit", formula);
    }
}
