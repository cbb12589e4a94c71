package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Clusters;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.linalg.Layout;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.internal.solve.Magnitudes;

/**
 * The rows, or clusters, that alone identify an estimate. Without such a unit g there is a vector c with {@code x'c = 0} in
 * all other rows, so that no form l with {@code l'c != 0} could be estimated. The normal equations then make the scores
 * of g cancel in the direction c for any outcome, so a robust variance of l'b has no contribution from g: it is too
 * small, or zero. Examples are the only row of a level, the clusters of unit dummies, and a treatment given to a single
 * cluster.
 *
 * <p>A unit is lone if and only if the hat matrix of its rows has an eigenvalue of one (for a row: leverage one),
 * and {@code c = B X_g' W^(1/2) v} for its eigenvector v. Leverages sum to k, so at most k units can be lone.
 *
 * @param directions the vectors c, length k, of the uncentred design
 * @param words the unit behind each direction, such as {@code row 7}
 */
record LoneUnits(List<double[]> directions, List<String> words) {
    private static final double NEAR_ONE = 1e-8;
    /** The share below which a coefficient of a direction, or its value in a row, is rounding noise. */
    private static final double NOTHING = 1e-8;

    /** Returns no lone units, as for a covariance that pools all rows. */
    static LoneUnits none() {
        return new LoneUnits(List.of(), List.of());
    }

    /** Returns the unit that alone identifies a form; empty if none does. */
    Optional<String> of(double[] form) {
        for (int d = 0; d < directions.size(); d++) {
            double sum = 0;
            double size = 0;
            double[] c = directions.get(d);
            for (int j = 0; j < form.length; j++) {
                if (form[j] != 0) {
                    sum += form[j] * c[j];
                    size += Math.abs(form[j] * c[j]);
                }
            }
            if (Math.abs(sum) > NOTHING * size) {
                return Optional.of(words.get(d));
            }
        }
        return Optional.empty();
    }

