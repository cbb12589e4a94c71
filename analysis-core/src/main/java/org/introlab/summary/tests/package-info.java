/**
 * Tests between groups and of pairs: chi-square, Fisher, McNemar, two proportions, t and analysis of variance, rank tests, and their
 * counterparts under a sampling design; also standardised differences. Every test states its conventions.
 *
 * <p>Uses {@code summary} and {@code survey.groups}.
 *
 * <p>For example, Fisher's exact test of a table of counts:
 *
 * <pre>{@code
 * Fisher.of(new long[][] {{3, 1}, {1, 3}})
 * }</pre>
 */
package org.introlab.summary.tests;
