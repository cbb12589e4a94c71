package org.introlab.model.internal.design;

import org.introlab.model.internal.columns.Columns;

/**
 * An offset: a column that is added to the linear predictor with coefficient 1.
 *
 * @param column the column
 * @param exposure whether the column is an exposure, such as years at risk, whose logarithm is added
 */
public record Offset(String column, boolean exposure) {

    /**
     * Returns the offsets, length n; NaN where the column is missing.
     *
     * @throws IllegalArgumentException if an exposure is not positive
     */
    public double[] values(Columns columns) {
        double[] values = columns.numeric(column, -1);
        if (!exposure) {
            return values;
        }
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            if (values[i] <= 0) {
                throw new IllegalArgumentException("Exposure column '" + column + "' is not positive in "
                        + columns.rowInWords(i) + "; an exposure must be positive because its logarithm"
                        + " is the offset. Drop such rows first.");
            }
            out[i] = Math.log(values[i]);
        }
        return out;
    }

    /** Returns the offset as notes show it: {@code offset log(years)}. */
    public String words() {
        return "offset " + (exposure ? "log(" + column + ")" : column);
    }
}
