package org.introlab.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.csv.CsvText;

/**
 * Reads the first sheet of an Excel workbook (xlsx) cell by cell through POI, on which Tablesaw's Excel module is built. That
 * module is not used: it drops what follows a blank row, reads an error such as #DIV/0! as a missing value, and rounds a number
 * among texts to the digits that its cell shows.
 */
final class ExcelTable {
    private final Sheet sheet;
    private final Faults.FileFaults faults;
    private boolean sound = true;

    private ExcelTable(Sheet sheet, Faults.FileFaults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    static Optional<byte[]> csv(byte[] content, Faults.FileFaults faults) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return new ExcelTable(book.getSheetAt(0), faults).csv();
        } catch (IOException | RuntimeException e) {
            // POI throws many unchecked types for what is no workbook
            faults.file(
                    "broken Excel file",
                    "a whole workbook (.xlsx) with a table in its first sheet",
                    "something that cannot be read as one");
            return Optional.empty();
        }
    }

    private Optional<byte[]> csv() {
        List<List<String>> rows = new ArrayList<>();
        int end = 0;
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            rows.add(cells(r));
            end = rows.get(r).isEmpty() ? end : r + 1;
        }
        if (end == 0) {
            faults.file("empty file", "a header row and data rows in the first sheet", "no table");
            return Optional.empty();
        }
        List<String> header = rows.get(0);
        if (header.isEmpty() || header.contains("")) {
            faults.row("column without a name", 1, "the columns' names, from the first cell on", "an empty cell");
            return Optional.empty();
        }
        CsvText lines = new CsvText();
        for (List<String> cells : rows.subList(0, end)) {
            if (cells.isEmpty() && header.size() > 1) {
                lines.blankLine();
                continue;
            }
            while (cells.size() < header.size()) {
                cells.add("");
            }
            lines.row(cells);
        }
        return sound ? Optional.of(lines.bytes()) : Optional.empty();
    }

    /** The texts of a row up to its last cell that is not empty. */
    private List<String> cells(int r) {
        List<String> cells = new ArrayList<>();
        Row row = sheet.getRow(r);
        int end = row == null ? 0 : row.getLastCellNum();
        for (int c = 0; c < end; c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? "" : text(cell));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell) ? date(cell) : TableFormat.number(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> {
                sound = false;
                faults.row(
                        "Excel error",
                        cell.getRowIndex() + 1L,
                        "a value",
                        "an error, as #DIV/0! is one, in cell " + cell.getAddress());
                yield "#";
            }
            default -> "";
        };
    }

    /** A date as YYYY-MM-DD, with its time where it has one; a month as YYYY-MM where the cell shows no day. */
    private static String date(Cell cell) {
        LocalDateTime time = cell.getLocalDateTimeCellValue();
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return time.toString();
        }
        String shown = cell.getCellStyle().getDataFormatString().toLowerCase(Locale.ROOT);
        boolean month = time.getDayOfMonth() == 1 && shown.contains("y") && !shown.contains("d");
        return month ? YearMonth.from(time).toString() : time.toLocalDate().toString();
    }
}
