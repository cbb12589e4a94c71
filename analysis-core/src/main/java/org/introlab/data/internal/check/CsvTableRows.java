package org.introlab.data.internal.check;

import java.util.List;
import java.util.function.Consumer;
import org.introlab.csv.CsvRow;
import org.introlab.csv.CsvRows;
import org.introlab.data.book.Faults;

/** The rows of a CSV file, which notes on which line each begins. */
final class CsvTableRows extends TableRows {
    private final CsvRows rows;

    CsvTableRows(List<String> header, CsvRows rows, Faults.FileFaults faults) {
        super(header, faults);
        this.rows = rows;
    }

    @Override
    long walk(Consumer<TableRow> consumer) {
        long last = 1;
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            last = row.number();
            faults().line(last, row.line());
            if (row.blank()) {
                reportBlank(last);
            }
            report(row.fault(), last, faults());
            boolean reported = row.blank() || row.fault().isPresent();
            consumer.accept(new TextRow(last, reported ? List.of() : row.fields()));
        }
        return last - 1;
    }

    /** A row of texts. */
    private record TextRow(long number, List<String> texts) implements TableRow {
        @Override
        public int width() {
            return texts.size();
        }

        @Override
        public String text(int column) {
            return texts.get(column);
        }

        @Override
        public double number(int column) {
            return Double.NaN;
        }
    }
}
