/**
 * Solvers: least squares by normal equations or by rows, the logit by Newton steps, and the check that the data are not separated.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.solve;
