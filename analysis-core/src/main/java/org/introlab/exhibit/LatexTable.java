package org.introlab.exhibit;

import java.util.stream.Collectors;

/** An exhibit as a LaTeX table in the style of the booktabs package. */
record LatexTable(ExhibitContent exhibit) {

    String latex() {
        int columns = exhibit.columns().size();
        ExhibitGrid grid = new ExhibitGrid(exhibit);
        StringBuilder tex = new StringBuilder("\\begin{table}\n\\caption{" + escape(exhibit.title()) + "}\n");
        tex.append("\\begin{tabular}{l").append("r".repeat(columns)).append("}\n\\toprule\n");
        exhibit.columns().forEach(c -> tex.append(" & ").append(escape(c)));
        tex.append(" \\\\\n\\midrule\n");
        boolean foot = false;
        for (ExhibitRow row : exhibit.rows()) {
            if (row.style() == ExhibitRow.Style.SUMMARY && !foot) {
                tex.append("\\midrule\n");
                foot = true;
            }
            tex.append(
                    row.style() == ExhibitRow.Style.HEADING && row.entries().isEmpty()
                            ? "\\multicolumn{" + (columns + 1) + "}{l}{\\textit{" + escape(row.label()) + "}} \\\\\n"
                            : begun(grid.line(row).stream()
                                    .map(LatexTable::escape)
                                    .collect(Collectors.joining(" & ", "", " \\\\\n"))));
        }
        tex.append("\\bottomrule\n\\end{tabular}\n");
        if (!exhibit.note().isEmpty()) {
            tex.append("\\par\\footnotesize ").append(escape(exhibit.note())).append('\n');
        }
        return tex.append("\\end{table}\n").toString();
    }

    /** Returns a row that does not begin with a bracket or star, which the preceding line break would take as its argument. */
    private static String begun(String row) {
        return row.startsWith("[") || row.startsWith("*") ? "{}" + row : row;
    }

    /** Escapes text and puts it on one line: a blank line would begin a paragraph, which cells can't contain. */
    private static String escape(String text) {
        StringBuilder tex = new StringBuilder();
        text.replaceAll("\\R+", " ")
                .chars()
                .forEach(c -> tex.append(
                        switch (c) {
                            case '\\' -> "\\textbackslash{}";
                            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) c;
                            case '~' -> "\\textasciitilde{}";
                            case '^' -> "\\textasciicircum{}";
                            case '<', '>' -> "$" + (char) c + "$";
                            case '×' -> "$\\times$";
                            case '–' -> "--";
                            case '∞' -> "$\\infty$";
                            default -> String.valueOf((char) c);
                        }));
        return tex.toString().replaceAll("(?<![\\w-])-(?=\\d)", "\\$-\\$");
    }
}
