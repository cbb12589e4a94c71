package org.introlab.model.internal.design;

/**
 * Removes absorbed effects from the outcome and the numeric parts of a design, so that they need no columns (Frisch and
 * Waugh 1933, Lovell 1963). A port whose one implementation absorbs nothing today.
 */
public interface Demeaner {
    /** Values without the means of the absorbed effects, length n; the values themselves when nothing is absorbed. */
    double[] demeaned(double[] values);

    /** Returns the degrees of freedom that the absorbed effects take. */
    int degreesOfFreedom();

    /** Returns a demeaner that absorbs nothing. */
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
