package org.introlab.data;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Supplier;
import org.introlab.data.internal.column.Moments;
import org.introlab.data.internal.column.RowMoments;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/**
 * A row of a frame. It reads only its own frame, so a condition written with it can't take values from another frame by mistake. Immutable.
 *
 * <pre>{@code
 * Frame late = patients.where(r -> r.number("age") >= 50 && r.is("clinic", "north"));
 * }</pre>
 */
public final class Row {
    private final DescribedColumns frame;
    private final int index;

    private Row(DescribedColumns frame, int index) {
        this.frame = frame;
        this.index = index;
    }

    /** Returns the row's number in its frame, counted from 0; a selection of rows is renumbered. */
    public int index() {
        return index;
    }

    /**
     * Returns whether the value is missing.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the nearest name
     */
    public boolean isMissing(String column) {
        return frame.column(column).isMissing(index);
    }

    /**
     * Returns the value as a number; NaN if it is missing.
     *
     * @throws IllegalArgumentException if there is no such column, it is text, or the value is a whole number beyond 2^53, which doubles
     *     can't represent
     */
    public double number(String column) {
        return frame.numeric(column).number(index);
    }

    /**
     * Returns the value as its canonical text (see {@link Values}), a duration in ISO 8601; empty if it is missing.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public String text(String column) {
        Column<?> found = frame.column(column);
        return RowMoments.ifDuration(found, index).map(Moments::text).orElseGet(() -> Values.of(found)
                .text(index));
    }

    /**
     * Returns whether the column has this value in this row. Text is compared exactly; a number is compared with the number that the text
     * denotes, so 2011 and 2011.0 both equal "2011". A missing value equals nothing.
     *
     * @throws IllegalArgumentException if there is no such column, or it is numeric and the text is not a number
     */
    public boolean is(String column, String value) {
        Values values = frame.values(column);
        try {
            return values.is(index, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + column + "' of " + frame.name() + " " + e.getMessage()
                            + ". Use isMissing for missing values.",
                    e);
        }
    }

    /**
     * Returns whether the column has this whole number in this row, compared digit by digit and not as a double. Text equals it if the text
     * consists of its digits. A missing value equals nothing.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public boolean is(String column, long value) {
        return is(column, Long.toString(value));
    }

    /**
     * Returns whether the column has this number in this row. Text equals it if the text is its shortest decimal form, such as 0.5 or 2011.
     * Neither a missing value nor NaN equals anything.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public boolean is(String column, double value) {
        return frame.values(column).is(index, value);
    }

    /**
     * Returns the date.
     *
     * @throws IllegalArgumentException if there is no such column or it is not a column of dates
     * @throws NoSuchElementException if it is missing; check {@link #isMissing} first
     */
    public LocalDate date(String column) {
        return RowMoments.date(present(column), index);
    }

    /**
     * Returns the date and time of day, without a zone; in UTC if the column has zones.
     *
     * @throws IllegalArgumentException if there is no such column or it is not a column of dates and times
     * @throws NoSuchElementException if it is missing; check {@link #isMissing} first
     */
    public LocalDateTime dateTime(String column) {
        return RowMoments.dateTime(present(column), index);
    }

    /**
     * Returns the time of day.
     *
     * @throws IllegalArgumentException if there is no such column or it is not a column of times
     * @throws NoSuchElementException if it is missing; check {@link #isMissing} first
     */
    public LocalTime time(String column) {
        return RowMoments.time(present(column), index);
    }

    /**
     * Returns the month, or the month of a date.
     *
     * @throws IllegalArgumentException if there is no such column or it is not a column of months or dates
     * @throws NoSuchElementException if it is missing; check {@link #isMissing} first
     */
    public YearMonth month(String column) {
        return RowMoments.month(present(column), index);
    }

