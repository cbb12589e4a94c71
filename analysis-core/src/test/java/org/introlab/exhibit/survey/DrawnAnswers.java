package org.introlab.exhibit.survey;

import java.util.List;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Interval;
import org.introlab.survey.Proportion;
import org.introlab.survey.Scale;

/** Answers to questions as the library draws them, with made-up numbers and labels that are hard to place. */
public final class DrawnAnswers {

    private DrawnAnswers() {}

    public static PlotlyFigure likert() {
        Scale scale = Scale.of("1", "2", "3", "4", "5")
                .labelled("Fully disagree", "Partly disagree", "Neither", "Partly agree", "Fully agree");
        List<LikertBar> bars = List.of(
                bar(
                        "a",
                        "It is possible to get hold of the adviser & to have <1 hour with her",
                        1_090,
                        3,
                        4,
                        9,
                        20,
                        64),
                bar("b", "Short", 1_104, 21, 15, 2.5, 10, 51.5),
                bar(
                        "c",
                        "A question of so many words that its wording breaks into several lines even on a screen that"
                                + " is wide",
                        17,
                        0,
                        0,
                        100,
                        0,
                        0),
                bar("d", "Everybody disagrees", 40, 100, 0, 0, 0, 0),
                bar("e", "Nobody answered", 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        return LikertFigure.of(
                        scale, new boolean[] {false, false, false, true, true}, bars, "Per cent of valid answers")
                .released()
                .titled("Diverging stacked bars");
    }

    private static LikertBar bar(String item, String label, long n, double... shares) {
        double agree = shares[3] + shares[4];
        Interval interval = n == 0
                ? new Interval(Double.NaN, Double.NaN, 0.95, "Wilson")
                : Proportion.wilson(agree / 100 * n, n, 0.95);
        return new LikertBar(
                item, label, "N " + NumberStyle.whole().format(n) + ", 14 missing", shares, agree, interval);
    }
}
