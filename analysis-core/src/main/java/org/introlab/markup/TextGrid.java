package org.introlab.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * A laid-out table: texts in rows and columns, with numbers aligned to the right. Missing cells contain {@link #MISSING}.
 *
 * @param header the columns' titles
 * @param numeric for each column whether it is numeric
 * @param rows the cells, row by row, each row as long as the header
 */
public record TextGrid(List<String> header, List<Boolean> numeric, List<List<String>> rows) {
    /** An en dash. */
    public static final String MISSING = "\u2013";

    private static final int WIDEST = 48;

    public TextGrid {
        header = List.copyOf(header);
        numeric = List.copyOf(numeric);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        if (numeric.size() != columns || rows.stream().anyMatch(r -> r.size() != columns)) {
            throw new IllegalArgumentException("Every row must have " + columns + " cells.");
        }
    }

    /** Returns a table element; a first column of text becomes the row headings. */
    public String html() {
        StringBuilder out = new StringBuilder("<table><thead><tr>");
        for (int j = 0; j < header.size(); j++) {
            out.append("<th scope=\"col\"").append(kind(j)).append('>');
            out.append(Markup.escape(header.get(j))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            out.append("<tr>");
            for (int j = 0; j < row.size(); j++) {
                boolean heading = j == 0 && row.size() > 1 && !numeric.get(0);
                out.append(heading ? "<th scope=\"row\">" : "<td" + kind(j) + ">");
                out.append(Markup.escape(numeric.get(j) ? row.get(j).replace('-', '\u2212') : row.get(j)));
                out.append(heading ? "</th>" : "</td>");
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private String kind(int column) {
        return numeric.get(column) ? " class=\"num\"" : "";
    }

    /** Returns the grid as a table of GitHub-flavoured Markdown. */
    public String markdown() {
        StringBuilder out = new StringBuilder(line(header));
        out.append('|');
        numeric.forEach(n -> out.append(n ? " ---: |" : " :--- |"));
        out.append('\n');
        rows.forEach(row -> out.append(line(row)));
        return out.toString();
    }

    private static String line(List<String> cells) {
        StringBuilder out = new StringBuilder("|");
        cells.forEach(c -> out.append(' ').append(Markup.markdownCell(c)).append(" |"));
        return out.append('\n').toString();
    }

    /** Returns columns padded with spaces, two between them. */
    public String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] width = new int[header.size()];
        for (List<String> row : all) {
            for (int j = 0; j < width.length; j++) {
                width[j] = Math.max(width[j], cut(row.get(j)).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < width.length; j++) {
                String cell = cut(row.get(j));
                String pad = " ".repeat(width[j] - cell.length());
                line.append(j == 0 ? "" : "  ").append(numeric.get(j) ? pad + cell : cell + pad);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static String cut(String cell) {
        String flat = cell.replaceAll("\\R", " ");
        return flat.length() <= WIDEST ? flat : flat.substring(0, WIDEST - 1) + "\u2026";
    }
}
