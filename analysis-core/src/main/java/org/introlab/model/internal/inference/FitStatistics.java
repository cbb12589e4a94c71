package org.introlab.model.internal.inference;

import java.util.List;
import java.util.Map;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.result.Estimate;

/** The statistics of a whole fit. */
public interface FitStatistics {
    /** The name of R squared. */
    String R2 = "r_squared";

    /** The name of adjusted R squared. */
    String ADJUSTED_R2 = "adj_r_squared";

    /** The name of the F statistic. */
    String F = "statistic";

    /** The name of the residual standard deviation. */
    String RESIDUAL_SD = "sigma";

    /** The name of the log likelihood. */
    String LOG_LIKELIHOOD = "log_lik";

    /** Returns the statistics by name, in the order in which they are shown. */
    Map<String, Double> of(Vcov vcov, List<Estimate> estimates);

    /** Returns why statistics are not defined, by name; each reason is the end of a sentence. */
    Map<String, String> undefined(Map<String, Double> numbers, List<Estimate> estimates);

    /** Returns the names that a summary shows, in order. */
    List<String> inSummary(Map<String, Double> numbers);

    /** Returns the statistics of a solution with other columns dropped. */
    FitStatistics with(Solution other);
}
