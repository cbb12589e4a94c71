/**
 * Tables of answers: distributions on scales, indicators, means, reliability, subgroups and the tests between them.
 *
 * <p>May use {@code exhibit}, {@code survey} and {@code survey.groups}.
 *
 * <p>How many answered, by gender:
 *
 * <pre>{@code
 * CategoryTable.of(Study.here().read("survey"), "gender").exhibit("", "", "Who answered")
 * }</pre>
 */
package org.introlab.exhibit.survey;
