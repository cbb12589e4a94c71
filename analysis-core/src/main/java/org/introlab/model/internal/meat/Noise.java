package org.introlab.model.internal.meat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.solve.Magnitudes;

/**
 * What tells scores from rounding.
 *
 * @param magnitudes what u_i would be if nothing in it cancelled, length n
 * @param ofResidual a number such that, with {@code root}, {@code largest^2 l'Bl n} bounds the variance of any form l
 * @param root what an adjustment of u_i by row weighs in that bound: the roots of the weights, length n, or 0 for ones
 * @param perfect why all scores are rounding noise; empty if they are more
 * @param exact whether a row's score may be none at all, so that the row may be all that identifies something
 */
record Noise(
        Supplier<double[]> magnitudes, double ofResidual, double[] root, Optional<String> perfect, IntPredicate exact) {

    /** The bound. */
    double largest() {
        return ofResidual * (root.length == 0 ? 1 : Magnitudes.largest(root));
    }

    /** That of scores corrected by a number of each of n rows. */
    Noise adjusted(UnaryOperator<double[]> correction, int n) {
        double[] ones = root.clone();
        if (ones.length == 0) {
            ones = new double[n];
            Arrays.fill(ones, 1);
        }
        return new Noise(
                () -> correction.apply(magnitudes.get()),
                ofResidual * Magnitudes.largest(correction.apply(ones)),
                Design.unweighted(),
                perfect,
                exact);
    }
}
