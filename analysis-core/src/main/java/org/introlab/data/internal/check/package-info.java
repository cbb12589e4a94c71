/**
 * Reads the cells of a table and checks them against the code book, or guesses column types if there is none.
 *
 * <p>Uses {@code data}, {@code data.book} and {@code data.internal.format}; must not be used outside {@code data}.
 */
package org.introlab.data.internal.check;
