package org.introlab.model.result;

import java.util.Map;

/**
 * The printed labels of a fit's statistics. Their names, which are also keys of cells, are those of R's broom where it has one:
 * {@code r_squared}, {@code adj_r_squared}, {@code sigma}, {@code statistic}, {@code df}, {@code p_value}, {@code log_lik}, {@code aic}, {@code
 * bic}, {@code nobs}.
 */
public final class StatisticWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("r_squared", "R2"),
            Map.entry("adj_r_squared", "Adjusted R2"),
            Map.entry("mcfadden_r_squared", "McFadden R2"),
            Map.entry("sigma", "Residual sd"),
            Map.entry("statistic", "F"),
            Map.entry("df", "F df1"),
            Map.entry("df_denominator", "F df2"),
            Map.entry("p_value", "F p-value"),
            Map.entry("log_lik", "Log likelihood"),
            Map.entry("log_pseudo_lik", "Log pseudolikelihood"),
            Map.entry("null_log_lik", "Null log likelihood"),
            Map.entry("aic", "AIC"),
            Map.entry("bic", "BIC"),
            Map.entry("lr_statistic", "LR chi2"),
            Map.entry("lr_df", "LR df"),
            Map.entry("lr_p_value", "LR p"),
            Map.entry("first_stage_f", "First-stage F"),
            Map.entry("cragg_donald_f", "Cragg-Donald F"),
            Map.entry("kleibergen_paap_f", "Kleibergen-Paap F"),
            Map.entry("wu_hausman_f", "Wu-Hausman F"),
            Map.entry("wu_hausman_p_value", "Wu-Hausman p"),
            Map.entry("sargan_chi2", "Sargan chi2"),
            Map.entry("sargan_p_value", "Sargan p"),
            Map.entry("hansen_j", "Hansen J"),
            Map.entry("hansen_p_value", "Hansen p"),
            Map.entry("nobs", "N"));

    private StatisticWords() {}

    /** Returns the label of a name: {@code Adjusted R2} for {@code adj_r_squared}; for a name without a label, the name with blanks. */
    public static String of(String name) {
        String words = name.replace('_', ' ');
        return WORDS.getOrDefault(
                name, words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    /** Returns the sentence that a statistic is not defined. */
    public static String undefined(String name, String reason) {
        return of(name) + " is not defined: " + reason + ".";
    }
}
