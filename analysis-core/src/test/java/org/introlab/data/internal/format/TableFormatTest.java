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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SmallStudy;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.introlab.data.read.Excel;
import org.introlab.data.read.Parquet;
import org.introlab.data.study.Study;
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
        assertEquals("2015-09-01T10:30:00", frame.column("t").getString(0));
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
            DataException broken =
                    assertThrows(DataException.class, () -> Csv.read(file, TableFormat.of(file), Optional.empty()));
            assertEquals(1, broken.faults().size());
            assertTrue(broken.getMessage().contains("can't be read as"), broken.getMessage());
        }
    }

    @Test
    void refusesNestedColumns() throws SQLException {
        parquet("SELECT [1, 2] AS list, {'a': 1} AS struct", "n.parquet");
        String message = assertThrows(DataException.class, () -> Parquet.read(folder.resolve("n.parquet")))
                .getMessage();
        assertTrue(
                message.contains("unsuitable column type") && message.contains("list") && message.contains("struct"),
                message);
    }

    @Test
    void keepsTheDigitsOfANumberAmongTextsWhateverTheCellShows() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            CellStyle whole = format(book, "0");
            sheet.createRow(0).createCell(0).setCellValue("mixed");
            sheet.createRow(1).createCell(0).setCellValue("1-3");
            sheet.createRow(2).createCell(0).setCellValue(0.5);
            sheet.getRow(2).getCell(0).setCellStyle(whole);
            save(book, "m.xlsx");
        }
        Frame read = Excel.read(folder.resolve("m.xlsx"));
        assertEquals("0.5", read.column("mixed").getString(1));
    }

    @Test
    void writesDatesMonthsBooleansAndFormulasOfExcelAsText() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            XSSFRow header = sheet.createRow(0);
            XSSFRow row = sheet.createRow(1);
            for (int c = 0; c < 5; c++) {
                header.createCell(c).setCellValue("dmtbf".substring(c, c + 1));
                row.createCell(c);
            }
            LocalDateTime first = LocalDateTime.of(2015, 9, 1, 0, 0);
            row.getCell(0).setCellValue(first);
            row.getCell(0).setCellStyle(format(book, "yyyy-mm-dd"));
            row.getCell(1).setCellValue(first);
            row.getCell(1).setCellStyle(format(book, "mmm yy"));
            row.getCell(2).setCellValue(first.withHour(10));
            row.getCell(2).setCellStyle(format(book, "yyyy-mm-dd hh:mm"));
            row.getCell(3).setCellValue(true);
            row.getCell(4).setCellFormula("1/4");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            save(book, "d.xlsx");
        }
        Frame read = Excel.read(folder.resolve("d.xlsx"));
        List<String> texts = read.columnNames().stream()
                .map(c -> read.column(c).getString(0))
                .toList();
        assertEquals(List.of("2015-09-01", "2015-09", "2015-09-01T10:00:00", "true", "0.25"), texts);
    }

    @Test
    void refusesErrorsBlankRowsAndNamelessColumnsOfExcelAtTheirRow() throws IOException {
        workbook("b.xlsx", new Object[][] {{"a", "b"}, {1.0, 2.0}, {}, {3.0, 4.0}});
        assertFault("row 3: found a blank line", "b.xlsx");
        workbook("n.xlsx", new Object[][] {{"a", null, "c"}, {1.0, 2.0, 3.0}});
        assertFault("column without a name", "n.xlsx");
        workbook("t.xlsx", new Object[][] {{}, {"a", "b"}, {1.0, 2.0}});
        assertFault("no header", "t.xlsx");
        workbook("e.xlsx", new Object[][] {{"a", "b"}, {1.0, FormulaError.DIV0}});
        assertFault("Excel error: 1\n    row 2: found an error, such as #DIV/0!, in cell B2", "e.xlsx");
        workbook("none.xlsx", new Object[][] {});
        assertFault("empty file", "none.xlsx");
    }

    @Test
    void readsAColumnAloneThatEndsWithMissingValues() throws IOException, SQLException {
        parquet("SELECT unnest([1, NULL, NULL]) AS a", "o.parquet");
        Frame read = Parquet.read(folder.resolve("o.parquet"));
        assertEquals(3, read.rowCount());
        assertEquals(2, read.column("a").countMissing());
    }

    @Test
    void writesNumbersOfParquetAsTheyWereWritten() throws SQLException {
        parquet(
                "SELECT 0.1::FLOAT AS f, 9007199254740992::DOUBLE AS d, TIMESTAMPTZ '2015-09-01 10:00:00+02' AS t, NULL AS n",
                "f.parquet");
        Frame read = Parquet.read(folder.resolve("f.parquet"));
        List<String> texts = List.of("f", "d", "t").stream()
                .map(c -> read.column(c).getString(0))
                .toList();
        assertEquals(List.of("0.1", "9007199254740992", "2015-09-01T08:00:00"), texts);
        assertTrue(read.column("n").isMissing(0));
    }

    @Test
    void knowsTheTwinInEveryForm() throws IOException, SQLException {
        SmallStudy small = SmallStudy.in(folder);
        parquet(
                "SELECT * FROM read_csv('" + folder.resolve("data/persons.csv") + "') ORDER BY id DESC",
                "extract/persons.parquet");
        assertEquals(Provenance.SYNTHETIC, small.study().read("persons").provenance());
        Files.delete(folder.resolve("extract/persons.parquet"));
        workbook("extract/persons.xlsx", new Object[][] {
            {"id", "place", "sex", "score", "start", "end"},
            {1.0, "A", "female", 10.5, "2010-03", "2011-05"},
            {2.0, "A", "male", null, "2012-01", "2014-12"},
            {3.0, "B", "female", 99.0, null, "2016-01"}
        });
        assertEquals(Provenance.SYNTHETIC, small.study().read("persons").provenance());
        workbook("extract/persons.xlsx", new Object[][] {
            {"id", "place", "sex", "score", "start", "end"}, {1.0, "A", "female", 11.0, "2010-03", "2011-05"}
        });
        assertEquals(
                Provenance.PUBLIC,
                small.study().readAll("persons").get(0).sources().get(0).provenance());
    }

    @Test
    void findsAMisspeltParquetFile() throws IOException, SQLException {
        SmallStudy small = SmallStudy.in(folder);
        parquet("SELECT 1 AS id", "extract/person.parquet");
        String message = assertThrows(DataException.class, () -> small.study().read("places"))
                .getMessage();
        assertTrue(message.contains("expected the name 'persons.parquet'"), message);
    }

    private void assertFault(String expected, String workbook) {
        String message = assertThrows(DataException.class, () -> Excel.read(folder.resolve(workbook)))
                .getMessage();
        assertTrue(message.contains(expected), message);
    }

    private static CellStyle format(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private void save(XSSFWorkbook book, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            book.write(out);
        }
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
                    } else if (cells[r][c] instanceof FormulaError error) {
                        row.createCell(c).setCellErrorValue(error.getCode());
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
