package org.introlab.model.internal.design;

/**
 * Takes absorbed effects out of the outcome and the numeric parts of a design, so that no column is needed for them (Frisch and Waugh 1933,
 * Lovell 1963). A port: today its one implementation absorbs nothing.
 */
public interface Demeaner {
    /** Values without the means of the absorbed effects, length n; the values themselves when nothing is absorbed. */
    double[] demeaned(double[] values);

    /** How many degrees of freedom the absorbed effects take. */
    int degreesOfFreedom();

    /** Absorbs nothing. */
    static Demeaner none() {
        return new Demeaner() {
            @Override
            public double[] demeaned(double[] values) {
                return values;
            }

            @Override
            public int degreesOfFreedom() {
                return 0;
            }
        };
    }
}
