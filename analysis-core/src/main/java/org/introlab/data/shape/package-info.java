/**
 * Specifications for reshaping columns: breaks for cutting numbers, recoding of values, and lags and leads in a panel.
 *
 * <p>Uses Tablesaw (columns) and {@code numeric}; {@code data} builds on it.
 *
 * <p>For example, breaks for town sizes and a recoding of regions:
 *
 * <pre>{@code
 * Breaks size = Breaks.at(0, 5000, 20000, Double.POSITIVE_INFINITY).closedLeft();
 * display(size.labels());
 * display(size.labelled("small", "middle", "large"));
 * Recode.none().to("south", "Oslo", "Agder").to("north", "Troms").otherwise("middle").levels()
 * }</pre>
 */
package org.introlab.data.shape;
