package org.introlab.model;

import java.util.Arrays;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Source;

/**
 * On how many persons an estimate of restricted data rests. A linear form of the coefficients weighs the outcomes: l'b = sum a_i y_i
 * with a = W X (X'WX)^-1 l, of a logit to first order. A group's mean weighs its members alike, a difference of two means the members
 * of either with the sign of its side. Where fewer persons than may be shown hold nearly all weight of a side, the estimate is as good
 * as their own values and is withheld (the dominance rule of Hundepool and others 2012, Statistical Disclosure Control, section 4.2).
 */
final class Persons {
    /** What the members of a group of few hold at least, the rest being adjustment by covariates; of a group of five, four hold 80 %. */
    private static final double NEARLY_ALL = 0.85;

    /** A side of less than this share of the other decides nothing. */
    private static final double NO_SIDE = 0.1;

    private final Design design;
    private final double[][] bread;

    private Persons(Design design, double[][] bread) {
        this.design = design;
        this.bread = bread;
    }

    /**
     * Those of a fit to a frame whose values are hidden; of any other frame nothing has to be known.
     *
     * @param root k x k: root root' is the inverse of X'WX
     */
    static Optional<Persons> of(Frame frame, Design design, double[][] root) {
        return frame.hidesValues()
                ? Optional.of(new Persons(design, Dense.timesTransposed(root, root)))
                : Optional.empty();
    }

    /** Whether a linear form rests on fewer persons than may be shown. */
    boolean areFew(double[] form) {
        double[] weights = new double[form.length];
        for (int j = 0; j < form.length; j++) {
            weights[j] = Dense.dot(bread[j], form);
        }
        double[] a = design.weighted(design.times(weights, Centring.none(design)));
        double[] up = Arrays.stream(a).filter(v -> v > 0).sorted().toArray();
        double[] down =
                Arrays.stream(a).filter(v -> v < 0).map(v -> -v).sorted().toArray();
        double both = Math.max(sum(up, 0), sum(down, 0));
        return isHeldByFew(up, both) || isHeldByFew(down, both);
    }

    private static boolean isHeldByFew(double[] ascending, double both) {
        double all = sum(ascending, 0);
        double few = sum(ascending, Math.max(0, ascending.length - (Source.FEWEST - 1)));
        return all > NO_SIDE * both && few > NEARLY_ALL * all;
    }

    private static double sum(double[] values, int from) {
        return Arrays.stream(values, from, values.length).sum();
    }
}
