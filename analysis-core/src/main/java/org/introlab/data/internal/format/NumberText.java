package org.introlab.data.internal.format;

import java.util.OptionalDouble;
import org.introlab.csv.NumberForm;
import org.introlab.data.internal.column.WholeNumbers;

/** Numbers of files that store them as numbers, and the texts that tables show of them. */
public final class NumberText {
    private static final int LONGEST = 25;

    private NumberText() {}

    /** The text of a number: whole ones without a fraction, others with the digits that tell them from their neighbours. */
    public static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) <= WholeNumbers.EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The number of which a text is the one that {@link #of} gives; empty if it is another text. */
    public static OptionalDouble number(String text) {
        OptionalDouble number =
                text.length() <= LONGEST && !text.isEmpty() ? NumberForm.number(text) : OptionalDouble.empty();
        return number.isPresent() && of(number.getAsDouble()).equals(text) ? number : OptionalDouble.empty();
    }

    /** Whether a column of numbers holds a number as it is: neither infinite, nor a whole one beyond 2^53, nor too small for its digits. */
    public static boolean isKept(double value) {
        double size = Math.abs(value);
        return value == 0 || size >= Double.MIN_NORMAL && size < WholeNumbers.EXACT;
    }
}
