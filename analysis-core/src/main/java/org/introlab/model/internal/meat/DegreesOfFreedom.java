package org.introlab.model.internal.meat;

/** The degrees of freedom of the t statistic of a linear form of the coefficients; infinite for z. */
public interface DegreesOfFreedom {
    /** Returns the degrees of freedom of a form of length k. */
    double of(double[] form);

    /** Returns the degrees of freedom to print. */
    double nominal();

    /** Returns the same degrees of freedom for every form. */
    static DegreesOfFreedom same(double df) {
        return new DegreesOfFreedom() {
            @Override
            public double of(double[] form) {
                return df;
            }

            @Override
            public double nominal() {
                return df;
            }
        };
    }
}
