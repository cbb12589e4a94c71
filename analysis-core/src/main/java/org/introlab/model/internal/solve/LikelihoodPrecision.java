package org.introlab.model.internal.solve;

import org.introlab.model.internal.design.Design;
import org.introlab.numeric.RoundingNoise;

/** What the scores of a maximum of a likelihood can tell: how large they would be if nothing in them cancelled. */
public record LikelihoodPrecision(Design design, MaximumLikelihood fit) {

    /**
     * What a score would be if nothing in it cancelled: at a bound, where it is one probability, |u| (1 + sum |x b|), its relative error being
     * that of the predictor; else the outcome and the mean apart, in units of the score, and the predictor's rounding.
     */
    public double[] magnitudes() {
        double[] size = Magnitudes.predictor(design, fit.solution().beta());
        for (int i = 0; i < size.length; i++) {
            size[i] = magnitude(design.y()[i], fit.likelihood(), i, size[i]);
        }
        return size;
    }

    /** @param size sum |x b| of the row */
    private static double magnitude(double y, Likelihood at, int i, double size) {
        double eta = at.predictor()[i];
        double apart =
                (Math.abs(y) + Math.abs(at.family().mean(eta))) / at.family().slope(eta);
        return at.family().bound(y) != 0 ? Math.abs(at.score()[i]) * (1 + size) : at.information()[i] * (apart + size);
    }

    /** The largest of these over the root of its row's weight in the bread. */
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

    /** Whether all scores together are rounding noise, each in units of its standard deviation. */
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
