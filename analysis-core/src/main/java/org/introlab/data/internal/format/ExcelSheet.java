package org.introlab.data.internal.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.introlab.csv.NumberForm;
import org.introlab.csv.OddNumber;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.Faults;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Takes the rows of a sheet one by one as they are read, and writes them as CSV; of a row only its texts are kept. */
final class ExcelSheet extends ExcelFile.Depth {
    private static final int LAST_ROW = 1 << 20;
    /** More than Excel allows in a cell by far. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final Set<String> TEXTS = Set.of("s", "inlineStr", "str");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,10})");

    private final SharedStrings strings;
    private final Set<String> scripts;
    private final ExcelCells values;
    private final Faults.FileFaults faults;
    private final Set<Integer> withTime;
    private final CsvLines lines = new CsvLines();
    private final List<String> merged = new ArrayList<>();
    private final StoredTexts texts = new StoredTexts();
    private final Set<Integer> days = new HashSet<>();
    private final Set<Integer> moments = new HashSet<>();

    private List<String> header = List.of();
    private List<String> cells = new ArrayList<>();
    private long row;
    private long written;
    private int rowLength;
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
     * @param scripts which of the shared texts hold superscripts or subscripts
     * @param withTime columns in which some dates have a time of day, so that all get one
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
    }

    /** Ends the reading of a sheet that has been reported. */
    static final class Ended extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    boolean isSound() {
        return sound;
    }

    /** The columns in which some dates have a time of day and others have none. */
    Set<Integer> mixed() {
        Set<Integer> both = new HashSet<>(days);
        both.retainAll(moments);
        return both;
    }

    /** The table; empty after reporting what is wrong with it. */
    Optional<StoredTable> csv(String part) {
        if (written == 0) {
            faults.file("empty file", "a header row and data rows in the sheet", "no table");
            return Optional.empty();
        }
        merged.forEach(this::refuseMerged);
        return sound
                ? Optional.of(new StoredTable(lines.bytes(), part, named(texts.columns()), false))
                : Optional.empty();
    }

    private Set<String> named(Set<Integer> columns) {
        return columns.stream().map(header::get).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, name, qualified, attributes);
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
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
                        .orElseThrow(() -> new SAXException("merged cells without a place")));
            default -> {
                // what a cell looks like, and how wide it is
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
            case "row" -> endRow();
            default -> {
                // see startElement
            }
        }
    }

    private void startRow(String number) throws SAXException {
        long next = number == null ? row + 1 : number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
        if (next > LAST_ROW) {
            faults.file("row beyond the sheet", "rows up to " + LAST_ROW + ", as Excel has", "row " + next);
            throw new Ended();
        }
        if (next <= row) {
            throw new SAXException("rows out of order");
        }
        row = next;
        cells = new ArrayList<>();
        column = -1;
        rowLength = 0;
    }

    private void startCell(Attributes attributes) throws SAXException {
        int before = column;
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : columnOf(place);
        if (column <= before) {
            throw new SAXException("cells out of order");
        }
        if (column >= TableSize.MOST_COLUMNS) {
            String expected = "at most " + TableSize.MOST_COLUMNS + " columns, as Excel has";
            faults.row("cell beyond the sheet", row, expected, "a cell in column " + (column + 1));
            throw new Ended();
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
            throw new SAXException("a cell whose place is not in its row");
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
        } catch (Ended e) {
            throw e;
        } catch (SAXException | RuntimeException e) {
            if (e instanceof TableSize.TooLarge) {
                throw e;
            }
            String found = "something else in cell " + ExcelCells.place(row, column);
            faults.row("broken Excel file", row, "cells as Excel writes them", found);
            throw new Ended();
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
                    "the result, which is stored when Excel or LibreOffice saves the workbook; formulas are not calculated here",
                    (alone ? "a formula alone" : "a result that the workbook declares outdated (fullCalcOnLoad)")
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
                        faults.row("Excel error", row, "a value", "an error, as #DIV/0! is one, in cell " + place);
                        yield "";
                    }
                    default -> throw new SAXException("a cell of an unknown type");
                };
        boolean shifted =
                raised || (type.equals("s") && scripts.contains(text.toString().strip()));
        if (shifted && (NumberForm.isPlain(value) || OddNumber.is(value, NumberForm.plain()))) {
            sound = false;
            String expected = "a number in plain characters; 5\u00b2 is not 52";
            faults.row(
                    "superscript or subscript in a number", row, expected, "one with such characters in cell " + place);
        }
        if (!value.isEmpty()) {
            if (written > 0 && TEXTS.contains(type)) {
                texts.take(column, value);
            }
            put(value);
        }
    }

    private String shared(String index) throws SAXException {
        if (!index.matches("[0-9]{1,9}")) {
            throw new SAXException("a text that is not among the shared ones");
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
                        "at most 15 digits, which is all that Excel keeps of a number; ids must be stored as text",
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

    private void put(String value) {
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
        rowLength += value.length();
        if (rowLength > TableSize.largest()) {
            throw new TableSize.TooLarge(
                    "a table of at most " + TableSize.largest() + " bytes", "a row that is longer");
        }
    }

    /** Rows without a value count, but not those at the end. */
    private void endRow() throws Ended {
        if (cells.isEmpty()) {
            return;
        }
        if (written == 0) {
            header = row == 1 ? cells : List.of();
            if (header.isEmpty()) {
                faults.row("no header", 1, "a header row with the columns' names", "a blank line");
                throw new Ended();
            }
            if (header.stream().anyMatch(ColumnNames::isBlank)) {
                ColumnNames.check(header, Set.of(), faults);
                throw new Ended();
            }
        }
        if (cells.size() > header.size()) {
            // A sheet has no end on the right, so that what stands there is a column.
            ColumnNames.unnamed(header.size(), faults);
            throw new Ended();
        }
        while (written < row - 1) {
            if (header.size() > 1) {
                lines.blankLine();
            } else {
                lines.row(List.of(""));
            }
            written++;
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        lines.row(cells);
        written = row;
    }

    /** A value of merged cells stands in the first of them; that the others have it too is seen and not in the file. */
    private void refuseMerged(String range) {
        CellRangeAddress area = CellRangeAddress.valueOf(range);
        if (area.getFirstRow() < written && area.getFirstColumn() < header.size() && area.getNumberOfCells() > 1) {
            sound = false;
            String expected = "one cell for each value; undo the merging and write each value into its cells";
            faults.row("merged cells", area.getFirstRow() + 1L, expected, "the merged cells " + area.formatAsString());
        }
    }
}
