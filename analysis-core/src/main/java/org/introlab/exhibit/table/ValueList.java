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
 * A list of single numbers with their ledger ids, one per line, for numbers that a report prints in its text.
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

    /** Starts a list whose numbers come from the files of these frames. */
    public static ValueList of(Frame... frames) {
        return of(Source.ofAll(Arrays.stream(frames).map(Frame::sources).toList()));
    }

    /** Starts a list whose numbers come from these files, such as those of a fit. */
    public static ValueList of(List<Source> sources) {
        return new ValueList(HiddenFiles.handedIn(sources), List.of(), List.of());
    }

    /**
     * Adds a number under its id in the ledger; the id is empty for a number that is not printed. With data that are
     * restricted or of unknown provenance it is withheld, because its number of persons is not stated.
     */
    public ValueList value(String id, String label, double number, NumberStyle shown) {
        return with(id, label, Cell.of("value", id.isEmpty() ? label : id, COLUMN, number, shown));
    }

    /**
     * Adds a number with its number of persons. With restricted data, a number based on few persons is withheld, and so
     * is a number other than 0 based on none.
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

    /** Returns the list as an exhibit that has its ids. */
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