    /**
     * Returns the duration.
     *
     * @throws IllegalArgumentException if there is no such column or it is not a column of durations
     * @throws NoSuchElementException if it is missing; check {@link #isMissing} first
     */
    public Duration duration(String column) {
        return RowMoments.duration(present(column), index);
    }

    /**
     * Returns the days from one date to another, negative if the second is earlier; dates with a time of day give fractions. NaN if one is
     * missing.
     *
     * @throws IllegalArgumentException if there is no such column, or one is not a column of dates, with or without times
     */
    public double days(String from, String to) {
        return RowMoments.days(frame.column(from), frame.column(to), index);
    }

    /**
     * Returns the months from one month to another, or the whole months between two dates: from 31 January to 1 March it is one. NaN if one
     * is missing.
     *
     * @throws IllegalArgumentException if there is no such column, or they are not both of months or both of dates
     */
    public double months(String from, String to) {
        return RowMoments.months(frame.column(from), frame.column(to), index);
    }

    /**
     * Returns the seconds from one time of day to another, or from one date and time to another. NaN if one is missing.
     *
     * @throws IllegalArgumentException if there is no such column, or they are not both of times, or both of dates and times
     */
    public double seconds(String from, String to) {
        return RowMoments.seconds(frame.column(from), frame.column(to), index);
    }

    private Column<?> present(String column) {
        Column<?> found = frame.column(column);
        if (found.isMissing(index)) {
            throw new NoSuchElementException("'" + column + "' is missing in row " + index + " of " + frame.name()
                    + ", counted from 0. Check isMissing() first.");
        }
        return found;
    }

    /** Returns the rows of a frame in order, each created on access. */
    static List<Row> of(DescribedColumns frame) {
        return new Rows(frame);
    }

    private static final class Rows extends AbstractList<Row> implements RandomAccess {
        private final DescribedColumns frame;

        Rows(DescribedColumns frame) {
            this.frame = frame;
        }

        @Override
        public Row get(int index) {
            if (index < 0 || index >= size()) {
                throw new IndexOutOfBoundsException("There is no row " + index + " in " + frame.name() + ", which has "
                        + size() + " rows, counted from 0.");
            }
            return new Row(frame, index);
        }

        @Override
        public int size() {
            return frame.rowCount();
        }
    }

    /**
     * The frames that a computation reads, so that a column or selection that uses another frame keeps that frame's sources. Values read
     * earlier, into a map or an array, are not tracked.
     *
     * @param value the computed value
     * @param files the files of each frame from which a column was read on this thread, in order
     */
    record Readings<T>(T value, List<List<Source>> files) {
        private static final ThreadLocal<Read> CURRENT = new ThreadLocal<>();

        /** The frames that the current computation has read. Consecutive reads of one frame are recorded once. */
        private static final class Read {
            private final Set<List<Source>> all = new LinkedHashSet<>();
            private @Nullable List<Source> last;

            void add(List<Source> files) {
                if (files != last) {
                    all.add(files);
                    last = files;
                }
            }
        }

        static <T> Readings<T> of(Supplier<T> computation) {
            Read outer = CURRENT.get();
            Read read = new Read();
            CURRENT.set(read);
            try {
                return new Readings<>(computation.get(), List.copyOf(read.all));
            } finally {
                if (outer == null) {
                    CURRENT.remove();
                } else {
                    CURRENT.set(outer);
                    read.all.forEach(outer::add);
                }
            }
        }

        /** Records that a column of a frame with these files is read. */
        static void read(List<Source> sources) {
            Read current = CURRENT.get();
            if (current != null) {
                current.add(sources);
            }
        }

        /** Returns the files of a frame and of all frames that were read. */
        List<Source> with(List<Source> own) {
            List<List<Source>> all = new ArrayList<>(List.of(own));
            all.addAll(files);
            return Source.ofAll(all);
        }
    }

    /** Returns the frame's name and the row's number; never a value. */
    @Override
    public String toString() {
        return "Row " + index + " of " + frame.name() + ", counted from 0";
    }
}
