package org.introlab.data.internal.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.Faults;
import org.introlab.data.internal.column.Printable;
import org.introlab.files.WorkFolder;

/**
 * Reads a Parquet file through DuckDB, in memory. DuckDB treats a path as a pattern and renames columns whose names it considers equal.
 * Therefore a path that might be a pattern is passed as a link with a plain name, and column names are taken from the file's own schema.
 */
final class ParquetTable {
    private static final Set<Integer> UNSUITABLE =
            Set.of(Types.ARRAY, Types.STRUCT, Types.BLOB, Types.OTHER, Types.JAVA_OBJECT);
    /** Types without their own JDBC type that have a correct text; "NULL" is the type of an entirely empty column. */
    private static final Set<String> PLAIN =
            Set.of("UUID", "\"NULL\"", "UBIGINT", "JSON", "INTERVAL", ParquetTexts.NANOS_IN_A_ZONE);

    private static final Pattern PLAIN_PATH = Pattern.compile("[\\p{L}\\p{N}/._ +@,=()-]+");

    private static final String ALL = "SELECT * FROM read_parquet(?, hive_partitioning = false)";

    private final Connection connection;
    private final String file;
    private final Faults.FileFaults faults;

    private ParquetTable(Connection connection, String file, Faults.FileFaults faults) {
        this.connection = connection;
        this.file = file;
        this.faults = faults;
    }

    static Optional<StoredTable> read(Path file, Faults.FileFaults faults) {
        Path absolute = file.toAbsolutePath();
        if (PLAIN_PATH.matcher(absolute.toString()).matches()) {
            return readPlain(absolute, faults);
        }
        try {
            try (WorkFolder folder = WorkFolder.temporary()) {
                Path link = folder.path().resolve("table.parquet");
                return readPlain(Files.createSymbolicLink(link, absolute), faults);
            }
        } catch (IOException | UnsupportedOperationException e) {
            faults.file(
                    "unsuitable path",
                    "a path of letters, digits, spaces and ._-/, or a temporary folder for a link to it",
                    "a path with other characters, and a link can't be created");
            return Optional.empty();
        }
    }

    private static Optional<StoredTable> readPlain(Path plain, Faults.FileFaults faults) {
        if (!PLAIN_PATH.matcher(plain.toString()).matches()) {
            faults.file(
                    "unsuitable path",
                    "a temporary folder (java.io.tmpdir) whose path has only letters, digits, spaces and ._-/",
                    "other characters");
            return Optional.empty();
        }
        Properties streamed = new Properties();
        streamed.setProperty("jdbc_stream_results", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", streamed);
                Statement settings = connection.createStatement()) {
            settings.execute("SET threads = 1");
            settings.execute("SET memory_limit = '1GB'");
            settings.execute("SET autoinstall_known_extensions = false");
            settings.execute("SET preserve_insertion_order = true");
            return new ParquetTable(connection, plain.toString(), faults).table();
        } catch (SQLException e) {
            faults.file("broken Parquet file", "a complete Parquet file", "a file that can't be read as Parquet");
        } catch (TableSize.TooLarge e) {
            e.report(faults);
        }
        return Optional.empty();
    }

