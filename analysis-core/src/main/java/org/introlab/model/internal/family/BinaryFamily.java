package org.introlab.model.internal.family;

/** A family of outcomes 0 and 1. */
interface BinaryFamily extends Family {
    @Override
    default boolean allows(double y) {
        return y == 0 || y == 1;
    }

    @Override
    default int bound(double y) {
        return y == 0 ? -1 : y == 1 ? 1 : 0;
    }
}
