package org.introlab.model.internal.columns;

import java.util.List;
import org.introlab.internal.Content;

/**
 * A factor.
 *
 * @param name the column's name
 * @param levels the levels in order, the reference first
 * @param codes per row the index into {@code levels}, -1 where missing
 */
public record Coded(String name, List<String> levels, int[] codes) {

    /** Returns the codes counted from 1, as R's {@code as.numeric(factor)}; NaN where missing. */
    public double[] codesAsNumbers() {
        double[] out = new double[codes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = codes[i] < 0 ? Double.NaN : codes[i] + 1;
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
