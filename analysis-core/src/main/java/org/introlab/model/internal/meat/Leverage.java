package org.introlab.model.internal.meat;

/**
 * The leverage of one row relative to all.
 *
 * @param left 1 - h
 * @param relative h over its mean, n h / k
 * @param largest the largest of these
 */
record Leverage(double left, double relative, double largest) {}
