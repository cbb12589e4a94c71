package org.introlab.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The maximum of a logit's likelihood by Newton's method.
 *
 * <p>Least squares come first: they tell which columns are linear combinations of others, and four times their
 * coefficients (with y - 1/2 as outcome) are Newton's first step from zero. Each iteration is three passes over the
 * rows, by cells. The end is a step below 1e-12 of each coefficient or of its standard error, whichever is larger, or, if
 * rounding forbids that, a step below 1e-9 that no longer shrinks. A step that lowers the likelihood is halved. With
 * separated data the steps never shrink; {@link Separation} then says which terms are to blame.
 *
 * @param beta k coefficients, 0 for a dropped column
 * @param root k x k: the inverse information is root root'; rows of dropped columns are zero
 * @param centredRoot the same for the centred design
 * @param reasons per column why it was dropped
 * @param nullVectors per dropped column a vector c with X c = 0
 * @param centring the centring that {@code centredRoot} belongs to
 * @param likelihood at the maximum
 * @param iterations the number of Newton steps after the first
 */
record LogitSolution(
        double[] beta,
        double[][] root,
        double[][] centredRoot,
        List<Optional<String>> reasons,
        List<double[]> nullVectors,
        Centring centring,
        LogLikelihood likelihood,
        int iterations) {

    private static final int MOST_ITERATIONS = 60;
    private static final double TOLERANCE = 1e-12;
    private static final double ROUNDING = 1e-9;

    /**
     * Solves.
     *
     * @throws SeparationException if there is no maximum
     * @throws IllegalArgumentException if columns are collinear and that is to be refused, or so nearly that double
     *     precision cannot tell
     */
    static LogitSolution of(Design design, Collinearity collinearity) {
        LeastSquares start = LeastSquares.of(design);
        collinearity.check(design, start.reasons());
        int[] kept = IntStream.range(0, design.columns())
                .filter(j -> start.reasons().get(j).isEmpty())
                .toArray();
        Centring centring = start.centring();
        double[] zeta = firstStep(design, centring, kept);
        double[] predictor = design.times(zeta, centring);
        LogLikelihood here = LogLikelihood.at(design, predictor);
        double[] step = zeta;
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            NormalEquations newton = equations(design, centring, here, kept);
            if (here.leastMargin() > 0 || Double.isNaN(newton.condition())) {
                throw refusal(design, centring, zeta, step);
            }
            double[] packed = newton.solve();
            double size = relative(packed, pick(zeta, kept), newton.root());
            step = unpack(packed, kept, zeta.length);
            if (iteration > Separation.PATIENCE && Separation.along(design, centring, step)) {
                throw refusal(design, centring, zeta, step);
            }
            double part = 1;
            LogLikelihood next = at(design, centring, zeta, step, part);
            while (size > ROUNDING && next.value() < here.value() - 1e-10 * Math.abs(here.value()) && part > 1e-9) {
                part /= 2;
                next = at(design, centring, zeta, step, part);
            }
            zeta = plus(zeta, step, part);
            here = next;
            if (size <= TOLERANCE || size <= ROUNDING && size > last / 2) {
                double[][] centredRoot = unpack(newton.root(), kept, zeta.length);
                return new LogitSolution(
                        centring.toOriginal(zeta),
                        centring.toOriginal(centredRoot),
                        centredRoot,
                        start.reasons(),
                        start.nullVectors(),
                        centring,
                        here,
                        iteration);
            }
            last = size;
        }
        throw refusal(design, centring, zeta, step);
    }

    /** Newton's step from zero, where every P is one half. */
    private static double[] firstStep(Design design, Centring centring, int[] kept) {
        LogLikelihood zero = LogLikelihood.at(design, new double[design.n()]);
        NormalEquations newton = equations(design, centring, zero, kept);
        if (Double.isNaN(newton.condition())) {
            throw illConditioned(design);
        }
        return unpack(newton.solve(), kept, design.columns());
    }

    private static RuntimeException refusal(Design design, Centring centring, double[] zeta, double[] step) {
        return Separation.find(design, centring, zeta, step)
                .<RuntimeException>map(Separation::refusal)
                .orElseGet(() -> illConditioned(design));
    }

    private static IllegalArgumentException illConditioned(Design design) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "The logit of %s has no estimate to be trusted: Newton's method met terms that are collinear to within "
                        + "rounding. Centre or rescale numeric terms (I(x - 2000) rather than x for a year), or leave one "
                        + "of the terms out.",
                design.coding().formula().text()));
    }

    private static NormalEquations equations(Design design, Centring centring, LogLikelihood at, int[] kept) {
        double[][] information = design.crossProducts(at.curvature(), centring);
        double[] score = design.crossProduct(at.residual(), centring);
        int m = kept.length;
        double[][] products = new double[m + 1][m + 1];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                products[i][j] = information[kept[i]][kept[j]];
            }
            products[i][m] = score[kept[i]];
            products[m][i] = score[kept[i]];
        }
        return NormalEquations.of(products);
    }

    private static LogLikelihood at(Design design, Centring centring, double[] zeta, double[] step, double part) {
        return LogLikelihood.at(design, design.times(plus(zeta, step, part), centring));
    }

    private static double[] plus(double[] zeta, double[] step, double part) {
        double[] out = zeta.clone();
        for (int j = 0; j < out.length; j++) {
            out[j] += part * step[j];
        }
        return out;
    }

    /** The largest step relative to its coefficient or the coefficient's standard error, whichever is larger. */
    private static double relative(double[] step, double[] zeta, double[][] root) {
        double largest = 0;
        for (int j = 0; j < step.length; j++) {
            double error = Math.sqrt(Dense.dot(root[j], root[j]));
            largest = Math.max(largest, Math.abs(step[j]) / Math.max(Math.abs(zeta[j]), error));
        }
        return largest;
    }

    private static double[] pick(double[] v, int[] kept) {
        return Arrays.stream(kept).mapToDouble(j -> v[j]).toArray();
    }

    private static double[] unpack(double[] packed, int[] kept, int size) {
        double[] out = new double[size];
        for (int j = 0; j < kept.length; j++) {
            out[kept[j]] = packed[j];
        }
        return out;
    }

    private static double[][] unpack(double[][] packed, int[] kept, int size) {
        double[][] out = new double[size][size];
        for (int i = 0; i < kept.length; i++) {
            out[kept[i]] = unpack(packed[i], kept, size);
        }
        return out;
    }

    /** The number of columns with an estimate. */
    int rank() {
        return (int) reasons.stream().filter(Optional::isEmpty).count();
    }
}
