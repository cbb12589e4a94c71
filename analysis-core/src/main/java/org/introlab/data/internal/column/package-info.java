/**
 * Supplements Tablesaw's columns: fast copies, dates and times, exact whole numbers, and columns that do not print their numbers.
 *
 * <p>Uses only Tablesaw; {@code data} builds on it. Must not be used outside {@code data}.
 */
package org.introlab.data.internal.column;
