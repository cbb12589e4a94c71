package org.introlab.model.internal.inference;

import java.util.LinkedHashMap;
import java.util.Map;

/** R2, adjusted R2 and the residual standard deviation of a linear fit. */
final class ExplainedVariance {
    private ExplainedVariance() {}

    /**
     * The statistics by name.
     *
     * @param rss the weighted sum of squared residuals; NaN where it is withheld
     * @param rank the number of estimates
     * @param lost 1 with a constant, else 0
     */
    static Map<String, Double> of(double r2, double rss, int n, int rank, int lost) {
        double free = n > rank ? n - rank : Double.NaN;
        Map<String, Double> out = new LinkedHashMap<>();
        out.put(FitStatistics.R2, r2);
        out.put(FitStatistics.ADJUSTED_R2, 1 - (1 - r2) * (n - lost) / free);
        out.put(FitStatistics.RESIDUAL_SD, Math.sqrt(rss / free));
        return out;
    }
}
