package org.introlab.data.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.csv.CsvText;
import org.introlab.data.RawWorkbook;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Faults;
import org.introlab.data.read.Excel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is read as it stores its values: nothing is calculated, nothing invented, nothing dropped. */
class ExcelTableTest {
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";

    @TempDir
    Path folder;

    @Test
    void refusesAFormulaWithoutAStoredResultByItsCell() {
        for (String empty : new String[] {"", "<v/>", "<v></v>", "<v> </v>"}) {
            assertFault(
                    "formula without a result: 1\n    row 2: found only a formula in cell B2",
                    row2("<c r=\"B2\"><f>A2*2</f>" + empty + "</c>"));
        }
        assertFault("only a formula in cell B2", row2("<c r=\"B2\" t=\"str\"><f>A2&amp;\"\"</f></c>"));
        assertFault("only a formula in cell B2", row2("<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c>"));
    }

    @Test
    void refusesStoredResultsThatTheWorkbookDeclaresOutdated() {
        RawWorkbook book = row2("<c r=\"B2\"><f>A2*2</f><v>0</v></c>").workbook("<calcPr fullCalcOnLoad=\"1\"/>");
        assertFault("a result that the workbook declares outdated (fullCalcOnLoad) in cell B2", book);
        assertEquals("a,b\n1,5\n", csv(row2("<c r=\"B2\"><v>5</v></c>").workbook("<calcPr fullCalcOnLoad=\"1\"/>")));
    }

