package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.exhibit.ExhibitRow;

/**
 * The lines of a descriptive table, and those that can be tested between its groups.
 *
 * @param rows the lines in order
 * @param tested those that can be tested
 */
record DescriptiveLines(List<ExhibitRow> rows, List<TestedLine> tested) {

    static DescriptiveLines none() {
        return new DescriptiveLines(List.of(), List.of());
    }

    /** Adds rows that are not tested. */
    DescriptiveLines and(ExhibitRow... more) {
        List<ExhibitRow> all = new ArrayList<>(rows);
        all.addAll(List.of(more));
        return new DescriptiveLines(List.copyOf(all), tested);
    }

    /** Marks the lines after the first {@code before} as testable. */
    DescriptiveLines tested(TestedLine.Kind kind, String variable, Optional<String> weight, int before) {
        List<TestedLine> all = new ArrayList<>(tested);
        all.add(new TestedLine(kind, variable, weight, before, rows.size()));
        return new DescriptiveLines(rows, List.copyOf(all));
    }
}
