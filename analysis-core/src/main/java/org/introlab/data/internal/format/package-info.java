/**
 * How files hold tables: CSV, Excel (streamed by POI's event reader), Parquet (by DuckDB). The cells of the last two are
 * kept as columns. Whatever a table is stored as, one set of rules checks it, and messages name the same rows.
 *
 * <p>Uses {@code data} and {@code data.book}; must not be used outside {@code data}.
 */
package org.introlab.data.internal.format;
