package org.introlab.model.internal.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.model.internal.linalg.CellSums;
import org.introlab.model.internal.linalg.Cells;
import org.introlab.model.internal.linalg.Layout;

/**
 * A model's data as arrays: the outcome, the numeric parts and the cell of each row used, and where the columns stand.
 * The matrix of dummies is never made; every product with it goes through the cells.
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
     * @param offset what is added to the predictor, length n, or length 0 for nothing
     * @param numerics P - 1 arrays of length n
     * @param rows per row used its row in the frame, from 0
     * @param frameRows the number of rows of the frame
     * @param absorbed the degrees of freedom of effects that were taken out
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

    /** n, the number of rows used. */
    public int n() {
        return rows.length;
    }

    /** k, the number of columns. */
    public int columns() {
        return layout.columns();
    }

    /** The columns' names. */
    public List<String> names() {
        return names;
    }

    /** How the formula became columns. */
    public Coding coding() {
        return coding;
    }

    /** Where the columns stand. */
    public Layout layout() {
        return layout;
    }

    /** Per row used its cell. */
    public int[] cell() {
        return cells.ofRow();
    }

    /** C. */
    public int cellCount() {
        return cells.count();
    }

    /** The outcome, length n. */
    public double[] y() {
        return y;
    }

    /** The weights, length n, or length 0 when all are one. */
    public double[] weights() {
        return weights;
    }

    /** The numeric parts, P - 1 arrays of length n. */
    public double[][] numerics() {
        return numerics;
    }

    /** Per row used its row in the frame, counted from 0. */
    public int[] rows() {
        return rows;
    }

    /** The number of rows of the frame, used or not. */
    public int frameRows() {
        return frameRows;
    }

    /** The degrees of freedom of effects that were taken out. */
    public int absorbed() {
        return absorbed;
    }

    /** Reason to number of rows left out. */
    public Map<String, Integer> droppedRows() {
        return dropped;
    }

    /** Levels that the code book lists and no row used has, as {@code g=level}; they have no column. */
    public List<String> emptyLevels() {
        return emptyLevels;
    }

    /** The same rows with other weights, length n. */
    public Design weightedBy(double[] other) {
        return with(y, other, numerics);
    }

    /** The same rows with another outcome, length n. */
    public Design withOutcome(double[] other) {
        return with(other, weights, numerics);
    }

    /** The same rows with another numeric part, counted from 1. */
    public Design withNumeric(int part, double[] values) {
        double[][] other = numerics.clone();
        other[part - 1] = values;
        return with(y, weights, other);
    }

    private Design with(double[] outcome, double[] weight, double[][] parts) {
        return new Design(
                coding, layout, cells, outcome, weight, offset, parts, rows, dropped, emptyLevels, frameRows, absorbed);
    }

    /** The same rows with the count of those left out by others. */
    public Design withDropped(Map<String, Integer> others) {
        return new Design(
                coding, layout, cells, y, weights, offset, numerics, rows, others, emptyLevels, frameRows, absorbed);
    }

    /** A row's offset, 0 when there is none. */
    public double offset(int row) {
        return offset.length == 0 ? 0 : offset[row];
    }

    /** The offsets, length n, or length 0 when there are none. */
    public double[] offsets() {
        return offset;
    }

    /** A predictor with the offset added; the predictor itself when there is none. */
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

    /** A row's weight. */
    public double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    /** The weighted sum of squares of the outcome, about its weighted mean or about zero. */
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

    /** Value times weight for each row; the values themselves when all weights are one. */
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

    /** X beta, length n. */
    public double[] times(double[] beta, Centring centring) {
        return CellSums.predictor(cell(), numerics, centring.shift(), layout.perCell(beta));
    }

    /** x' Q x of each row, length n. */
    public double[] form(double[][] q, Centring centring) {
        return CellSums.form(cell(), numerics, centring.shift(), layout.perCell(q));
    }

    /** The sum over rows of weight times x x', k x k; a weight of length 0 means ones. */
    public double[][] crossProducts(double[] weight, Centring centring) {
        double[] sums = CellSums.products(cell(), cellCount(), numerics, centring.shift(), weight);
        return layout.spread(sums, layout.numerics());
    }

    /** The sum over rows of value times x, length k. */
    public double[] crossProduct(double[] value, Centring centring) {
        return layout.spread(CellSums.values(cell(), cellCount(), numerics, centring.shift(), value));
    }

    /** The mean of x over the rows, weighted by the weights, length k, uncentred. */
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

    /** x of a row, length k, uncentred. */
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

    /** The numeric part p of a row; 1 for p = 0. */
    public double value(int i, int p, Centring centring) {
        return p == 0 ? 1 : numerics[p - 1][i] - centring.shift()[p - 1];
    }

    /** No weights. */
    public static double[] unweighted() {
        return NONE;
    }

    private static double[] ones(int n) {
        double[] one = new double[n];
        Arrays.fill(one, 1);
        return one;
    }
}
