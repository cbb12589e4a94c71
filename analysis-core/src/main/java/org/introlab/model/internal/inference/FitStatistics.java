package org.introlab.model.internal.inference;

import java.util.List;
import java.util.Map;
import org.introlab.model.internal.solve.Solution;
import org.introlab.model.result.Estimate;

/** The numbers that describe a fit as a whole. */
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

    /** Name to number, in the order in which they are shown. */
    Map<String, Double> of(Vcov vcov, List<Estimate> estimates);

    /** Name of a number that is not defined to why, as the end of a sentence. */
    Map<String, String> undefined(Map<String, Double> numbers, List<Estimate> estimates);

    /** Those that a summary shows, in order. */
    List<String> inSummary(Map<String, Double> numbers);

    /** The same for a solution with other columns dropped. */
    FitStatistics with(Solution other);
}
