package org.introlab.model.internal.design;

import java.util.Optional;

/** What a design takes besides its formula. */
public final class Plan {
    private final Optional<String> weights;
    private final Optional<Offset> offset;
    private final Optional<int[]> rows;
    private final Demeaner demeaner;

    public Plan(Optional<String> weights, Optional<Offset> offset, Optional<int[]> rows, Demeaner demeaner) {
        this.weights = weights;
        this.offset = offset;
        this.rows = rows;
        this.demeaner = demeaner;
    }

    /** The column of weights. */
    public Optional<String> weights() {
        return weights;
    }

    /** What is added to the linear predictor. */
    public Optional<Offset> offset() {
        return offset;
    }

    /** The rows to choose from, ascending; all rows of the frame when it is empty. */
    public Optional<int[]> rows() {
        return rows;
    }

    /** Takes absorbed effects out. */
    public Demeaner demeaner() {
        return demeaner;
    }

    /** All rows, unweighted, without an offset. */
    public static Plan plain() {
        return new Plan(Optional.empty(), Optional.empty(), Optional.empty(), Demeaner.none());
    }

    /** Weighted by a column. */
    public Plan weighted(Optional<String> column) {
        return new Plan(column, offset, rows, demeaner);
    }

    /** With an offset. */
    public Plan with(Optional<Offset> other) {
        return new Plan(weights, other, rows, demeaner);
    }

    /** Of these rows alone. */
    public Plan among(int[] some) {
        return new Plan(weights, offset, Optional.of(some), demeaner);
    }

    /** The columns in words. */
    @Override
    public String toString() {
        return "weights " + weights.orElse("none") + ", offset "
                + offset.map(Offset::column).orElse("none");
    }
}
