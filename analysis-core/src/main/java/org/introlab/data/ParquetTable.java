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
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.CsvText;

/** Reads a Parquet file through DuckDB, in memory and without writing anything. */
final class ParquetTable {
    private static final Set<Integer> UNSUITABLE =
            Set.of(Types.ARRAY, Types.STRUCT, Types.BLOB, Types.OTHER, Types.JAVA_OBJECT);
    /** Types without a JDBC type of their own that have a right text; the second is of a column that is empty throughout. */
    private static final Set<String> PLAIN = Set.of("UUID", "\"NULL\"");

    private ParquetTable() {}

    static Optional<byte[]> csv(Path file, Faults.FileFaults faults) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement settings = connection.createStatement()) {
            settings.execute("SET threads = 1");
            settings.execute("SET preserve_insertion_order = true");
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM read_parquet(?, hive_partitioning = false)")) {
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
            Integer type = columns.getColumnType(c);
            if (UNSUITABLE.contains(type) && !PLAIN.contains(columns.getColumnTypeName(c))) {
                faults.column(
                        "unsuitable column type",
                        columns.getColumnName(c),
                        "text, numbers, dates or booleans",
                        Optional.of("a column of type " + columns.getColumnTypeName(c)));
                flat = false;
            }
        }
        if (!flat) {
            return Optional.empty();
        }
        CsvText lines = new CsvText();
        lines.row(names);
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int c = 1; c <= names.size(); c++) {
                boolean local = columns.getColumnType(c) == Types.TIMESTAMP;
                // As a java.sql.Timestamp it would pass through this machine's time zone.
                cells.add(text(local ? rows.getObject(c, LocalDateTime.class) : rows.getObject(c)));
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
            // By its text, for 0.1 of single precision is not 0.10000000149011612.
            double number = Double.parseDouble(value.toString());
            return Double.isNaN(number) ? "" : TableFormat.number(number);
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.stripTrailingZeros();
            return plain.toPlainString();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalTime().toSecondOfDay() == 0 && time.getNano() == 0
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        return value.toString();
    }
}
