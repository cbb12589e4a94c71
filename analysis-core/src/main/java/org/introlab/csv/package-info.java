/**
 * Reads and writes delimited text strictly: rows of texts, with faults in their form. Columns, types and missing values are interpreted by
 * the packages that use it.
 *
 * <p>Uses FastCSV. Data, published values and findings are all read with it, so that the same rules and row numbers apply.
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
