package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introlab.exhibit.ExhibitRow;

/**
 * The lines of a descriptive table, and which of them say something that can be tested between its groups.
 *
 * @param rows the lines in order
 * @param tested those that can be tested
 */
record DescriptiveLines(List<ExhibitRow> rows, List<TestedLine> tested) {

    static DescriptiveLines none() {
        return new DescriptiveLines(List.of(), List.of());
    }

    /** These rows more, of which nothing is tested. */
    DescriptiveLines and(ExhibitRow... more) {
        List<ExhibitRow> all = new ArrayList<>(rows);
        all.addAll(List.of(more));
        return new DescriptiveLines(List.copyOf(all), tested);
    }

    /** The same lines, of which the last ones can be tested: those after the first so many. */
    DescriptiveLines tested(TestedLine.Kind kind, String variable, Optional<String> weight, int before) {
        List<TestedLine> all = new ArrayList<>(tested);
        all.add(new TestedLine(kind, variable, weight, before, rows.size()));
        return new DescriptiveLines(rows, List.copyOf(all));
    }
}
