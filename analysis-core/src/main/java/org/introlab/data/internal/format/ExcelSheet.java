package org.introlab.data.internal.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.introlab.csv.NumberForm;
import org.introlab.csv.OddNumber;
import org.introlab.data.book.Faults;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads the cells of a sheet one by one, checks what the file stores for each, and passes their text to the rows. */
final class ExcelSheet extends ExcelFile.Depth {
    /** Far more than Excel allows in a cell. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final Set<String> TEXTS = Set.of("s", "inlineStr", "str");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,10})");

    private final SharedStrings strings;
    private final Set<String> scripts;
    private final ExcelCells values;
    private final Faults.FileFaults faults;
    private final Set<Integer> withTime;
    private final ExcelRows rows;
    private final List<String> merged = new ArrayList<>();
    private final StoredTexts texts = new StoredTexts();
    private final Set<Integer> days = new HashSet<>();
    private final Set<Integer> moments = new HashSet<>();

    private long row;
    private boolean sound = true;

    private int column;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean stored;
    private boolean raised;
    private boolean collecting;
    private int phonetic;
    private final StringBuilder text = new StringBuilder();

    /**
     * Creates a reader.
     *
     * @param scripts the shared texts with superscripts or subscripts
     * @param withTime the columns in which some dates have a time of day, so that all must get one
     */
    ExcelSheet(
            SharedStrings strings,
            Set<String> scripts,
            ExcelCells values,
            Set<Integer> withTime,
            Faults.FileFaults faults) {
        this.strings = strings;
        this.scripts = Set.copyOf(scripts);
        this.values = values;
        this.withTime = Set.copyOf(withTime);
        this.faults = faults;
        this.rows = new ExcelRows(faults);
    }

    boolean isSound() {
        return sound;
    }

    /** Returns the columns in which only some dates have a time of day. */
    Set<Integer> mixed() {
        Set<Integer> both = new HashSet<>(days);
        both.retainAll(moments);
        return both;
    }