    private Optional<StoredTable> table() throws SQLException {
        List<String> names = names();
        checkSize(names.size());
        if (!ColumnNames.check(names, Set.copyOf(names), faults)) {
            return Optional.empty();
        }
        List<ParquetColumn> columns = columns(names);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        // No other statement may run while the rows of this one are read.
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setString(1, file);
            try (ResultSet rows = select.executeQuery()) {
                return table(names, columns, rows);
            }
        }
    }

    /** Returns the column names in the file's schema. */
    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT name, num_children FROM parquet_schema(?) ORDER BY column_id")) {
            select.setString(1, file);
            try (ResultSet elements = select.executeQuery()) {
                elements.next();
                while (elements.next()) {
                    names.add(Optional.ofNullable(elements.getString(1)).orElse(""));
                    skipBelow(elements);
                }
            }
        }
        return names;
    }

    private static void skipBelow(ResultSet elements) throws SQLException {
        for (long open = elements.getLong(2); open > 0; open--) {
            elements.next();
            open += elements.getLong(2);
        }
    }

    /** Checks the size that the file declares against the limit; each cell takes at least one byte. */
    private void checkSize(int columns) throws SQLException {
        if (columns > TableSize.MOST_COLUMNS) {
            throw new TableSize.TooLarge(
                    "at most " + TableSize.MOST_COLUMNS + " columns", "a table of " + columns + " columns");
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT num_rows, file_size_bytes FROM parquet_file_metadata(?)")) {
            select.setString(1, file);
            try (ResultSet size = select.executeQuery()) {
                size.next();
                long rows = size.getLong(1);
                if (rows < 0 || rows > TableSize.largest() / Math.max(1, columns)) {
                    throw new TableSize.TooLarge(
                            "at most " + TableSize.largest() + " cells", "a table of " + rows + " rows");
                }
            }
        }
    }

    /** Returns the metadata of pandas and Arrow; empty if it is malformed, which is reported. */
    private Optional<PandasTypes> pandas() throws SQLException {
        Optional<String> schema = metadata("ARROW:schema");
        Optional<ArrowDurations> durations =
                schema.isEmpty() ? Optional.of(ArrowDurations.none()) : schema.flatMap(ArrowDurations::of);
        if (durations.isEmpty()) {
            String found = "a malformed schema, so that durations can't be distinguished from numbers";
            faults.file("broken Parquet file", "a valid Arrow schema in its metadata, or none", found);
        }
        String json = metadata("pandas").orElse("{}");
        return durations.map(d -> PandasTypes.of(json, d));
    }

    private Optional<String> metadata(String key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = ?")) {
            select.setString(1, file);
            select.setString(2, key);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
            }
        }
    }

    /** Returns the columns of the file; empty if they do not form a table, which is reported. */
    private List<ParquetColumn> columns(List<String> names) throws SQLException {
        ResultSetMetaData types = types();
        Optional<PandasTypes> pandas = pandas();
        return pandas.isPresent() && areFlat(names, types, pandas.get())
                ? columns(names, types, pandas.get())
                : List.of();
    }

    private ResultSetMetaData types() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL + " LIMIT 0")) {
            select.setString(1, file);
            try (ResultSet none = select.executeQuery()) {
                return none.getMetaData();
            }
        }
    }

    private boolean areFlat(List<String> names, ResultSetMetaData columns, PandasTypes pandas) throws SQLException {
        boolean flat = columns.getColumnCount() == names.size();
        if (!flat) {
            faults.file("broken Parquet file", "a complete Parquet file", "columns that are not in its schema");
        }
        for (int c = 1; c <= columns.getColumnCount() && c <= names.size(); c++) {
            Integer type = columns.getColumnType(c);
            if (UNSUITABLE.contains(type) && !PLAIN.contains(columns.getColumnTypeName(c))) {
                faults.column(
                        "unsuitable column type",
                        names.get(c - 1),
                        "text, numbers, dates, times, durations or booleans",
                        Optional.of("a column of type " + columns.getColumnTypeName(c)));
                flat = false;
            }
            Optional<String> unknown = pandas.unknown(names.get(c - 1));
            if (unknown.isPresent()) {
                String expected = "months (period[M]) or durations as whole numbers stored by pandas";
                faults.column("unsuitable column type", names.get(c - 1), expected, unknown.map(u -> "pandas' " + u));
                flat = false;
            }
        }
        return flat;
    }

    private List<ParquetColumn> columns(List<String> names, ResultSetMetaData types, PandasTypes pandas)
            throws SQLException {
        Set<Integer> days = wholeDays(types);
        List<ParquetColumn> columns = new ArrayList<>();
        for (int c = 1; c <= names.size(); c++) {
            columns.add(new ParquetColumn(
                    c,
                    types.getColumnType(c),
                    types.getColumnTypeName(c),
                    pandas.texts(names.get(c - 1)),
                    days.contains(c)));
        }
        return columns;
    }

    private Optional<StoredTable> table(List<String> names, List<ParquetColumn> columns, ResultSet rows)
            throws SQLException {
        StoredRows table = new StoredRows(names);
        StoredTexts texts = new StoredTexts();
        boolean sound = true;
        for (long row = 2; rows.next(); row++) {
            for (ParquetColumn column : columns) {
                if (!column.addTo(table, texts, rows)) {
                    String found = Printable.quoted(rows.getString(column.place()));
                    String expected = "an interval of days, hours, minutes and seconds";
                    faults.cell("bad duration", row, names.get(column.place() - 1), expected, found);
                    sound = false;
                }
            }
            table.end();
        }
        Set<String> stored = texts.columns().stream().map(names::get).collect(Collectors.toUnmodifiableSet());
        return sound ? Optional.of(new StoredTable(table, "", stored, true)) : Optional.empty();
    }

    /** Returns the timestamp columns that are midnight in all rows: software without a date type writes dates like this. */
    private Set<Integer> wholeDays(ResultSetMetaData columns) throws SQLException {
        List<Integer> moments = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
            if (columns.getColumnType(c) == Types.TIMESTAMP) {
                String name = '"' + columns.getColumnName(c).replace("\"", "\"\"") + '"';
                moments.add(c);
                tests.add("bool_and(" + name + " = date_trunc('day', " + name + "))");
            }
        }
        Set<Integer> days = new HashSet<>();
        if (moments.isEmpty()) {
            return days;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + String.join(", ", tests) + " FROM read_parquet(?)")) {
            select.setString(1, file);
            try (ResultSet all = select.executeQuery()) {
                all.next();
                for (int i = 0; i < moments.size(); i++) {
                    if (all.getBoolean(i + 1)) {
                        days.add(moments.get(i));
                    }
                }
            }
        }
        return days;
    }
}
