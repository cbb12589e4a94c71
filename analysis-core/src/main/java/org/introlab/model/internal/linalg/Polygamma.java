package org.introlab.model.internal.linalg;

/**
 * The first two derivatives of log Gamma to full double precision, by recurrence up to {@link #FAR} and the asymptotic series from there
 * (Abramowitz and Stegun 1964, 6.3.18 and 6.4.12). Those of Commons Math 3 have eight digits.
 */
public final class Polygamma {
    /** The x from which the asymptotic series has all digits. */
    public static final double FAR = 20;

    private Polygamma() {}

    /** Returns psi(x) of x &gt; 0. */
    public static double digamma(double x) {
        double at = x;
        double sum = 0;
        while (at < FAR) {
            sum -= 1 / at;
            at++;
        }
        return sum + Math.log(at) - digammaTail(at);
    }

    /** Returns log x - psi(x) of x from {@link #FAR} on. */
    public static double digammaTail(double x) {
        double q = 1 / (x * x);
        return 0.5 / x + q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q * (1.0 / 240 - q / 132))));
    }

    /** Returns psi'(x) of x &gt; 0. */
    public static double trigamma(double x) {
        double at = x;
        double sum = 0;
        while (at < FAR) {
            sum += 1 / (at * at);
            at++;
        }
        return sum + 1 / at + trigammaTail(at);
    }

    /** Returns psi'(x) - 1/x of x from {@link #FAR} on. */
    public static double trigammaTail(double x) {
        double q = 1 / (x * x);
        return 0.5 * q + q / x * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q * (1.0 / 30 - q * 5 / 66))));
    }
}
