package org.introlab.data;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.columns.Column;

/** The keys of a table's rows as text, one or several columns joined. */
final class Keys {
    /** Stands between the parts of a key; no key of a text file holds it by accident. */
    private static final char BETWEEN = '\u001F';

    /** The key of a row that lacks a part of it. */
    static final String NONE = "";

    private final List<Column<?>> columns;
    private final List<Boolean> years;

    private Keys(List<Column<?>> columns, List<Boolean> years) {
        this.columns = columns;
        this.years = years;
    }

    static Keys of(List<Column<?>> columns) {
        return new Keys(columns, columns.stream().map(c -> false).toList());
    }

    /** Keys of which some parts are the year of a column of months. */
    static Keys of(List<Column<?>> columns, List<Boolean> years) {
        return new Keys(columns, years);
    }

    /** The key of a row, or {@link #NONE} when a part is missing. */
    String at(int row) {
        if (columns.size() == 1) {
            return part(0, row);
        }
        StringBuilder key = new StringBuilder();
        for (int j = 0; j < columns.size(); j++) {
            String part = part(j, row);
            if (part.isEmpty()) {
                return NONE;
            }
            key.append(j == 0 ? "" : BETWEEN).append(part);
        }
        return key.toString();
    }

    /** A key as a message shows it. */
    static String shown(String key) {
        List<String> parts = new ArrayList<>();
        for (String part : key.split(String.valueOf(BETWEEN))) {
            parts.add(Faults.quoted(part));
        }
        return String.join(", ", parts);
    }

    private String part(int j, int row) {
        Column<?> column = columns.get(j);
        if (column.isMissing(row)) {
            return NONE;
        }
        String text = String.valueOf(column.get(row));
        return years.get(j) ? text.substring(0, 4) : text;
    }
}
