package org.introlab.model.internal.solve;

import java.util.Arrays;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.family.Family;

/** The model of an intercept and the offset, against which others are compared. */
public final class NullModel {
    private static final int MOST_ITERATIONS = 200;

    private NullModel() {}

    /**
     * Returns its log likelihood; without an intercept that of the offset alone. A further parameter of the family has
     * its own maximum, as in Stata's constant-only model.
     */
    public static double logLikelihood(Design design, Family family, boolean constant) {
        if (!constant) {
            return refined(design, family, 0);
        }
        double c = start(design, family);
        Family now = family;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            c = maximum(design, now, c);
            Family next = now.refined(design.y(), predictor(design, c), design.weights());
            if (next == now) {
                break;
            }
            now = next;
        }
        return Likelihood.at(design, now, predictor(design, c)).value();
    }

    /** Returns the weighted mean of the working outcome at the family's starting values, as for any maximum of a likelihood. */
    private static double start(Design design, Family family) {
        double[] eta = Arrays.stream(design.y()).map(family::start).toArray();
        Likelihood there = Likelihood.at(design, family, eta);
        double working = 0;
        for (int i = 0; i < eta.length; i++) {
            working += there.score()[i] + there.information()[i] * (eta[i] - design.offset(i));
        }
        return working / sum(there.information());
    }

    private static double refined(Design design, Family family, double c) {
        double[] eta = predictor(design, c);
        return Likelihood.at(design, family.refined(design.y(), eta, design.weights()), eta)
                .value();
    }

    private static double[] predictor(Design design, double c) {
        double[] eta = new double[design.n()];
        Arrays.fill(eta, c);
        return design.withOffset(eta);
    }

    /** Runs Newton's method in one dimension; a step that lowers the likelihood is halved. */
    private static double maximum(Design design, Family family, double from) {
        double c = from;
        Likelihood here = Likelihood.at(design, family, predictor(design, c));
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double step = sum(here.score()) / sum(here.curvature());
            if (!Double.isFinite(step)) {
                return Double.NaN;
            }
            Likelihood next = Likelihood.at(design, family, predictor(design, c + step));
            while (Math.abs(step) > 1e-9 && !(next.value() >= here.value() - 1e-10 * Math.abs(here.value()))) {
                step /= 2;
                next = Likelihood.at(design, family, predictor(design, c + step));
            }
            c += step;
            here = next;
            if (Math.abs(step) <= 1e-13 * Math.max(1, Math.abs(c))) {
                break;
            }
        }
        return c;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
