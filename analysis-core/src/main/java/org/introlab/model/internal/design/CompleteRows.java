package org.introlab.model.internal.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.introlab.model.internal.columns.Coded;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Expression;
import org.introlab.model.internal.formula.ParsedFormula;

/** The rows without missing values; each row left out is counted once, under its first reason. */
final class CompleteRows {
    private static final String ZERO_WEIGHT = "zero weight";

    private final Columns columns;
    private final boolean[] out;
    private final Map<String, Integer> dropped = new LinkedHashMap<>();

    /** @param among the rows to choose from, all when it is empty */
    CompleteRows(Columns columns, Optional<int[]> among) {
        this.columns = columns;
        this.out = new boolean[columns.rowCount()];
        among.ifPresent(rows -> {
            Arrays.fill(out, true);
            for (int row : rows) {
                out[row] = false;
            }
        });
    }

    /** Leaves out the rows in which a column of an expression is missing. */
    void dropMissing(Expression expression) {
        for (Expression leaf : expression.columns()) {
            dropMissing(
                    leaf instanceof Expression.Column c ? c.name() : ((Expression.Code) leaf).name(),
                    leaf.values(columns));
        }
    }

    /** Leaves out the rows in which a number is missing. */
    void dropMissing(String name, double[] values) {
        int count = 0;
        for (int i = 0; i < out.length; i++) {
            if (Double.isNaN(values[i]) && !out[i]) {
                out[i] = true;
                count++;
            }
        }
        count("missing " + name, count);
    }

    /** Leaves out the rows in which a factor has no level. */
    void dropMissing(Coded factor) {
        int[] codes = factor.codes();
        int count = 0;
        for (int i = 0; i < out.length; i++) {
            if (codes[i] < 0 && !out[i]) {
                out[i] = true;
                count++;
            }
        }
        count("missing " + factor.name(), count);
    }

    /**
     * Leaves out the rows whose weight is missing or zero.
     *
     * @throws IllegalArgumentException if a weight is negative
     */
    void dropByWeight(String name, double[] weight) {
        int missing = 0;
        int zero = 0;
        for (int i = 0; i < out.length; i++) {
            if (weight[i] < 0) {
                throw new IllegalArgumentException("Weight column '" + name + "' is negative in "
                        + columns.rowInWords(i) + "; weights must be 0 or more.");
            }
            if (!out[i] && !(weight[i] > 0)) {
                out[i] = true;
                missing += Double.isNaN(weight[i]) ? 1 : 0;
                zero += weight[i] == 0 ? 1 : 0;
            }
        }
        count("missing " + name, missing);
        count(ZERO_WEIGHT, zero);
    }

    private void count(String reason, int rows) {
        if (rows > 0) {
            dropped.merge(reason, rows, Integer::sum);
        }
    }

    /** Returns the number of rows left out, by reason. */
    Map<String, Integer> dropped() {
        return dropped;
    }

    /** Returns the remaining rows, ascending.
     *
     * @throws IllegalArgumentException if no row remains
     */
    int[] rows(ParsedFormula formula) {
        int n = out.length;
        int kept = 0;
        for (boolean o : out) {
            kept += o ? 0 : 1;
        }
        if (kept == 0) {
            throw new IllegalArgumentException(
                    "No complete row remains of " + (columns.hidesValues() ? columns.rowsInWords(n) : n) + " for "
                            + formula.text() + (columns.hidesValues() ? "" : ": " + dropped) + ".");
        }
        int[] rows = new int[kept];
        for (int i = 0, k = 0; i < n; i++) {
            if (!out[i]) {
                rows[k++] = i;
            }
        }
        return rows;
    }
}
