/**
 * What models say: estimates, the rules of their errors, tests, the parts of terms; and the refusals of formulas and separated data. It lies below all
 * estimators, so that tables and figures need to know no model.
 *
 * <p>May use {@code data} (what an estimate rests on) and small dense matrices.
 *
 * <p>A covariance by the name that other programs have for it:
 *
 * <pre>{@code
 * Covariance.parse("HC3")
 * }</pre>
 */
package org.introlab.model.result;
