/**
 * Exhibits: the tables, and figures with their tables, that readers see. An exhibit lays out finished numbers; it
 * estimates nothing and has no access to its verdict ({@code verdict} is above this package). Disclosure control is applied
 * when an exhibit is made, so no form of it shows what it withholds.
 *
 * <p>May use {@code markup}, {@code figure}, {@code data} and estimates; the tables of fits, surveys, units and series
 * are in subpackages, which depend on this one.
 *
 * <p>An exhibit with a custom layout:
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
