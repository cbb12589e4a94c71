package org.introlab.workbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.model.Estimates;
import org.introlab.model.result.CovarianceRule;
import org.introlab.model.result.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A fit as JSON with broom's names: model, formula, weights, n, df_residual, vcov, r_squared (for a likelihood
 * mcfadden_r_squared), statistics, dropped_rows,
 * terms, notes. Undefined values are null: the numbers of a dropped term, a factor or clusters that a rule does not have, absent weights.
 */
final class FitJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private FitJson() {}

    static String of(String model, Estimates fit) throws JsonProcessingException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model);
        json.put("formula", fit.formula());
        json.put("weights", fit.weights().orElse(null));
        json.put("n", fit.n());
        json.put(
                "df_residual",
                fit.n() - fit.estimates().stream().filter(Estimate::isEstimated).count());
        json.put("vcov", rule(fit.rule()));
        Map<String, Double> statistics = fit.statistics();
        if (statistics.containsKey("mcfadden_r_squared")) {
            json.put("mcfadden_r_squared", number(statistics.get("mcfadden_r_squared")));
        } else {
            json.put("r_squared", number(statistics.getOrDefault("r_squared", Double.NaN)));
        }
        json.put("statistics", statistics(statistics));
        json.put("dropped_rows", droppedRows(fit));
        json.put("terms", fit.estimates().stream().map(FitJson::term).toList());
        json.put("notes", fit.notes());
        return MAPPER.writeValueAsString(json);
    }

    /** Returns all statistics by name: {@code log_lik}, {@code first_stage_f}. */
    private static Map<String, Object> statistics(Map<String, Double> statistics) {
        Map<String, Object> json = new LinkedHashMap<>();
        statistics.forEach((name, value) -> json.put(name, number(value)));
        return json;
    }

    /** Returns the dropped rows by reason; null for one to four rows of data with hidden values. */
    private static Map<String, Integer> droppedRows(Estimates fit) {
        Map<String, Integer> rows = new LinkedHashMap<>(fit.droppedRows());
        rows.replaceAll((why, count) -> Source.hidesFew(fit.sources()) && SmallCount.isFew(count) ? null : count);
        return rows;
    }

    private static Map<String, Object> rule(CovarianceRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.name());
        json.put("small_sample_factor", number(rule.smallSampleFactor()));
        json.put("clusters", rule.clusters().isPresent() ? rule.clusters().getAsInt() : null);
        json.put(
                "clustered_by",
                rule.clustering().stream()
                        .map(CovarianceRule.ClusterCount::variable)
                        .toList());
        json.put("distribution", rule.distribution());
        json.put("df", number(rule.df()));
        return json;
    }

    private static Map<String, Object> term(Estimate e) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("term", e.name());
        json.put("estimate", number(e.estimate()));
        json.put("std_error", number(e.stdError()));
        json.put("statistic", number(e.statistic()));
        json.put("p_value", number(e.pValue()));
        json.put("conf_low", number(e.confLow()));
        json.put("conf_high", number(e.confHigh()));
        json.put("reason", e.dropped().or(e::untested).orElse(null));
        return json;
    }

    /** JSON has no NaN and no infinity. */
    private static @Nullable Object number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
