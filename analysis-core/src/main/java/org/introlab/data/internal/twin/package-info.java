/**
 * Tells the rows of a synthetic file from those of another draw: fingerprints of rows and of few columns.
 *
 * <p>May use {@code data}; nothing outside {@code data} may use it.
 */
package org.introlab.data.internal.twin;
