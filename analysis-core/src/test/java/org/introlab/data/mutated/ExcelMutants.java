package org.introlab.data.mutated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What can stand in a workbook beside plain numbers and texts, and what can happen to the file. */
final class ExcelMutants {
    private ExcelMutants() {}

    static Mutant random(Random random) {
        RightTable table = RightTable.random(random);
        int row = 1 + random.nextInt(table.rows().size());
        byte[] sound = book(table, sheet -> {});
        return switch (random.nextInt(17)) {
            case 0 -> Mutant.reads("as it is", sound, table);
            case 1 ->
                Mutant.reads(
                        "a second sheet", book(table, s -> note(s.getWorkbook().createSheet("notes"))), table);
            case 2 ->
                Mutant.reads(
                        "empty rows with a format below",
                        book(table, s -> s.createRow(s.getLastRowNum() + 3).createCell(0)),
                        table);
            case 3 -> Mutant.reads("months as dates", book(table, ExcelMutants::monthsAsDates), table);
            case 4 -> Mutant.reads("hidden column and width", book(table, s -> s.setColumnHidden(1, true)), table);
            case 5 ->
                Mutant.isRefused(
                        "formula without a result",
                        book(table, s -> s.getRow(row).createCell(RightTable.ID).setCellFormula("B1*2")));
            case 6 ->
                Mutant.isRefused(
                        "error", book(table, s -> cell(s, row, RightTable.SHARE).setCellErrorValue(FormulaError.DIV0)));
            case 7 ->
                Mutant.isRefused("text among numbers", book(table, s -> cell(s, row, RightTable.SHARE)
                        .setCellValue("about 5")));
            case 8 ->
                Mutant.isRefused("percent as text", book(table, s -> cell(s, row, RightTable.SHARE)
                        .setCellValue("10%")));
            case 9 -> Mutant.isRefused("a blank row between", book(table, s -> s.shiftRows(row, s.getLastRowNum(), 1)));
            case 10 ->
                Mutant.isRefused("a column without a name", book(table, s -> cell(s, 0, RightTable.KIND)
                        .setBlank()));
            case 11 ->
                Mutant.isRefused("a column twice", book(table, s -> cell(s, 0, RightTable.SHARE)
                        .setCellValue("id")));
            case 12 ->
                Mutant.isRefused("a title above the header", book(table, s -> {
                    s.shiftRows(0, s.getLastRowNum(), 1);
                    s.createRow(0).createCell(0).setCellValue("Table 1");
                }));
            case 13 ->
                Mutant.isRefused("an id with a fraction", book(table, s -> cell(s, row, RightTable.ID)
                        .setCellValue(1.5)));
            case 14 ->
                Mutant.isRefused("boolean among numbers", book(table, s -> cell(s, row, RightTable.SHARE)
                        .setCellValue(true)));
            case 15 -> Mutant.readsOrIsRefused("cut off", Damage.cut(sound, random), table);
            default -> Mutant.readsOrIsRefused("a byte changed", Damage.byteChanged(sound, random), table);
        };
    }

    private static void note(XSSFSheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("not the table");
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        return cell == null ? sheet.getRow(row).createCell(column) : cell;
    }

    private static void monthsAsDates(XSSFSheet sheet) {
        XSSFCellStyle month = sheet.getWorkbook().createCellStyle();
        month.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\\-mm"));
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            XSSFCell cell = cell(sheet, r, RightTable.MONTH);
            cell.setCellValue(YearMonth.parse(cell.getStringCellValue()).atDay(1));
            cell.setCellStyle(month);
        }
    }

    private static byte[] book(RightTable table, Consumer<XSSFSheet> change) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("table");
            fill(sheet.createRow(0), RightTable.COLUMNS, false);
            for (List<String> row : table.rows()) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), row, true);
            }
            change.accept(sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFRow row, List<String> cells, boolean typed) {
        for (int c = 0; c < cells.size(); c++) {
            String text = cells.get(c);
            boolean number = typed && (c == RightTable.ID || c == RightTable.SHARE);
            if (number && !text.isEmpty()) {
                row.createCell(c).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(c).setCellValue(text);
            }
        }
    }
}
