package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.introlab.figure.drawn.DrawnNumbers;
import org.introlab.markup.CellKey;

/** All that an exhibit shows, against which its figure is checked. */
final class ShownContent {
    private final List<String> words = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();

    private ShownContent() {}

    /** Returns what may be drawn from these lines, from which withheld numbers have been removed. */
    static DrawnNumbers of(String title, List<String> columns, List<ExhibitRow> rows) {
        ShownContent shown = new ShownContent();
        shown.words.add(title);
        shown.words.addAll(columns);
        for (ExhibitRow row : rows) {
            shown.words.add(row.label());
            row.entries().forEach(shown::add);
        }
        return DrawnNumbers.of(shown.words, shown.numbers);
    }

    private void add(Entry entry) {
        entry.cells().forEach(cell -> {
            if (!Double.isNaN(cell.value())) {
                numbers.add(cell.value());
                words.add(cell.shown());
            }
            CellKey key = cell.key();
            words.addAll(List.of(key.statistic(), key.row(), key.level(), key.column()));
        });
        if (entry instanceof Entry.Text text) {
            words.add(text.text());
        }
    }
}
