package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.exhibit.ExhibitRow;

/**
 * Which lines of a table were weighted by what.
 *
 * @param weight the column that weights the lines that follow
 * @param lines weight, empty for none, to the names of its lines
 */
record WeightedLines(Optional<String> weight, Map<String, List<String>> lines) {
    private static final String NONE = "";

    /** No line and no weight yet. */
    static WeightedLines none() {
        return new WeightedLines(Optional.empty(), Map.of());
    }

    /** Another weight for the lines that follow. */
    WeightedLines by(String column) {
        return new WeightedLines(Optional.of(column), lines);
    }

    /** One line more. */
    WeightedLines line(String name) {
        Map<String, List<String>> more = new LinkedHashMap<>(lines);
        List<String> names = new ArrayList<>(more.getOrDefault(weight.orElse(NONE), List.of()));
        names.add(name);
        more.put(weight.orElse(NONE), List.copyOf(names));
        return new WeightedLines(weight, more);
    }

    /** {@code Weighted by popwt.}, or which lines are and which are not; empty when none is. */
    String note() {
        if (lines.keySet().stream().allMatch(NONE::equals)) {
            return "";
        }
        if (lines.size() == 1) {
            return words(lines.keySet().iterator().next()) + '.';
        }
        return lines.entrySet().stream()
                .map(e -> words(e.getKey()) + ": " + String.join("; ", e.getValue()) + '.')
                .collect(Collectors.joining(" "));
    }

    /** The same, and where there are weights that the counts of a table are not weighted. */
    String note(List<ExhibitRow> rows) {
        boolean counts = rows.stream()
                .flatMap(ExhibitRow::cells)
                .anyMatch(cell -> cell.key().statistic().equals("n"));
        return note() + (counts && !note().isEmpty() ? " Counts are numbers of rows." : "");
    }

    private static String words(String weight) {
        return weight.equals(NONE) ? "Unweighted" : "Weighted by " + weight;
    }
}
