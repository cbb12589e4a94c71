/**
 * Exhibits: what a reader sees, a table or a figure with its table. An exhibit lays finished numbers out; it estimates nothing, and it never knows its
 * verdict ({@code verdict} lies above). Disclosure control is applied where an exhibit is made, so no form of it shows what it withholds.
 *
 * <p>May use {@code markup}, {@code figure}, {@code data} and estimates; the tables of fits, surveys, units and series are in packages of their own below
 * this one's name and above it in the order of dependencies.
 *
 * <p>An exhibit with your own layout:
 *
 * <pre>{@code
 * Frame towns = Study.here().read("municipality_results");
 * Cell count = Cell.of("n", "towns", "all", towns.rowCount(), NumberStyle.whole());
 * Exhibit size = Exhibit.of("How many", List.of("Number"),
 *         List.of(ExhibitRow.body("Municipalities", List.of(Entry.of(count)))), towns.sources())
 *     .exhibit("X1", "Table X1", "Size of the survey");
 * display(size);
 * size.markdown()                                        // also html(), csv(), latex()
 * }</pre>
 */
package org.introlab.exhibit;
