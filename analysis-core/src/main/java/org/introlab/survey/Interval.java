package org.introlab.survey;

/**
 * An interval estimate.
 *
 * @param level the confidence level, such as 0.95
 * @param rule the method, in words
 */
public record Interval(double low, double high, double level, String rule) {}
