package org.introlab.data.internal.format;

import java.util.OptionalDouble;
import org.introlab.csv.NumberForm;
import org.introlab.data.internal.column.WholeNumbers;

/** Converts between numbers stored in files and their texts in tables. */
public final class NumberText {
    private static final int LONGEST = 25;

    private NumberText() {}

    /** Returns the text of a number: whole numbers without a fraction, others with the shortest digits that identify them. */
    public static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) <= WholeNumbers.EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Returns the number for which {@link #of} returns this text; empty if there is none. */
    public static OptionalDouble number(String text) {
        OptionalDouble number =
                text.length() <= LONGEST && !text.isEmpty() ? NumberForm.number(text) : OptionalDouble.empty();
        return number.isPresent() && of(number.getAsDouble()).equals(text) ? number : OptionalDouble.empty();
    }

    /**
     * Returns whether a numeric column represents a number exactly: it is finite, not a whole number beyond 2^53, and not too small for its
     * digits.
     */
    public static boolean isKept(double value) {
        double size = Math.abs(value);
        return value == 0 || size >= Double.MIN_NORMAL && size < WholeNumbers.EXACT;
    }
}
