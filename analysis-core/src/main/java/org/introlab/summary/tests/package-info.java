/**
 * Tests between groups and of pairs, each by its name: chi-square, Fisher, McNemar, two proportions, t and analysis of variance, rank tests, and their
 * counterparts under a sampling design; standardised differences. Every one says its conventions.
 *
 * <p>Lies above {@code summary} and {@code survey.groups}.
 *
 * <p>Fisher's exact test of a table of counts:
 *
 * <pre>{@code
 * Fisher.of(new long[][] {{3, 1}, {1, 3}})
 * }</pre>
 */
package org.introlab.summary.tests;
