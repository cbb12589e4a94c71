/**
 * Text and numbers in output: mark-up, text grids, number styles, keys of cells. It does not depend on exhibits or figures.
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
