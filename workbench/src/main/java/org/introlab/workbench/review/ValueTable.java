package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.text.AlignedRows;

/** A table of published values for the terminal, below its heads. */
public final class ValueTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table without values. */
    public ValueTable() {
        rows.add(List.of(
                ReviewWords.texts().text("column.id"),
                ReviewWords.texts().text("column.published"),
                ReviewWords.texts().text("column.interval"),
                ReviewWords.texts().text("column.computed"),
                ReviewWords.texts().text("column.verdict")));
    }

    /** Adds a value with its verdict in words. */
    public void add(PublishedValue value, OptionalDouble computed, String verdict) {
        rows.add(List.of(
                value.id(),
                value.value().isPresent() ? value.printed() : "-",
                value.interval(),
                computed.isPresent() ? Numbers.beside(computed.getAsDouble(), value) : "-",
                verdict));
    }

    /** Returns the lines, with aligned columns. */
    public List<String> lines() {
        return AlignedRows.lines(rows);
    }
}
