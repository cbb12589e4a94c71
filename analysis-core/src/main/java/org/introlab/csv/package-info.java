/**
 * Delimited text, strictly read and written: rows of texts, with what is wrong with their form. What the texts mean (columns, types,
 * missing values) is the business of the packages above.
 *
 * <p>Uses FastCSV. Data, published values and findings are all read by it, so that there is one set of rules and one count of rows.
 *
 * <pre>{@code
 * import org.introlab.csv.*;
 * byte[] file = "a,b\n1,\"x, y\"\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
 * List<List<String>> rows = new ArrayList<>();
 * CsvRows.of(file, Dialect.standard()).forEachRemaining(row -> rows.add(row.fields()));
 * rows
 * }</pre>
 */
package org.introlab.csv;
