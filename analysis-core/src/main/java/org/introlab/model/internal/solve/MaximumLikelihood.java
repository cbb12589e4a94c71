package org.introlab.model.internal.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introlab.model.internal.design.Centring;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.family.Family;
import org.introlab.model.result.SeparationException;

/**
 * The maximum of a family's likelihood by Newton's method.
 *
 * <p>Least squares run first, only to find columns that are linear combinations of others. Each iteration is three
 * passes over the rows, by cells. It stops at a step below 1e-12 of each coefficient or of its standard error, whichever
 * is larger, or, if rounding prevents that, at a step below 1e-9 that no longer shrinks; no row's predictor may then
 * change by more than 1e-6. A step that lowers the likelihood is halved. With separated data the steps never shrink;
 * {@link Separation} then finds the terms that cause it. A family with a further parameter is refined and fitted again
 * until neither changes.
 *
 * @param solution the estimates; its bread is the inverse of the expected information
 * @param likelihood at the maximum
 */
public record MaximumLikelihood(Solution solution, Likelihood likelihood) {

    private static final int MOST_ITERATIONS = 60;
    private static final int MOST_REFINEMENTS = 200;
    private static final double TOLERANCE = 1e-12;
    private static final double ROUNDING = 1e-9;
    private static final double STILL = 1e-6;

    /** Finds the maximum.
     *
     * @throws SeparationException if there is no maximum
     * @throws IllegalArgumentException if columns are so nearly collinear that double precision can't decide
     */
    public static MaximumLikelihood of(Design design, Family family) {
        Solution columns = LeastSquares.of(design).solution();
        MaximumLikelihood found = new Iterations(design, columns).solve(family, new double[design.columns()], true);
        for (int i = 0; i < MOST_REFINEMENTS; i++) {
            Likelihood at = found.likelihood;
            Family refined = at.family().refined(design.y(), at.predictor(), design.weights());
            if (refined == at.family()) {
                return found;
            }
            found = new Iterations(design, columns).solve(refined, centred(found.solution), false);
        }
        throw new IllegalArgumentException(
                "The " + family.noun() + " of " + design.coding().formula().text() + " does not converge.");
    }

    private static double[] centred(Solution solution) {
        double[] zeta = solution.beta().clone();
        for (int j = 0; j < zeta.length; j++) {
            int base = solution.centring().baseOf(j);
            if (base >= 0) {
                zeta[base] += solution.centring().shiftOf()[j] * solution.beta()[j];
            }
        }
        return zeta;
    }

    /** Newton's method over one design. */
    private static final class Iterations {
        private final Design design;
        private final Solution columns;
        private final Centring centring;
        private final int[] kept;

        Iterations(Design design, Solution columns) {
            this.design = design;
            this.columns = columns;
            this.centring = columns.centring();
            this.kept = IntStream.range(0, design.columns())
                    .filter(j -> columns.reasons().get(j).isEmpty())
                    .toArray();
        }

        MaximumLikelihood solve(Family family, double[] from, boolean first) {
            double[] zeta = first ? start(family, from) : from;
            Likelihood here = at(family, zeta);
            double[] direction = zeta;
            double last = Double.POSITIVE_INFINITY;
            for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
                Optional<NewtonStep> possible = NewtonStep.of(design, centring, here.curvature(), here.score(), kept);
                if (here.leastMargin() > 0 || possible.isEmpty()) {
                    throw refusal(family, zeta, direction);
                }
                NewtonStep step = possible.get();
                direction = step.zeta();
                if (iteration > Separation.PATIENCE && Separation.along(design, family, centring, direction)) {
                    throw refusal(family, zeta, direction);
                }
                double size = step.relativeTo(zeta);
                double part = 1;
                Likelihood next = at(family, plus(zeta, direction, part));
                double worst = here.value() - 1e-10 * Math.abs(here.value());
                while (size > ROUNDING && !(next.value() >= worst) && part > 1e-9) {
                    part /= 2;
                    next = at(family, plus(zeta, direction, part));
                }
                zeta = plus(zeta, direction, part);
                here = next;
                if (size <= TOLERANCE || size <= ROUNDING && size > last / 2) {
                    if (moves(direction) > STILL) {
                        throw refusal(family, zeta, direction);
                    }
                    return solution(zeta, here, step);
                }
                last = size;
            }
            throw refusal(family, zeta, direction);
        }

        /** Runs one weighted regression of the working outcome at the family's starting values (McCullagh and Nelder 1989, section 2.5). */
        private double[] start(Family family, double[] zero) {
            double[] eta = Arrays.stream(design.y()).map(family::start).toArray();
            if (design.offsets().length == 0 && Arrays.stream(eta).allMatch(e -> e == 0)) {
                return zero;
            }
            Likelihood there = Likelihood.at(design, family, eta);
            double[] working = there.score().clone();
            for (int i = 0; i < working.length; i++) {
                working[i] += there.information()[i] * (eta[i] - design.offset(i));
            }
            return NewtonStep.of(design, centring, there.information(), working, kept)
                    .map(NewtonStep::zeta)
                    .orElse(zero);
        }

        private MaximumLikelihood solution(double[] zeta, Likelihood here, NewtonStep last) {
            NewtonStep bread = here.isCanonical()
                    ? last
                    : NewtonStep.of(design, centring, here.information(), here.score(), kept)
                            .orElse(last);
            return new MaximumLikelihood(
                    new Solution(
                            centring.toOriginal(zeta),
                            centring.toOriginal(bread.root()),
                            bread.root(),
                            columns.reasons(),
                            columns.nullVectors(),
                            centring,
                            columns.condition(),
                            bread.usedRows()),
                    here);
        }

        private Likelihood at(Family family, double[] zeta) {
            return Likelihood.at(design, family, design.withOffset(design.times(zeta, centring)));
        }

        private IllegalArgumentException refusal(Family family, double[] zeta, double[] direction) {
            return Separation.find(design, family, centring, zeta, direction)
                    .<IllegalArgumentException>map(Separation::refusal)
                    .orElseGet(() -> flat(family, centring.toOriginal(direction)));
        }

        private IllegalArgumentException flat(Family family, double[] direction) {
            List<String> terms = Separation.combination(design, direction);
            return new IllegalArgumentException("The " + family.noun() + " of "
                    + design.coding().formula().text()
                    + " has no reliable estimate: its likelihood is flat to within rounding"
                    + (terms.isEmpty() ? "" : " in the direction of " + String.join(", ", terms))
                    + ". Either terms are collinear except for rounding, or they predict the outcome almost perfectly."
                    + " Remove one of them, merge levels, or check for outliers.");
        }

        /**
         * Returns the largest change of a row's predictor by a step: along a flat direction a step is small only
         * relative to a huge standard error.
         */
        private double moves(double[] direction) {
            return Magnitudes.largest(design.times(direction, centring));
        }

        private static double[] plus(double[] zeta, double[] step, double part) {
            double[] out = zeta.clone();
            for (int j = 0; j < out.length; j++) {
                out[j] += part * step[j];
            }
            return out;
        }
    }
}
