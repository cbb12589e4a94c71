package org.introlab.data;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.Source;
import tech.tablesaw.io.xlsx.XlsxReadOptions;
import tech.tablesaw.io.xlsx.XlsxReader;

/** Reads the first sheet of an Excel workbook (xlsx) through Tablesaw's module; headers stand in its first row. */
final class ExcelTable {
    private ExcelTable() {}

    static Optional<byte[]> csv(Path file, byte[] content, Faults.FileFaults faults) {
        Table table;
        try {
            Source source = new Source(new ByteArrayInputStream(content));
            table = new XlsxReader()
                    .read(XlsxReadOptions.builder(source).sheetIndex(0).build());
        } catch (RuntimeException e) {
            // POI throws many unchecked types for what is no workbook
            faults.file(
                    "broken Excel file",
                    "a whole workbook (.xlsx) with a table in its first sheet",
                    "something that cannot be read as one");
            return Optional.empty();
        }
        if (table == null || table.columnCount() == 0) {
            faults.file("empty file", "a header row and data rows in the first sheet", "no table");
            return Optional.empty();
        }
        TableFormat.Lines lines = new TableFormat.Lines();
        lines.row(table.columnNames());
        for (int r = 0; r < table.rowCount(); r++) {
            List<String> cells = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                cells.add(column.isMissing(r) ? "" : text(column.get(r)));
            }
            lines.row(cells);
        }
        return Optional.of(lines.bytes());
    }

    private static String text(Object value) {
        if (value instanceof Number number) {
            return TableFormat.number(number.doubleValue());
        }
        if (value instanceof LocalDateTime time && time.toLocalTime().toSecondOfDay() == 0) {
            return time.toLocalDate().toString();
        }
        return value.toString();
    }
}
