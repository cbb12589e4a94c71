package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * Poisson regression of a count, or of any non-negative outcome, with mean exp(x'b) times the exposure.
 *
 * <pre>{@code
 * Poisson.of("visits ~ age + clinic").exposure("years").with(Covariance.hc1()).fit(frame).rateRatios()
 * }</pre>
 */
public final class Poisson {
    private Poisson() {}

    /** Starts a Poisson regression with classical standard errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula can't be parsed
     */
    public static Glm of(String formula) {
        return Glm.of("poisson", formula);
    }

    /** Starts a Poisson regression of a {@link Formula}. */
    public static Glm of(Formula formula) {
        return Glm.of("poisson", formula);
    }
}
