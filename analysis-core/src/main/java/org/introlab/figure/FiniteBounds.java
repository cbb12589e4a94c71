package org.introlab.figure;

import java.util.List;

/** Two finite bounds, the lower first. */
public record FiniteBounds(double low, double high) {

    /** @throws IllegalArgumentException if they are not finite and in this order */
    public FiniteBounds {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "Bounds must be finite, the lower one first; got " + low + " and " + high + ".");
        }
    }

    List<Object> list() {
        return List.of(low, high);
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
