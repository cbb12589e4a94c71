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
 * The covariance of the estimates of several fits together. Fits of the same rows have the covariance sum r_i s_i' of what each row adds to
 * either (Weesie 1999, Stata Technical Bulletin 52, sg121; Stata's {@code suest}); on the diagonal stands each fit's own covariance.
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

        /** As they enter the meat. */
        public Scores scores() {
            return scores;
        }

        /** The small-sample factor of its rule. */
        public double factor() {
            return factor;
        }

        /** The frame's row of each row used. */
        public int[] rows() {
            return rows;
        }

        /** Its covariance, k x k. */
        public double[][] own() {
            return own;
        }
    }

    /** The rows of the frame that any of the fits uses, in order. */
    public static int[] rows(List<Part> parts) {
        return parts.stream()
                .flatMapToInt(part -> Arrays.stream(part.rows()))
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Of fits of rows of one frame.
     *
     * @param clusters of {@link #rows}
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

    /** Of fits that share no row: their covariances in blocks. */
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
     * Why a form has no error where variances and covariances leave less of each other than their digits tell, as those of a column and of the
     * same column in another unit do; empty where they leave enough.
     */
    public static Optional<String> cancelled(double[][] vcov, double[] form) {
        double variance = 0;
        double uncancelled = 0;
        for (int i = 0; i < form.length; i++) {
            for (int j = 0; j < form.length; j++) {
                // passes over what the form leaves out, which may have no variance
                double part = form[i] * form[j] == 0 ? 0 : form[i] * vcov[i][j] * form[j];
                variance += part;
                uncancelled += Math.abs(part);
            }
        }
        return uncancelled > 0 && !(variance > Inference.CANCELLED * uncancelled)
                ? Optional.of("its variance is what rounding leaves of variances that cancel")
                : Optional.empty();
    }

    /** What can be tested under a covariance of estimates that is at hand. */
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
