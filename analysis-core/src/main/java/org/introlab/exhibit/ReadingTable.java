package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.introlab.data.Source;
import org.introlab.model.Estimate;
import org.introlab.survey.Interval;
import org.introlab.survey.MeanEstimate;

/**
 * One quantity under several definitions, a line for each: what a sentence may mean, side by side. Its cells are {@code
 * (reading | std_error | conf_low | conf_high | count, key of the reading, column head)}.
 *
 * <pre>{@code
 * ReadingTable.of("Change", "Percentage points")
 *     .reading("raw", "Difference of plain shares", estimate, n)
 *     .exhibit(sources)
 * }</pre>
 */
public final class ReadingTable {
    private static final NumberStyle ONE = NumberStyle.decimals(1);
    private static final NumberStyle TWO = NumberStyle.decimals(2);

    private final String title;
    private final String unit;
    private final List<ExhibitRow> rows;

    private ReadingTable(String title, String unit, List<ExhibitRow> rows) {
        this.title = title;
        this.unit = unit;
        this.rows = List.copyOf(rows);
    }

    /** A table without readings yet; the unit heads the column of the numbers. */
    public static ReadingTable of(String title, String unit) {
        return new ReadingTable(title, unit, List.of());
    }

    /** The table with a line that names the readings under it. */
    public ReadingTable heading(String words) {
        return with(ExhibitRow.heading(words));
    }

    /**
     * The table with one reading more.
     *
     * @param key short name of the reading; a ledger's id may end in it
     * @param words the definition, for a reader
     * @param n the persons behind it
     */
    public ReadingTable reading(String key, String words, Estimate estimate, long n) {
        return with(
                row(key, words, estimate.estimate(), estimate.stdError(), estimate.confLow(), estimate.confHigh(), n));
    }

    /** The table with one reading more: a share or mean score from 0 to 1, shown in per cent with Wilson's 95 % interval. */
    public ReadingTable reading(String key, String words, MeanEstimate share) {
        Interval wilson = share.wilson(LikertTable.LEVEL);
        return with(row(
                key,
                words,
                100 * share.mean(),
                100 * share.standardError(),
                100 * wilson.low(),
                100 * wilson.high(),
                share.n()));
    }

    /** The finished table. */
    public Exhibit exhibit(List<Source> sources) {
        return Exhibit.of(title, List.of(unit, "Std. error", "95 % interval", "N"), rows, sources);
    }

    private ReadingTable with(ExhibitRow row) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        more.add(row);
        return new ReadingTable(title, unit, more);
    }

    private ExhibitRow row(String key, String words, double value, double error, double low, double high, long n) {
        return ExhibitRow.body(
                words,
                List.of(
                        Entry.of(Cell.of("reading", key, unit, value, ONE).basedOn(n)),
                        Entry.of(Cell.of("std_error", key, "Std. error", error, TWO)
                                .basedOn(n)),
                        new Entry.Interval(
                                Cell.of("conf_low", key, "95 % interval", low, ONE)
                                        .basedOn(n),
                                Cell.of("conf_high", key, "95 % interval", high, ONE)
                                        .basedOn(n)),
                        Entry.of(Cell.of("count", key, "N", n, NumberStyle.whole())
                                .basedOn(n))));
    }
}
