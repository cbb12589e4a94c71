package org.introlab.exhibit.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.survey.IntraclassTable;
import org.introlab.exhibit.survey.MeanTable;
import org.introlab.exhibit.survey.ReliabilityTable;
import org.introlab.exhibit.table.CorrelationTable;
import org.introlab.markup.NumberStyle;
import org.introlab.markup.Rendered;
import org.introlab.summary.Correlations;
import org.introlab.summary.Difference;
import org.introlab.summary.Summary;
import org.introlab.survey.Interval;
import org.introlab.survey.IntraclassCorrelation;
import org.introlab.survey.MeanEstimate;
import org.introlab.survey.Reliability;
import org.introlab.survey.Spearman;
import org.introlab.survey.SurveyMean;

/** Tables of computed results: summaries of columns, differences, correlations, survey means. */
final class ResultView {
    private static final NumberStyle FOUR = NumberStyle.significant(4);
    private static final double LEVEL = 0.95;

    private ResultView() {}

    static Optional<Rendered> of(Object value) {
        if (value instanceof Summary summary) {
            return Optional.of(summary(summary));
        }
        if (value instanceof Difference difference) {
            return Optional.of(difference(difference));
        }
        if (value instanceof Correlations correlations) {
            return Optional.of(CorrelationTable.of(correlations, List.of()));
        }
        if (value instanceof Spearman correlations) {
            return Optional.of(CorrelationTable.of(correlations, List.of()));
        }
        return ofSurvey(value);
    }

    private static Optional<Rendered> ofSurvey(Object value) {
        if (value instanceof SurveyMean mean) {
            return Optional.of(MeanTable.of("Mean", Map.of("total", mean.total()), List.of()));
        }
        if (value instanceof MeanEstimate mean) {
            return Optional.of(MeanTable.of("Mean", Map.of("mean", mean), List.of()));
        }
        if (value instanceof IntraclassCorrelation icc) {
            return Optional.of(IntraclassTable.of(Map.of("icc", icc), List.of()));
        }
        if (value instanceof Reliability reliability) {
            return Optional.of(ReliabilityTable.of(List.of(reliability), List.of()));
        }
        if (value instanceof Interval interval) {
            return Optional.of(interval(interval));
        }
        return Optional.empty();
    }

    private static Exhibit summary(Summary of) {
        return table(
                "Summary of a column",
                List.of("n", "Missing", "Mean", "sd", "Std. error", "Min", "Median", "Max"),
                List.of(
                        count("n", of.n()),
                        Entry.of(Cell.of("missing", "summary", "missing", of.missing(), NumberStyle.whole())
                                .basedOn(of.missing(), of.n())),
                        number("mean", of.mean(), of),
                        number("sd", of.sd(), of),
                        number("std_error", of.stdError(), of),
                        number("min", of.min(), of),
                        number("median", of.median(), of),
                        number("max", of.max(), of)),
                "Standard error: sd / root of n.");
    }

    private static Entry count(String statistic, long n) {
        return Entry.of(
                Cell.of(statistic, "summary", statistic, n, NumberStyle.whole()).basedOn(n));
    }

    private static Entry number(String statistic, double value, Summary of) {
        return Entry.of(Cell.of(statistic, "summary", statistic, value, FOUR).basedOn(of.fewest()));
    }

    private static Exhibit difference(Difference of) {
        long fewest = Math.min(of.first().fewest(), of.second().fewest());
        return table(
                "Difference of two means",
                List.of("First", "Second", "Difference", "Std. error", "t", "df", "p", "95 % interval"),
                List.of(
                        cell(
                                "mean",
                                "first",
                                of.first().mean(),
                                FOUR,
                                of.first().fewest()),
                        cell(
                                "mean",
                                "second",
                                of.second().mean(),
                                FOUR,
                                of.second().fewest()),
                        cell("estimate", "difference", of.estimate(), FOUR, fewest),
                        cell("std_error", "difference", of.stdError(), FOUR, fewest),
                        cell("statistic", "difference", of.statistic(), NumberStyle.decimals(2), fewest),
                        cell("df", "difference", of.df(), FOUR, fewest),
                        cell("p_value", "difference", of.pValue(), NumberStyle.pValue(), fewest),
                        new Entry.Interval(
                                Cell.of("conf_low", "difference", "difference", of.confLow(LEVEL), FOUR)
                                        .basedOn(fewest),
                                Cell.of("conf_high", "difference", "difference", of.confHigh(LEVEL), FOUR)
                                        .basedOn(fewest))),
                "Standard error: " + of.rule().words() + "."
                        + of.untested()
                                .filter(why -> !of.isWithheld())
                                .map(why -> " No test: " + why + ".")
                                .orElse(""));
    }

    private static Entry cell(String statistic, String column, double value, NumberStyle style, long persons) {
        return Entry.of(Cell.of(statistic, "difference", column, value, style).basedOn(persons));
    }

    private static Exhibit interval(Interval of) {
        return table(
                NumberStyle.decimals(0).format(100 * of.level()) + " % interval",
                List.of("From", "To"),
                List.of(
                        Entry.of(Cell.of("conf_low", "interval", "interval", of.low(), FOUR)),
                        Entry.of(Cell.of("conf_high", "interval", "interval", of.high(), FOUR))),
                of.rule() + ".");
    }

    private static Exhibit table(String title, List<String> heads, List<Entry> entries, String note) {
        return Exhibit.of(title, heads, List.of(ExhibitRow.body("", entries)), List.of())
                .noted(note);
    }
}
