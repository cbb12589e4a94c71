package org.introlab.data.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.csv.NumberForm;
import org.introlab.csv.OddNumber;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.internal.column.Printable;
import org.introlab.data.internal.column.WholeNumbers;
import org.introlab.internal.Near;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Reads and checks the cells of one column from top to bottom; an invalid cell becomes a missing value. */
abstract class CellReader {
    private static final Set<String> MISSING_WORDS =
            Set.of("na", "n/a", "#n/a", "nan", "null", "none", "nil", "missing", ".", "-");
    private static final Set<String> INFINITE = Set.of("inf", "infinity");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,([0-9]{1,2}|[0-9]{4,})");
    private static final int LISTED = 12;

    final Field field;
    private final Set<String> missing;
    private final Faults.FileFaults faults;

    CellReader(Field field, Set<String> missing, Faults.FileFaults faults) {
        this.field = field;
        this.missing = missing;
        this.faults = faults;
    }

    static CellReader of(Field field, Set<String> missing, Faults.FileFaults faults) {
        return switch (field.type()) {
            case STRING -> new Texts(field, missing, faults);
            case DATE, DATETIME, TIME, YEARMONTH, DURATION -> MomentReader.of(field, missing, faults);
            case BOOLEAN -> new Truths(field, missing, faults);
            case INTEGER, YEAR, NUMBER -> NumberReader.of(field, missing, faults);
        };
    }

    /** Returns whether a cell is a whole number that an integer column can represent. */
    static boolean isInteger(String cell) {
        return WholeNumbers.of(cell).isPresent();
    }

    /** Returns whether a cell is a code that other programs write for a missing value. */
    static boolean isMissingWord(String cell) {
        return MISSING_WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Reads the next cell. */
    final void read(String cell, long row) {
        if (missing.contains(cell) || (field.required() && ColumnNames.isBlank(cell))) {
            blank(cell, row);
        } else {
            take(cell, row);
        }
    }

    /**
     * Reads the next cell if the file stores it as a number and its text adds no information.
     *
     * @param number the number; NaN where the file has a text or nothing
     * @return false if its text must be read instead
     */
    boolean takes(double number) {
        return false;
    }

    /** Adds a missing value, which is a fault if the field is required. */
    final void blank(String cell, long row) {
        if (field.required()) {
            faults.cell("blank required value", row, field.name(), "a value", Printable.quoted(cell));
        }
        skip();
    }

    abstract void take(String cell, long row);

    /** Adds a missing value, also for a cell that can't be checked because its row is ragged. */
    abstract void skip();

    abstract Column<?> column();

    final void fault(String kind, long row, String expected, String cell) {
        String remark = field.type().isNumeric() ? OddNumber.remark(cell) : "";
        faults.cell(kind, row, field.name(), expected, Printable.quoted(cell) + remark);
        skip();
    }

    /** Reports a cell that does not have the column's type, with a fault that fits its appearance. */
    final void wrong(String kind, long row, String expected, String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        String unsigned = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
        if (MISSING_WORDS.contains(word)) {
            fault("missing value as text", row, "an empty field for a missing value, or " + expected, cell);
        } else if (field.type() != FieldType.STRING && INFINITE.contains(unsigned)) {
            fault("infinite number", row, "a finite number", cell);
        } else if (field.type() == FieldType.NUMBER
                && field.numbers().equals(NumberForm.plain())
                && DECIMAL_COMMA.matcher(cell).matches()) {
            fault("decimal comma", row, expected, cell);
        } else {
            fault(kind, row, expected, cell);
        }
    }

    final String range() {
        String of = field.minimum().isPresent() && field.maximum().isPresent()
                ? "between " + field.minimum().get() + " and " + field.maximum().get()
                : field.minimum()
                        .map(m -> "at least " + m)
                        .orElse("at most " + field.maximum().orElse(""));
        return switch (field.type()) {
            case DATE, TIME, DURATION -> "a " + field.type().id() + " " + of;
            case DATETIME -> "a date and time " + of;
            case YEARMONTH -> "a month " + of;
            default -> "a value " + of;
        };
    }

    private static final class Texts extends CellReader {
        private final StringColumn column;
        private final Set<String> levels;
        private final boolean hidden;

        Texts(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(field, missing, faults);
            column = StringColumn.create(field.name());
            levels = new HashSet<>(field.variable().levels());
            hidden = faults.hidden();
        }

        @Override
        void take(String cell, long row) {
            if (levels.isEmpty() || levels.contains(cell)) {
                column.append(cell);
                return;
            }
            List<String> known = field.variable().levels();
            List<String> listed = known.size() > LISTED ? known.subList(0, LISTED) : known;
            String more = known.size() > LISTED ? ", ... (" + known.size() + " in total)" : "";
            // A suggestion would reveal something about the value, so restricted files get none.
            String hint = hidden || Near.suggestion(cell, known).isEmpty() ? "" : "." + Near.hint(cell, known);
            wrong("unknown level", row, "one of " + String.join(", ", listed) + more + hint, cell);
        }

        @Override
        void skip() {
            column.appendMissing();
        }

        @Override
        Column<?> column() {
            Set<String> written = levels.isEmpty() ? Set.copyOf(column.unique().asList()) : Set.of();
            if (TruthWords.areMixed(written)) {
                reportMixed();
            }
            return column;
        }
    }

    final void reportMixed() {
        faults.column(
                "mixed notation of true and false",
                field.name(),
                "a single notation, or a datapackage.json next to the file that declares a boolean or lists the levels",
                Optional.of("several notations, such as TRUE, true and 1"));
    }

    private static final class Truths extends CellReader {
        private final StringColumn column;

        Truths(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(field, missing, faults);
            column = StringColumn.create(field.name());
        }

        @Override
        void take(String cell, long row) {
            String truth = field.truths().get(cell);
            if (truth == null) {
                String known = String.join(", ", field.truths().keySet());
                wrong("neither true nor false", row, "one of " + known, cell);
            } else {
                column.append(truth);
            }
        }

        @Override
        void skip() {
            column.appendMissing();
        }

        @Override
        Column<?> column() {
            return column;
        }
    }
}
