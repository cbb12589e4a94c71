package org.introlab.workbench.datafiles;

import java.math.BigDecimal;
import java.util.List;

/** How the values of a column are distributed; the missing ones are counted apart. */
public sealed interface Distribution {

    /** Rows without a value. */
    int missing();

    /** Rows with a value. */
    int present();

    /** Share of all rows, between 0 and 1; 0 when there are no rows. */
    default double share(int count) {
        int rows = present() + missing();
        return rows == 0 ? 0 : (double) count / rows;
    }

    /**
     * Rows for each value, in the order of the code book, else ascending.
     *
     * @param counts each value once
     */
    record PerValue(List<Count> counts, int missing) implements Distribution {
        public PerValue {
            counts = List.copyOf(counts);
        }

        @Override
        public int present() {
            return counts.stream().mapToInt(Count::rows).sum();
        }
    }

    /** The rows with a value. */
    record Count(String value, int rows) {}

    /**
     * Rows in intervals of one width, which do not overlap and leave nothing out.
     *
     * @param lower the lower edge of the first interval
     * @param width of each interval
     * @param rows one number for each interval, which holds its lower edge and not its upper one
     * @param smallest the smallest value
     * @param median the middle value, the mean of the two middle ones where there are two
     * @param largest the largest value
     */
    record Histogram(
            BigDecimal lower,
            BigDecimal width,
            List<Integer> rows,
            double smallest,
            double median,
            double largest,
            int missing)
            implements Distribution {
        public Histogram {
            rows = List.copyOf(rows);
        }

        /** The lower edge of an interval, counted from 0. */
        public BigDecimal edge(int interval) {
            return lower.add(width.multiply(BigDecimal.valueOf(interval)));
        }

        @Override
        public int present() {
            return rows.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many different values there are; for text of rows and for keys, whose values say nothing here. */
    record Different(int values, int present, int missing) implements Distribution {}
}
