package org.introlab.exhibit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.exhibit.ExhibitRow;

/**
 * The weights of a table's lines.
 *
 * @param weight the column that weights the lines that follow
 * @param lines the names of lines by weight, which is empty for unweighted lines
 */
record WeightedLines(Optional<String> weight, Map<String, List<String>> lines) {
    private static final String NONE = "";

    /** Returns no lines and no weight. */
    static WeightedLines none() {
        return new WeightedLines(Optional.empty(), Map.of());
    }

    /** Sets the weight of the lines that follow. */
    WeightedLines by(String column) {
        return new WeightedLines(Optional.of(column), lines);
    }

    /** Adds a line. */
    WeightedLines line(String name) {
        Map<String, List<String>> more = new LinkedHashMap<>(lines);
        List<String> names = new ArrayList<>(more.getOrDefault(weight.orElse(NONE), List.of()));
        names.add(name);
        more.put(weight.orElse(NONE), List.copyOf(names));
        return new WeightedLines(weight, more);
    }

    /** Returns {@code Weighted by popwt.}, or which lines are weighted and which are not; empty if none is. */
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

    /** Returns the same with a remark that counts are unweighted, if there are weights and counts. */
    String note(List<ExhibitRow> rows) {
        boolean counts = rows.stream()
                .flatMap(ExhibitRow::cells)
                .anyMatch(cell -> cell.key().statistic().equals("n"));
        return note() + (counts && !note().isEmpty() ? " Counts are unweighted." : "");
    }

    private static String words(String weight) {
        return weight.equals(NONE) ? "Unweighted" : "Weighted by " + weight;
    }
}
