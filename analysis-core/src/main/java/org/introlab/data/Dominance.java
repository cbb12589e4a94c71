package org.introlab.data;

/**
 * The dominance rule of disclosure control (Hundepool and others 2012, Statistical Disclosure Control, section 4.2): if fewer rows than may
 * be shown contribute nearly all of a number, the number reveals their values. The contributions of the rows are added one by one, and only
 * the largest are kept.
 */
public final class Dominance {
    /** The largest share that the {@code FEWEST - 1} largest rows may make up; of five equal rows, four make up 80 %. */
    public static final double NEARLY_ALL = 0.85;

    /** In ascending order. */
    private final double[] largest = new double[Source.FEWEST - 1];

    private double all;

    /** Returns whether the four largest parts make up more than 85 % of the sum. */
    public static boolean isHeldByFew(double... parts) {
        Dominance dominance = new Dominance();
        for (double part : parts) {
            dominance.add(part);
        }
        return dominance.isHeldByFew();
    }

    /** Adds a part, which must not be negative. */
    public void add(double part) {
        all += part;
        keep(part);
    }

    /** Adds all parts of another instance. */
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

    /** Returns whether the four largest parts make up more than 85 % of the sum; false if all parts are 0. */
    public boolean isHeldByFew() {
        double few = 0;
        for (double part : largest) {
            few += part;
        }
        return few > NEARLY_ALL * all;
    }

    @Override
    public String toString() {
        return "parts, the four largest of which make up " + (isHeldByFew() ? "" : "no ") + "more than 85 % of the sum";
    }
}
