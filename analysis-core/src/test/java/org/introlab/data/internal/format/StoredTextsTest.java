package org.introlab.data.internal.format;

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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Excel;
import org.introlab.data.read.GuessedBook;
import org.introlab.data.read.Parquet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that look like numbers, codes with leading zeros and durations, in files that have types of their own. */
class StoredTextsTest {
    @TempDir
    Path folder;

    @Test
    void keepsTextsOfParquetThatANumberWouldNotKeep() {
        Frame frame = Parquet.read(reference("texts.parquet"));
        assertEquals(List.of("1e3", "1000", "2E3", "5"), texts(frame, "id"));
        assertEquals(List.of("10.1", "10.10", "10.2", "10.3"), texts(frame, "nace"));
        assertEquals(0.5, frame.row(2).number("plain"));
    }

    @Test
    void takesNaForATextWhereAParquetFileHasMissingValues() {
        Frame frame = Parquet.read(reference("texts.parquet"));
        assertEquals(List.of("NA", "NO", "", "NO"), texts(frame, "land"));
        GuessedBook book = GuessedBook.of("s", reference("texts.parquet"), "t", Provenance.PUBLIC);
        assertTrue(!book.json().contains("missingValues"), book.json());
        assertTrue(
                book.guesses().get(0).doubts().get(0).contains("would change as numbers"),
                book.guesses().get(0).toString());
    }

    @Test
    void keepsTextsOfExcelThatANumberWouldNotKeep() throws IOException {
        for (String odd : List.of("1e3", "1E+3", "+5", "5.", ".5")) {
            Frame frame = excel("0", "1000", odd, "7");
            assertEquals(List.of("1000", odd, "7"), texts(frame, "x"));
        }
        // numbers stored as text, and a text among numbers
        assertEquals(1000.0, excel("0", "1000", "7").row(0).number("x"));
        assertEquals(List.of("5", "1e3"), texts(excel("0", 5.0, "1e3"), "x"));
    }

    @Test
    void keepsTheLeadingZerosThatACellShows() throws IOException {
        assertEquals(List.of("0301", "1103", "50001"), texts(excel("0000", 301.0, 1103.0, 50001.0), "x"));
        assertEquals(List.of("010190-12345"), texts(excel("000000-00000", 1019012345.0), "x"));
        assertEquals(List.of("0301", "1103"), texts(excel("[<=9999]0000;General", 301.0, 1103.0), "x"));
        assertEquals(List.of("0301", "1103"), texts(excel("\"nr \"0000", 301.0, 1103.0), "x"));
        assertEquals(List.of("0301", "1103"), texts(excel("0000;[Red]-0000", 301.0, 1103.0), "x"));
        for (String plain : List.of("0", "0.00", "#,##0", "#,##0.00", "General", "00.0", "0%", "00E+00")) {
            assertEquals(301.0, excel(plain, 301.0, 5.0).row(0).number("x"), plain);
        }
        // what is no whole number, or negative, is no code
        assertEquals(-301.5, excel("0000", -301.5, 1103.0).row(0).number("x"));
    }

    @Test
    void readsACodeThatIsDeclaredATextAsItsCellShowsIt() throws IOException {
        excel("0000", 301.0, 1103.0);
        Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [{"name": "t", "path": "t.xlsx", "schema": {"fields": [{"name": "x"}, {"name": "n", "type": "integer"}]}}]}
                """);
        assertEquals(List.of("0301", "1103"), texts(Excel.read(folder.resolve("t.xlsx")), "x"));
    }

    @Test
    void readsDurationsOfExcelWithFractionsAndTexts() throws IOException {
        for (String format : List.of("[s].000", "[s].00", "[ss].0", "[h]\"t\" mm\"m\"", "[h].mm", "[m]", "[hh]\\:mm")) {
            assertEquals(List.of("PT6H", "PT36H"), durations(excel(format, 0.25, 1.5), "x"), format);
        }
        assertEquals(0.25, excel("0.00;[h]:mm", 0.25, 1.5).row(0).number("x"));
    }

    @Test
    void readsDurationsOfArrowByTheUnitOfItsOwnSchema() {
        Frame frame = Parquet.read(reference("arrow.parquet"));
        assertEquals(List.of("PT1M30S", "", "PT-5S"), durations(frame, "s"));
        assertEquals(List.of("PT1M30.5S", "", "PT0.001S"), durations(frame, "ms"));
        assertEquals(List.of("PT1M30S", "", "PT0.0005S"), durations(frame, "us"));
        assertEquals(List.of("PT1M30S", "", "PT0.001S"), durations(frame, "ns"));
        assertEquals(90.0, frame.row(0).number("count"));
    }

    @Test
    void readsMomentsInAZoneToTheNanosecondAsOthersInAZone() {
        Frame frame = Parquet.read(reference("arrow.parquet"));
        assertEquals(List.of("2020-07-01T12:30:05.123", "null", "1970-01-01T00:00"), texts(frame, "zone"));
    }

    @Test
    void refusesASchemaOfArrowThatCannotBeRead() throws SQLException {
        for (String schema : List.of("", "no base 64", "AAAA", "/////6gAAAAQAAAAAAAKAAwABgAFAAgA")) {
            Path file = folder.resolve("s.parquet");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("COPY (SELECT 1 AS x, 2 AS y) TO '" + file
                        + "' (FORMAT parquet, KV_METADATA {\"ARROW:schema\": '" + schema + "'})");
            }
            String message =
                    assertThrows(DataException.class, () -> Parquet.read(file)).getMessage();
            assertTrue(message.contains("a valid Arrow schema"), message);
        }
    }

    private static Path reference(String name) {
        return Path.of("src/test/resources/reference/parquet", name);
    }

    private static List<String> texts(Frame frame, String column) {
        return Arrays.stream(frame.column(column).asObjectArray())
                .map(String::valueOf)
                .toList();
    }

    private static List<String> durations(Frame frame, String column) {
        return IntStream.range(0, frame.rowCount())
                .mapToObj(frame::row)
                .map(row -> row.isMissing(column) ? "" : row.duration(column).toString())
                .toList();
    }

    /** A sheet of a column x of texts and numbers in a format, and a column n. */
    private Frame excel(String format, Object... values) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet();
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            XSSFRow header = sheet.createRow(0);
            header.createCell(0).setCellValue("x");
            header.createCell(1).setCellValue("n");
            for (int i = 0; i < values.length; i++) {
                XSSFRow row = sheet.createRow(i + 1);
                XSSFCell cell = row.createCell(0);
                if (values[i] instanceof Double number) {
                    cell.setCellValue(number);
                    cell.setCellStyle(style);
                } else {
                    cell.setCellValue(values[i].toString());
                }
                row.createCell(1).setCellValue(i);
            }
            book.write(out);
        }
        return Excel.read(file);
    }
}
