package org.introlab.model.internal.linalg;

/**
 * Sums over rows from which a linear model follows: per cell of the factors the sum of weights and the sums and products
 * of the numeric parts and the outcome.
 *
 * <p>Moments of two sets of rows with the same cells and shifts add up to those of both together, so rows may come from
 * chunks, files or machines. Only cells that occur are kept.
 */
public final class Moments {
    private final int cells;
    private final int parts;
    private final double[] sums;
    private final long rows;

    private Moments(int cells, int parts, double[] sums, long rows) {
        this.cells = cells;
        this.parts = parts;
        this.sums = sums;
        this.rows = rows;
    }

    /**
     * @param cell per row its cell, length n
     * @param cells C
     * @param values the numeric parts, the outcome last: P arrays of length n
     * @param shift what is subtracted from each, length P
     * @param weight length n, or length 0 for weights of one
     */
    public static Moments of(int[] cell, int cells, double[][] values, double[] shift, double[] weight) {
        double[] sums = CellSums.products(cell, cells, values, shift, weight);
        return new Moments(cells, values.length + 1, sums, cell.length);
    }

    /**
     * The moments of both sets of rows.
     *
     * @throws IllegalArgumentException if they are not of the same cells and parts
     */
    public Moments plus(Moments other) {
        if (cells != other.cells || parts != other.parts) {
            throw new IllegalArgumentException("Moments of " + cells + " cells and " + parts
                    + " parts cannot be added to those of " + other.cells + " and " + other.parts + ".");
        }
        return new Moments(cells, parts, Chunks.addInto(sums.clone(), other.sums), rows + other.rows);
    }

    /** The number of rows. */
    public long rows() {
        return rows;
    }

    /** [X y]' W [X y], (k + 1) x (k + 1), of the shifted columns. */
    public double[][] crossProducts(Layout layout) {
        return layout.spread(sums, parts);
    }

    /** Whether all sums agree within a tolerance relative to their size. */
    public boolean isNear(Moments other, double relative) {
        boolean near = cells == other.cells && parts == other.parts && rows == other.rows;
        for (int i = 0; near && i < sums.length; i++) {
            near = Math.abs(sums[i] - other.sums[i]) <= relative * Math.max(1, Math.abs(sums[i]));
        }
        return near;
    }
}
