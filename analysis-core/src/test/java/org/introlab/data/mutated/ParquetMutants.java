package org.introlab.data.mutated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBConnection;

/**
 * Types in which other programs write a table as Parquet, and what can happen to the file. Its pages carry no checksum, so a changed
 * byte within them can't be known from the file alone: that is tested where a hash binds the file.
 */
final class ParquetMutants {
    private static final String SELECT = "SELECT place, id, kind, share, month FROM t";

    private static DuckDBConnection duck;

    private ParquetMutants() {}

    static Mutant random(Random random, Path folder) throws IOException, SQLException {
        RightTable table = RightTable.random(random);
        int row = random.nextInt(table.rows().size());
        return switch (random.nextInt(15)) {
            case 0 -> Mutant.reads("as it is", parquet(table, SELECT, folder), table);
            case 1 ->
                Mutant.reads(
                        "decimals",
                        parquet(table, "SELECT * REPLACE (share::DECIMAL(18, 4) AS share) FROM t", folder),
                        table);
            case 2 ->
                Mutant.reads(
                        "wide integers", parquet(table, "SELECT * REPLACE (id::HUGEINT AS id) FROM t", folder), table);
            case 3 ->
                Mutant.reads(
                        "whole numbers as doubles",
                        parquet(table, "SELECT * REPLACE (id::DOUBLE AS id) FROM t", folder),
                        table);
            case 4 ->
                Mutant.reads(
                        "numbers as text",
                        parquet(table, "SELECT * REPLACE (id::VARCHAR AS id) FROM t", folder),
                        table);
            case 5 ->
                Mutant.reads(
                        "an enumeration",
                        parquet(table, "SELECT * REPLACE (kind::ENUM('a', 'b') AS kind) FROM t", folder),
                        table);
            case 6 ->
                Mutant.reads(
                        "a column that nobody asked for", parquet(table, "SELECT 1 AS other, * FROM t", folder), table);
            case 7 -> Mutant.isRefused("a list", parquet(table, "SELECT * REPLACE ([share] AS share) FROM t", folder));
            case 8 ->
                Mutant.isRefused(
                        "infinity", parquet(table, "SELECT * REPLACE ('inf'::DOUBLE AS share) FROM t", folder));
            case 9 -> Mutant.isRefused("a column less", parquet(table, "SELECT * EXCLUDE (kind) FROM t", folder));
            case 10 -> Mutant.isRefused("no row", parquet(table, SELECT + " WHERE false", folder));
            case 11 -> Mutant.isRefused("no level", parquet(table.withCell(row, RightTable.KIND, "c"), SELECT, folder));
            case 12 ->
                Mutant.isRefused(
                        "an id twice",
                        parquet(
                                table.withCell(
                                        row,
                                        RightTable.ID,
                                        table.rows().get(row == 0 ? 1 : 0).get(RightTable.ID)),
                                SELECT,
                                folder));
            case 13 -> Mutant.isRefused("cut off", Damage.cut(parquet(table, SELECT, folder), random));
            default -> {
                byte[] sound = parquet(table, SELECT, folder);
                yield Mutant.isRefused("another ending", Damage.changedAt(sound, sound.length - 1 - random.nextInt(4)));
            }
        };
    }

    /** One database for all mutants, since each takes a tenth of a second to begin. */
    private static synchronized DuckDBConnection duck() throws SQLException {
        if (duck == null) {
            duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            try (Statement statement = duck.createStatement()) {
                statement.execute("SET threads = 1");
            }
        }
        return duck;
    }

    private static byte[] parquet(RightTable table, String select, Path folder) throws IOException, SQLException {
        Path file = folder.resolve("made.parquet");
        try (Connection connection = duck().duplicate();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TABLE t (place VARCHAR, id BIGINT, kind VARCHAR, share DOUBLE, month VARCHAR)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?, ?, ?)")) {
                for (List<String> row : table.rows()) {
                    insert.setString(1, row.get(RightTable.PLACE));
                    insert.setLong(2, Long.parseLong(row.get(RightTable.ID)));
                    insert.setString(3, row.get(RightTable.KIND));
                    String share = row.get(RightTable.SHARE);
                    insert.setObject(4, share.isEmpty() ? null : Double.valueOf(share));
                    insert.setString(5, row.get(RightTable.MONTH));
                    insert.execute();
                }
            }
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        }
        return Files.readAllBytes(file);
    }
}
