/**
 * Tables of answers: distributions on scales, indicators, means, reliability, subgroups and the tests between them.
 *
 * <p>Lies above {@code exhibit}, {@code survey} and {@code survey.groups}.
 *
 * <p>How five people answered:
 *
 * <pre>{@code
 * Frame answers = Frame.of(Table.create("answers", StringColumn.create("job", "yes", "yes", "no", "yes", "no")));
 * CategoryTable.of(answers, "job").exhibit("", "", "Has a job")
 * }</pre>
 */
package org.introlab.exhibit.survey;
