package org.introlab.data.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.introlab.csv.NumberForm;
import org.introlab.data.internal.column.WholeNumbers;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.xml.sax.SAXException;

/**
 * The rules for reading the cells of a workbook.
 *
 * @param kinds the kind of value that each style's number format shows
 * @param zeros the zero padding in each style's number format
 * @param from1904 whether days are counted from 1904
 * @param outdated whether the workbook declares stored formula results outdated
 */
record ExcelCells(List<ExcelMoment> kinds, List<ExcelZeros> zeros, boolean from1904, boolean outdated) {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");

    /** The limit for ids, which have at most the digits of an unsigned 64-bit integer. */
    private static final double LONGEST_ID = 1e20;

    ExcelCells {
        kinds = List.copyOf(kinds);
        zeros = List.copyOf(zeros);
    }

    static ExcelCells of(StylesTable styles, CTWorkbook book) {
        List<ExcelMoment> kinds = new ArrayList<>();
        List<ExcelZeros> zeros = new ArrayList<>();
        for (int i = 0; styles != null && i < styles.getNumCellStyles(); i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            kinds.add(ExcelMoment.of(style.getDataFormat(), style.getDataFormatString()));
            zeros.add(ExcelZeros.of(style.getDataFormatString()));
        }
        boolean from1904 = book.isSetWorkbookPr() && book.getWorkbookPr().getDate1904();
        boolean outdated = book.isSetCalcPr()
                && book.getCalcPr().isSetFullCalcOnLoad()
                && book.getCalcPr().getFullCalcOnLoad();
        return new ExcelCells(kinds, zeros, from1904, outdated);
    }

    ExcelMoment kind(int style) throws SAXException {
        if (style >= kinds.size()) {
            if (style == 0) {
                return ExcelMoment.NONE;
            }
            throw new SAXException("a cell with a style that the workbook does not define");
        }
        return kinds.get(style);
    }

    static String place(long row, int column) {
        return CellReference.convertNumToColString(column) + row;
    }

    static double value(String digits) throws SAXException {
        return NumberForm.number(digits).orElseThrow(() -> new SAXException("a malformed number"));
    }

    /** Returns the text of a number; whole numbers keep all digits of the file and the leading zeros that the cell shows. */
    String number(String digits, int style) throws SAXException {
        String number = number(digits);
        return style < zeros.size() ? zeros.get(style).text(number).orElse(number) : number;
    }

    private static String number(String digits) throws SAXException {
        double value = value(digits);
        return WHOLE.matcher(digits).matches() && !digits.equals("-0") ? digits : NumberText.of(value);
    }

    /** Returns whether a number may be an id whose last digits the file has lost: a whole number beyond 2^53 that is not written out. */
    static boolean isRoundedId(String digits) throws SAXException {
        double size = Math.abs(value(digits));
        return size >= WholeNumbers.EXACT
                && size < LONGEST_ID
                && !WHOLE.matcher(digits).matches();
    }

    static String truth(String text) throws SAXException {
        return switch (text.strip()) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> throw new SAXException("neither true nor false");
        };
    }

    /** Decodes a text with control characters written like {@code _x000D_}. */
    static String decoded(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
