/**
 * What a notebook says of how columns take another shape: where numbers are cut, which values become which level, and what is earlier and
 * later in a panel.
 *
 * <p>Uses Tablesaw (columns) and {@code numeric}, and lies below {@code data}, whose frames take these.
 *
 * <p>Where towns are cut, and what becomes of regions:
 *
 * <pre>{@code
 * Breaks size = Breaks.at(0, 5000, 20000, Double.POSITIVE_INFINITY).closedLeft();
 * display(size.labels());
 * display(size.labelled("small", "middle", "large"));
 * Recode.none().to("south", "Oslo", "Agder").to("north", "Troms").otherwise("middle").levels()
 * }</pre>
 */
package org.introlab.data.shape;
