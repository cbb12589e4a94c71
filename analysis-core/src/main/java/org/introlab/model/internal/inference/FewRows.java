package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.introlab.data.Source;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;

/**
 * The sets of at most four rows without which something could not be estimated, such as the rows of a dummy for four
 * persons. Without the rows S there is a vector c with x'c = 0 in all other rows if and only if the hat matrix of S has
 * an eigenvalue of one, and then c = B X_S'
 * W^(1/2) v for its eigenvector v; a form l with l'c != 0 is identified by S alone. {@link LoneUnits} finds single rows or clusters in the same way.
 *
 * <p>If a vector in the span of X is an indicator of m rows, each of them has a leverage of at least 1/m, and leverages
 * sum to k. A set is grown from such a row by adding the row whose residual is most correlated with what remains of the
 * first: residuals of S are collinear.
 */
final class FewRows {
    private static final double LEAST_LEVERAGE = 1.0 / Source.FEWEST;
    /**
     * The largest number of rows of high leverage to search; beyond it, as with an effect for each person, only the
     * weights of an estimate decide.
     */
    private static final int MOST_ROWS = 200;

    private static final double NEAR_ONE = 1e-6;
    /** The share of v in a form's weights, at most 1, below which it is rounding noise. */
    private static final double NOTHING = 1e-5;

    /** B = (X'WX)^-1, k x k. */
    private final double[][] bread;
    /** The vectors c, length k. */
    private final List<double[]> directions;

    FewRows(double[][] bread, List<double[]> directions) {
        this.bread = bread;
        this.directions = directions;
    }

    /**
     * Returns the sets of a design.
     *
     * @param bread (X'WX)^-1, k x k
     * @param weights W, length n, or length 0 for ones
     */
    static FewRows of(Design design, double[][] bread, double[] weights) {
        double[] root = new double[design.n()];
        for (int i = 0; i < root.length; i++) {
            root[i] = weights.length == 0 ? 1 : Math.sqrt(weights[i]);
        }
        double[] leverage = design.form(bread, Centring.none(design));
        for (int i = 0; i < root.length; i++) {
            leverage[i] *= root[i] * root[i];
        }
        int[] high = IntStream.range(0, root.length)
                .filter(i -> leverage[i] > LEAST_LEVERAGE)
                .toArray();
        List<double[]> directions = new ArrayList<>();
        if (high.length <= MOST_ROWS) {
            for (int i : high) {
                new Search(design, bread, root, leverage).from(i, directions);
            }
        }
        return new FewRows(bread, List.copyOf(directions));
    }

    /** Returns whether at most four rows alone identify a form: v contributes to its weights W^(1/2) X B l, of length (l'Bl)^(1/2). */
    boolean identify(double[] form) {
        double length = directions.isEmpty() ? 0 : Math.sqrt(Dense.dot(form, Dense.times(bread, form)));
        return directions.stream().anyMatch(c -> Math.abs(Dense.dot(form, c)) > NOTHING * length);
    }

    /** A set of rows grown from one row, with their rows of the hat matrix. */
    private static final class Search {
        private final Design design;
        private final double[][] bread;
        private final double[] root;
        private final double[] leverage;
        private final List<Integer> rows = new ArrayList<>();
        private final List<double[]> hat = new ArrayList<>();

        Search(Design design, double[][] bread, double[] root, double[] leverage) {
            this.design = design;
            this.bread = bread;
            this.root = root;
            this.leverage = leverage;
        }

        void from(int first, List<double[]> found) {
            add(first);
            while (!isWhole(found) && rows.size() < Source.FEWEST - 1 && rows.size() < root.length) {
                add(nearest());
            }
        }

        private void add(int i) {
            double[] x = design.row(i);
            double[] of = design.times(Dense.times(bread, x), Centring.none(design));
            for (int j = 0; j < of.length; j++) {
                of[j] *= root[i] * root[j];
            }
            rows.add(i);
            hat.add(of);
        }

        /** Returns the row whose residual is best predicted by those of the chosen rows: 1 - M_jS M_SS^-1 M_Sj / M_jj is smallest. */
        private int nearest() {
            int m = rows.size();
            double[][] residual = hatOfRows();
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    residual[a][b] = (a == b ? 1 : 0) - residual[a][b];
                }
            }
            double[][] inverse = new LUDecomposition(new Array2DRowRealMatrix(residual, false), 1e-300)
                    .getSolver()
                    .getInverse()
                    .getData();
            int best = -1;
            double most = -1;
            for (int j = 0; j < root.length; j++) {
                if (!rows.contains(j)) {
                    double explained = 0;
                    for (int a = 0; a < m; a++) {
                        for (int b = 0; b < m; b++) {
                            explained += hat.get(a)[j] * inverse[a][b] * hat.get(b)[j];
                        }
                    }
                    double share = explained / Math.max(1 - leverage[j], 1e-12);
                    if (share > most) {
                        most = share;
                        best = j;
                    }
                }
            }
            return best;
        }

        private double[][] hatOfRows() {
            int m = rows.size();
            double[][] h = new double[m][m];
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    h[a][b] = (hat.get(a)[rows.get(b)] + hat.get(b)[rows.get(a)]) / 2;
                }
            }
            return h;
        }

        /** Returns whether the chosen rows alone identify something, and adds it to the directions found. */
        private boolean isWhole(List<double[]> found) {
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(hatOfRows(), false));
            boolean whole = false;
            for (int e = 0; e < rows.size(); e++) {
                if (eigen.getRealEigenvalue(e) > 1 - NEAR_ONE) {
                    whole = true;
                    double[] sum = new double[bread.length];
                    for (int a = 0; a < rows.size(); a++) {
                        double[] x = design.row(rows.get(a));
                        double v = eigen.getEigenvector(e).getEntry(a) * root[rows.get(a)];
                        for (int j = 0; j < x.length; j++) {
                            sum[j] += v * x[j];
                        }
                    }
                    found.add(Dense.times(bread, sum));
                }
            }
            return whole;
        }
    }
}
