package org.introlab.model.internal.solve;

import org.introlab.model.internal.design.Design;
import org.introlab.numeric.RoundingNoise;

/** The precision of the scores at a maximum of a likelihood: their size without cancellation. */
public record LikelihoodPrecision(Design design, MaximumLikelihood fit) {

    /**
     * Returns the size of each score without cancellation: at a bound, where it is one probability, |u| (1 + sum |x b|),
     * since its relative error is that of the predictor; otherwise outcome plus mean, in units of the score, plus the
     * predictor's rounding.
     */
    public double[] magnitudes() {
        double[] size = Magnitudes.predictor(design, fit.solution().beta());
        for (int i = 0; i < size.length; i++) {
            size[i] = magnitude(design.y()[i], fit.likelihood(), i, size[i]);
        }
        return size;
    }

    /** @param size the row's sum |x b| */
    private static double magnitude(double y, Likelihood at, int i, double size) {
        double eta = at.predictor()[i];
        double apart =
                (Math.abs(y) + Math.abs(at.family().mean(eta))) / at.family().slope(eta);
        return at.family().bound(y) != 0 ? Math.abs(at.score()[i]) * (1 + size) : at.information()[i] * (apart + size);
    }

    /** Returns the largest of these sizes over the root of its row's weight in the bread. */
    public double largest() {
        double size = Magnitudes.largest(design, fit.solution().beta());
        double largest = 0;
        for (int i = 0; i < design.n(); i++) {
            double w = fit.likelihood().information()[i];
            double one = magnitude(design.y()[i], fit.likelihood(), i, size) / Math.sqrt(w);
            largest = w > 0 ? Math.max(largest, one) : largest;
        }
        return largest;
    }

    /** Returns whether all scores together are rounding noise, each in units of its standard deviation. */
    public boolean isPerfect() {
        double[] magnitudes = magnitudes();
        Likelihood at = fit.likelihood();
        double score = 0;
        double size = 0;
        for (int i = 0; i < magnitudes.length; i++) {
            double information = at.information()[i];
            score += information > 0 ? at.score()[i] / information * at.score()[i] : 0;
            size += information > 0 ? magnitudes[i] / information * magnitudes[i] : 0;
        }
        return RoundingNoise.covers(Math.sqrt(score), Math.sqrt(size), magnitudes.length);
    }
}
