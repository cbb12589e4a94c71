package org.introlab.data.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.introlab.csv.CsvFault;
import org.introlab.data.book.Faults;
import org.introlab.data.internal.format.StoredColumn;
import org.introlab.data.internal.format.StoredTable;

/** The rows of a table that is kept as columns. */
final class StoredTableRows extends TableRows {
    private static final long FIRST_ROW = 2;

    private final StoredTable table;

    StoredTableRows(StoredTable table, Faults.FileFaults faults) {
        super(table.header(), faults);
        this.table = table;
    }

    @Override
    long walk(Consumer<TableRow> consumer) {
        Cursor cursor = new Cursor(table.columns());
        for (int row = 0; row < table.rows(); row++) {
            cursor.number = row + FIRST_ROW;
            cursor.width = 0;
            if (table.isBlank(row)) {
                reportBlank(cursor.number);
                consumer.accept(cursor);
                continue;
            }
            Optional<CsvFault> fault = table.fault(cursor.place);
            report(fault, cursor.number, faults());
            cursor.width = fault.isPresent() ? 0 : table.columns().size();
            consumer.accept(cursor);
            cursor.place++;
        }
        return table.rows();
    }

    /** The current row: one object is reused for all rows. */
    private static final class Cursor implements TableRow {
        private final List<StoredColumn> columns;
        private long number;
        private int place;
        private int width;

        Cursor(List<StoredColumn> columns) {
            this.columns = columns;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public String text(int column) {
            return columns.get(column).text(place);
        }

        @Override
        public double number(int column) {
            return columns.get(column).number(place);
        }
    }
}
