/**
 * Verdicts on finished exhibits: which of their numbers a ledger has, whether each is in its interval, what explains one
 * that is not, and the output that takes all this from a notebook to the review.
 *
 * <p>May use {@code exhibit} and {@code published}; published numbers are compared with computed ones only here.
 *
 * <p>The keys of an exhibit's cells, and the ids that the rule gives them:
 *
 * <pre>{@code
 * Frame pay = Frame.of(Table.create("pay", DoubleColumn.create("wage", 10, 12, 15, 14, 20)));
 * DescriptiveTable.of(pay).meansWithSd("wage").exhibit("T1", "Table 1", "Pay")
 *     .keys()
 * }</pre>
 */
package org.introlab.verdict;
