package org.introlab.model.internal.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.model.internal.linalg.CellSums;
import org.introlab.model.internal.linalg.Cells;
import org.introlab.model.internal.linalg.Layout;

/**
 * A model's data as arrays: the outcome, the numeric parts and the cell of each row used, and the layout of the columns.
 * The matrix of dummies is never formed; every product with it is computed from the cells.
 *
 * <p>Arrays are shared, not copied, and must not be written to.
 */
public final class Design {
    private static final double[] NONE = {};

    private final Coding coding;
    private final Layout layout;
    private final Cells cells;
    private final double[] y;
    private final double[] weights;
    private final double[] offset;
    private final double[][] numerics;
    private final int[] rows;
    private final Map<String, Integer> dropped;
    private final List<String> emptyLevels;
    private final int frameRows;
    private final int absorbed;
    private final List<String> names;

    /**
     * @param y the outcome, length n
     * @param weights length n, or length 0 for weights of one
     * @param offset the offsets, length n, or length 0 for none
     * @param numerics P - 1 arrays of length n
     * @param rows the frame's row of each row used, from 0
     * @param frameRows the number of rows of the frame
     * @param absorbed the degrees of freedom of absorbed effects
     */
    Design(
            Coding coding,
            Layout layout,
            Cells cells,
            double[] y,
            double[] weights,
            double[] offset,
            double[][] numerics,
            int[] rows,
            Map<String, Integer> dropped,
            List<String> emptyLevels,
            int frameRows,
            int absorbed) {
        this.coding = coding;
        this.layout = layout;
        this.cells = cells;
        this.y = y;
        this.weights = weights;
        this.offset = offset;
        this.numerics = numerics;
        this.rows = rows;
        this.dropped = dropped;
        this.emptyLevels = emptyLevels;
        this.frameRows = frameRows;
        this.absorbed = absorbed;
        this.names = coding.names();
    }

    /** Returns n, the number of rows used. */
    public int n() {
        return rows.length;
    }

    /** Returns k, the number of columns. */
    public int columns() {
        return layout.columns();
    }

    /** Returns the columns' names. */
    public List<String> names() {
        return names;
    }

    /** Returns the coding of the formula as columns. */
    public Coding coding() {
        return coding;
    }

    /** Returns the layout of the columns. */
    public Layout layout() {
        return layout;
    }

    /** Returns the cell of each row used. */
    public int[] cell() {
        return cells.ofRow();
    }

    /** Returns C, the number of cells. */
    public int cellCount() {
        return cells.count();
    }

    /** Returns the outcome, length n. */
    public double[] y() {
        return y;
    }

    /** Returns the weights, length n, or length 0 when all are one. */
    public double[] weights() {
        return weights;
    }

    /** Returns the numeric parts, P - 1 arrays of length n. */
    public double[][] numerics() {
        return numerics;
    }

    /** Returns the frame's row of each row used, from 0. */
    public int[] rows() {
        return rows;
    }

    /** Returns the number of rows of the frame, used or not. */
    public int frameRows() {
        return frameRows;
    }

    /** Returns the degrees of freedom of absorbed effects. */
    public int absorbed() {
        return absorbed;
    }

    /** Returns the number of rows left out, by reason. */
    public Map<String, Integer> droppedRows() {
        return dropped;
    }

    /** Returns the levels that the code book lists but no row used has, as {@code g=level}; they have no columns. */
    public List<String> emptyLevels() {
        return emptyLevels;
    }

    /** Returns the same rows with other weights, length n. */
    public Design weightedBy(double[] other) {
        return with(y, other, numerics);
    }

    /** Returns the same rows with another outcome, length n. */
    public Design withOutcome(double[] other) {
        return with(other, weights, numerics);
    }

    /** Returns the same rows with another numeric part, counted from 1. */
    public Design withNumeric(int part, double[] values) {
        double[][] other = numerics.clone();
        other[part - 1] = values;
        return with(y, weights, other);
    }

