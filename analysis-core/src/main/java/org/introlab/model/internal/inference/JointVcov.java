package org.introlab.model.internal.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.meat.Clustering;
import org.introlab.model.internal.meat.DegreesOfFreedom;
import org.introlab.model.internal.meat.Scores;
import org.introlab.model.result.Basis;

/**
 * The joint covariance of the estimates of several fits. Fits of the same rows have the covariance sum r_i s_i' of each
 * row's influence on either (Weesie 1999, Stata Technical Bulletin 52, sg121; Stata's {@code suest}); the diagonal
 * blocks are the fits' own covariances.
 */
public final class JointVcov {
    private JointVcov() {}

    /** One of the fits. */
    public static final class Part {
        private final Scores scores;
        private final double factor;
        private final int[] rows;
        private final double[][] own;

        public Part(Scores scores, double factor, int[] rows, double[][] own) {
            this.scores = scores;
            this.factor = factor;
            this.rows = rows;
            this.own = own;
        }

        /** Returns the scores as they enter the meat. */
        public Scores scores() {
            return scores;
        }

        /** Returns the small-sample factor of its rule. */
        public double factor() {
            return factor;
        }

        /** Returns the frame's row of each row used. */
        public int[] rows() {
            return rows;
        }

        /** Returns its covariance, k x k. */
        public double[][] own() {
            return own;
        }
    }

    /** Returns the rows of the frame that any of the fits uses, in order. */
    public static int[] rows(List<Part> parts) {
        return parts.stream()
                .flatMapToInt(part -> Arrays.stream(part.rows()))
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Returns the joint covariance of fits of one frame.
     *
     * @param clusters the clusters of {@link #rows}
     */
    public static double[][] stacked(List<Part> parts, Optional<Clustering> clusters) {
        int[] union = rows(parts);
        double[][] all = independent(parts.stream().map(Part::own).toList());
        List<double[][]> influences =
                parts.stream().map(part -> part.scores().influences()).toList();
        int at = 0;
        for (int a = 0; a < parts.size(); a++) {
            int beside = at + parts.get(a).own().length;
            for (int b = a + 1; b < parts.size(); b++) {
                double factor = Math.sqrt(parts.get(a).factor() * parts.get(b).factor());
                int count = clusters.map(c -> c.parts().size()).orElse(1);
                for (int p = 0; p < count; p++) {
                    int part = p;
                    int[] group = clusters.map(c -> c.parts().get(part).ofRow())
                            .orElseGet(() -> IntStream.range(0, union.length).toArray());
                    double sign = factor * clusters.map(c -> c.sign(part)).orElse(1);
                    Function<Integer, double[][]> sums =
                            f -> sums(influences.get(f), parts.get(f).rows(), union, group);
                    add(all, at, beside, Dense.times(Dense.transposed(sums.apply(a)), sums.apply(b)), sign);
                }
                beside += parts.get(b).own().length;
            }
            at += parts.get(a).own().length;
        }
        return all;
    }

    /** Returns the joint covariance of fits that share no rows: their covariances as diagonal blocks. */
    public static double[][] independent(List<double[][]> own) {
        int width = own.stream().mapToInt(v -> v.length).sum();
        double[][] all = new double[width][width];
        int at = 0;
        for (double[][] v : own) {
            for (int j = 0; j < v.length; j++) {
                System.arraycopy(v[j], 0, all[at + j], at, v.length);
            }
            at += v.length;
        }
        return all;
    }

    /**
     * Returns why a form has no standard error if its variances and covariances cancel to rounding noise, as for a
     * column and the same column in another unit; empty otherwise.
     */
    public static Optional<String> cancelled(double[][] vcov, double[] form) {
        double variance = 0;
        double uncancelled = 0;
        for (int i = 0; i < form.length; i++) {
            for (int j = 0; j < form.length; j++) {
                // skips estimates that the form does not use, which may have no variance
                double part = form[i] * form[j] == 0 ? 0 : form[i] * vcov[i][j] * form[j];
                variance += part;
                uncancelled += Math.abs(part);
            }
        }
        return uncancelled > 0 && !(variance > Inference.CANCELLED * uncancelled)
                ? Optional.of("its variance is rounding noise: variances and covariances cancel")
                : Optional.empty();
    }

    /** Returns the inference under a given covariance of estimates. */
    public static Inference inference(double[][] vcov, Basis basis) {
        return Inference.pooled(vcov, basis, DegreesOfFreedom.same(basis.df()), Optional.empty());
    }

    private static double[][] sums(double[][] influences, int[] rows, int[] union, int[] group) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        double[][] sums = new double[groups][influences.length == 0 ? 0 : influences[0].length];
        for (int i = 0; i < rows.length; i++) {
            double[] of = sums[group[Arrays.binarySearch(union, rows[i])]];
            for (int j = 0; j < of.length; j++) {
                of[j] += influences[i][j];
            }
        }
        return sums;
    }

    private static void add(double[][] all, int row, int column, double[][] block, double factor) {
        for (int j = 0; j < block.length; j++) {
            for (int m = 0; m < block[j].length; m++) {
                all[row + j][column + m] += factor * block[j][m];
                all[column + m][row + j] += factor * block[j][m];
            }
        }
    }
}
