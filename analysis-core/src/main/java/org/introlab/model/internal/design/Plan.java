package org.introlab.model.internal.design;

import java.util.Optional;

/**
 * What a design takes besides its formula.
 *
 * @param weights the column of weights
 * @param offset what is added to the linear predictor
 * @param rows the rows to choose from, ascending; all rows of the frame when it is empty
 * @param demeaner takes absorbed effects out
 */
public record Plan(Optional<String> weights, Optional<Offset> offset, Optional<int[]> rows, Demeaner demeaner) {

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
