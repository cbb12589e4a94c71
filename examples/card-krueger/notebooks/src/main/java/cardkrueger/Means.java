package cardkrueger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.introlab.data.Frame;
import org.introlab.model.JointEstimates;
import org.introlab.model.result.Estimate;

/** Means with their standard errors, and the roundings they may have undergone before print. */
public final class Means {

    private Means() {}

    /** The mean over stores where the column is known, with the standard deviation (n - 1) over the root of n. */
    public static Estimate of(Frame stores, String column) {
        return JointEstimates.means(stores, column).estimate(column);
    }

    /** The mean after minus the mean before, each of all stores where it is known; stores known in both have a covariance. */
    public static Estimate change(Frame stores, String before, String after) {
        return JointEstimates.means(stores, before, after).linear(after + " - " + before);
    }

    /** The mean with n in place of n - 1 in its error; for a share p that is the root of p (1 - p) / n. */
    public static Estimate dividedByN(Frame stores, String column) {
        Estimate mean = of(stores, column);
        return with(mean, mean.estimate(), mean.stdError() * Math.sqrt((mean.n() - 1.0) / mean.n()));
    }

    /** The estimate with its value rounded to this many decimals. */
    public static Estimate valueTo(int decimals, Estimate mean) {
        return with(mean, rounded(mean.estimate(), decimals), mean.stdError());
    }

    /** The estimate with its standard error rounded to this many decimals. */
    public static Estimate errorTo(int decimals, Estimate mean) {
        return with(mean, mean.estimate(), rounded(mean.stdError(), decimals));
    }

    /** The estimate with both rounded to this many decimals. */
    public static Estimate to(int decimals, Estimate mean) {
        return errorTo(decimals, valueTo(decimals, mean));
    }

    /** The same estimate with another value and error. */
    public static Estimate with(Estimate mean, double value, double stdError) {
        return Estimate.of(mean.term(), value, stdError, mean.basis());
    }

    /** Rounds decimals as by hand, halves away from zero: 1.025 to 1.03, although its double is a little smaller. */
    private static double rounded(double x, int decimals) {
        return Double.isFinite(x)
                ? BigDecimal.valueOf(x)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue()
                : x;
    }
}
