package org.introlab.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.introlab.data.Values;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The first rows of a Tablesaw table as a grid of texts. */
public final class TableGrid {

    private TableGrid() {}

    /** Returns a grid of at most this many rows; decimals are chosen from the rows that are shown. */
    public static TextGrid of(Table table, int most) {
        int shown = Math.min(table.rowCount(), most);
        List<Boolean> numeric = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean numbers = column instanceof NumericColumn<?> && !(column instanceof BooleanColumn);
            numeric.add(numbers);
            columns.add(
                    numbers && !(column instanceof LongColumn)
                            ? numbers((NumericColumn<?>) column, shown)
                            : texts(column, shown));
        }
        List<List<String>> rows = IntStream.range(0, shown)
                .mapToObj(i -> columns.stream().map(c -> c.get(i)).toList())
                .toList();
        return new TextGrid(table.columnNames(), numeric, rows);
    }

    private static List<String> numbers(NumericColumn<?> column, int shown) {
        double[] values = IntStream.range(0, shown)
                .mapToDouble(i -> column.isMissing(i) ? Double.NaN : column.getDouble(i))
                .toArray();
        int decimals = Digits.decimals(values);
        return IntStream.range(0, shown)
                .mapToObj(i -> Digits.format(values[i], decimals))
                .toList();
    }

    private static List<String> texts(Column<?> column, int shown) {
        Values values = Values.of(column);
        return IntStream.range(0, shown)
                .mapToObj(i -> values.isMissing(i) ? TextGrid.MISSING : values.text(i))
                .toList();
    }
}
