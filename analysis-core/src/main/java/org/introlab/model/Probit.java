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

    /**
     * With classical errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula cannot be read
     */
    public static Glm of(String formula) {
        return Glm.of("probit", formula);
    }

    /** The same of a formula that is a value. */
    public static Glm of(Formula formula) {
        return Glm.of("probit", formula);
    }
}
