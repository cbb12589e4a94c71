/**
 * Published values and the verdicts on them: the ledger, its intervals, the expected differences. Knows nothing of how
 * a value is computed; uses the JDK and a CSV reader only.
 */
package org.introlab.published;
