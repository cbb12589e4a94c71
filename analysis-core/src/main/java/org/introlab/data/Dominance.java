package org.introlab.data;

/**
 * The dominance rule of disclosure control (Hundepool and others 2012, Statistical Disclosure Control, section 4.2): where fewer rows than
 * may be shown hold nearly all of what a number is made of, the number is as good as their own values. It takes in the parts of the rows,
 * one by one, and keeps the largest.
 */
public final class Dominance {
    /** What the {@code FEWEST - 1} largest rows hold at most; of five equal rows, four hold 80 %. */
    public static final double NEARLY_ALL = 0.85;

    /** In ascending order. */
    private final double[] largest = new double[Source.FEWEST - 1];

    private double all;

    /** Whether the four largest of some parts hold more than 85 % of their sum. */
    public static boolean isHeldByFew(double... parts) {
        Dominance dominance = new Dominance();
        for (double part : parts) {
            dominance.add(part);
        }
        return dominance.isHeldByFew();
    }

    /** A part more, 0 or larger. */
    public void add(double part) {
        all += part;
        keep(part);
    }

    /** All parts of another one more. */
    public void add(Dominance other) {
        all += other.all;
        for (double part : other.largest) {
            keep(part);
        }
    }

    private void keep(double part) {
        int at = 0;
        while (at < largest.length && largest[at] < part) {
            if (at > 0) {
                largest[at - 1] = largest[at];
            }
            largest[at] = part;
            at++;
        }
    }

    /** Whether the four largest parts hold more than 85 % of the sum; not of zeros. */
    public boolean isHeldByFew() {
        double few = 0;
        for (double part : largest) {
            few += part;
        }
        return few > NEARLY_ALL * all;
    }

    @Override
    public String toString() {
        return "parts of which the four largest hold " + (isHeldByFew() ? "nearly all" : "not nearly all");
    }
}
