package org.introlab.model.internal.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Dominance;
import org.introlab.data.Frame;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;

/**
 * How many persons an estimate from restricted data is based on. A linear form of the coefficients is a weighted sum of the
 * outcomes: l'b = sum a_i y_i with a = W X (X'WX)^-1 l; for a likelihood this is true to first order, with W its
 * information. A group's mean weights its members equally, a difference of two means weights the members of either group
 * with the sign of its side. The estimate is withheld if
 *
 * <ul>
 *   <li>the four largest rows have more than 85 % of the weights of one sign ({@link Dominance}), unless the other sign has ten times as much;
 *   <li>the four largest rows have more than 85 % of the sum of squares of all weights: covariates give each other row a small weight;
 *   <li>it could not be estimated without some set of at most four rows ({@link FewRows}), whatever the covariates.
 * </ul>
 */
public final class Persons {
    /** The share of the other side below which a side is ignored. */
    private static final double NO_SIDE = 0.1;

    private final Design design;
    private final double[][] bread;
    private final FewRows rows;
    private final double[] weights;

    private Persons(Design design, double[][] bread, FewRows rows, double[] weights) {
        this.design = design;
        this.bread = bread;
        this.rows = rows;
        this.weights = weights;
    }

    /**
     * Returns the persons of a fit to a frame whose values are hidden; empty for any other frame, which needs no check.
     *
     * @param root k x k: root root' is the inverse of X'WX
     * @param weights W, length n, or length 0 for ones
     */
    public static Optional<Persons> of(Frame frame, Design design, double[][] root, double[] weights) {
        if (!frame.hidesValues()) {
            return Optional.empty();
        }
        double[][] bread = Dense.timesTransposed(root, root);
        return Optional.of(new Persons(design, bread, FewRows.of(design, bread, weights), weights));
    }

    /** Returns whether a linear form is based on fewer persons than may be shown. */
    boolean areFew(double[] form) {
        if (rows.identify(form)) {
            return true;
        }
        double[] a = design.times(Dense.times(bread, form), Centring.none(design));
        for (int i = 0; i < weights.length; i++) {
            a[i] *= weights[i];
        }
        double largest = Arrays.stream(a).map(Math::abs).max().orElse(0);
        double[] squares =
                Arrays.stream(a).map(v -> v / largest * (v / largest)).toArray();
        double[] up = Arrays.stream(a).filter(v -> v > 0).toArray();
        double[] down = Arrays.stream(a).filter(v -> v < 0).map(v -> -v).toArray();
        double both = Math.max(sum(up), sum(down));
        return List.of(up, down).stream().anyMatch(side -> sum(side) > NO_SIDE * both && Dominance.isHeldByFew(side))
                || Dominance.isHeldByFew(squares);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
