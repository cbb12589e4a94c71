/**
 * How files hold tables: CSV, Excel (streamed by POI's event reader), Parquet (by DuckDB). The cells of the last two are
 * kept as columns. Whatever a table is stored as, one set of rules checks it, and messages name the same rows.
 *
 * <p>May use {@code data} and {@code data.book}; nothing outside {@code data} may use it.
 */
package org.introlab.data.internal.format;
