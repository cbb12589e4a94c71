/**
 * Solvers: least squares by normal equations or from the rows, maximum likelihood of any family by Newton steps,
 * two-stage least squares by one more regression; and the detection of separation. Each gives a {@link
 * org.introlab.model.internal.solve.Solution}, the
 * estimates and the bread of their covariance.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.solve;
