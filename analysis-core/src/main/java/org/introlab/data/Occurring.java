package org.introlab.data;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The values that occur in a column, each once. */
final class Occurring {
    private Occurring() {}

    /** As text; the levels of a factor in their order, numbers by their size, other texts by their letters. */
    static List<String> in(Column<?> column, Variable variable) {
        if (column instanceof NumericColumn<?> numbers) {
            TreeMap<Double, String> bySize = new TreeMap<>();
            for (int i = 0; i < numbers.size(); i++) {
                if (!numbers.isMissing(i)) {
                    bySize.put(numbers.getDouble(i), numbers.getString(i));
                }
            }
            return List.copyOf(bySize.values());
        }
        TreeSet<String> texts = new TreeSet<>();
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                texts.add(column.getString(i));
            }
        }
        return variable.isFactor()
                ? variable.levels().stream().filter(texts::contains).toList()
                : List.copyOf(texts);
    }
}
