/**
 * What a notebook says of how columns take another shape: where numbers are cut, which values become which level, and what is earlier and
 * later in a panel.
 *
 * <p>Uses Tablesaw (columns) and {@code numeric}, and lies below {@code data}, whose frames take these.
 *
 * <p>Ages in three groups, and regions of two countries:
 *
 * <pre>{@code
 * Frame persons = Study.here().read("municipalities");
 * Breaks size = Breaks.at(0, 5000, 20000, Double.POSITIVE_INFINITY).closedLeft().labelled("small", "middle", "large");
 * display(size);
 * Recode.to("south", "Oslo", "Agder").and("north", "Troms").otherwise("middle")
 * }</pre>
 */
package org.introlab.data.shape;
