package org.introlab.model.result;

/**
 * One reading of the four levels and three differences of a difference-in-differences table.
 *
 * @param name {@code unadjusted}, {@code numeric codes}, {@code factor dummies} or {@code adjusted means}
 * @param explanation in plain language: whose levels the four numbers are, and what the differences keep fixed
 * @param controlBefore level of the control group before
 * @param treatedBefore level of the treated group before
 * @param controlAfter level of the control group after
 * @param treatedAfter level of the treated group after
 * @param before treated minus control before; signed, with its standard error under the rule
 * @param after treated minus control after
 * @param did the difference after minus the difference before
 * @param rule the covariance rule of the three estimates
 */
public record DidReading(
        String name,
        String explanation,
        double controlBefore,
        double treatedBefore,
        double controlAfter,
        double treatedAfter,
        Estimate before,
        Estimate after,
        Estimate did,
        CovarianceRule rule) {

    /** The name of the reading without covariates. */
    public static final String UNADJUSTED = "unadjusted";
    /** The name of the reading with factors as plain numbers. */
    public static final String NUMERIC_CODES = "numeric codes";
    /** The name of the reading with an effect for each level. */
    public static final String FACTOR_DUMMIES = "factor dummies";
    /** The name of the reading with average predictions. */
    public static final String ADJUSTED_MEANS = "adjusted means";

    /** The term of {@link #before}. */
    public static final String BEFORE = "difference before";
    /** The term of {@link #after}. */
    public static final String AFTER = "difference after";
    /** The term of {@link #did}. */
    public static final String DID = "difference in differences";

    /** Returns the name of the reading in the keys of cells: {@code factor_dummies}. */
    public String key() {
        return name.replace(' ', '_');
    }

    /** Returns the control group's level after minus before: the reading's common time effect. */
    public double timeEffect() {
        return controlAfter - controlBefore;
    }
}
