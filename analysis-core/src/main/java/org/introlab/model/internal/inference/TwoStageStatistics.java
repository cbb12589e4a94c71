package org.introlab.model.internal.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.introlab.model.internal.design.Design;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.internal.solve.Precision;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.result.Estimate;
import org.introlab.numeric.RoundingNoise;

/**
 * R2 and adjusted R2 of the outcome on the regressors themselves (uncentred without an intercept, as in AER), and the
 * residual standard deviation. R2 is negative if the regressors do worse than an intercept, NaN if the outcome is
 * constant. There is no likelihood.
 */
public final class TwoStageStatistics implements FitStatistics {
    /** The regressors and the outcome. */
    private final Design design;

    private final Solution solution;
    /** y - x'b per row, length n. */
    private final double[] residuals;
    /** Whether they are rounding noise. */
    private final boolean perfect;

    public TwoStageStatistics(Design design, Solution solution, double[] residuals, boolean perfect) {
        this.design = design;
        this.solution = solution;
        this.residuals = residuals;
        this.perfect = perfect;
    }

    @Override
    public FitStatistics with(Solution other) {
        return new TwoStageStatistics(design, other, residuals, perfect);
    }

    @Override
    public Map<String, Double> of(Vcov vcov, List<Estimate> estimates) {
        boolean constant =
                design.coding().intercept() && solution.reasons().get(0).isEmpty();
        int n = design.n();
        int lost = constant ? 1 : 0;
        double rss = perfect ? 0 : Dense.dot(design.weighted(residuals), residuals);
        double r2 = isUndefined(constant) || Estimate.anyWithheld(estimates)
                ? Double.NaN
                : 1 - rss / design.totalSquares(constant);
        double shown = Estimate.anyWithheld(estimates) ? Double.NaN : rss;
        return NamedNumbers.of(ExplainedVariance.of(r2, shown, n, solution.rank(), lost));
    }

    private boolean isUndefined(boolean constant) {
        return RoundingNoise.isConstant(design.y()) && (constant || perfect);
    }

    @Override
    public Map<String, String> undefined(Map<String, Double> numbers, List<Estimate> estimates) {
        Map<String, String> reasons = new LinkedHashMap<>(Estimate.withheld(estimates, numbers));
        if (reasons.isEmpty() && Double.isNaN(Objects.requireNonNull(numbers.get(R2)))) {
            reasons.put(R2, Precision.CONSTANT);
            reasons.put(ADJUSTED_R2, Precision.CONSTANT);
        }
        return reasons;
    }

    @Override
    public List<String> inSummary(Map<String, Double> numbers) {
        return List.copyOf(numbers.keySet());
    }
}
