package cardkrueger;

import org.introlab.data.Frame;
import org.introlab.summary.Summary;

/** A mean, or a difference of means, with its standard error. */
public record Mean(double value, double stdError) {

    /** Of the stores where the column is known: standard deviation (n - 1) over the root of n. */
    public static Mean of(Frame stores, String column) {
        Summary summary = Summary.of(stores, column);
        return new Mean(summary.mean(), summary.stdError());
    }

    /** The same with n in the place of n - 1, which for a share p is the root of p (1 - p) / n. */
    public static Mean dividedByN(Frame stores, String column) {
        Summary summary = Summary.of(stores, column);
        return new Mean(summary.mean(), summary.stdError() * Math.sqrt((summary.n() - 1.0) / summary.n()));
    }

    /** Minus one of other stores. */
    public Mean minus(Mean other) {
        return new Mean(value - other.value, Math.hypot(stdError, other.stdError));
    }

    /** Value over standard error. */
    public double t() {
        return value / stdError;
    }

    /** With the value at so many decimals. */
    public Mean valueTo(int decimals) {
        return new Mean(rounded(value, decimals), stdError);
    }

    /** With the standard error at so many decimals. */
    public Mean errorTo(int decimals) {
        return new Mean(value, rounded(stdError, decimals));
    }

    /** With both at so many decimals. */
    public Mean to(int decimals) {
        return valueTo(decimals).errorTo(decimals);
    }

    /** Halves go away from zero. */
    private static double rounded(double x, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.copySign(Math.floor(Math.abs(x) * unit + 0.5) / unit, x);
    }
}
