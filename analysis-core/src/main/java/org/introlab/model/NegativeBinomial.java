package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * Negative binomial regression (NB2) of a count by maximum likelihood: mean mu = exp(x'b), variance mu + mu^2 / theta. Errors are those given theta, as MASS's {@code glm.nb}; Stata's {@code nbreg} takes the observed information and prints alpha = 1 / theta.
 *
 * <pre>{@code
 * NegativeBinomial.of("visits ~ age + clinic").exposure("years").fit(frame).rateRatios()
 * }</pre>
 */
public final class NegativeBinomial {
    private NegativeBinomial() {}

    /**
     * With classical errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula cannot be read
     */
    public static Glm of(String formula) {
        return Glm.of("negative-binomial", formula);
    }

    /** The same of a formula that is a value. */
    public static Glm of(Formula formula) {
        return Glm.of("negative-binomial", formula);
    }
}
