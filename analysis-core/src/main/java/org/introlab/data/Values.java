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
 * The values of a column as levels, groups, clusters, keys, joins and cells tell them apart: two values are equal exactly
 * when their canonical texts are equal, whatever the types of their columns.
 *
 * <ul>
 *   <li>A number's text is its plain decimal form without needless digits: -0.0 is {@code 0}, 2011 and 2011.0 are {@code 2011},
 *       1e-4 is {@code 0.0001}. A number of single precision is the shortest decimal that tells it from its neighbours.
 *   <li>A text is itself: {@code 2011} equals the number 2011, but {@code 02011}, {@code 2011.0}, {@code 1e3} and a text with a space are
 *       texts and equal no number.
 *   <li>A date, a time or a moment is written as ISO 8601 has it, a duration as its seconds; a boolean is {@code true} or {@code false}.
 *   <li>A missing value, and so NaN and an empty text, has no text and equals nothing.
 * </ul>
 *
 * <p>A whole number beyond 2^53 is exact in a {@link LongColumn}, and such a column has no {@link #numbers()}. A double holds
 * only some of them, so that two ids may have become one: {@link #requireExact} refuses them as keys and levels.
 */
public final class Values {
    /** Up to here a double holds every whole number. */
    public static final long EXACT = WholeNumbers.EXACT;

    /** A longer text is a number that nobody wrote, and costly to compare. */
    private static final int LONGEST_NUMBER = 800;

    private static final Map<String, BigDecimal> INFINITE =
            Map.of("Infinity", new BigDecimal("1e10000"), "-Infinity", new BigDecimal("-1e10000"));

    private final Column<?> column;

    private Values(Column<?> column) {
        this.column = column;
    }

    /** The values of a column. */
    public static Values of(Column<?> column) {
        return new Values(column);
    }

    /** The number of rows. */
    public int size() {
        return column.size();
    }

    /** Whether a row (counted from 0) has no value. */
    public boolean isMissing(int row) {
        return column.isMissing(row);
    }

    /** The canonical text of a row's value; empty when it is missing. */
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

    /** The canonical text of a value; empty for NaN. */
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

    /** What Java writes for a number, without exponent and needless zeros. */
    private static String plain(String java) {
        if (INFINITE.containsKey(java)) {
            return java;
        }
        boolean asItIs = java.indexOf('E') < 0 && java.charAt(java.length() - 1) != '0';
        return asItIs ? java : textOf(new BigDecimal(java));
    }

    /**
     * Whether a row has this value; a column of numbers has it if the text writes its number, whether as 2011, 2011.0 or
     * 2.011e3. A missing value equals nothing.
     *
     * @throws IllegalArgumentException if the column is of numbers and the text is none
     */
    boolean is(int row, String value) {
        if (!(column instanceof NumericColumn<?>)) {
            return !isMissing(row) && text(row).equals(value);
        }
        OptionalDouble number = NumberForm.number(value);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("is a number and '" + value + "' is not");
        }
        if (isMissing(row)) {
            return false;
        }
        return isRounded()
                ? number(row) == number.getAsDouble() && !WholeNumbers.isBeyondDoubles(value)
                : text(row).equals(textOf(new BigDecimal(value)));
    }

    /** Whether a row has this number, or the text that it is written with; NaN equals nothing, nor does a missing value. */
    boolean is(int row, double value) {
        boolean exactly = column instanceof NumericColumn<?> && !isRounded() && Double.isFinite(value);
        return !isMissing(row) && text(row).equals(exactly ? textOf(new BigDecimal(value)) : textOf(value));
    }

    private boolean isRounded() {
        return column instanceof DoubleColumn || column instanceof FloatColumn;
    }

    /** The texts of the values that occur, each once, in the order of {@link #ordered}. */
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

    /** Texts by the numbers they write if all write one, else by their letters; what is equal in size by its letters. */
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

    /** Which of two texts comes first: by the numbers they write if both write one, else by their letters. */
    public static int compare(String first, String second) {
        Optional<BigDecimal> a = number(first);
        Optional<BigDecimal> b = number(second);
        return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : first.compareTo(second);
    }

    /** Whether a text writes a number. */
    public static boolean isNumber(String text) {
        return number(text).isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.length() <= LONGEST_NUMBER && NumberForm.isPlain(text)
                ? Optional.of(new BigDecimal(text))
                : Optional.ofNullable(INFINITE.get(text));
    }

    /** Whether there are numbers to compute with: a column of numbers, or of booleans, which count as 0 and 1. */
    public boolean isNumeric() {
        return column instanceof NumericColumn<?> || column instanceof BooleanColumn;
    }

    /** Whether {@link #numbers()} gives them: they are numeric, and none is a whole number beyond 2^53. */
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
     * The values as numbers, NaN where they are missing.
     *
     * @throws IllegalArgumentException if they are no numbers, or whole numbers beyond 2^53
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
     * A row's value as a number, NaN where it is missing.
     *
     * @throws IllegalArgumentException if the column holds no numbers, or the value is a whole number beyond 2^53
     */
    public double number(int row) {
        if (!isNumeric()) {
            throw new IllegalArgumentException("'" + column.name() + "' is " + type() + " and not a number");
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
                    "'" + column.name() + "' holds whole numbers beyond 2^53 (the first in row "
                            + (row + 1) + "), which no decimal number holds exactly. Use them as names, with factor("
                            + column.name() + ") in a formula, or read the column as string.");
        }
        return ((NumericColumn<?>) column).getDouble(row);
    }

    /** What the column holds, in a word for messages. */
    String type() {
        return column instanceof StringColumn
                ? "text"
                : column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Refuses what can't tell rows apart: whole numbers that a double, or a number of single precision, does not hold exactly.
     *
     * @param use what the column is to be, e.g. {@code a key}
     * @throws IllegalArgumentException if there is one
     */
    public void requireExact(String use) {
        WholeNumbers.requireExact(column, use);
    }

    @Override
    public String toString() {
        return "values of column '" + column.name() + "'";
    }
}
