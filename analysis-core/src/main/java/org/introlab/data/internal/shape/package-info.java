/**
 * Rearranges columns: picks rows, appends columns, and creates columns from values computed row by row. Columns in, columns out.
 *
 * <p>Uses Tablesaw and {@code data.internal.column}; {@code data} builds on it. Must not be used outside {@code data}.
 */
package org.introlab.data.internal.shape;
