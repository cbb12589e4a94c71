/**
 * How files hold tables: CSV, Excel (streamed by POI's event reader), Parquet (by DuckDB). Whatever a table is stored as, it is handed on as CSV, so
 * that one set of rules checks it and messages name the same rows.
 *
 * <p>May use {@code data} and {@code data.book}; nothing outside {@code data} may use it.
 */
package org.introlab.data.internal.format;
