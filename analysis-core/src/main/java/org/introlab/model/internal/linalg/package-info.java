/**
 * Small dense matrices, and sums over rows in chunks whose borders depend only on the number of rows, so that the number
 * of threads does not change a single bit of a result. Cells are combinations of factor levels that rows share.
 *
 * <p>Nothing outside {@code model} may use it.
 */
package org.introlab.model.internal.linalg;
