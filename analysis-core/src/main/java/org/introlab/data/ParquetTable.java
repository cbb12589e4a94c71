package org.introlab.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Parquet file through DuckDB, in memory and without writing anything. */
final class ParquetTable {
    private ParquetTable() {}

    static Optional<byte[]> csv(Path file, Faults.FileFaults faults) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement settings = connection.createStatement()) {
            settings.execute("SET threads = 1");
            settings.execute("SET preserve_insertion_order = true");
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
                select.setString(1, file.toString());
                try (ResultSet rows = select.executeQuery()) {
                    return table(rows, faults);
                }
            }
        } catch (SQLException e) {
            faults.file("broken Parquet file", "a whole Parquet file", "something that cannot be read as one");
            return Optional.empty();
        }
    }

    private static Optional<byte[]> table(ResultSet rows, Faults.FileFaults faults) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        boolean flat = true;
        for (int c = 1; c <= columns.getColumnCount(); c++) {
            names.add(columns.getColumnName(c));
            int type = columns.getColumnType(c);
            if (type == Types.ARRAY
                    || type == Types.STRUCT
                    || type == Types.BLOB
                    || type == Types.OTHER
                    || type == Types.JAVA_OBJECT) {
                faults.column(
                        "nested column",
                        columns.getColumnName(c),
                        "text, numbers, dates or booleans",
                        Optional.of("a column of type " + columns.getColumnTypeName(c)));
                flat = false;
            }
        }
        if (!flat) {
            return Optional.empty();
        }
        TableFormat.Lines lines = new TableFormat.Lines();
        lines.row(names);
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int c = 1; c <= names.size(); c++) {
                cells.add(text(rows.getObject(c)));
            }
            lines.row(cells);
        }
        return Optional.of(lines.bytes());
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isNaN(number) ? "" : TableFormat.number(number);
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.stripTrailingZeros();
            return plain.toPlainString();
        }
        if (value instanceof Timestamp stamp) {
            LocalDateTime time = stamp.toLocalDateTime();
            return time.toLocalTime().toSecondOfDay() == 0 && time.getNano() == 0
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        return value.toString();
    }
}
