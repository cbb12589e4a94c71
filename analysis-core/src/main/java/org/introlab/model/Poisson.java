package org.introlab.model;

import org.introlab.model.result.FormulaException;

/**
 * Poisson regression of a count, or of any outcome that is not negative, with mean exp(x'b) times the exposure.
 *
 * <pre>{@code
 * Poisson.of("visits ~ age + clinic").exposure("years").with(Covariance.hc1()).fit(frame).rateRatios()
 * }</pre>
 */
public final class Poisson {
    private Poisson() {}

    /**
     * With classical errors, without weights, dropping collinear terms.
     *
     * @throws FormulaException if the formula cannot be read
     */
    public static Glm of(String formula) {
        return Glm.of("poisson", formula);
    }

    /** The same of a formula that is a value. */
    public static Glm of(Formula formula) {
        return Glm.of("poisson", formula);
    }
}
