package org.introlab.exhibit.survey;

import java.util.List;
import java.util.stream.IntStream;
import org.introlab.internal.Content;

/**
 * The positions of segments in diverging bars: the lower half of the scale to the left of zero, the upper half to the
 * right, and a neutral middle level split around zero.
 *
 * @param agreeing for each level, lowest first, whether it agrees
 */
record DivergingStack(boolean[] agreeing) {

    /** Returns the left end of a level's segment; withheld shares take no room. */
    double start(double[] shares, int level) {
        double at = -below(shares);
        for (int i = 0; i < level; i++) {
            at += known(shares[i]);
        }
        return at;
    }

    double end(double[] shares, int level) {
        return start(shares, level) + known(shares[level]);
    }

    boolean isBelow(int level) {
        return 2 * level + 1 < agreeing.length;
    }

    /** Returns the lowest level that agrees. */
    int firstAgreeing() {
        return IntStream.range(0, agreeing.length)
                .filter(i -> agreeing[i])
                .findFirst()
                .orElse(agreeing.length - 1);
    }

    /** Returns the lowest level that does not disagree: the neutral one, or the first of the upper half. */
    int firstNotBelow() {
        return agreeing.length / 2;
    }

    /** Returns the bounds of the axis: the extent of the bars, to the next multiple of five. */
    List<Object> range(List<double[]> bars) {
        double left = bars.stream().mapToDouble(this::below).max().orElse(0);
        double right = bars.stream()
                .mapToDouble(shares -> end(shares, shares.length - 1))
                .max()
                .orElse(0);
        return List.of(-5 * Math.ceil((left + 1) / 5), 5 * Math.ceil((right + 1) / 5));
    }

    private double below(double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            boolean neutral = 2 * i + 1 == shares.length && !agreeing[i];
            sum += neutral ? known(shares[i]) / 2 : isBelow(i) ? known(shares[i]) : 0;
        }
        return sum;
    }

    private static double known(double share) {
        return Double.isNaN(share) ? 0 : share;
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
