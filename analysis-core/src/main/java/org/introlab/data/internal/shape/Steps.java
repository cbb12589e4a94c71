package org.introlab.data.internal.shape;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introlab.data.internal.column.Moments;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Converts times to whole numbers, so that consecutive times differ by one. */
public final class Steps {
    private static final double LARGEST = 1L << 53;

    private Steps() {}

    /**
     * Returns the number of each row's time; empty if it is missing.
     *
     * @param levels the levels if the times are a factor, whose order gives the steps
     * @throws IllegalArgumentException if the times are neither levels nor whole numbers nor months; the message completes a sentence that
     *     begins with the column's name
     */
    public static List<Optional<Long>> of(Column<?> times, List<String> levels) {
        return IntStream.range(0, times.size())
                .mapToObj(row -> times.isMissing(row) ? Optional.<Long>empty() : Optional.of(step(times, row, levels)))
                .toList();
    }

    private static long step(Column<?> times, int row, List<String> levels) {
        if (times instanceof NumericColumn<?> numbers) {
            double number = numbers.getDouble(row);
            if (number != Math.rint(number) || Math.abs(number) > LARGEST) {
                throw new IllegalArgumentException(
                        "must have whole numbers as times, because a step from one time to the next is 1");
            }
            return (long) number;
        }
        if (times instanceof StringColumn texts) {
            String text = texts.get(row);
            Optional<YearMonth> month = Moments.month(text);
            int level = levels.indexOf(text);
            if (level >= 0 || month.isPresent()) {
                return level >= 0 ? level : month.get().getLong(ChronoField.PROLEPTIC_MONTH);
            }
        }
        throw new IllegalArgumentException(
                "must be whole numbers, months such as 2021-03, or a factor whose levels are the steps");
    }
}
