package org.introlab.data;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.introlab.csv.NumberForm;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.WholeNumbers;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * The values of a column as levels, groups, clusters, keys, joins and cells compare them: two values are equal exactly if their canonical
 * texts are equal, whatever the types of their columns.
 *
 * <ul>
 *   <li>A number's text is its plain decimal form without redundant digits: -0.0 is {@code 0}, 2011 and 2011.0 are {@code 2011},
 *       1e-4 is {@code 0.0001}. A single-precision number is written as the shortest decimal that distinguishes it from its neighbours.
 *   <li>A text is its own canonical text: {@code 2011} equals the number 2011, but {@code 02011}, {@code 2011.0}, {@code 1e3} and text with
 *       a space equal no number.
 *   <li>A date, time or timestamp is written in ISO 8601, a duration in seconds; a boolean is {@code true} or {@code false}.
 *   <li>A missing value, including NaN and empty text, has no canonical text and equals nothing.
 * </ul>
 *
 * <p>A whole number beyond 2^53 is exact in a {@link LongColumn}, and such a column has no {@link #numbers()}. Doubles can represent only
 * some of them, so that two ids may have become one: {@link #requireExact} rejects them as keys and levels.
 */
public final class Values {
    /** The largest number up to which doubles represent every whole number. */
    public static final long EXACT = WholeNumbers.EXACT;

    /** Longer texts are not treated as numbers, because comparing them is costly. */
    private static final int LONGEST_NUMBER = 800;

    private static final Map<String, BigDecimal> INFINITE =
            Map.of("Infinity", new BigDecimal("1e10000"), "-Infinity", new BigDecimal("-1e10000"));

    private final Column<?> column;

    private Values(Column<?> column) {
        this.column = column;
    }

    /** Returns the values of a column. */
    public static Values of(Column<?> column) {
        return new Values(column);
    }

    /** Returns the number of rows. */
    public int size() {
        return column.size();
    }

    /** Returns whether a row, counted from 0, has no value. */
    public boolean isMissing(int row) {
        return column.isMissing(row);
    }

    /** Returns the canonical text of a row's value; empty if it is missing. */
    public String text(int row) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof StringColumn texts) {
            return texts.getString(row);
        }
        if (column instanceof IntColumn numbers) {
            return Integer.toString(numbers.getInt(row));
        }
        if (column instanceof DoubleColumn numbers) {
            return textOf(numbers.getDouble(row));
        }
        return textOf(column.get(row));
    }

    /** Returns the canonical text of a value; empty for NaN. */
    public static String textOf(Object value) {
        if (value instanceof Double number) {
            return textOf(number.doubleValue());
        }
        if (value instanceof Float number) {
            return number.isNaN() ? "" : plain(number.toString());
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDateTime || value instanceof LocalTime) {
            return Moments.text((Temporal) value);
        }
        return value.toString();
    }

    private static String textOf(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) <= EXACT
                ? Long.toString((long) number)
                : plain(Double.toString(number));
    }

    /** Returns Java's text for a number without an exponent and trailing zeros. */
    private static String plain(String java) {
        if (INFINITE.containsKey(java)) {
            return java;
        }
        boolean unchanged = java.indexOf('E') < 0 && java.charAt(java.length() - 1) != '0';
        return unchanged ? java : textOf(new BigDecimal(java));
    }

    /**
     * Returns whether a row has this value; in a numeric column the text is compared as a number, so 2011, 2011.0 and 2.011e3 are equal. A
     * missing value equals nothing.
     *
     * @throws IllegalArgumentException if the column is numeric and the text is not a number
     */
    boolean is(int row, String value) {
        if (!(column instanceof NumericColumn<?>)) {
            return !isMissing(row) && text(row).equals(value);
        }
        OptionalDouble number = NumberForm.number(value);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("is numeric, but '" + value + "' is not a number");
        }
        if (isMissing(row)) {
            return false;
        }
        return isRounded()
                ? number(row) == number.getAsDouble() && !WholeNumbers.isBeyondDoubles(value)
                : text(row).equals(textOf(new BigDecimal(value)));
    }

    /** Returns whether a row has this number, or its canonical text; neither NaN nor a missing value equals anything. */
    boolean is(int row, double value) {
        boolean exactly = column instanceof NumericColumn<?> && !isRounded() && Double.isFinite(value);
        return !isMissing(row) && text(row).equals(exactly ? textOf(new BigDecimal(value)) : textOf(value));
    }

    private boolean isRounded() {
        return column instanceof DoubleColumn || column instanceof FloatColumn;
    }

    /** Returns the distinct texts of the values that occur, in the order of {@link #ordered}. */
    public List<String> occurring() {
        Set<Object> seen = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i) && seen.add(column.get(i))) {
                texts.add(text(i));
            }
        }
        return ordered(texts);
    }

    /** Returns texts sorted as numbers if all are numbers, otherwise alphabetically; equal numbers are sorted alphabetically. */
    public static List<String> ordered(Collection<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(null);
        Map<String, BigDecimal> size = new HashMap<>();
        for (String text : sorted) {
            Optional<BigDecimal> number = number(text);
            if (number.isEmpty()) {
                return List.copyOf(sorted);
            }
            size.put(text, number.get());
        }
        sorted.sort(Comparator.comparing(size::get));
        return List.copyOf(sorted);
    }

    /** Compares two texts as numbers if both are numbers, otherwise alphabetically. */
    public static int compare(String first, String second) {
        Optional<BigDecimal> a = number(first);
        Optional<BigDecimal> b = number(second);
        return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : first.compareTo(second);
    }

    /** Returns whether a text is a number. */
    public static boolean isNumber(String text) {
        return number(text).isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.length() <= LONGEST_NUMBER && NumberForm.isPlain(text)
                ? Optional.of(new BigDecimal(text))
                : Optional.ofNullable(INFINITE.get(text));
    }

    /** Returns whether the values can be used as numbers: a numeric column, or booleans as 0 and 1. */
    public boolean isNumeric() {
        return column instanceof NumericColumn<?> || column instanceof BooleanColumn;
    }

    /** Returns whether {@link #numbers()} succeeds: the values are numeric, and none is a whole number beyond 2^53. */
    public boolean areDoubles() {
        if (column instanceof LongColumn longs) {
            for (int i = 0; i < longs.size(); i++) {
                if (!longs.isMissing(i) && WholeNumbers.isBeyondDoubles(longs.getLong(i))) {
                    return false;
                }
            }
        }
        return isNumeric();
    }

    /**
     * Returns the values as numbers, NaN for missing values.
     *
     * @throws IllegalArgumentException if they are not numeric, or have whole numbers beyond 2^53
     */
    public double[] numbers() {
        if (column instanceof DoubleColumn doubles) {
            return doubles.asDoubleArray();
        }
        double[] numbers = new double[column.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(i);
        }
        return numbers;
    }

    /**
     * Returns a row's value as a number, NaN if it is missing.
     *
     * @throws IllegalArgumentException if the column is not numeric, or the value is a whole number beyond 2^53
     */
    public double number(int row) {
        if (!isNumeric()) {
            throw new IllegalArgumentException("'" + column.name() + "' must be numeric, but is " + type() + ".");
        }
        if (column.isMissing(row)) {
            return Double.NaN;
        }
        if (column instanceof BooleanColumn booleans) {
            return booleans.getDouble(row);
        }
        if (column instanceof FloatColumn singles) {
            return Double.parseDouble(singles.get(row).toString());
        }
        if (column instanceof LongColumn longs && WholeNumbers.isBeyondDoubles(longs.getLong(row))) {
            throw new IllegalArgumentException(
                    "'" + column.name() + "' has whole numbers beyond 2^53 (the first in row " + (row + 1)
                            + "), which doubles can't represent exactly. Treat them as ids: use factor(" + column.name()
                            + ") in a formula, or declare the column as string in the code book.");
        }
        return ((NumericColumn<?>) column).getDouble(row);
    }

    /** Returns the column's type as a word for messages. */
    String type() {
        return column instanceof StringColumn
                ? "text"
                : column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Throws if the values can't identify rows: whole numbers that the column's floating-point type can't represent exactly.
     *
     * @param use what the column is used as, e.g. {@code a key}
     * @throws IllegalArgumentException if there is such a number
     */
    public void requireExact(String use) {
        WholeNumbers.requireExact(column, use);
    }

    @Override
    public String toString() {
        return "values of column '" + column.name() + "'";
    }
}
