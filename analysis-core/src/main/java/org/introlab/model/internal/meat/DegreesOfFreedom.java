package org.introlab.model.internal.meat;

/** The degrees of freedom of the t statistic of a linear form of the coefficients; infinite for z. */
public interface DegreesOfFreedom {
    /** Those of a form of length k. */
    double of(double[] form);

    /** The same for every form, or the number that is printed when they differ. */
    double nominal();

    /** The same for every form. */
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
