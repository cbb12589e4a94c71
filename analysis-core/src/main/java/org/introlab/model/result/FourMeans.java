package org.introlab.model.result;

import org.introlab.data.MeanBasis;

/**
 * The mean outcome of two groups in two periods, without any model.
 *
 * @param controlBefore the control group before
 * @param treatedBefore the treated group before
 * @param controlAfter the control group after
 * @param treatedAfter the treated group after
 * @param fewest how many rows each of the means discloses
 */
public record FourMeans(Cell controlBefore, Cell treatedBefore, Cell controlAfter, Cell treatedAfter, Fewest fewest) {

    /** How many rows each of the four means discloses, as counted by {@link MeanBasis}. */
    public record Fewest(long controlBefore, long treatedBefore, long controlAfter, long treatedAfter) {}

    /**
     * One group in one period, or several combined.
     *
     * @param n the number of rows
     * @param mean the mean outcome; NaN without rows
     */
    public record Cell(int n, double mean) {
        /** Returns the cell of both cells' rows. */
        public Cell and(Cell other) {
            int both = n + other.n;
            if (n == 0 || other.n == 0) {
                return n == 0 ? other : this;
            }
            return new Cell(both, (n * mean + other.n * other.mean) / both);
        }
    }

    /** Returns both groups before. */
    public Cell before() {
        return controlBefore.and(treatedBefore);
    }

    /** Returns both groups after. */
    public Cell after() {
        return controlAfter.and(treatedAfter);
    }

    /** Returns the control group in both periods. */
    public Cell control() {
        return controlBefore.and(controlAfter);
    }

    /** Returns the treated group in both periods. */
    public Cell treated() {
        return treatedBefore.and(treatedAfter);
    }

    /** Returns all rows. */
    public Cell total() {
        return control().and(treated());
    }

    /** Returns treated minus control before. */
    public double differenceBefore() {
        return treatedBefore.mean - controlBefore.mean;
    }

    /** Returns treated minus control after. */
    public double differenceAfter() {
        return treatedAfter.mean - controlAfter.mean;
    }

    /** Returns the difference after minus the difference before. */
    public double did() {
        return differenceAfter() - differenceBefore();
    }

    /**
     * Computes the means of an outcome.
     *
     * @param outcome length n
     * @param treated length n, 0 or 1
     * @param post length n, 0 or 1
     */
    public static FourMeans of(double[] outcome, double[] treated, double[] post) {
        int[] n = new int[4];
        double[] sum = new double[4];
        MeanBasis[] bases = {new MeanBasis(), new MeanBasis(), new MeanBasis(), new MeanBasis()};
        for (int i = 0; i < outcome.length; i++) {
            int cell = (int) treated[i] + 2 * (int) post[i];
            n[cell]++;
            sum[cell] += outcome[i];
            bases[cell].add(outcome[i], 1);
        }
        Cell[] cells = new Cell[4];
        for (int c = 0; c < 4; c++) {
            cells[c] = new Cell(n[c], sum[c] / n[c]);
        }
        return new FourMeans(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                new Fewest(bases[0].fewest(), bases[1].fewest(), bases[2].fewest(), bases[3].fewest()));
    }
}
