package org.introlab.numeric;

import java.util.Arrays;

/**
 * A sum with about twice the precision of a double (Dekker 1971; Knuth, The Art of Computer Programming, volume 2, section 4.2.2): its
 * error is about {@code n 2^-105} of the sum of the absolute values, so that neither a million rows nor cancellation of large numbers costs
 * a digit. Mutable and not thread-safe.
 */
public final class Sum {
    private double high;
    private double low;

    /** Returns the sum of some numbers. */
    public static double of(double... numbers) {
        Sum sum = new Sum();
        for (double x : numbers) {
            sum.add(x);
        }
        return sum.value();
    }

    /** So many sums, each of nothing yet. */
    public static Sum[] zeros(int count) {
        Sum[] sums = new Sum[count];
        Arrays.setAll(sums, i -> new Sum());
        return sums;
    }

    /** Adds a number. */
    public void add(double x) {
        double total = high + x;
        if (!Double.isFinite(total)) {
            high = total;
            low = 0;
            return;
        }
        double back = total - high;
        double rest = low + ((high - (total - back)) + (x - back));
        high = total + rest;
        low = rest - (high - total);
    }

    /** Adds an exact product. */
    public void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        if (Double.isFinite(product)) {
            add(Math.fma(a, b, -product));
        }
    }

    /** Adds another sum. */
    public void add(Sum other) {
        add(other.high);
        add(other.low);
    }

    /** Returns the sum, rounded once. */
    public double value() {
        return high;
    }

    /** Returns the rounding error of {@link #value()}. */
    double rest() {
        return low;
    }

    @Override
    public String toString() {
        return String.valueOf(value());
    }
}
