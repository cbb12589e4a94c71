package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.introlab.data.read.Excel;
import org.introlab.data.read.GuessedBook;
import org.introlab.data.read.Parquet;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.ColumnType;

/** Ids of more digits than a double holds: read exactly, checked exactly, or refused. */
class LongIdsTest {
    private static final String ID = "4611686018427387905";
    private static final String NEXT = "4611686018427387906";

    @TempDir
    Path folder;

    @Test
    void readsTheWholeRangeOfALong() throws IOException {
        Frame frame = read("id,x\n9223372036854775807,1\n-9223372036854775807,2\n" + ID + ",3\n");
        assertEquals(ColumnType.LONG, frame.column("id").type());
        assertEquals(List.of("-9223372036854775807", ID, "9223372036854775807"), frame.distinct("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775808",
                "100000000000000000000",
                "123456789012345678901234567890"
            })
    void takesLongerIdsForText(String id) throws IOException {
        Frame frame = read("id,x\n1,1\n" + id + ",2\n");
        assertEquals(ColumnType.STRING, frame.column("id").type());
        assertEquals(id, frame.row(1).text("id"));
    }

    @Test
    void refusesLongerIdsWhereWholeNumbersAreDeclared() throws IOException {
        declare("{\"name\": \"id\", \"type\": \"integer\"}");
        String message = assertThrows(DataException.class, () -> read("id,x\n9223372036854775808,1\n"))
                .getMessage();
        assertTrue(message.contains("integer too large") && message.contains("'9223372036854775808'"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "9007199254740993", "-9007199254740993", "9007199254740993.0", "100000000000000000001"})
    void refusesIdsAmongDecimalNumbers(String id) {
        String message = assertThrows(DataException.class, () -> read("id,x\n0.5,1\n" + id + ",2\n"))
                .getMessage();
        assertTrue(message.contains("number beyond 2^53") && message.contains("'" + id + "'"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "1e300",
                "4.611686018427388e+18",
                "123456789.0123456789012345",
                "100000000000000000000"
            })
    void readsLargeNumbersThatADoubleHoldsOrThatAreRoundedAlready(String number) throws IOException {
        Frame frame = read("id,x\n0.5,1\n" + number + ",2\n");
        assertEquals(Double.parseDouble(number), frame.row(1).number("id"));
    }

    @Test
    void guessesABookThatReadsLongIds() throws IOException {
        Path file = Files.writeString(
                folder.resolve("d.csv"),
                "long,longer,mixed,x\n" + ID + ",9223372036854775808,0.5,1\n" + NEXT + ",1," + ID + ",2\n");
        GuessedBook book = GuessedBook.of("study", file, "File", Provenance.PUBLIC);
        Files.writeString(folder.resolve("datapackage.json"), book.json());
        Frame frame = Csv.read(file);
        assertEquals(ColumnType.LONG, frame.column("long").type());
        assertEquals(ColumnType.STRING, frame.column("longer").type());
        assertEquals(ColumnType.STRING, frame.column("mixed").type());
        assertTrue(book.json().contains("read as text"), book.json());
    }

    @Test
    void checksKeysOrderAndBoundsDigitByDigit() throws IOException {
        String fields = "{\"name\": \"a\", \"type\": \"integer\", \"constraints\": {\"minimum\": " + ID
                + ", \"maximum\": " + NEXT + "}}, {\"name\": \"b\", \"type\": \"integer\"}";
        String rules =
                ", \"primaryKey\": [\"a\"], \"orders\": [{\"kind\": \"late\", \"earlier\": \"a\", \"later\": \"b\"}]";
        declare(fields, rules);
        assertDoesNotThrow(() -> read("a,b\n" + ID + "," + ID + "\n" + NEXT + "," + NEXT + "\n"));
        assertTrue(fault("a,b\n" + NEXT + "," + ID + "\n").contains("late"));
        assertTrue(
                fault("a,b\n" + ID + "," + ID + "\n" + ID + "," + NEXT + "\n").contains("duplicate id"));
        assertTrue(fault("a,b\n4611686018427387904," + ID + "\n").contains("out of range"));
        assertTrue(fault("a,b\n4611686018427387907," + "9000000000000000000\n").contains("out of range"));
    }

    @Test
    void findsTheRowOfALongForeignKeyOnly() {
        SmallStudy small = SmallStudy.in(folder);
        String persons = "id,place,year\n1," + ID + ",2011.0\n";
        String places = "place,year\n" + NEXT + ",2011\n" + ID + ",2012\n";
        small.write("data/persons.csv", persons);
        small.write("data/places.csv", places);
        small.write("data/datapackage.json", """
                {"name": "s", "resources": [
                  {"name": "persons", "path": "persons.csv", "provenance": "synthetic", "schema": {"fields": [
                     {"name": "id", "type": "integer"}, {"name": "place", "type": "integer"}, {"name": "year", "type": "number"}],
                    "foreignKeys": [{"fields": ["place", "year"], "reference": {"resource": "places", "fields": ["place", "year"]}}]}},
                  {"name": "places", "path": "places.csv", "provenance": "synthetic", "schema": {"fields": [
                     {"name": "place", "type": "integer"}, {"name": "year", "type": "integer"}]}}]}
                """);
        Study study = Study.at(small.root);
        String message =
                assertThrows(DataException.class, () -> study.read("persons")).getMessage();
        assertTrue(message.contains("key without a row"), message);
        small.write("data/places.csv", places.replace(ID + ",2012", ID + ",2011"));
        assertDoesNotThrow(() -> study.read("persons"));
    }

    @Test
    void readsIdsOfParquetExactlyWhateverTheirType() throws SQLException {
        for (String type : List.of("BIGINT", "UBIGINT", "DECIMAL(38,0)", "VARCHAR")) {
            parquet("SELECT " + ID + "::" + type + " AS id, 1 AS x UNION ALL SELECT " + NEXT + "::" + type + ", 2");
            Frame frame = Parquet.read(folder.resolve("t.parquet"));
            assertEquals(List.of(ID, NEXT), frame.distinct("id"), type);
        }
        parquet("SELECT 18446744073709551615::UBIGINT AS id, 1 AS x");
        assertEquals(
                "18446744073709551615",
                Parquet.read(folder.resolve("t.parquet")).row(0).text("id"));
    }

    @Test
    void refusesIdsThatParquetHoldsAsDoubles() throws SQLException {
        // DuckDB writes a HUGEINT as a DOUBLE, for Parquet has no such type
        for (String type : List.of("DOUBLE", "HUGEINT")) {
            parquet("SELECT " + ID + "::" + type + " AS id, 1 AS x UNION ALL SELECT " + NEXT + "::" + type + ", 2");
            Frame doubles = Parquet.read(folder.resolve("t.parquet"));
            assertThrows(IllegalArgumentException.class, () -> doubles.distinct("id"), type);
            assertThrows(IllegalArgumentException.class, () -> doubles.join(doubles.without("x"), "id"), type);
        }
    }

    @Test
    void refusesLongIdsInNumericCellsOfExcelAndTakesThemAsText() throws IOException {
        Path file = folder.resolve("t.xlsx");
        workbook(file, ID, ID);
        assertEquals(List.of(ID), Excel.read(file).distinct("id"));
        workbook(file, 4611686018427387905.0, 1);
        String message =
                assertThrows(DataException.class, () -> Excel.read(file)).getMessage();
        assertTrue(message.contains("number beyond 2^53 in an Excel cell") && message.contains("A2"), message);
        workbook(file, 9007199254740991.0, 1e300);
        assertEquals(1e300, Excel.read(file).row(1).number("id"));
    }

    private Frame read(String text) throws IOException {
        return Csv.read(Files.writeString(folder.resolve("d.csv"), text));
    }

    private String fault(String text) {
        return assertThrows(DataException.class, () -> read(text)).getMessage();
    }

    private void declare(String field) throws IOException {
        declare(field + ", {\"name\": \"x\", \"type\": \"integer\"}", "");
    }

    private void declare(String fields, String rules) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"name\": \"s\", \"resources\": [{\"name\": \"d\", \"path\": \"d.csv\", \"provenance\": \"public\", \"schema\": {\"fields\": ["
                        + fields + "]" + rules + "}}]}");
    }

    private void parquet(String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + folder.resolve("t.parquet") + "' (FORMAT parquet)");
        }
    }

    private static void workbook(Path file, Object... ids) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFRow header = book.createSheet().createRow(0);
            header.createCell(0).setCellValue("id");
            header.createCell(1).setCellValue("x");
            for (int i = 0; i < ids.length; i++) {
                XSSFRow row = book.getSheetAt(0).createRow(i + 1);
                if (ids[i] instanceof Number number) {
                    row.createCell(0).setCellValue(number.doubleValue());
                } else {
                    row.createCell(0).setCellValue(ids[i].toString());
                }
                row.createCell(1).setCellValue(i);
            }
            book.write(out);
        }
    }
}
