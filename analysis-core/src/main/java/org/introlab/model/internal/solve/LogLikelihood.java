package org.introlab.model.internal.solve;

import org.introlab.model.internal.design.Design;

/**
 * The log likelihood of a logit at one point, and what follows from it for each row.
 *
 * @param value sum of weight times log P(y)
 * @param probability P(y = 1) per row, length n
 * @param residual weight times (y - P), length n: a row's score is this times its x
 * @param curvature weight times P (1 - P), length n: the information is the sum of this times x x'
 * @param leastMargin the smallest (2y - 1) x'beta: positive when all rows are on their side
 */
public record LogLikelihood(
        double value, double[] probability, double[] residual, double[] curvature, double leastMargin) {

    /** @param predictor x'beta per row, length n */
    static LogLikelihood at(Design design, double[] predictor) {
        int n = predictor.length;
        double[] y = design.y();
        double[] probability = new double[n];
        double[] residual = new double[n];
        double[] curvature = new double[n];
        double sum = 0;
        double lost = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double margin = y[i] == 1 ? predictor[i] : -predictor[i];
            double w = design.weight(i);
            // The smaller of the two probabilities keeps its digits however far the predictor is out.
            double small = Math.exp(-Math.abs(margin));
            double wrong = margin >= 0 ? small / (1 + small) : 1 / (1 + small);
            probability[i] = y[i] == 1 ? 1 - wrong : wrong;
            residual[i] = y[i] == 1 ? w * wrong : -w * wrong;
            curvature[i] = w * small / ((1 + small) * (1 + small));
            least = Math.min(least, margin);
            double term = w * (Math.min(margin, 0) - Math.log1p(small)) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return new LogLikelihood(sum, probability, residual, curvature, least);
    }

    /**
     * The log likelihood when every row has one probability: the weighted share of ones, or one half.
     *
     * @param constant whether the model has a constant
     */
    public static double ofNullModel(Design design, boolean constant) {
        double total = 0;
        double ones = 0;
        for (int i = 0; i < design.n(); i++) {
            total += design.weight(i);
            ones += design.weight(i) * design.y()[i];
        }
        double p = constant ? ones / total : 0.5;
        return ones * Math.log(p) + (total - ones) * Math.log1p(-p);
    }
}
