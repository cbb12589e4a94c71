package org.introlab.data.internal.column;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Whole numbers as files write them and columns hold them, and which of them a column of numbers holds as another one. */
public final class WholeNumbers {
    /** Up to here a double holds every whole number. */
    public static final long EXACT = 1L << 53;

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private static final long EXACT_SINGLE = 1L << 24;

    private WholeNumbers() {}

    /** Whether a text is a whole number, however long. */
    public static boolean isWhole(String text) {
        return DIGITS.matcher(text).matches();
    }

    /**
     * The number; empty if it is none, too large for a column of whole numbers, or the least one, which stands for a missing
     * value in Tablesaw's columns.
     */
    public static OptionalLong of(String text) {
        try {
            long value = isWhole(text) ? Long.parseLong(text) : Long.MIN_VALUE;
            return value == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether a number is so small that a double holds zero in its place, or has lost some of its digits. */
    public static boolean isTooSmall(String text) {
        double value = Double.parseDouble(text);
        return Math.abs(value) < Double.MIN_NORMAL
                && new BigDecimal(text).compareTo(new BigDecimal(Double.toString(value))) != 0;
    }

    /**
     * Whether a number is written with all its digits and a double holds another one, so that two ids beyond 2^53 could become
     * one. A number with an exponent is rounded already.
     *
     * @param text a decimal number
     */
    public static boolean isBeyondDoubles(String text) {
        double value = Double.parseDouble(text);
        return Math.abs(value) >= EXACT
                && Double.isFinite(value)
                && text.indexOf('e') < 0
                && text.indexOf('E') < 0
                && new BigDecimal(text).compareTo(new BigDecimal(value)) != 0;
    }

    /** Whether doubles hold only some of the whole numbers of this size. */
    public static boolean isBeyondDoubles(long value) {
        return value > EXACT || value < -EXACT;
    }

    /**
     * Refuses a column that can't tell rows apart, because it may hold whole numbers as others.
     *
     * @param use what the column is to be, e.g. {@code a key}
     * @throws IllegalArgumentException if there is one
     */
    public static void requireExact(Column<?> column, String use) {
        OptionalInt first = firstInexact(column);
        if (first.isPresent()) {
            throw new IllegalArgumentException(
                    "'" + column.name() + "' can't be " + use + ": it holds whole numbers beyond 2^"
                            + (column instanceof FloatColumn ? "24 in single precision" : "53 as decimal numbers")
                            + " (the first in row " + (first.getAsInt() + 1)
                            + "), so that two ids may have become one. Read the column as integer or string.");
        }
    }

    /**
     * The first row (counted from 0) with a whole number of a size of which a column of doubles, or of single precision, holds only
     * some; empty if there is none, or the column holds all whole numbers.
     */
    private static OptionalInt firstInexact(Column<?> column) {
        if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            NumericColumn<?> numbers = (NumericColumn<?>) column;
            double most = column instanceof FloatColumn ? EXACT_SINGLE : EXACT;
            for (int i = 0; i < column.size(); i++) {
                double size = Math.abs(numbers.getDouble(i));
                if (size >= most && !Double.isInfinite(size)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }
}