    /** Returns the lone rows of a model or, under a clustered covariance, its lone clusters in either way; none for a perfect fit. */
    static LoneUnits of(Scores scores, Optional<Clustering> clusters) {
        if (scores.perfect().isPresent()) {
            return none();
        }
        if (clusters.isEmpty()) {
            return rows(scores);
        }
        List<double[]> directions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int way = 0; way < clusters.get().variables().size(); way++) {
            LoneUnits own = clusters(
                    scores,
                    clusters.get().parts().get(way),
                    clusters.get().variables().get(way));
            directions.addAll(own.directions);
            words.addAll(own.words);
        }
        return new LoneUnits(directions, words);
    }

    /** Finds rows with leverage one; only rows with a zero score are checked, because lone rows have zero scores. */
    private static LoneUnits rows(Scores scores) {
        Finder finder = null;
        for (int i = 0; i < scores.n(); i++) {
            if (scores.mayBeNone(i)) {
                finder = finder == null ? new Finder(scores) : finder;
                finder.row(i);
            }
        }
        return finder == null ? none() : finder.found();
    }

    /** Finds clusters whose rows alone identify something. */
    private static LoneUnits clusters(Scores scores, Clusters clusters, String variable) {
        Finder finder = new Finder(scores);
        double[] leverage = new double[clusters.count()];
        double[] h = scores.design().form(finder.bread, scores.solution().centring());
        for (int i = 0; i < h.length; i++) {
            leverage[clusters.ofRow()[i]] += finder.weight(i) * h[i];
        }
        List<int[]> rows = clusters.rows(g -> leverage[g] > 1 - 1e-6);
        rows.forEach(own -> finder.cluster(own, "one cluster of " + variable));
        return finder.found();
    }

    /** Finds directions in one design. */
    private static final class Finder {
        private final Design design;
        private final Centring centring;
        private final double[][] centredRoot;
        private final double[][] bread;
        private final double[] weight;
        private final double[] scale;
        private final double[] original;
        private final List<double[]> directions = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        Finder(Scores scores) {
            this.design = scores.design();
            this.centring = scores.solution().centring();
            this.centredRoot = scores.solution().centredRoot();
            this.bread = Dense.timesTransposed(centredRoot, centredRoot);
            this.weight = scores.weights();
            this.scale = lengths(centredRoot);
            this.original = lengths(centring.toOriginal(centredRoot));
        }

        private static double[] lengths(double[][] root) {
            return Arrays.stream(root)
                    .mapToDouble(r -> Math.sqrt(Dense.dot(r, r)))
                    .toArray();
        }

        LoneUnits found() {
            return new LoneUnits(List.copyOf(directions), List.copyOf(words));
        }

        double weight(int row) {
            return weight.length == 0 ? 1 : weight[row];
        }

        void row(int i) {
            double[] inner = new double[centredRoot.length];
            eachColumn(i, (j, x) -> {
                for (int c = 0; c < inner.length; c++) {
                    inner[c] += centredRoot[j][c] * x;
                }
            });
            if (1 - weight(i) * Dense.dot(inner, inner) < NEAR_ONE) {
                add(Dense.times(centredRoot, inner), new int[] {i}, "row " + (design.rows()[i] + 1));
            }
        }

        /** By the eigenvectors of N^(1/2) B N^(1/2), N = X_g'WX_g, over the columns that the cluster touches. */
        void cluster(int[] rows, String name) {
            int[] touched = touched(rows);
            double[][] products = products(rows, touched);
            double[][] within = within(touched);
            if (sumOfSquaredEigenvalues(products, within) < 1 - 1e-6) {
                return;
            }
            EigenDecomposition own = new EigenDecomposition(new Array2DRowRealMatrix(products));
            int q = touched.length;
            double[][] half = new double[q][q];
            for (int e = 0; e < q; e++) {
                double root = Math.sqrt(Math.max(0, own.getRealEigenvalue(e)));
                for (int a = 0; a < q; a++) {
                    half[a][e] = root * own.getEigenvector(e).getEntry(a);
                }
            }
            double[][] hat = Dense.sandwich(Dense.transposed(half), within);
            EigenDecomposition shared = new EigenDecomposition(new Array2DRowRealMatrix(hat));
            for (int e = 0; e < q; e++) {
                if (shared.getRealEigenvalue(e) > 1 - NEAR_ONE) {
                    double[] v = Dense.times(half, shared.getEigenvector(e).toArray());
                    double[] c = new double[bread.length];
                    for (int j = 0; j < c.length; j++) {
                        for (int a = 0; a < q; a++) {
                            c[j] += bread[j][touched[a]] / scale[touched[a]] * v[a];
                        }
                    }
                    add(c, rows, name);
                }
            }
        }

        private int[] touched(int[] rows) {
            boolean[] seen = new boolean[bread.length];
            for (int i : rows) {
                eachColumn(i, (j, x) -> seen[j] = true);
            }
            int[] touched = new int[seen.length];
            int count = 0;
            for (int j = 0; j < seen.length; j++) {
                if (seen[j] && scale[j] > 0) {
                    touched[count++] = j;
                }
            }
            return Arrays.copyOf(touched, count);
        }

        /** Returns X_g'WX_g of the touched columns, each in the unit of its coefficient's error. */
        private double[][] products(int[] rows, int[] touched) {
            double[][] products = new double[touched.length][touched.length];
            int[] place = new int[bread.length];
            Arrays.fill(place, -1);
            for (int a = 0; a < touched.length; a++) {
                place[touched[a]] = a;
            }
            for (int i : rows) {
                double w = weight(i);
                eachColumn(
                        i,
                        (j, x) -> eachColumn(i, (k, other) -> {
                            if (place[j] >= 0 && place[k] >= 0) {
                                products[place[j]][place[k]] += w * (x * scale[j]) * (other * scale[k]);
                            }
                        }));
            }
            for (int a = 0; a < touched.length; a++) {
                for (int b = 0; b < a; b++) {
                    products[a][b] = products[b][a];
                }
            }
            return products;
        }

        /** Returns B of the touched columns, in the same units. */
        private double[][] within(int[] touched) {
            int q = touched.length;
            double[][] within = new double[q][q];
            for (int a = 0; a < q; a++) {
                for (int b = 0; b < q; b++) {
                    within[a][b] = bread[touched[a]][touched[b]] / (scale[touched[a]] * scale[touched[b]]);
                }
            }
            return within;
        }

        /** Returns the trace of (N B)^2, which no eigenvalue's square exceeds: mostly below 1, and cheaper than the eigenvalues. */
        private static double sumOfSquaredEigenvalues(double[][] products, double[][] within) {
            double[][] hat = Dense.times(products, within);
            double sum = 0;
            for (int a = 0; a < hat.length; a++) {
                for (int b = 0; b < hat.length; b++) {
                    sum += hat[a][b] * hat[b][a];
                }
            }
            return sum;
        }

        /** Keeps a direction if it is zero in all rows except the unit's own. */
        private void add(double[] centred, int[] own, String name) {
            double[] c = centring.toOriginal(centred);
            double largest = 0;
            for (int j = 0; j < c.length; j++) {
                largest = original[j] > 0 ? Math.max(largest, Math.abs(c[j]) / original[j]) : largest;
            }
            for (int j = 0; j < c.length; j++) {
                if (!(Math.abs(c[j]) > NOTHING * largest * original[j])) {
                    c[j] = 0;
                }
            }
            boolean[] of = new boolean[design.n()];
            for (int i : own) {
                of[i] = true;
            }
            double[] value = design.times(c, Centring.none(design));
            double[] size = Magnitudes.predictor(design, c);
            for (int i = 0; i < value.length; i++) {
                if (!of[i] && Math.abs(value[i]) > NOTHING * size[i]) {
                    return;
                }
            }
            directions.add(c);
            words.add(name);
        }

        private void eachColumn(int row, ColumnValue use) {
            Layout layout = design.layout();
            for (int t = 0; t < layout.terms(); t++) {
                int j = layout.active()[design.cell()[row] * layout.terms() + t];
                if (j >= 0) {
                    use.accept(j, design.value(row, layout.numericOf()[t], centring));
                }
            }
        }
    }

    private interface ColumnValue {
        void accept(int column, double value);
    }
}
