package org.introlab.model.internal.meat;

import java.util.Arrays;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Chunks;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.linalg.Layout;

/**
 * The meat of a sandwich covariance: the variance of the summed scores, s_i = u_i x_i (Zeileis 2006, "Object-oriented
 * computation of sandwich estimators", Journal of Statistical Software 16(9)).
 *
 * <p>Symbols: X the design (n x k), u the score factors (weighted residuals), h leverages, G clusters.
 */
public final class Sandwich {
    private Sandwich() {}

    /** Returns the sum u_i^2 x_i x_i', k x k of the centred design. */
    public static double[][] meat(Design design, Centring centring, double[] u) {
        double[] squares = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            squares[i] = u[i] * u[i];
        }
        return design.crossProducts(squares, centring);
    }

    /**
     * Returns the sum over clusters of s_g s_g', s_g = sum of u_i x_i in the cluster, k x k of the centred design.
     *
     * <p>Clusters are summed one at a time, so memory does not grow with their number.
     *
     * @param cluster per row its cluster, 0..G-1
     */
    public static double[][] meat(Design design, Centring centring, double[] u, int[] cluster, int clusters) {
        int[] end = new int[clusters + 1];
        for (int g : cluster) {
            end[g + 1]++;
        }
        for (int g = 0; g < clusters; g++) {
            end[g + 1] += end[g];
        }
        int[] order = new int[cluster.length];
        int[] next = end.clone();
        for (int i = 0; i < cluster.length; i++) {
            order[next[cluster[i]]++] = i;
        }
        int k = design.columns();
        double[] flat = Chunks.reduce(
                clusters,
                (from, to) -> {
                    double[] sum = new double[k * k];
                    double[] score = new double[k];
                    int[] touched = new int[k];
                    boolean[] seen = new boolean[k];
                    for (int g = from; g < to; g++) {
                        int count = score(design, centring, u, order, end[g], end[g + 1], score, touched, seen);
                        for (int a = 0; a < count; a++) {
                            for (int b = 0; b < count; b++) {
                                sum[touched[a] * k + touched[b]] += score[touched[a]] * score[touched[b]];
                            }
                        }
                        for (int a = 0; a < count; a++) {
                            score[touched[a]] = 0;
                            seen[touched[a]] = false;
                        }
                    }
                    return sum;
                },
                Chunks::addInto);
        double[][] meat = new double[k][];
        for (int i = 0; i < k; i++) {
            meat[i] = Arrays.copyOfRange(flat, i * k, (i + 1) * k);
        }
        return meat;
    }

    /**
     * Computes root' M root from the rows, for designs so ill-conditioned that rounding of M's entries would dominate
     * the product: the scores are projected before they are multiplied. Costs n k^2.
     *
     * @param root k x k of the centred design, (X'WX)^-1 = root root'
     */
    static double[][] projected(Design design, Centring centring, double[] u, double[][] root) {
        double[][] meat = new double[root.length][root.length];
        double[] v = new double[root.length];
        for (int i = 0; i < u.length; i++) {
            project(design, centring, i, u[i], root, v);
            addSquare(meat, v);
            Arrays.fill(v, 0);
        }
        return meat;
    }

    /** Computes the same with the scores summed per cluster, which needs memory G x k. */
    static double[][] projected(
            Design design, Centring centring, double[] u, int[] cluster, int clusters, double[][] root) {
        double[][] meat = new double[root.length][root.length];
        double[][] sums = new double[clusters][root.length];
        for (int i = 0; i < u.length; i++) {
            project(design, centring, i, u[i], root, sums[cluster[i]]);
        }
        for (double[] sum : sums) {
            addSquare(meat, sum);
        }
        return meat;
    }

    /** Returns the score of each row, projected: n x k. */
    static double[][] projections(Design design, Centring centring, double[] u, double[][] root) {
        double[][] rows = new double[u.length][root.length];
        for (int i = 0; i < u.length; i++) {
            project(design, centring, i, u[i], root, rows[i]);
        }
        return rows;
    }

    private static void addSquare(double[][] meat, double[] v) {
        for (int a = 0; a < v.length; a++) {
            for (int b = 0; b < v.length; b++) {
                meat[a][b] += v[a] * v[b];
            }
        }
    }

    /** Returns x' root root' x of each row, length n, without forming root root'. */
    static double[] leverages(Design design, Centring centring, double[][] root) {
        double[] h = new double[design.n()];
        double[] v = new double[design.columns()];
        for (int i = 0; i < h.length; i++) {
            project(design, centring, i, 1, root, v);
            h[i] = Dense.dot(v, v);
            Arrays.fill(v, 0);
        }
        return h;
    }

    /** Adds factor times root' x. */
    private static void project(
            Design design, Centring centring, int row, double factor, double[][] root, double[] into) {
        Layout layout = design.layout();
        for (int t = 0; t < layout.terms(); t++) {
            int j = layout.active()[design.cell()[row] * layout.terms() + t];
            if (j >= 0) {
                double x = factor * design.value(row, layout.numericOf()[t], centring);
                for (int c = 0; c < into.length; c++) {
                    into[c] += root[j][c] * x;
                }
            }
        }
    }

    /** Sums the scores of some rows; returns how many columns they touch, listed in {@code touched}. */
    private static int score(
            Design design,
            Centring centring,
            double[] u,
            int[] order,
            int from,
            int to,
            double[] score,
            int[] touched,
            boolean[] seen) {
        Layout layout = design.layout();
        int count = 0;
        for (int r = from; r < to; r++) {
            int i = order[r];
            int base = design.cell()[i] * layout.terms();
            for (int t = 0; t < layout.terms(); t++) {
                int j = layout.active()[base + t];
                if (j < 0) {
                    continue;
                }
                if (!seen[j]) {
                    seen[j] = true;
                    touched[count++] = j;
                }
                score[j] += u[i] * design.value(i, layout.numericOf()[t], centring);
            }
        }
        return count;
    }
}
