/**
 * Reads tables from CSV, Excel (streamed by POI's event reader) and Parquet (by DuckDB). The cells of Excel and Parquet files are stored as
 * columns. The same rules check every format, and messages name the same rows.
 *
 * <p>Uses {@code data} and {@code data.book}; must not be used outside {@code data}.
 */
package org.introlab.data.internal.format;
