package org.introlab.figure;

import java.util.List;

/** Two finite bounds, the lower first. */
public record FiniteBounds(double low, double high) {

    /** @throws IllegalArgumentException if they are not */
    public FiniteBounds {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "The lower bound must be below the upper one, both finite; got " + low + " and " + high + ".");
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
