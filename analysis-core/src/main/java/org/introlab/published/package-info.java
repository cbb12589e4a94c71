/**
 * Published values and the verdicts on them: the ledger, its intervals, the expected differences. Knows nothing of how
 * a value is computed; uses the JDK and a CSV reader only.
 *
 * <p>A value that is not the published one, and what is said of it:
 *
 * <pre>{@code
 * Ledger ledger = Ledger.read(Study.here().ledger());
 * Judgement judgement = ledger.judge("S2.municipalities", 0, false, "synthetic");
 * display(judgement.verdict());
 * judgement.sentence()
 * }</pre>
 */
package org.introlab.published;
