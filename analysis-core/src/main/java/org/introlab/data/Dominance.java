package org.introlab.data;

import java.util.Arrays;

/**
 * The dominance rule of disclosure control (Hundepool and others 2012, Statistical Disclosure Control, section 4.2): where fewer rows than
 * may be shown hold nearly all of what a number is made of, the number is as good as their own values.
 */
public final class Dominance {
    /** What the {@code FEWEST - 1} largest rows hold at most; of five equal rows, four hold 80 %. */
    public static final double NEARLY_ALL = 0.85;

    private Dominance() {}

    /** Whether the four largest of some numbers of 0 or more hold more than 85 % of their sum; not of zeros. */
    public static boolean isHeldByFew(double... parts) {
        double[] ascending = parts.clone();
        Arrays.sort(ascending);
        return sum(ascending, Math.max(0, ascending.length - (Source.FEWEST - 1))) > NEARLY_ALL * sum(ascending, 0);
    }

    private static double sum(double[] values, int from) {
        return Arrays.stream(values, from, values.length).sum();
    }
}
