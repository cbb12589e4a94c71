package org.introlab.model.internal.solve;

import java.util.Arrays;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.family.Family;

/** The log likelihood of a family at one point, and its derivatives for each row. */
public final class Likelihood {
    private final Family family;
    private final double value;
    private final double[] predictor;
    private final double[] score;
    private final double[] information;
    private final double[] curvature;
    private final double leastMargin;

    public Likelihood(
            Family family,
            double value,
            double[] predictor,
            double[] score,
            double[] information,
            double[] curvature,
            double leastMargin) {
        this.family = family;
        this.value = value;
        this.predictor = predictor;
        this.score = score;
        this.information = information;
        this.curvature = curvature;
        this.leastMargin = leastMargin;
    }

    /** Returns the family. */
    public Family family() {
        return family;
    }

    /** Returns the sum of weight times log likelihood. */
    public double value() {
        return value;
    }

    /** Returns eta per row, length n. */
    public double[] predictor() {
        return predictor;
    }

    /** Returns weight times d log likelihood / d eta, length n: a row's score is this times its x. */
    public double[] score() {
        return score;
    }

    /** Returns weight times the expected information, length n: the bread is the inverse of the sum of this times x x'. */
    public double[] information() {
        return information;
    }

    /** Returns weight times the observed information, length n, used by Newton's steps. */
    public double[] curvature() {
        return curvature;
    }

    /** Returns the smallest distance of a row on the side of its bound: positive when all rows are on their side. */
    public double leastMargin() {
        return leastMargin;
    }

    /** @param predictor eta per row, length n */
    static Likelihood at(Design design, Family family, double[] predictor) {
        int n = predictor.length;
        double[] score = new double[n];
        double[] information = new double[n];
        double[] curvature = new double[n];
        double sum = 0;
        double lost = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double y = design.y()[i];
            double eta = predictor[i];
            double w = design.weight(i);
            score[i] = w * family.score(y, eta);
            information[i] = w * family.information(eta);
            curvature[i] = w * family.curvature(y, eta);
            int bound = family.bound(y);
            least = Math.min(least, bound == 0 ? Double.NEGATIVE_INFINITY : bound * eta);
            double term = w * family.logLikelihood(y, eta) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return new Likelihood(family, sum, predictor, score, information, curvature, least);
    }

    /** Returns whether observed and expected information are equal, so that Newton's last step gives the bread. */
    boolean isCanonical() {
        return Arrays.equals(information, curvature);
    }

    /** Returns Pearson's chi-squared, sum of weight times (y - mu)^2 / V(mu). */
    public double pearson() {
        double sum = 0;
        for (int i = 0; i < score.length; i++) {
            sum += information[i] > 0 ? score[i] / information[i] * score[i] : 0;
        }
        return sum;
    }
}
