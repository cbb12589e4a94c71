/**
 * Solvers: least squares by normal equations or by rows, maximum likelihood of any family by Newton steps, two-stage least squares by one
 * more regression; and the check that the data are not separated. Each gives a {@link org.introlab.model.internal.solve.Solution}, the
 * estimates and the bread of their covariance.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.solve;
