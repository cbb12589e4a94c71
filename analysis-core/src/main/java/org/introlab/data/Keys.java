package org.introlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.introlab.data.internal.column.Printable;
import tech.tablesaw.columns.Column;

/** The keys of a table's rows, made of one or several columns; parts are compared as {@link Values} describes. */
public final class Keys {
    /** The key of a row that lacks a part of its key. */
    public static final List<String> NONE = List.of();

    private final List<Values> columns;
    private final List<Boolean> years;

    private Keys(List<Values> columns, List<Boolean> years) {
        this.columns = columns;
        this.years = years;
    }

    /** Creates the keys of these columns, one per row. */
    public static Keys of(List<Column<?>> columns) {
        return of(columns, columns.stream().map(c -> false).toList());
    }

    /** Creates keys in which some parts are the year of a column of months. */
    public static Keys of(List<Column<?>> columns, List<Boolean> years) {
        return new Keys(columns.stream().map(Values::of).toList(), years);
    }

    /** Returns the key of a row, or {@link #NONE} if a part is missing. */
    public List<String> at(int row) {
        if (columns.size() == 1) {
            String only = part(0, row);
            return only.isEmpty() ? NONE : List.of(only);
        }
        List<String> key = new ArrayList<>(columns.size());
        for (int j = 0; j < columns.size(); j++) {
            String part = part(j, row);
            if (part.isEmpty()) {
                return NONE;
            }
            key.add(part);
        }
        return key;
    }

    /** Returns a key formatted for a message. */
    public static String shown(List<String> key) {
        return key.stream().map(Printable::quoted).collect(Collectors.joining(", "));
    }

    private String part(int j, int row) {
        String text = columns.get(j).text(row);
        return years.get(j) && !text.isEmpty() ? text.substring(0, 4) : text;
    }

    @Override
    public String toString() {
        return "keys of " + columns.size() + (columns.size() == 1 ? " column" : " columns");
    }
}
