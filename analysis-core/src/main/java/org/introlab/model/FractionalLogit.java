package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * The fractional logit of a share from 0 to 1 by quasi-likelihood (Papke and Wooldridge 1996), with mean 1 / (1 +
 * exp(-x'b)). Use robust standard errors: classical ones are scaled by Pearson's dispersion, as R's {@code quasibinomial}.
 *
 * <pre>{@code
 * FractionalLogit.of("share ~ age + region").with(Covariance.hc1()).fit(frame).marginalEffects()
 * }</pre>
 */
public final class FractionalLogit {
    private FractionalLogit() {}

    /** Starts a fractional logit with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     */
    public static Glm of(String formula) {
        return Glm.of("fractional-logit", formula);
    }

    /** Starts a fractional logit of a {@link Formula}. */
    public static Glm of(Formula formula) {
        return Glm.of("fractional-logit", formula);
    }
}
