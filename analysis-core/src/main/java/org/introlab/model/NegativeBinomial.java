package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * Negative binomial regression (NB2) of a count by maximum likelihood: mean mu = exp(x'b), variance mu + mu^2 / theta.
 * Standard errors take theta as given, as MASS's {@code glm.nb}; Stata's {@code nbreg} uses the observed information and
 * prints alpha = 1 / theta.
 *
 * <pre>{@code
 * NegativeBinomial.of("visits ~ age + clinic").exposure("years").fit(frame).rateRatios()
 * }</pre>
 */
public final class NegativeBinomial {
    private NegativeBinomial() {}

    /** Starts a negative binomial regression with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     */
    public static Glm of(String formula) {
        return Glm.of("negative-binomial", formula);
    }

    /** Starts a negative binomial regression of a {@link Formula}. */
    public static Glm of(Formula formula) {
        return Glm.of("negative-binomial", formula);
    }
}
