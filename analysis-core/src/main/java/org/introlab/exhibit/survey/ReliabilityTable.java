package org.introlab.exhibit.survey;

import java.util.List;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.survey.Interval;
import org.introlab.survey.Reliability;

/**
 * Reliabilities, a line for each set of items: coefficient, interval, omega, respondents. Cells are {@code (alpha | spearman_brown | conf_low |
 * conf_high | omega | correlation | count, name, name of the statistic)}.
 */
public final class ReliabilityTable {
    private static final NumberStyle TWO = NumberStyle.decimals(2);

    private ReliabilityTable() {}

    /** Returns a table of reliabilities. */
    public static Exhibit of(List<Reliability> reliabilities, List<Source> named) {
        List<Source> sources = HiddenFiles.handedIn(named);
        return Exhibit.computed(
                        "Reliability of the indicators' items",
                        List.of("Items", "Alpha", "Feldt 95 %", "Omega", "Spearman-Brown", "N", "Remark"),
                        reliabilities.stream()
                                .map(r -> row(r, Disclosure.withholds(sources, r.n())))
                                .toList(),
                        sources)
                .noted("Answers 1 to 5 of respondents who answered all items, unweighted. Alpha: Cronbach's, from"
                        + " covariances, with Feldt's F interval. Omega: McDonald's omega total, one factor by"
                        + " maximum likelihood. Two items: Spearman-Brown from Pearson's correlation.");
    }

    private static ExhibitRow row(Reliability reliability, boolean small) {
        Entry items = Entry.of(Cell.of(
                "items", reliability.name(), "items", reliability.items().size(), NumberStyle.whole()));
        Entry n = Entry.of(Cell.of("n", reliability.name(), "n", reliability.n(), NumberStyle.whole())
                .basedOn(reliability.n()));
        if (reliability instanceof Reliability.Several several) {
            Interval feldt = several.alphaInterval();
            return ExhibitRow.body(
                    several.name(),
                    List.of(
                            items,
                            number("alpha", several, several.alpha()),
                            new Entry.Interval(
                                    cell("conf_low", several, feldt.low()), cell("conf_high", several, feldt.high())),
                            number("omega", several, several.omega()),
                            Entry.BLANK,
                            n,
                            Entry.of(small ? "" : several.remark())));
        }
        if (reliability instanceof Reliability.Pair pair) {
            return ExhibitRow.body(
                    pair.name(),
                    List.of(
                            items,
                            Entry.BLANK,
                            Entry.BLANK,
                            Entry.BLANK,
                            number("spearman_brown", pair, pair.spearmanBrown()),
                            n,
                            Entry.of(
                                    small
                                            ? ""
                                            : "r = " + TWO.format(pair.correlation())
                                                    + (Double.isNaN(pair.spearmanBrown())
                                                            ? "; not defined: the items are opposite"
                                                            : ""))));
        }
        return ExhibitRow.body(
                reliability.name(),
                List.of(
                        items,
                        Entry.BLANK,
                        Entry.BLANK,
                        Entry.BLANK,
                        Entry.BLANK,
                        n,
                        Entry.of(small ? "" : ((Reliability.None) reliability).why())));
    }

    private static Entry number(String statistic, Reliability of, double value) {
        return Entry.of(cell(statistic, of, value));
    }

    private static Cell cell(String statistic, Reliability of, double value) {
        return Cell.of(statistic, of.name(), statistic, value, TWO).basedOn(of.n());
    }
}
