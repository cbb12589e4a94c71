package org.introlab.model.internal.design;

import java.util.Optional;

/** The inputs of a design besides its formula. */
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

    /** Returns the column of weights. */
    public Optional<String> weights() {
        return weights;
    }

    /** Returns the term added to the linear predictor. */
    public Optional<Offset> offset() {
        return offset;
    }

    /** Returns the rows to choose from, ascending; all rows of the frame when it is empty. */
    public Optional<int[]> rows() {
        return rows;
    }

    /** Takes absorbed effects out. */
    public Demeaner demeaner() {
        return demeaner;
    }

    /** Returns a plan of all rows, unweighted, without an offset. */
    public static Plan plain() {
        return new Plan(Optional.empty(), Optional.empty(), Optional.empty(), Demeaner.none());
    }

    /** Sets the column of weights. */
    public Plan weighted(Optional<String> column) {
        return new Plan(column, offset, rows, demeaner);
    }

    /** Sets the offset. */
    public Plan with(Optional<Offset> other) {
        return new Plan(weights, other, rows, demeaner);
    }

    /** Restricts the plan to some rows. */
    public Plan among(int[] some) {
        return new Plan(weights, offset, Optional.of(some), demeaner);
    }

    /** Returns the columns in words. */
    @Override
    public String toString() {
        return "weights " + weights.orElse("none") + ", offset "
                + offset.map(Offset::column).orElse("none");
    }
}
