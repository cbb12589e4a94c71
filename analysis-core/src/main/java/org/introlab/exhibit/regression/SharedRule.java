package org.introlab.exhibit.regression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introlab.markup.NumberStyle;
import org.introlab.model.Estimates;
import org.introlab.model.result.CovarianceRule;

/** The rule of the standard errors in a table's note, written only once if all columns share it. */
final class SharedRule {
    private SharedRule() {}

    /** Returns whether several columns share a rule and weights, whatever their numbers of rows and terms. */
    static boolean isShared(Map<String, Estimates> columns) {
        return columns.size() > 1
                && columns.values().stream()
                                .map(fit -> List.of(
                                        fit.rule().name(),
                                        fit.rule().clusterVariable(),
                                        fit.rule().distribution(),
                                        fit.weights()))
                                .distinct()
                                .count()
                        == 1;
    }

    /** Returns the rule of each column, or of all of them, followed by a blank. */
    static String words(Map<String, Estimates> columns) {
        if (!isShared(columns)) {
            return columns.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue().rule().describe()
                            + Weighting.among(columns.values(), e.getValue()) + ". ")
                    .collect(Collectors.joining());
        }
        Estimates first = columns.values().iterator().next();
        List<CovarianceRule> rules =
                columns.values().stream().map(Estimates::rule).distinct().toList();
        String rule =
                rules.size() == 1 ? rules.get(0).describe() : named(rules.get(0)) + factors(rules) + degrees(rules);
        return "All columns: " + rule + Weighting.of(first) + ". ";
    }

    private static String named(CovarianceRule rule) {
        return new CovarianceRule(rule.name(), rule.clustering(), 1, "z", Double.POSITIVE_INFINITY)
                .describe()
                .replaceFirst(", z$", "");
    }

    private static String factors(List<CovarianceRule> rules) {
        return rules.stream().allMatch(r -> r.smallSampleFactor() == 1)
                ? ""
                : each(", factor ", rules, r -> String.format(Locale.ROOT, "%.5f", r.smallSampleFactor()), "");
    }

    private static String degrees(List<CovarianceRule> rules) {
        return Double.isInfinite(rules.get(0).df())
                ? ", z"
                : each(
                        ", t(",
                        rules,
                        r -> (r.df() == Math.rint(r.df()) ? NumberStyle.whole() : NumberStyle.decimals(1))
                                .format(r.df()),
                        ")");
    }

    private static String each(
            String before, List<CovarianceRule> rules, Function<CovarianceRule, String> number, String after) {
        return rules.stream().map(number).distinct().collect(Collectors.joining(", ", before, after));
    }
}
