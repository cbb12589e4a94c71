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
import tech.tablesaw.columns.Column;

/**
 * A row of a frame. It reads the frame that it belongs to and no other, so a condition that is written with it can't
 * take its values from the rows of another frame. Immutable; it may be kept.
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

    /** The row's number in its frame, counted from 0; a frame made of some of the rows counts anew. */
    public int index() {
        return index;
    }

    /**
     * Whether the value is missing.
     *
     * @throws IllegalArgumentException if there is no such column; the message suggests the near one
     */
    public boolean isMissing(String column) {
        return frame.column(column).isMissing(index);
    }

    /**
     * The value as a number; NaN when it is missing.
     *
     * @throws IllegalArgumentException if there is no such column, it is text, or the value is a whole number beyond 2^53,
     *     which is no double
     */
    public double number(String column) {
        return frame.numeric(column).number(index);
    }

    /**
     * The value as the text that tells it from others, see {@link Values}, a duration in ISO 8601; empty when it is missing.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public String text(String column) {
        Column<?> found = frame.column(column);
        return RowMoments.ifDuration(found, index).map(Moments::text).orElseGet(() -> Values.of(found)
                .text(index));
    }

    /**
     * Whether the column has this value here. Text equals the same text; a number equals what the text writes, so 2011
     * and 2011.0 are both "2011". A missing value equals nothing.
     *
     * @throws IllegalArgumentException if there is no such column, or it is numeric and the text is no number
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
     * Whether the column has this whole number here, which is compared digit by digit and not as a double. A text equals
     * it if the text is its digits. A missing value equals nothing.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public boolean is(String column, long value) {
        return is(column, Long.toString(value));
    }

    /**
     * Whether the column has this number here. A text equals it if it is its shortest decimal form, such as 0.5 or 2011.
     * A missing value equals nothing, and so does NaN.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public boolean is(String column, double value) {
        return frame.values(column).is(index, value);
    }

    /**
     * The date.
     *
     * @throws IllegalArgumentException if there is no such column or it is no column of dates
     * @throws NoSuchElementException if it is missing here; {@link #isMissing} tells
     */
    public LocalDate date(String column) {
        return RowMoments.date(present(column), index);
    }

    /**
     * The date and time of day, without a zone; of a column with zones the moment in UTC.
     *
     * @throws IllegalArgumentException if there is no such column or it is no column of dates and times
     * @throws NoSuchElementException if it is missing here; {@link #isMissing} tells
     */
    public LocalDateTime dateTime(String column) {
        return RowMoments.dateTime(present(column), index);
    }

    /**
     * The time of day.
     *
     * @throws IllegalArgumentException if there is no such column or it is no column of times
     * @throws NoSuchElementException if it is missing here; {@link #isMissing} tells
     */
    public LocalTime time(String column) {
        return RowMoments.time(present(column), index);
    }

    /**
     * The month, also the one in which a date lies.
     *
     * @throws IllegalArgumentException if there is no such column or it is no column of months or dates
     * @throws NoSuchElementException if it is missing here; {@link #isMissing} tells
     */
    public YearMonth month(String column) {
        return RowMoments.month(present(column), index);
    }

    /**
     * The length of time.
     *
     * @throws IllegalArgumentException if there is no such column or it is no column of durations
     * @throws NoSuchElementException if it is missing here; {@link #isMissing} tells
     */
    public Duration duration(String column) {
        return RowMoments.duration(present(column), index);
    }

    /**
     * The days from one date to another, negative if the other is earlier; between dates with a time of day with their fraction. NaN
     * when one is missing.
     *
     * @throws IllegalArgumentException if there is no such column, or one is no column of dates, with or without times
     */
    public double days(String from, String to) {
        return RowMoments.days(frame.column(from), frame.column(to), index);
    }

    /**
     * The months from one month to another, or the whole months that have passed from one date to another, so that from the 31st of
     * January to the 1st of March it is one. NaN when one is missing.
     *
     * @throws IllegalArgumentException if there is no such column, or they are not both of months or both of dates
     */
    public double months(String from, String to) {
        return RowMoments.months(frame.column(from), frame.column(to), index);
    }

    /**
     * The seconds from one time of day to another, or from one date and time to another. NaN when one is missing.
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
                    + ", counted from 0. Ask isMissing first.");
        }
        return found;
    }

    /** The rows of a frame in order, each made when it is asked for. */
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
     * Which frames a computation reads, so that what is computed or selected by the rows of another frame keeps that one's files. What was read
     * before, into a map or an array, is not known.
     *
     * @param value what was computed
     * @param files the files of each frame of which a column was read on this thread, in order
     */
    record Readings<T>(T value, List<List<Source>> files) {
        private static final ThreadLocal<Read> CURRENT = new ThreadLocal<>();

        /** What the computation at hand has read. Row after row reads one frame: its files are looked up once. */
        private static final class Read {
            private final Set<List<Source>> all = new LinkedHashSet<>();
            private List<Source> last;

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

        /** A column of a frame with these files is read. */
        static void read(List<Source> sources) {
            Read current = CURRENT.get();
            if (current != null) {
                current.add(sources);
            }
        }

        /** The files of a frame and of all frames that were read. */
        List<Source> with(List<Source> own) {
            List<List<Source>> all = new ArrayList<>(List.of(own));
            all.addAll(files);
            return Source.ofAll(all);
        }
    }

    /** The frame's name and the row's number; never a value. */
    @Override
    public String toString() {
        return "Row " + index + " of " + frame.name() + ", counted from 0";
    }
}
