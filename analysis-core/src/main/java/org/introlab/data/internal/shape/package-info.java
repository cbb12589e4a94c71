/**
 * How rows and columns are put together anew: rows picked in some order, columns below each other, values computed row by row.
 * Columns in, columns out.
 *
 * <p>Uses Tablesaw and {@code data.internal.column} and lies below {@code data}; nothing outside {@code data} may use it.
 */
package org.introlab.data.internal.shape;
