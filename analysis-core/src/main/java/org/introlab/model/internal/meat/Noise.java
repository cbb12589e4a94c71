package org.introlab.model.internal.meat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.solve.Magnitudes;

/** The precision of scores, which separates them from rounding noise. */
final class Noise {
    private final Supplier<double[]> magnitudes;
    /** a number such that, with {@code root}, {@code largest^2 l'Bl n} bounds the variance of any form l. */
    private final double ofResidual;

    private final double[] root;
    private final Optional<String> perfect;
    private final IntPredicate exact;

    Noise(
            Supplier<double[]> magnitudes,
            double ofResidual,
            double[] root,
            Optional<String> perfect,
            IntPredicate exact) {
        this.magnitudes = magnitudes;
        this.ofResidual = ofResidual;
        this.root = root;
        this.perfect = perfect;
        this.exact = exact;
    }

    /** Returns what u_i would be without cancellation, length n. */
    Supplier<double[]> magnitudes() {
        return magnitudes;
    }

    /** Returns what an adjustment of u_i by row weighs in that bound: the roots of the weights, length n, or 0 for ones. */
    double[] root() {
        return root;
    }

    /** Returns why all scores are rounding noise; empty if they are more. */
    Optional<String> perfect() {
        return perfect;
    }

    /** Returns whether a row's score may be exactly zero, so that this row alone may identify something. */
    IntPredicate exact() {
        return exact;
    }

    /** Returns the bound. */
    double largest() {
        return ofResidual * (root.length == 0 ? 1 : Magnitudes.largest(root));
    }

    /** Returns the precision of scores corrected by a number for each of n rows. */
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
