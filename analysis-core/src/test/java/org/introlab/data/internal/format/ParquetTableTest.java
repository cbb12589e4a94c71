package org.introlab.data.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.introlab.data.Frame;
import org.introlab.data.SmallStudy;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Parquet;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Parquet file is read as it is: by its path and not by a pattern, with its own names and types. */
class ParquetTableTest {
    @TempDir
    Path folder;

    @Test
    void takesAPathForAPathWhateverItsCharacters() throws IOException, SQLException {
        List<String> odd = List.of(
                "a[1].parquet",
                "b*.parquet",
                "c?.parquet",
                "d{1,2}.parquet",
                "e'\"f.parquet",
                "g\\h.parquet",
                "[!x].parquet",
                "~.parquet",
                "$x;--.parquet",
                "%41.parquet",
                "tid\nlinje.parquet",
                "s[1]/x.parquet");
        List<String> neighbours = List.of(
                "a1.parquet",
                "bb.parquet",
                "cc.parquet",
                "d1.parquet",
                "h.parquet",
                "y.parquet",
                "A.parquet",
                "s1/x.parquet");
        for (String name : neighbours) {
            Files.createDirectories(folder.resolve(name).getParent());
            parquet("SELECT -1 AS x, 'neighbour' AS y", name);
        }
        for (int i = 0; i < odd.size(); i++) {
            parquet("SELECT " + i + " AS x, 'right' AS y", "plain.parquet");
            Path file = folder.resolve(odd.get(i));
            Files.createDirectories(file.getParent());
            Files.move(folder.resolve("plain.parquet"), file);
            assertEquals(List.of(String.valueOf(i)), Parquet.read(file).distinct("x"), odd.get(i));
        }
    }

    @Test
    void readsAStudyInAFolderWhoseNameIsAPattern() throws IOException, SQLException {
        Path odd = Files.createDirectories(folder.resolve("study[2]"));
        Files.createDirectories(folder.resolve("study2/extract"));
        SmallStudy small = SmallStudy.in(odd);
        Files.createDirectories(small.extract);
        parquet("SELECT 'A' AS place, 'north' AS region", "study2/extract/places.parquet");
        parquet("SELECT * FROM read_csv('" + folder + "/study[[]2]/data/places.csv', all_varchar = true)", "p.parquet");
        Files.move(folder.resolve("p.parquet"), small.extract.resolve("places.parquet"));
        Frame places = Study.at(small.root).withExtract(small.extract).read("places");
        assertEquals(Study.at(small.root).read("places").rowCount(), places.rowCount());
    }

    @Test
    void refusesNamesThatDifferInCaseOnly() {
        assertFault("column a: found 'A' too, which differs only in case", reference("other-case.parquet"));
    }

    @Test
    void refusesTwoColumnsOfOneNameAndColumnsWithoutAName() {
        assertFault("duplicate column: 1\n    column a: found it several times", reference("same-name.parquet"));
        assertFault("column without a name", reference("no-name.parquet"));
        assertFault("unsuitable column type: 1\n    column list", reference("nested.parquet"));
    }

    @Test
    void readsDatesTimesDurationsAndMonthsOfPandas() {
        Frame frame = Parquet.read(reference("pandas.parquet"));
        assertEquals("2020-01-02", frame.column("date").getString(0));
        assertEquals("", frame.column("date").getString(1));
        assertEquals("10:11:12", frame.column("time").getString(0));
        assertEquals("2020-01-03", frame.column("day").getString(1));
        assertEquals("2020-01-02T03:04:05.5", frame.column("moment").getString(0));
        assertEquals("PT26H3M4S", frame.column("length").getString(0));
        assertEquals("1969-12", frame.column("month").getString(1));
        assertEquals(List.of("false", "true"), frame.distinct("yes"));
        assertFault("found pandas' period[Q-DEC]", reference("quarter.parquet"));
    }

    @Test
    void readsIntervalsWithoutMonthsAndRefusesOthers() throws SQLException {
        parquet("SELECT INTERVAL '3 days 04:05:06.5' AS i", "i.parquet");
        Frame frame = Parquet.read(folder.resolve("i.parquet"));
        assertEquals("PT76H5M6.5S", frame.column("i").getString(0));
        parquet("SELECT INTERVAL '1 month' AS i", "m.parquet");
        assertFault("bad duration: 1\n    row 2, column i", folder.resolve("m.parquet"));
    }

    @Test
    void refusesATableOfAbsurdSizeBeforeReadingIt() {
        assertFault("found a table of 200000000 rows", reference("huge.parquet"));
    }

    private static Path reference(String name) {
        return Path.of("src/test/resources/reference/parquet", name);
    }

    private static void assertFault(String expected, Path file) {
        String message =
                assertThrows(DataException.class, () -> Parquet.read(file)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    private void parquet(String select, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + folder.resolve(name) + "' (FORMAT parquet)");
        }
    }
}
