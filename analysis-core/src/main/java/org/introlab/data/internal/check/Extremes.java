package org.introlab.data.internal.check;

import org.introlab.data.internal.format.NumberText;

/** The least and the most of a column's numbers. */
final class Extremes {
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;

    void take(double number) {
        least = Math.min(least, number);
        most = Math.max(most, number);
    }

    /** Takes a number that is whole, as those before, besides {@link #take}. */
    void takeWhole(long number) {
        lowest = Math.min(lowest, number);
        highest = Math.max(highest, number);
    }

    /** Returns whether this many distinct whole numbers are consecutive. */
    boolean areFilledBy(long numbers) {
        return highest - lowest + 1 == numbers;
    }

    @Override
    public String toString() {
        return NumberText.of(least) + " to " + NumberText.of(most);
    }
}
