/**
 * Reads the cells of a table and checks them against the code book, or guesses what a column is where there is none.
 *
 * <p>May use {@code data}, {@code data.book} and {@code data.internal.format}; nothing outside {@code data} may use it.
 */
package org.introlab.data.internal.check;