    @Test
    void takesStoredResultsOfEveryType() {
        assertEquals("a,b\n1,20\n", csv(row2("<c r=\"B2\"><f>A2*20</f><v>20</v></c>")));
        assertEquals("a,b\n1,x\n", csv(row2("<c r=\"B2\" t=\"str\"><f>\"x\"</f><v>x</v></c>")));
        assertEquals("a,b\n1,\n", csv(row2("<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>")));
        assertEquals("a,b\n1,true\n", csv(row2("<c r=\"B2\" t=\"b\"><f>A2=1</f><v>1</v></c>")));
        assertFault("in cell B2", row2("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
    }

    @Test
    void refusesSuperscriptsInNumbersAndNamesADamagedCell() throws IOException {
        for (String digits : new String[] {"52", "x2"}) {
            XSSFWorkbook book = cell(5, "0");
            XSSFFont raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            XSSFRichTextString text = new XSSFRichTextString(digits);
            text.applyFont(1, 2, raised);
            book.getSheetAt(0).getRow(1).getCell(1).setCellValue(text);
            byte[] workbook = bytes(book);
            if (digits.equals("52")) {
                String message = fault(workbook);
                assertTrue(message.contains("superscript or subscript in a number: 1\n    row 2"), message);
                assertTrue(message.contains("in cell B2"), message);
            } else {
                assertEquals("a,b\n1,x2\n", csv(workbook));
            }
        }
        assertFault("row 2: found something else in cell B2", row2("<c r=\"B2\"><v>1x</v></c>"));
        assertFault("row 2: found something else in cell B2", row2("<c r=\"B2\" t=\"s\"><v>7</v></c>"));
    }

    @Test
    void keepsWholeNumbersToTheLastDigitThatTheFileHas() {
        assertEquals("a,b\n1,9007199254740993\n", csv(row2("<c r=\"B2\"><v>9007199254740993</v></c>")));
        assertEquals("a,b\n1,0.1\n", csv(row2("<c r=\"B2\"><v>0.1</v></c>")));
        assertEquals("a,b\n1,0\n", csv(row2("<c r=\"B2\"><v>-0</v></c>")));
        assertFault("something else in cell B2", row2("<c r=\"B2\"><v>NaN</v></c>"));
        assertFault("something else in cell B2", row2("<c r=\"B2\"><v>1d</v></c>"));
    }

    @Test
    void readsSharedAndRichTextsWithoutTheirPronunciation() {
        RawWorkbook book = row2("<c r=\"B2\" t=\"s\"><v>0</v></c>")
                .strings("<si><r><t>Å</t></r><r><t xml:space=\"preserve\"> b_x0041_</t></r><rPh><t>no</t></rPh></si>");
        assertEquals("a,b\n1,Å bA\n", csv(book));
        assertFault("something else in cell B2", row2("<c r=\"B2\" t=\"s\"><v>7</v></c>"));
    }

    @Test
    void readsCellsAndRowsWithoutPlaces() {
        String rows =
                "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>";
        assertEquals("a,b\n1,2\n", csv(RawWorkbook.of(rows)));
    }

    @Test
    void refusesCellsInPlacesThatCannotBe() {
        assertFault("can't be read as a workbook", RawWorkbook.of(HEADER + HEADER));
        assertFault("can't be read as a workbook", row2("<c r=\"A2\"><v>2</v></c>"));
        assertFault("can't be read as a workbook", row2("<c r=\"B3\"><v>2</v></c>"));
        assertFault("found row 2000000000", RawWorkbook.of(HEADER + "<row r=\"2000000000\"><c><v>1</v></c></row>"));
        assertFault("found a cell in column 18278", row2("<c r=\"ZZZ2\"><v>2</v></c>"));
    }

    @Test
    void readsTimesDurationsAndDatesByWhatTheirCellsShow() throws IOException {
        assertEquals("10:30", shown(10.5 / 24, "h:mm"));
        assertEquals("22:30:05", shown((22.5 + 5.0 / 3600) / 24, "h:mm:ss AM/PM"));
        assertEquals("PT36H30M", shown(1.5 + 0.5 / 24, "[h]:mm"));
        assertEquals("PT1M30S", shown(1.5 / 24 / 60, "[mm]:ss"));
        assertEquals("2020-02-29", shown(43890, "dd.mm.yyyy"));
        assertEquals("2020-02-29T06:00", shown(43890.25, "dd.mm.yyyy"));
        assertEquals("2020-03", shown(43891, "mmm yyyy"));
        assertEquals("2020", shown(2020, "0"));
        assertEquals("1900-02-28", shown(59, "yyyy-mm-dd"));
        assertEquals("1900-03-01", shown(61, "yyyy-mm-dd"));
    }

    @Test
    void refusesDaysAndTimesThatNeverWere() {
        assertShownFault("an existing date", 60, "yyyy-mm-dd");
        assertShownFault("an existing date", 0, "yyyy-mm-dd");
        assertShownFault("an existing date", -3, "yyyy-mm-dd");
        assertShownFault("an existing date", 2_958_466, "yyyy-mm-dd");
        assertShownFault("a time of day", 1.5, "h:mm");
        assertShownFault("a time of day", -0.25, "h:mm");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
        XSSFWorkbook book = cell(42428, "yyyy-mm-dd");
        book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        assertEquals("a,b\n1,2020-02-29\n", csv(bytes(book)));
    }

    @Test
    void givesAllDatesOfAColumnATimeWhenOneHasIt() throws IOException {
        XSSFWorkbook book = cell(43890, "yyyy-mm-dd hh:mm");
        XSSFRow third = book.getSheetAt(0).createRow(2);
        third.createCell(0).setCellValue(2);
        third.createCell(1).setCellValue(43890.5);
        third.getCell(1).setCellStyle(book.getSheetAt(0).getRow(1).getCell(1).getCellStyle());
        assertEquals("a,b\n1,2020-02-29T00:00\n2,2020-02-29T12:00\n", csv(bytes(book)));
    }

    @Test
    void readsTheFirstVisibleSheetAndSaysWhich() throws IOException {
        XSSFWorkbook book = cell(5, "0");
        book.createSheet("more").createRow(0).createCell(0).setCellValue("other");
        assertEquals("sheet 'data', the first of 2", converted(bytes(book)).part());
        XSSFWorkbook hidden = cell(5, "0");
        hidden.createSheet("notes");
        hidden.setSheetOrder("notes", 0);
        hidden.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        byte[] workbook = bytes(hidden);
        StoredTable read = converted(workbook);
        assertEquals("a,b\n1,5\n", csv(read));
        assertEquals("sheet 'data', the first visible of 2", read.part());
        Path file = folder.resolve("t.xlsx");
        Files.write(file, workbook);
        assertEquals(
                "t.xlsx (sheet 'data', the first visible of 2)",
                Excel.read(file).sources().get(0).file());
    }

    @Test
    void refusesMergedCellsInTheTableOnly() throws IOException {
        XSSFWorkbook book = cell(5, "0");
        book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
        String message = fault(bytes(book));
        assertTrue(message.contains("merged cells: 1\n    row 2: found the merged cells A2:B2"), message);
        XSSFWorkbook beside = cell(5, "0");
        beside.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("D1:E2"));
        assertEquals("a,b\n1,5\n", csv(bytes(beside)));
    }

    @Test
    void refusesTwoColumnsOfOneName() throws IOException {
        XSSFWorkbook book = cell(5, "0");
        book.getSheetAt(0).getRow(0).getCell(1).setCellValue("a");
        Path file = folder.resolve("t.xlsx");
        Files.write(file, bytes(book));
        String message =
                assertThrows(DataException.class, () -> Excel.read(file)).getMessage();
        assertTrue(message.contains("duplicate column"), message);
    }

    @Test
    void refusesWhatUnpacksToMoreThanCanBeRead() {
        String many = "<!--" + " ".repeat(1 << 20) + "-->";
        assertFault("table too large", RawWorkbook.of(HEADER).part("xl/styles.xml", many.repeat(20) + "<a/>"));
        String nested = "<a>".repeat(100_000);
        for (String part : new String[] {
            "xl/worksheets/sheet1.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/sharedStrings.xml",
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels"
        }) {
            assertFault("broken Excel file", RawWorkbook.of(HEADER).part(part, nested));
        }
        String doctype = "<!DOCTYPE a [<!ENTITY x \"y\">]><worksheet>&x;</worksheet>";
        assertFault("broken Excel file", RawWorkbook.of(HEADER).sheet(doctype));
    }

    private static RawWorkbook row2(String b2) {
        return RawWorkbook.of(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>" + b2 + "</row>");
    }

    private static String shown(double days, String format) throws IOException {
        String csv = csv(bytes(cell(days, format)));
        return csv.substring("a,b\n1,".length(), csv.length() - 1);
    }

    private static void assertShownFault(String expected, double days, String format) {
        String message = fault(bytes(cell(days, format)));
        assertTrue(message.contains("impossible date or time") && message.contains(expected), message);
        assertTrue(message.contains("in cell B2"), message);
    }

    private static XSSFWorkbook cell(double value, String format) {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("data");
        sheet.createRow(0).createCell(0).setCellValue("a");
        sheet.getRow(0).createCell(1).setCellValue("b");
        sheet.createRow(1).createCell(0).setCellValue(1);
        XSSFCell cell = sheet.getRow(1).createCell(1);
        cell.setCellValue(value);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return book;
    }

    private static byte[] bytes(XSSFWorkbook book) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory is always writable", e);
        }
    }

    private static StoredTable converted(byte[] workbook) {
        Faults faults = new Faults();
        Optional<StoredTable> read = ExcelTable.read(workbook, faults.in("t.xlsx", false));
        faults.throwIfAny();
        return read.orElseThrow();
    }

    private static String csv(byte[] workbook) {
        return csv(converted(workbook));
    }

    private static String csv(StoredTable table) {
        StringBuilder text = new StringBuilder(new CsvText().row(table.header()).toString());
        for (int row = 0, place = 0; row < table.rows(); row++) {
            if (table.isBlank(row)) {
                text.append('\n');
                continue;
            }
            int at = place++;
            text.append(new CsvText()
                    .row(table.columns().stream().map(column -> column.text(at)).toList()));
        }
        return text.toString();
    }

    private static String csv(RawWorkbook workbook) {
        return csv(workbook.bytes());
    }

    private static String fault(byte[] workbook) {
        return assertThrows(DataException.class, () -> converted(workbook)).getMessage();
    }

    private static void assertFault(String expected, RawWorkbook workbook) {
        String message = fault(workbook.bytes());
        assertTrue(message.contains(expected), message);
        assertTrue(message.startsWith("1 fault in 1 file"), message);
    }
}
