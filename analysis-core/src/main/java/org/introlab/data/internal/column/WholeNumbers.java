package org.introlab.data.internal.column;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Parses whole numbers and checks which of them a floating-point column can't represent exactly. */
public final class WholeNumbers {
    /** The largest number up to which doubles represent every whole number. */
    public static final long EXACT = 1L << 53;

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private static final long EXACT_SINGLE = 1L << 24;

    private WholeNumbers() {}

    /** Returns whether a text is a whole number, however long. */
    public static boolean isWhole(String text) {
        return DIGITS.matcher(text).matches();
    }

    /**
     * Parses a whole number; empty if the text is not one, is too large for a long, or is the smallest long, which Tablesaw uses for
     * missing values.
     */
    public static OptionalLong of(String text) {
        try {
            long value = isWhole(text) ? Long.parseLong(text) : Long.MIN_VALUE;
            return value == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Returns whether a number is so small that a double represents it as zero or loses digits. */
    public static boolean isTooSmall(String text) {
        double value = Double.parseDouble(text);
        return Math.abs(value) < Double.MIN_NORMAL
                && new BigDecimal(text).compareTo(new BigDecimal(Double.toString(value))) != 0;
    }

    /**
     * Returns whether a number is written with all its digits but a double represents another one, so that two ids beyond 2^53 could become
     * equal. A number with an exponent is considered rounded already.
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

    /** Returns whether doubles represent only some whole numbers of this size. */
    public static boolean isBeyondDoubles(long value) {
        return value > EXACT || value < -EXACT;
    }

    /**
     * Throws if a column can't identify rows, because it may not represent whole numbers exactly.
     *
     * @param use what the column is used as, e.g. {@code a key}
     * @throws IllegalArgumentException if it has such numbers
     */
    public static void requireExact(Column<?> column, String use) {
        OptionalInt first = firstInexact(column);
        if (first.isPresent()) {
            throw new IllegalArgumentException(
                    "'" + column.name() + "' can't be " + use + ": it has whole numbers beyond 2^"
                            + (column instanceof FloatColumn ? "24 in single precision" : "53 as decimal numbers")
                            + " (the first in row " + (first.getAsInt() + 1)
                            + "), so two different ids may have become equal. Declare the column as integer or string.");
        }
    }

    /**
     * Returns the first row (counted from 0) with a whole number too large for the column's floating-point type to represent all whole
     * numbers of its size; empty if there is none, or if the column stores whole numbers exactly.
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
