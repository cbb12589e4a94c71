package org.introlab.workbench.bundle;

import java.util.Locale;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table about a table: what may be shown of restricted data. */
final class Columns {
    private Columns() {}

    /** One row for each column: its name, its type, how many rows have a value and how many lack one. */
    static Table of(Table table) {
        StringColumn name = StringColumn.create("column");
        StringColumn type = StringColumn.create("type");
        IntColumn present = IntColumn.create("present");
        IntColumn missing = IntColumn.create("missing");
        for (Column<?> column : table.columns()) {
            name.append(column.name());
            type.append(column.type().name().toLowerCase(Locale.ROOT));
            present.append(column.size() - column.countMissing());
            missing.append(column.countMissing());
        }
        String size = table.rowCount() + " rows × " + table.columnCount() + " columns, no values shown";
        return Table.create("restricted data, " + size, name, type, present, missing);
    }
}
