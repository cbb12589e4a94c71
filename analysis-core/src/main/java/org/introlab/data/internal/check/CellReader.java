package org.introlab.data.internal.check;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.csv.NumberForm;
import org.introlab.csv.OddNumber;
import org.introlab.data.Near;
import org.introlab.data.Printable;
import org.introlab.data.WholeNumbers;
import org.introlab.data.book.ColumnNames;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Reads the cells of one column from top to bottom and checks each; a cell at fault becomes a missing value. */
abstract class CellReader {
    private static final Set<String> MISSING_WORDS =
            Set.of("na", "n/a", "#n/a", "nan", "null", "none", "nil", "missing", ".", "-");
    private static final Set<String> INFINITE = Set.of("inf", "infinity");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,([0-9]{1,2}|[0-9]{4,})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
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
            case INTEGER, YEAR -> new Integers(field, missing, faults);
            case NUMBER -> new Numbers(field, missing, faults);
        };
    }

    /** Whether a cell is a whole number that a column of whole numbers holds. */
    static boolean isInteger(String cell) {
        return WholeNumbers.of(cell).isPresent();
    }

    /** Whether a cell is one of the words that other programs write for a missing value. */
    static boolean isMissingWord(String cell) {
        return MISSING_WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Takes the next cell. */
    final void read(String cell, long row) {
        if (missing.contains(cell) || (field.required() && ColumnNames.isBlank(cell))) {
            blank(cell, row);
        } else {
            take(cell, row);
        }
    }

    /** Takes a cell that means a missing value. */
    final void blank(String cell, long row) {
        if (field.required()) {
            faults.cell("blank required value", row, field.name(), "a value", Printable.quoted(cell));
        }
        skip();
    }

    abstract void take(String cell, long row);

    /** Takes a missing value, or one that nothing can be said of because its row is ragged. */
    abstract void skip();

    abstract Column<?> column();

    final void fault(String kind, long row, String expected, String cell) {
        String remark = field.type().isNumeric() ? OddNumber.remark(cell) : "";
        faults.cell(kind, row, field.name(), expected, Printable.quoted(cell) + remark);
        skip();
    }

    /** Reports a cell that is not of the column's type, by what it looks like. */
    final void wrong(String kind, long row, String expected, String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        String unsigned = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
        if (MISSING_WORDS.contains(word)) {
            fault("missing value as text", row, "an empty field for a missing value, else " + expected, cell);
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
            String more = known.size() > LISTED ? ", ... (" + known.size() + " in all)" : "";
            // What is near the value says something about the value, so a restricted file gets no suggestion.
            String hint = hidden || Near.suggestion(cell, known).isEmpty() ? "" : "." + Near.hint(cell, known);
            wrong("unknown category", row, "one of " + String.join(", ", listed) + more + hint, cell);
        }

        @Override
        void skip() {
            column.appendMissing();
        }

        @Override
        Column<?> column() {
            Set<String> written = levels.isEmpty() ? Set.copyOf(column.unique().asList()) : Set.of();
            if (TruthWords.areMixed(written)) {
                refuseMixed();
            }
            return column;
        }
    }

    final void refuseMixed() {
        faults.column(
                "true and false in several ways",
                field.name(),
                "one way of writing them, or a datapackage.json beside the file that declares a boolean or lists the levels",
                Optional.of("several, as TRUE, true and 1 are"));
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

    private static final class Integers extends CellReader {
        private static final long NONE = Long.MIN_VALUE;
        private final LongArrayList values = new LongArrayList();
        private final long low;
        private final long high;
        private boolean ints = true;

        Integers(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(field, missing, faults);
            low = field.minimum().map(Long::parseLong).orElse(Long.MIN_VALUE);
            high = field.maximum().map(Long::parseLong).orElse(Long.MAX_VALUE);
        }

        @Override
        void take(String cell, long row) {
            boolean year = field.type() == FieldType.YEAR;
            Optional<String> plain = year ? Optional.of(cell) : field.numbers().plain(cell);
            if (plain.filter(year ? YEAR.asMatchPredicate() : WholeNumbers::isWhole)
                    .isEmpty()) {
                wrong(year ? "bad year" : "bad integer", row, year ? "a year as YYYY" : "a whole number", cell);
                return;
            }
            OptionalLong number = WholeNumbers.of(plain.get());
            if (number.isEmpty()) {
                fault(
                        "too large integer",
                        row,
                        "a whole number of at most " + Long.MAX_VALUE + " in size; ids may be read as string",
                        cell);
                return;
            }
            long value = number.getAsLong();
            if (value < low || value > high) {
                fault("out of range", row, range(), cell);
            } else {
                values.add(value);
                ints &= value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
            }
        }

        @Override
        void skip() {
            values.add(NONE);
        }

        @Override
        Column<?> column() {
            if (!ints) {
                LongColumn longs = LongColumn.create(field.name());
                values.forEach(v -> {
                    if (v == NONE) {
                        longs.appendMissing();
                    } else {
                        longs.append(v);
                    }
                });
                return longs;
            }
            int[] narrow = new int[values.size()];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = values.getLong(i) == NONE ? Integer.MIN_VALUE : (int) values.getLong(i);
            }
            return IntColumn.create(field.name(), narrow);
        }
    }

    private static final class Numbers extends CellReader {
        private final DoubleArrayList values = new DoubleArrayList();
        private final double low;
        private final double high;

        Numbers(Field field, Set<String> missing, Faults.FileFaults faults) {
            super(field, missing, faults);
            low = field.minimum().map(Double::parseDouble).orElse(Double.NEGATIVE_INFINITY);
            high = field.maximum().map(Double::parseDouble).orElse(Double.POSITIVE_INFINITY);
        }

        @Override
        void take(String cell, long row) {
            Optional<String> plain = field.numbers().plain(cell);
            if (plain.isEmpty()) {
                wrong("bad number", row, field.numbers().words(), cell);
                return;
            }
            double value = Double.parseDouble(plain.get());
            if (Double.isInfinite(value)) {
                fault("infinite number", row, "a number that is not too large for a double", cell);
            } else if (WholeNumbers.isTooSmall(plain.get())) {
                fault("number too small", row, "a number that is not too small for a double to hold its digits", cell);
            } else if (WholeNumbers.isBeyondDoubles(plain.get())) {
                fault(
                        "number beyond 2^53",
                        row,
                        "a number that a double holds; ids may be read as integer or string",
                        cell);
            } else if (value < low || value > high) {
                fault("out of range", row, range(), cell);
            } else {
                values.add(value);
            }
        }

        @Override
        void skip() {
            values.add(Double.NaN);
        }

        @Override
        Column<?> column() {
            return DoubleColumn.create(field.name(), values.toDoubleArray());
        }
    }
}
