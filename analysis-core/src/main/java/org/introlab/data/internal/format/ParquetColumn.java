package org.introlab.data.internal.format;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A column of a Parquet file, whose cells are added to a table.
 *
 * @param place its place, counted from 1
 * @param type its type in JDBC
 * @param typeName its type's name in DuckDB
 * @param meant what its whole numbers mean, if they represent texts
 * @param day whether it is of midnights alone
 */
record ParquetColumn(int place, int type, String typeName, Optional<LongFunction<String>> meant, boolean day) {
    /**
     * Adds the cell of the current row of a result.
     *
     * @param texts takes what the file stores as text
     * @return false if the cell is an interval without a fixed length
     */
    boolean addTo(StoredRows table, StoredTexts texts, ResultSet rows) throws SQLException {
        int column = place - 1;
        if (meant.isPresent() && rows.getObject(place) instanceof Long number) {
            table.text(column, meant.get().apply(number));
            return true;
        }
        switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> {
                long value = rows.getLong(place);
                table.number(column, rows.wasNull() ? Double.NaN : value);
            }
            case Types.BIGINT -> {
                long value = rows.getLong(place);
                boolean missing = rows.wasNull();
                if (!missing && (long) (double) value != value) {
                    table.text(column, Long.toString(value));
                } else {
                    table.number(column, missing ? Double.NaN : value);
                }
            }
            case Types.DOUBLE -> {
                double value = rows.getDouble(place);
                table.number(column, rows.wasNull() ? Double.NaN : value);
            }
            default -> {
                Optional<String> text = ParquetTexts.of(rows, this);
                if (type == Types.VARCHAR) {
                    table.text(column, text.orElse(""));
                    text.ifPresent(t -> texts.take(column, t));
                } else {
                    table.value(column, text.orElse(""));
                }
                return text.isPresent();
            }
        }
        return true;
    }
}
