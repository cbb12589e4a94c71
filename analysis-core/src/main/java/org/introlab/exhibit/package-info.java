/**
 * Tables, figures and regression tables: what a reader sees. An exhibit lays finished numbers out and knows which of
 * its cells a ledger of published values speaks of; it estimates nothing. May use {@code data}, the results of {@code
 * model}, and {@code published}. Tablesaw-plot and Plotly are known here alone.
 *
 * <p>An exhibit of a layout of one's own; tables of fits, shares and answers have classes that lay them out:
 *
 * <pre>{@code
 * Frame towns = Study.here().read("municipality_results");
 * Cell count = Cell.of("n", "towns", "all", towns.rowCount(), NumberStyle.whole());
 * Exhibit size = Exhibit.of("How many", List.of("Number"),
 *         List.of(ExhibitRow.body("Municipalities", List.of(Entry.of(count)))), towns.sources())
 *     .titled("X1", "Table X1", "Size of the survey");
 * display(size);
 * size.markdown()                                        // also html(), csv(), latex()
 * }</pre>
 */
package org.introlab.exhibit;
