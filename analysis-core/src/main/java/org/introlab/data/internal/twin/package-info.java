/**
 * Distinguishes the rows of a synthetic file from those of another draw, by fingerprints of rows and of few columns.
 *
 * <p>Uses {@code data}; must not be used outside {@code data}.
 */
package org.introlab.data.internal.twin;
