package org.introlab.model.internal.linalg;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Adds something up over rows in parallel, with a result that does not depend on the number of threads.
 *
 * <p>Floating-point addition is not associative, so the borders of the chunks depend on the number of rows alone, and
 * the chunks' sums are merged in order. At most {@link #MOST} chunks, because each has its own sums per cell.
 */
public final class Chunks {
    /** The number of rows below which a second thread does not pay. */
    public static final int LEAST_ROWS = 1 << 15;
    /** The largest number of chunks. */
    static final int MOST = 16;

    private Chunks() {}

    /** Work on rows from (inclusive) to (exclusive). */
    public interface Work<A> {
        A over(int from, int to);
    }

    /** Returns the number of rows of all chunks but the last. */
    static int size(int rows) {
        return Math.max(LEAST_ROWS, (rows + MOST - 1) / MOST);
    }

    /** Returns the work's results over all rows, merged from left to right. */
    public static <A> A reduce(int rows, Work<A> work, BinaryOperator<A> merge) {
        int size = size(rows);
        int chunks = Math.max(1, (rows + size - 1) / size);
        if (chunks == 1) {
            return work.over(0, rows);
        }
        List<A> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> work.over(c * size, Math.min(rows, (c + 1) * size)))
                .toList();
        A sum = parts.get(0);
        for (int c = 1; c < chunks; c++) {
            sum = merge.apply(sum, parts.get(c));
        }
        return sum;
    }

    /** Adds {@code b} into {@code a} and returns it. */
    public static double[] addInto(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
        return a;
    }
}
