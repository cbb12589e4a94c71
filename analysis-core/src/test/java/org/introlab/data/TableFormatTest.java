package org.introlab.data;

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
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet and Excel files read as the CSV file of the same table does, with the same checks. */
class TableFormatTest {
    @TempDir
    Path folder;

    @Test
    void readsParquetAsTheCsvOfTheSameTable() throws IOException, SQLException {
        Path csv = folder.resolve("t.csv");
        Files.writeString(csv, "id,navn,x,n\n1,Ås,0.1,\n2,\"a,\"\"b\"\"\",-3,7\n3,,,8\n");
        parquet("SELECT id, navn, x::DOUBLE AS x, n::INTEGER AS n FROM read_csv('" + csv + "')", "t.parquet");
        assertSameTable(Csv.read(csv), Parquet.read(folder.resolve("t.parquet")));
    }

    @Test
    void writesDatesAndBooleansOfParquetAsText() throws SQLException {
        parquet(
                "SELECT DATE '2015-09-01' AS d, TIMESTAMP '2015-09-01 10:30:00' AS t, true AS b, 12.50::DECIMAL(6,2) AS m",
                "d.parquet");
        Frame frame = Parquet.read(folder.resolve("d.parquet"));
        assertEquals("2015-09-01", frame.column("d").getString(0));
        assertEquals("2015-09-01T10:30", frame.column("t").getString(0));
        assertEquals("true", frame.column("b").getString(0));
        assertEquals("12.5", frame.column("m").getString(0));
    }

    @Test
    void readsExcelAsTheCsvOfTheSameTable() throws IOException {
        Path csv = folder.resolve("t.csv");
        Files.writeString(csv, "id,navn,x\n1,Ås,0.5\n2,b,-3\n3,c,\n");
        workbook("t.xlsx", new Object[][] {{"id", "navn", "x"}, {1.0, "Ås", 0.5}, {2.0, "b", -3.0}, {3.0, "c", null}});
        assertSameTable(Csv.read(csv), Excel.read(folder.resolve("t.xlsx")));
    }

    @Test
    void takesAParquetOrExcelExtractUnderTheSameChecks() throws IOException, SQLException {
        SmallStudy small = SmallStudy.in(folder);
        Files.createDirectories(small.extract);
        parquet(
                "SELECT * FROM read_csv('" + folder.resolve("data/places.csv") + "', all_varchar = true)",
                "extract/places.parquet");
        Frame places = Study.at(small.root).withExtract(small.extract).read("places");
        assertSameTable(Study.at(small.root).read("places"), places);
        assertEquals("extract/places.parquet", places.sources().get(0).file());
    }

    @Test
    void refusesOneTableInTwoFiles() throws IOException, SQLException {
        SmallStudy small = SmallStudy.in(folder);
        Files.createDirectories(small.extract);
        Files.copy(folder.resolve("data/places.csv"), small.extract.resolve("places.csv"));
        parquet("SELECT 'A' AS place, '0' AS region", "extract/places.parquet");
        Study study = Study.at(small.root).withExtract(small.extract);
        String message =
                assertThrows(DataException.class, () -> study.read("places")).getMessage();
        assertTrue(message.contains("one table in two files"), message);
    }

    @Test
    void saysSoOnceWhenAFileIsNoParquetOrExcelFile() throws IOException {
        for (String name : new String[] {"cut.parquet", "cut.xlsx"}) {
            Path file = folder.resolve(name);
            Files.writeString(file, "PK no such thing");
            DataException broken = assertThrows(DataException.class, () -> Csv.read(file, TableFormat.of(file)));
            assertEquals(1, broken.faults().size());
            assertTrue(broken.getMessage().contains("cannot be read as one"), broken.getMessage());
        }
    }

    @Test
    void refusesNestedColumns() throws SQLException {
        parquet("SELECT [1, 2] AS list, {'a': 1} AS struct", "n.parquet");
        String message = assertThrows(DataException.class, () -> Parquet.read(folder.resolve("n.parquet")))
                .getMessage();
        assertTrue(
                message.contains("nested column") && message.contains("list") && message.contains("struct"), message);
    }

    private void parquet(String select, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + folder.resolve(name) + "' (FORMAT parquet)");
        }
    }

    private void workbook(String name, Object[][] cells) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            XSSFSheet sheet = book.createSheet("data");
            for (int r = 0; r < cells.length; r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    if (cells[r][c] instanceof Double number) {
                        row.createCell(c).setCellValue(number);
                    } else if (cells[r][c] != null) {
                        row.createCell(c).setCellValue(cells[r][c].toString());
                    }
                }
            }
            book.write(out);
        }
    }

    private static void assertSameTable(Frame expected, Frame actual) {
        assertEquals(expected.columnNames(), actual.columnNames());
        assertEquals(expected.rowCount(), actual.rowCount());
        for (String name : expected.columnNames()) {
            for (int i = 0; i < expected.rowCount(); i++) {
                assertEquals(
                        expected.column(name).getString(i), actual.column(name).getString(i), name + " " + i);
            }
        }
    }
}
