package org.introlab.exhibit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.introlab.data.MeanBasis;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Indicator;
import org.introlab.survey.MissingRule;
import org.introlab.survey.Responses;

/** Tables of the items of indicators, and of the effect of rules for missing answers. */
public final class IndicatorTable {
    private IndicatorTable() {}

    /** Returns a line for each indicator: its items and the answers that count as agreement. */
    public static Exhibit of(Responses responses, List<Indicator> indicators) {
        List<ExhibitRow> rows = indicators.stream()
                .map(indicator -> ExhibitRow.body(
                        indicator.label(),
                        List.of(
                                Entry.of(indicator.name()),
                                Entry.of(indicator.items().stream()
                                        .map(item ->
                                                responses.answers(item).item().label())
                                        .collect(Collectors.joining("; "))),
                                Entry.of(indicator.agreeing().stream()
                                        .map(level -> responses
                                                .answers(indicator.items().get(0))
                                                .item()
                                                .scale()
                                                .label(level))
                                        .collect(Collectors.joining(" or "))))))
                .toList();
        return Exhibit.computed("Indicators", List.of("Name", "Items", "Agrees"), rows, responses.sources());
    }

    /**
     * Returns the mean score of each indicator in per cent under several rules for missing answers, with the number of
     * respondents that have a score. Cells
     * are {@code (share | n, indicator, rule)}.
     */
    public static Exhibit rules(Responses responses, List<Indicator> indicators, MissingRule... rules) {
        List<String> columns = new ArrayList<>();
        for (MissingRule rule : rules) {
            columns.add("Per cent: " + rule.words());
            columns.add("N");
        }
        List<ExhibitRow> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<Entry> entries = new ArrayList<>();
            for (MissingRule rule : rules) {
                double[] scores = Arrays.stream(responses.score(indicator.with(rule)))
                        .filter(s -> !Double.isNaN(s))
                        .toArray();
                double mean = Arrays.stream(scores).sum() / scores.length;
                entries.add(Entry.of(Cell.of("share", indicator.name(), key(rule), 100 * mean, NumberStyle.decimals(1))
                        .basedOn(MeanBasis.of(scores))));
                entries.add(Entry.of(Cell.of("n", indicator.name(), key(rule), scores.length, NumberStyle.whole())
                        .basedOn(scores.length)));
            }
            rows.add(ExhibitRow.body(indicator.label(), entries));
        }
        return Exhibit.computed("Indicators by rule for missing answers", columns, rows, responses.sources())
                .noted("Mean score in per cent; N: number of " + responses.rowsAre() + " with a score.");
    }

    private static String key(MissingRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
