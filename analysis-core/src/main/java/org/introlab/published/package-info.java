/**
 * Published values and the verdicts on them: the ledger, its intervals and the expected differences. Independent of how a value is
 * computed; uses only the JDK and a CSV reader.
 *
 * <p>For example, a value that differs from the published one, and its verdict:
 *
 * <pre>{@code
 * Ledger ledger = Ledger.read(Study.here().ledger());
 * Judgement judgement = ledger.judge("S2.municipalities", 0, false, "synthetic");
 * display(judgement.verdict());
 * judgement.sentence()
 * }</pre>
 */
package org.introlab.published;
