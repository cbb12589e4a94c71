/**
 * Verdicts on finished exhibits: which of their numbers a ledger has, whether each lies in its interval, what explains one that does not, and the output that
 * carries all this from a notebook to the review.
 *
 * <p>Lies above {@code exhibit} and {@code published}; published numbers meet computed ones here and nowhere before.
 *
 * <p>The cells of an exhibit that have a key, and the ids that a rule would give them:
 *
 * <pre>{@code
 * Frame pay = Frame.of(Table.create("pay", DoubleColumn.create("wage", 10, 12, 15, 14, 20)));
 * DescriptiveTable.of(pay).meansWithSd("wage").exhibit("T1", "Table 1", "Pay")
 *     .keys()
 * }</pre>
 */
package org.introlab.verdict;
