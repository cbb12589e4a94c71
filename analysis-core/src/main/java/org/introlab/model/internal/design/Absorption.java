package org.introlab.model.internal.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.introlab.internal.Content;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/**
 * Another choice of which collinear columns to drop: those of absorbed factors stay, and regressors that are constant
 * within their levels are dropped, as fixest removes variables that are collinear with the fixed effects. Fitted values
 * are
 * the same under every choice.
 *
 * <p>With N a basis of the null space of X (k x m), D the m dropped columns and N scaled so that its rows D are -I, the
 * estimates with D dropped are b + N b_D, for any estimates b.
 *
 * @param dropped D, one for each null vector
 * @param nullVectors per dropped column a vector c with X c = 0 and -1 at that column
 * @param reasons per column why it was dropped
 */
public record Absorption(int[] dropped, List<double[]> nullVectors, List<Optional<String>> reasons) {
    /** The relative remainder of a null vector's row below which the row depends on the rows before it. */
    private static final double NOTHING = 1e-7;

    /** Returns the choice, described by the factors' names; empty if nothing was dropped. */
    public static Optional<Absorption> of(
            Design design, List<Optional<String>> reasons, List<double[]> nullVectors, List<String> variables) {
        int k = design.columns();
        int[] now =
                IntStream.range(0, k).filter(j -> reasons.get(j).isPresent()).toArray();
        boolean[] absorbed = new boolean[k];
        for (int j = 0; j < k; j++) {
            Term term = design.coding().columns().get(j);
            absorbed[j] = term.hasLevel() && variables.stream().anyMatch(term::isOf);
        }
        if (now.length == 0) {
            return Optional.empty();
        }
        double[][] squares = design.crossProducts(design.weights(), Centring.none(design));
        double[] length = new double[k];
        for (int j = 0; j < k; j++) {
            length[j] = squares[j][j] > 0 ? Math.sqrt(squares[j][j]) : 1;
        }
        double[][] scaled = scaled(nullVectors, length);
        int[] chosen = independent(scaled, order(design, absorbed), nullVectors.size());
        List<double[]> basis = Arrays.equals(chosen, now) ? nullVectors : basis(scaled, chosen, length);
        List<Optional<String>> why = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            int place = Arrays.binarySearch(chosen, j);
            why.add(place < 0 ? Optional.empty() : Optional.of(reason(design, absorbed, basis.get(place), j)));
        }
        return Optional.of(new Absorption(chosen, basis, List.copyOf(why)));
    }

    /** Returns N with rows in the unit of the columns' lengths, scaled so that each null vector's largest entry is 1; k x m. */
    private static double[][] scaled(List<double[]> nullVectors, double[] length) {
        double[][] rows = new double[length.length][nullVectors.size()];
        for (int d = 0; d < nullVectors.size(); d++) {
            double largest = 0;
            for (int j = 0; j < length.length; j++) {
                rows[j][d] = nullVectors.get(d)[j] * length[j];
                largest = Math.max(largest, Math.abs(rows[j][d]));
            }
            for (double[] row : rows) {
                row[d] /= largest;
            }
        }
        return rows;
    }

    /** Returns the order in which to drop columns: other regressors, last to first; then absorbed levels; the intercept last. */
    private static int[] order(Design design, boolean[] absorbed) {
        int constant = design.coding().intercept() ? 0 : -1;
        IntStream backwards = IntStream.iterate(absorbed.length - 1, j -> j >= 0, j -> j - 1);
        return backwards
                .boxed()
                .sorted((a, b) -> Integer.compare(rank(a, constant, absorbed), rank(b, constant, absorbed)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int rank(int column, int constant, boolean[] absorbed) {
        return column == constant ? 2 : absorbed[column] ? 1 : 0;
    }

    /** Returns the first m rows, in the given order, that do not depend on those before them; ascending. */
    private static int[] independent(double[][] rows, int[] order, int m) {
        List<double[]> found = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int j : order) {
            double[] rest = rows[j].clone();
            double size = Math.sqrt(Dense.dot(rest, rest));
            for (int pass = 0; pass < 2; pass++) {
                for (double[] q : found) {
                    double dot = Dense.dot(q, rest);
                    for (int d = 0; d < m; d++) {
                        rest[d] -= dot * q[d];
                    }
                }
            }
            double left = Math.sqrt(Dense.dot(rest, rest));
            if (chosen.size() < m && size > NOTHING && left > NOTHING * size) {
                for (int d = 0; d < m; d++) {
                    rest[d] /= left;
                }
                found.add(rest);
                chosen.add(j);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static List<double[]> basis(double[][] scaled, int[] chosen, double[] length) {
        RealMatrix all = new Array2DRowRealMatrix(scaled);
        RealMatrix own = new Array2DRowRealMatrix(chosen.length, chosen.length);
        for (int d = 0; d < chosen.length; d++) {
            own.setRow(d, scaled[chosen[d]]);
        }
        RealMatrix product =
                all.multiply(new LUDecomposition(own).getSolver().getInverse()).scalarMultiply(-1);
        List<double[]> basis = new ArrayList<>();
        for (int d = 0; d < chosen.length; d++) {
            double[] vector = product.getColumn(d);
            for (int j = 0; j < vector.length; j++) {
                boolean other = Arrays.binarySearch(chosen, j) >= 0;
                vector[j] = other || Math.abs(vector[j]) < 1e-8 ? 0 : vector[j] * length[chosen[d]] / length[j];
            }
            vector[chosen[d]] = -1;
            basis.add(vector);
        }
        return List.copyOf(basis);
    }

    private static String reason(Design design, boolean[] absorbed, double[] relation, int column) {
        Set<String> with = new LinkedHashSet<>();
        Set<String> effects = new LinkedHashSet<>();
        for (int j = 0; j < relation.length; j++) {
            if (j == column || relation[j] == 0) {
                continue;
            }
            if (absorbed[j]) {
                effects.add("the effects of "
                        + String.join(
                                ":",
                                design.coding().columns().get(j).parts().stream()
                                        .map(TermPart::variable)
                                        .toList()));
            } else {
                with.add(design.names().get(j));
            }
        }
        if (!effects.isEmpty()) {
            with.remove(Term.INTERCEPT);
        }
        with.addAll(effects);
        return with.isEmpty() ? "zero in all rows" : "collinear with " + String.join(", ", with);
    }

    /** Returns the estimates under this choice. */
    public double[] beta(double[] estimates) {
        double[] out = estimates.clone();
        for (int d = 0; d < dropped.length; d++) {
            add(out, nullVectors.get(d), estimates[dropped[d]]);
        }
        return withZeros(out);
    }

    /** Returns the root of their covariance under this choice, k x k. */
    public double[][] root(double[][] before) {
        double[][] out = new double[before.length][];
        for (int j = 0; j < out.length; j++) {
            out[j] = before[j].clone();
            for (int d = 0; d < dropped.length; d++) {
                double c = nullVectors.get(d)[j];
                for (int i = 0; c != 0 && i < out[j].length; i++) {
                    out[j][i] += c * before[dropped[d]][i];
                }
            }
        }
        for (int d : dropped) {
            Arrays.fill(out[d], 0);
        }
        return out;
    }

    private static void add(double[] into, double[] vector, double factor) {
        for (int j = 0; j < into.length; j++) {
            into[j] += factor * vector[j];
        }
    }

    private double[] withZeros(double[] out) {
        for (int d : dropped) {
            out[d] = 0;
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }

    @Override
    public String toString() {
        return Content.text(this);
    }
}
