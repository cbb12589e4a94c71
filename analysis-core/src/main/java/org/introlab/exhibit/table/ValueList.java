package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Disclosure;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.TableBuilder;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;

/**
 * Single numbers with their ledger ids, one a line: the way from a computed number to its verdict where a report prints it in a
 * sentence.
 *
 * <pre>{@code
 * Published.judge(ValueList.of(frame)
 *     .value("S3.share", "Share of women, per cent", share, NumberStyle.decimals(1))
 *     .exhibit("S3", "", "Numbers in the text of chapter 3"))
 * }</pre>
 *
 * <p>Its cells are {@code (value, id, value)}.
 */
public final class ValueList implements TableBuilder {
    private static final String COLUMN = "value";

    private final List<Source> sources;
    private final List<ExhibitRow> rows;
    private final List<String> ids;

    private ValueList(List<Source> sources, List<ExhibitRow> rows, List<String> ids) {
        this.sources = sources;
        this.rows = rows;
        this.ids = ids;
    }

    /** A list whose numbers come from the files of these frames. */
    public static ValueList of(Frame... frames) {
        return of(Source.ofAll(Arrays.stream(frames).map(Frame::sources).toList()));
    }

    /** A list whose numbers come from these files, such as those of a fit. */
    public static ValueList of(List<Source> sources) {
        return new ValueList(HiddenFiles.handedIn(sources), List.of(), List.of());
    }

    /**
     * One number more, under its id in the ledger; the id is empty for a number that is not printed. Of restricted data, and of those of
     * unknown provenance, it is withheld, because nobody says of how many persons it speaks.
     */
    public ValueList value(String id, String label, double number, NumberStyle shown) {
        return with(id, label, Cell.of("value", id.isEmpty() ? label : id, COLUMN, number, shown));
    }

    /**
     * One number more that speaks of so many persons, so that one of few is withheld of restricted data, and of nobody any but a 0.
     *
     * @throws IllegalArgumentException if the number of persons is negative
     */
    public ValueList value(String id, String label, double number, NumberStyle shown, long persons) {
        return with(
                id,
                label,
                Cell.of("value", id.isEmpty() ? label : id, COLUMN, number, shown)
                        .basedOn(persons));
    }

    /** The list as an exhibit that knows its ids. */
    @Override
    public Exhibit exhibit(String id, String name, String title) {
        List<ExhibitRow> stated = Disclosure.stated(rows, sources);
        Exhibit exhibit = Exhibit.computed(title, List.of("Value"), stated, sources)
                .exhibit(id, name, title)
                .noted(stated.equals(rows) ? "" : Disclosure.UNSTATED + "value(id, label, number, style, persons).");
        Map<CellKey, String> all = new LinkedHashMap<>();
        ids.forEach(own -> all.put(new CellKey("value", own, COLUMN), own));
        return exhibit.withIds(all);
    }

    private ValueList with(String id, String label, Cell cell) {
        List<ExhibitRow> more = new ArrayList<>(rows);
        more.add(ExhibitRow.body(label, List.of(Entry.of(cell))));
        List<String> known = new ArrayList<>(ids);
        if (!id.isEmpty()) {
            known.add(id);
        }
        return new ValueList(sources, List.copyOf(more), List.copyOf(known));
    }

    @Override
    public String title() {
        return "Values";
    }

    @Override
    public String toString() {
        return "list of " + ids.size() + (ids.size() == 1 ? " value" : " values");
    }
}
