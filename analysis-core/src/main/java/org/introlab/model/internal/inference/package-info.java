/**
 * Covariances of what was solved: scores, sandwiches, leverages, and whether an error is one or rounding noise; also which estimates rest on too
 * few persons to be shown.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.inference;
