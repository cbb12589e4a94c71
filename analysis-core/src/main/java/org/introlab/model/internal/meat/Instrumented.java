package org.introlab.model.internal.meat;

/**
 * An instrumented regressor of a second stage.
 *
 * @param column its column of the design, which holds x^, the first stage's predictions
 * @param gap x - x^ of each row used
 */
public record Instrumented(int column, double[] gap) {}
