package org.introlab.data.internal.check;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleOpenHashSet;
import it.unimi.dsi.fastutil.doubles.DoubleSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.csv.NumberForm;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.internal.column.WholeNumbers;
import org.introlab.data.internal.format.NumberText;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;

/** Reads whole numbers, years or other numbers; numbers that the column can't represent exactly are faults. */
abstract class NumberReader extends CellReader {
    private final DoubleSet codes = new DoubleOpenHashSet();
    private final boolean plain;

    private NumberReader(Field field, Set<String> missing, Faults.FileFaults faults) {
        super(field, missing, faults);
        plain = field.type() != FieldType.YEAR && field.numbers().equals(NumberForm.plain());
        missing.forEach(code -> NumberForm.number(code).ifPresent(codes::add));
    }

    @Override
    final boolean takes(double number) {
        return plain && NumberText.isKept(number) && !codes.contains(number) && holds(number);
    }

    /** Adds a number if the column can represent it and it is within the bounds. */
    abstract boolean holds(double number);

    static CellReader of(Field field, Set<String> missing, Faults.FileFaults faults) {
        return switch (field.type()) {
            case INTEGER, YEAR -> new Integers(field, missing, faults);
            case NUMBER -> new Numbers(field, missing, faults);
            default -> throw new IllegalArgumentException(field.type() + " is not a numeric type");
        };
    }

    private static final class Integers extends NumberReader {
        private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
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
                        "integer too large",
                        row,
                        "a whole number of at most " + Long.MAX_VALUE + " in absolute value; declare ids as string",
                        cell);
                return;
            }
            long value = number.getAsLong();
            if (value < low || value > high) {
                fault("out of range", row, range(), cell);
            } else {
                add(value);
            }
        }

        @Override
        boolean holds(double number) {
            boolean held = number == Math.rint(number) && number >= low && number <= high;
            if (held) {
                add((long) number);
            }
            return held;
        }

        private void add(long value) {
            values.add(value);
            ints &= value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
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

    private static final class Numbers extends NumberReader {
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
                fault("infinite number", row, "a number that a double can represent", cell);
            } else if (WholeNumbers.isTooSmall(plain.get())) {
                fault("number too small", row, "a number that a double can represent without losing digits", cell);
            } else if (WholeNumbers.isBeyondDoubles(plain.get())) {
                fault(
                        "number beyond 2^53",
                        row,
                        "a number that a double can represent; declare ids as integer or string",
                        cell);
            } else if (value < low || value > high) {
                fault("out of range", row, range(), cell);
            } else {
                values.add(value);
            }
        }

        @Override
        boolean holds(double number) {
            boolean held = number >= low && number <= high;
            if (held) {
                values.add(number);
            }
            return held;
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
