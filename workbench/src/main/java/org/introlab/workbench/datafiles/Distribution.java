package org.introlab.workbench.datafiles;

import java.math.BigDecimal;
import java.util.List;

/** The distribution of a column's values; missing values are counted separately. */
public sealed interface Distribution {

    /** Returns the number of rows without a value. */
    int missing();

    /** Returns the number of rows with a value. */
    int present();

    /** Returns a share of all rows, between 0 and 1; 0 without rows. */
    default double share(int count) {
        int rows = present() + missing();
        return rows == 0 ? 0 : (double) count / rows;
    }

    /**
     * Numbers of rows for each value, in the order of the code book, otherwise ascending.
     *
     * @param counts the count of each value
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

    /** The number of rows with a value. */
    record Count(String value, int rows) {}

    /**
     * Numbers of rows in adjacent intervals of equal width.
     *
     * @param lower the lower edge of the first interval
     * @param width the width of each interval
     * @param rows one number for each interval, which includes its lower edge and excludes its upper one
     * @param smallest the smallest value
     * @param median the middle value, or the mean of the two middle ones
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

        /** Returns the lower edge of an interval, counted from 0. */
        public BigDecimal edge(int interval) {
            return lower.add(width.multiply(BigDecimal.valueOf(interval)));
        }

        @Override
        public int present() {
            return rows.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The number of distinct values; for free text and keys, whose values are not informative. */
    record Different(int values, int present, int missing) implements Distribution {}
}
