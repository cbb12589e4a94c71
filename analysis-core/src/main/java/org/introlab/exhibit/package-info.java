/**
 * Tables, figures and regression tables: what a reader sees. An exhibit lays finished numbers out and knows which of
 * its cells a ledger of published values speaks of; it estimates nothing. May use {@code data}, the results of {@code
 * model}, and {@code published}. Tablesaw-plot and Plotly are known here alone.
 */
package org.introlab.exhibit;
