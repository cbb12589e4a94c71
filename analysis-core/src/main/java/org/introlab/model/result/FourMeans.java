package org.introlab.model.result;

import org.introlab.data.MeanBasis;

/**
 * The mean outcome of two groups in two periods, without any model.
 *
 * @param controlBefore the untreated group before
 * @param treatedBefore the treated group before
 * @param controlAfter the untreated group after
 * @param treatedAfter the treated group after
 * @param fewest how many rows each of the means speaks of
 */
public record FourMeans(Cell controlBefore, Cell treatedBefore, Cell controlAfter, Cell treatedAfter, Fewest fewest) {

    /** How many rows each of the four means speaks of, as {@link MeanBasis} counts them. */
    public record Fewest(long controlBefore, long treatedBefore, long controlAfter, long treatedAfter) {}

    /**
     * One group in one period, or several taken together.
     *
     * @param n the number of rows
     * @param mean the mean outcome; NaN when there is no row
     */
    public record Cell(int n, double mean) {
        /** Both cells' rows taken together. */
        public Cell and(Cell other) {
            int both = n + other.n;
            if (n == 0 || other.n == 0) {
                return n == 0 ? other : this;
            }
            return new Cell(both, (n * mean + other.n * other.mean) / both);
        }
    }

    /** Everybody before. */
    public Cell before() {
        return controlBefore.and(treatedBefore);
    }

    /** Everybody after. */
    public Cell after() {
        return controlAfter.and(treatedAfter);
    }

    /** The untreated group in both periods. */
    public Cell control() {
        return controlBefore.and(controlAfter);
    }

    /** The treated group in both periods. */
    public Cell treated() {
        return treatedBefore.and(treatedAfter);
    }

    /** All rows. */
    public Cell total() {
        return control().and(treated());
    }

    /** Treated minus control before. */
    public double differenceBefore() {
        return treatedBefore.mean - controlBefore.mean;
    }

    /** Treated minus control after. */
    public double differenceAfter() {
        return treatedAfter.mean - controlAfter.mean;
    }

    /** The difference after minus the difference before. */
    public double did() {
        return differenceAfter() - differenceBefore();
    }

    /**
     * The means of an outcome.
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
