package org.introlab.model.internal.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introlab.model.internal.design.Absorption;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Collinearity;
import org.introlab.model.internal.design.Design;
import org.introlab.model.result.SeparationException;

/**
 * The maximum of a logit's likelihood by Newton's method.
 *
 * <p>Least squares come first, only to tell which columns are linear combinations of others. Each iteration is three
 * passes over the rows, by cells. The end is a step below 1e-12 of each coefficient or of its standard error, whichever is larger, or, if
 * rounding forbids that, a step below 1e-9 that no longer shrinks; and no row's log odds may move by more than 1e-6. A step that lowers the likelihood is halved. With
 * separated data the steps never shrink; {@link Separation} then says which terms are to blame.
 *
 * @param beta k coefficients, 0 for a dropped column
 * @param root k x k: the inverse information is root root'; rows of dropped columns are zero
 * @param centredRoot the same for the centred design
 * @param reasons per column why it was dropped
 * @param nullVectors per dropped column a vector c with X c = 0
 * @param centring the centring that {@code centredRoot} belongs to
 * @param likelihood at the maximum
 * @param usedRows whether the last step came from the rows, see {@link LogitStep}
 */
public record LogitSolution(
        double[] beta,
        double[][] root,
        double[][] centredRoot,
        List<Optional<String>> reasons,
        List<double[]> nullVectors,
        Centring centring,
        LogLikelihood likelihood,
        boolean usedRows) {

    private static final int MOST_ITERATIONS = 60;
    private static final double TOLERANCE = 1e-12;
    private static final double ROUNDING = 1e-9;
    private static final double STILL = 1e-6;

    /**
     * Solves.
     *
     * @throws SeparationException if there is no maximum
     * @throws IllegalArgumentException if columns are collinear and that is to be refused, or so nearly that double
     *     precision cannot tell
     */
    public static LogitSolution of(Design design, Collinearity collinearity) {
        LeastSquares start = LeastSquares.of(design);
        collinearity.check(design, start.reasons());
        int[] kept = IntStream.range(0, design.columns())
                .filter(j -> start.reasons().get(j).isEmpty())
                .toArray();
        Centring centring = start.centring();
        // Newton's step from zero, where every P is one half, is that of a linear model.
        LogLikelihood here = LogLikelihood.at(design, new double[design.n()]);
        double[] zeta = new double[design.columns()];
        double[] direction = zeta;
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            Optional<LogitStep> possible = LogitStep.at(design, centring, here, kept);
            if (here.leastMargin() > 0 || possible.isEmpty()) {
                throw refusal(design, centring, zeta, direction);
            }
            LogitStep step = possible.get();
            direction = step.zeta();
            if (iteration > Separation.PATIENCE && Separation.along(design, centring, direction)) {
                throw refusal(design, centring, zeta, direction);
            }
            double size = step.relativeTo(zeta);
            double part = 1;
            LogLikelihood next = at(design, centring, zeta, direction, part);
            while (size > ROUNDING && next.value() < here.value() - 1e-10 * Math.abs(here.value()) && part > 1e-9) {
                part /= 2;
                next = at(design, centring, zeta, direction, part);
            }
            zeta = plus(zeta, direction, part);
            here = next;
            if (size <= TOLERANCE || size <= ROUNDING && size > last / 2) {
                if (moves(design, centring, direction) > STILL) {
                    throw refusal(design, centring, zeta, direction);
                }
                return new LogitSolution(
                        centring.toOriginal(zeta),
                        centring.toOriginal(step.root()),
                        step.root(),
                        start.reasons(),
                        start.nullVectors(),
                        centring,
                        here,
                        step.usedRows());
            }
            last = size;
        }
        throw refusal(design, centring, zeta, direction);
    }

    private static IllegalArgumentException refusal(
            Design design, Centring centring, double[] zeta, double[] direction) {
        return Separation.find(design, centring, zeta, direction)
                .<IllegalArgumentException>map(Separation::refusal)
                .orElseGet(() -> flat(design, centring.toOriginal(direction)));
    }

    private static IllegalArgumentException flat(Design design, double[] direction) {
        List<String> terms = Separation.combination(design, direction);
        return new IllegalArgumentException("The logit of "
                + design.coding().formula().text() + " has no estimate to be trusted: its likelihood is flat to within "
                + "rounding"
                + (terms.isEmpty() ? "" : " in the direction of " + String.join(", ", terms))
                + ". Either terms are collinear but for rounding, or they predict the outcome all but perfectly. Leave one"
                + " of them out, merge levels, or look for outlying values.");
    }

    private static LogLikelihood at(Design design, Centring centring, double[] zeta, double[] step, double part) {
        return LogLikelihood.at(design, design.times(plus(zeta, step, part), centring));
    }

    /** By how much a step moves the log odds of some row: along a flat direction it is small beside a huge error only. */
    private static double moves(Design design, Centring centring, double[] direction) {
        return Arrays.stream(design.times(direction, centring))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double[] plus(double[] zeta, double[] step, double part) {
        double[] out = zeta.clone();
        for (int j = 0; j < out.length; j++) {
            out[j] += part * step[j];
        }
        return out;
    }

    /** The same solution with other columns dropped. */
    public LogitSolution with(Absorption a) {
        return new LogitSolution(
                a.beta(beta), a.root(root), centredRoot, a.reasons(), a.nullVectors(), centring, likelihood, usedRows);
    }

    /** The number of columns with an estimate. */
    public int rank() {
        return (int) reasons.stream().filter(Optional::isEmpty).count();
    }
}
