package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.introlab.csv.CsvText;
import org.introlab.markup.Lookup;

/** A text table for a terminal, one paragraph per row, and as the lines of a CSV file. */
record CatalogueText(ExhibitContent exhibit) {
    private static final int WIDTH = 96;

    /** Returns each row under its label, with a line for each non-empty column, wrapped where too wide. */
    String text() {
        ExhibitGrid grid = new ExhibitGrid(exhibit);
        StringBuilder text = new StringBuilder(exhibit.heading()).append('\n');
        for (ExhibitRow row : exhibit.rows()) {
            if (row.style() == ExhibitRow.Style.HEADING) {
                text.append('\n').append("== ").append(row.label()).append(" ==\n");
                continue;
            }
            List<String> line = grid.line(row);
            text.append('\n').append(wrapped(line.get(0), ""));
            for (int column = 1; column < line.size(); column++) {
                String words = line.get(column);
                if (!words.isEmpty()) {
                    text.append(wrapped("  " + exhibit.columns().get(column - 1) + ": " + words, "    "));
                }
            }
        }
        return text + (exhibit.note().isEmpty() ? "" : "\n" + wrapped(exhibit.note(), ""));
    }

    private static String wrapped(String words, String further) {
        StringBuilder text = new StringBuilder();
        String line = words.replaceAll("\\R", " ");
        while (line.length() > WIDTH) {
            int space = line.lastIndexOf(' ', WIDTH);
            if (space <= further.length() + 1) {
                break;
            }
            text.append(line, 0, space).append('\n');
            line = further + line.substring(space + 1);
        }
        return text.append(line).append('\n').toString();
    }

    /** Returns the heads and the rows; heading rows, if any, become a first column. */
    String csv() {
        ExhibitGrid grid = new ExhibitGrid(exhibit);
        boolean grouped = exhibit.rows().stream().anyMatch(row -> row.style() == ExhibitRow.Style.HEADING);
        List<String> heads = new ArrayList<>(grouped ? List.of(groupHead()) : List.of());
        heads.add(exhibit.lookup().label());
        heads.addAll(exhibit.columns());
        CsvText csv = new CsvText().row(heads);
        String group = "";
        for (ExhibitRow row : exhibit.rows()) {
            if (row.style() == ExhibitRow.Style.HEADING) {
                group = row.label();
                continue;
            }
            List<String> fields = new ArrayList<>(grouped ? List.of(group) : List.of());
            fields.addAll(grid.line(row));
            csv.row(fields);
        }
        return csv.toString();
    }

    private String groupHead() {
        return exhibit.lookup().filters().stream()
                .filter(filter -> filter.column() == Lookup.Filter.GROUPS)
                .map(Lookup.Filter::head)
                .findFirst()
                .orElse("group");
    }
}