    /** Returns the table; empty if it has faults, which are reported. */
    Optional<StoredTable> table(String part) {
        if (rows.written() == 0) {
            faults.file("empty file", "a header row and data rows in the sheet", "no table");
            return Optional.empty();
        }
        merged.forEach(this::reportMerged);
        return sound
                ? Optional.of(new StoredTable(rows.table(), part, rows.named(texts.columns()), false))
                : Optional.empty();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, name, qualified, attributes);
        switch (name) {
            case "row" -> {
                row = rows.start(attributes.getValue("r"));
                column = -1;
            }
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v" -> {
                stored = type.equals("str");
                collecting = true;
            }
            case "t" -> collecting = phonetic == 0;
            case "rPh" -> phonetic++;
            case "vertAlign" -> raised |= ExcelScripts.isShifted(attributes);
            case "mergeCell" ->
                merged.add(Optional.ofNullable(attributes.getValue("ref"))
                        .orElseThrow(() -> new SAXException("merged cells without a reference")));
            default -> {
                // formatting
            }
        }
    }

    @Override
    public void characters(char[] chars, int from, int length) {
        if (collecting) {
            text.append(chars, from, length);
            if (text.length() > LONGEST_CELL) {
                throw new TableSize.TooLarge(
                        "cells of at most " + LONGEST_CELL + " characters", "a longer one in row " + row);
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic--;
            case "c" -> checkedCell();
            case "row" -> rows.end();
            default -> {
                // see startElement
            }
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        int before = column;
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : columnOf(place);
        if (column <= before) {
            throw new SAXException("cells out of order");
        }
        if (column >= TableSize.MOST_COLUMNS) {
            String expected = "at most " + TableSize.MOST_COLUMNS + " columns, Excel's limit";
            faults.row("cell beyond the sheet", row, expected, "a cell in column " + (column + 1));
            throw new ExcelRows.Ended();
        }
        type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
        style = Optional.ofNullable(attributes.getValue("s"))
                .filter(s -> s.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        formula = false;
        stored = false;
        raised = false;
        text.setLength(0);
    }

    private int columnOf(String place) throws SAXException {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches() || Long.parseLong(parts.group(2)) != row) {
            throw new SAXException("a cell whose reference is not in its row");
        }
        int at = 0;
        for (char letter : parts.group(1).toCharArray()) {
            at = at * 26 + letter - 'A' + 1;
        }
        return at - 1;
    }

    private void checkedCell() throws SAXException {
        try {
            endCell();
        } catch (ExcelRows.Ended e) {
            throw e;
        } catch (SAXException | RuntimeException e) {
            if (e instanceof TableSize.TooLarge) {
                throw e;
            }
            String found = "something else in cell " + ExcelCells.place(row, column);
            faults.row("broken Excel file", row, "cells as Excel writes them", found);
            throw new ExcelRows.Ended();
        }
    }

    private void endCell() throws SAXException {
        String place = ExcelCells.place(row, column);
        boolean alone = text.toString().isBlank() && !stored;
        if (formula && (values.outdated() || alone)) {
            sound = false;
            faults.row(
                    "formula without a result",
                    row,
                    "a stored result, because formulas are not calculated here; save the workbook in Excel or LibreOffice",
                    (alone ? "only a formula" : "a result that the workbook declares outdated (fullCalcOnLoad)")
                            + " in cell " + place);
            return;
        }
        String value =
                switch (type) {
                    case "s" ->
                        text.isEmpty()
                                ? ""
                                : ExcelCells.decoded(shared(text.toString().strip()));
                    case "inlineStr", "str" -> ExcelCells.decoded(text.toString());
                    case "b" -> text.isEmpty() ? "" : ExcelCells.truth(text.toString());
                    case "d" -> text.toString().replaceFirst("T00:00(:00(\\.0*)?)?$", "");
                    case "n" -> number(place);
                    case "e" -> {
                        sound = false;
                        faults.row("Excel error", row, "a value", "an error, such as #DIV/0!, in cell " + place);
                        yield "";
                    }
                    default -> throw new SAXException("a cell with an unknown type");
                };
        boolean shifted =
                raised || (type.equals("s") && scripts.contains(text.toString().strip()));
        if (shifted && (NumberForm.isPlain(value) || OddNumber.is(value, NumberForm.plain()))) {
            sound = false;
            String expected = "a number in plain characters; 5\u00b2 is not 52";
            faults.row("superscript or subscript in a number", row, expected, "such characters in cell " + place);
        }
        if (!value.isEmpty()) {
            if (rows.written() > 0 && TEXTS.contains(type)) {
                texts.take(column, value);
            }
            rows.put(column, value);
        }
    }

    private String shared(String index) throws SAXException {
        if (!index.matches("[0-9]{1,9}")) {
            throw new SAXException("a text that is not among the shared texts");
        }
        return strings.getItemAt(Integer.parseInt(index)).getString();
    }

    private String number(String place) throws SAXException {
        String digits = text.toString().strip();
        if (digits.isEmpty()) {
            return "";
        }
        ExcelMoment kind = values.kind(style);
        if (kind == ExcelMoment.NONE) {
            if (ExcelCells.isRoundedId(digits)) {
                sound = false;
                faults.row(
                        "number beyond 2^53 in an Excel cell",
                        row,
                        "at most 15 digits, Excel's precision; ids must be stored as text",
                        "a longer whole number in cell " + place);
            }
            return values.number(digits, style);
        }
        Optional<String> moment = kind.text(ExcelCells.value(digits), values.from1904());
        if (moment.isEmpty()) {
            sound = false;
            faults.row("impossible date or time", row, kind.expected(), "another number of days in cell " + place);
            return "";
        }
        boolean date = kind == ExcelMoment.DATE || kind == ExcelMoment.MONTH;
        boolean time = moment.get().contains("T");
        if (date) {
            (time ? moments : days).add(column);
        }
        boolean midnight = date && !time && withTime.contains(column);
        return midnight && moment.get().length() > "yyyy-mm".length() ? moment.get() + "T00:00" : moment.get();
    }

    /** Reports merged cells: the file stores their value only in the first cell. */
    private void reportMerged(String range) {
        CellRangeAddress area = CellRangeAddress.valueOf(range);
        if (rows.hold(area.getFirstRow(), area.getFirstColumn()) && area.getNumberOfCells() > 1) {
            sound = false;
            String expected = "unmerged cells; unmerge them and fill in the value in each cell";
            faults.row("merged cells", area.getFirstRow() + 1L, expected, "the merged cells " + area.formatAsString());
        }
    }
}
