/**
 * Words and numbers as they are written: mark-up, grids of texts, styles of numbers, keys of cells. It knows no exhibit and no figure.
 *
 * <p>May use {@code data} and {@code summary} (how many decimals a column has).
 *
 * <p>A number in a style:
 *
 * <pre>{@code
 * NumberStyle.decimals(1).format(12.34)
 * }</pre>
 */
package org.introlab.markup;
