package org.introlab.figure.picture;

/** The part of an axis that series need, in its units, and whether each end needs room beyond it. */
record Extent(double low, double high, boolean roomBelow, boolean roomAbove) {
    static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false, false);

    /** Returns the extent with a value; room is left beside a value only if it is the end. */
    Extent with(double value, boolean room) {
        if (!Double.isFinite(value)) {
            return this;
        }
        boolean below = value < low ? room : value == low ? roomBelow || room : roomBelow;
        boolean above = value > high ? room : value == high ? roomAbove || room : roomAbove;
        return new Extent(Math.min(low, value), Math.max(high, value), below, above);
    }

    Extent and(Extent other) {
        return with(other.low, other.roomBelow).with(other.high, other.roomAbove);
    }

    boolean isEmpty() {
        return low > high;
    }
}