    private Design with(double[] outcome, double[] weight, double[][] parts) {
        return new Design(
                coding, layout, cells, outcome, weight, offset, parts, rows, dropped, emptyLevels, frameRows, absorbed);
    }

    /** Returns the same design with other counts of rows left out. */
    public Design withDropped(Map<String, Integer> others) {
        return new Design(
                coding, layout, cells, y, weights, offset, numerics, rows, others, emptyLevels, frameRows, absorbed);
    }

    /** Returns a row's offset, 0 when there is none. */
    public double offset(int row) {
        return offset.length == 0 ? 0 : offset[row];
    }

    /** Returns the offsets, length n, or length 0 when there are none. */
    public double[] offsets() {
        return offset;
    }

    /** Returns a predictor with the offset added; the predictor itself when there is none. */
    public double[] withOffset(double[] predictor) {
        if (offset.length == 0) {
            return predictor;
        }
        double[] out = new double[predictor.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = predictor[i] + offset[i];
        }
        return out;
    }

    /** Returns a row's weight. */
    public double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    /** Returns the weighted sum of squares of the outcome, about its weighted mean or about zero. */
    public double totalSquares(boolean centred) {
        double sum = 0;
        double totalWeight = 0;
        for (int i = 0; centred && i < y.length; i++) {
            sum += weight(i) * y[i];
            totalWeight += weight(i);
        }
        double mean = centred ? sum / totalWeight : 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            total += weight(i) * (y[i] - mean) * (y[i] - mean);
        }
        return total;
    }

    /** Returns values times weights for each row; the values themselves when all weights are one. */
    public double[] weighted(double[] value) {
        if (weights.length == 0) {
            return value;
        }
        double[] out = new double[value.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = weights[i] * value[i];
        }
        return out;
    }

    /** Returns X beta, length n. */
    public double[] times(double[] beta, Centring centring) {
        return CellSums.predictor(cell(), numerics, centring.shift(), layout.perCell(beta));
    }

    /** Returns x' Q x of each row, length n. */
    public double[] form(double[][] q, Centring centring) {
        return CellSums.form(cell(), numerics, centring.shift(), layout.perCell(q));
    }

    /** Returns the sum over rows of weight times x x', k x k; a weight of length 0 means ones. */
    public double[][] crossProducts(double[] weight, Centring centring) {
        double[] sums = CellSums.products(cell(), cellCount(), numerics, centring.shift(), weight);
        return layout.spread(sums, layout.numerics());
    }

    /** Returns the sum over rows of value times x, length k. */
    public double[] crossProduct(double[] value, Centring centring) {
        return layout.spread(CellSums.values(cell(), cellCount(), numerics, centring.shift(), value));
    }

    /** Returns the mean of x over the rows, weighted by the weights, length k, uncentred. */
    public double[] meanRow() {
        double[] w = weights.length == 0 ? ones(n()) : weights;
        double total = 0;
        for (double v : w) {
            total += v;
        }
        double[] sum = crossProduct(w, Centring.none(this));
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= total;
        }
        return sum;
    }

    /** Returns x of a row, length k, uncentred. */
    public double[] row(int i) {
        double[] x = new double[columns()];
        Centring none = Centring.none(this);
        for (int t = 0; t < layout.terms(); t++) {
            int j = layout.active()[cell()[i] * layout.terms() + t];
            if (j >= 0) {
                x[j] = value(i, layout.numericOf()[t], none);
            }
        }
        return x;
    }

    /** Returns the numeric part p of a row; 1 for p = 0. */
    public double value(int i, int p, Centring centring) {
        return p == 0 ? 1 : numerics[p - 1][i] - centring.shift()[p - 1];
    }

    /** Returns an empty array, which means no weights. */
    public static double[] unweighted() {
        return NONE;
    }

    private static double[] ones(int n) {
        double[] one = new double[n];
        Arrays.fill(one, 1);
        return one;
    }
}
