package org.introlab.workbench.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.introlab.data.read.GuessedBook;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;

/** The first notebook of a new study: it reads, describes and judges the columns of its data. */
final class FirstNotebook {
    private static final int MOST = 6;

    private FirstNotebook() {}

    /** Returns the notebook for the resource of this name. */
    static Notebook of(String resource, GuessedBook book) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.markdown(
                "title",
                "# 1 A first look\n\nThis notebook reads the data, describes them, and compares the computed numbers with the published ones.\n\n"
                        + "The file's name begins with the chapter that it covers. Ids of `data/published/published_values.csv`"
                        + " whose `section` is `1`, or begins with `1.`, belong to it."));
        cells.add(Cell.markdown(
                "data-words",
                "## The data\n\nThe code book, `data/datapackage.json`, describes the data. Every value is checked, and errors name the"
                        + " row and column."));
        cells.add(Cell.code("data", "Frame data = Study.here().read(" + Quoted.java(resource) + ");\ndata"));
        cells.add(Cell.markdown("table-words", "## Who is in the data\n\n" + words(book)));
        cells.add(Cell.code("table", table(book)));
        cells.add(Cell.markdown(
                "verdict-words",
                "## Verdicts\n\nA cell's id is `{exhibit}.{row}.{column}`. Numbers other than the main one add an ending (`.sd`, `.n`). Ids that"
                        + " are not in the ledger are ignored, so nothing is judged until you enter a printed value. `table1.keys()` lists each cell's id."
                        + " If the ledger uses other names, map them in `data/published/ids.csv`."));
        cells.add(Cell.code("verdict", "Published.judge(table1)"));
        return new Notebook(
                Map.of("kernelspec", Map.of("display_name", "Introlab (Java)", "language", "java", "name", "introlab")),
                cells);
    }

    private static String words(GuessedBook book) {
        return book.numbers().isEmpty()
                ? "The number of rows."
                : "Means of the numeric columns with standard deviations in parentheses, and the number of rows.";
    }

    private static String table(GuessedBook book) {
        List<String> numbers = book.numbers().stream().limit(MOST).toList();
        StringBuilder code = new StringBuilder("Exhibit table1 = DescriptiveTable.of(data");
        code.append(group(book)).append(")\n    .digits(NumberStyle.decimals(2))\n");
        if (!numbers.isEmpty()) {
            code.append("    .meansWithSd(")
                    .append(numbers.stream().map(Quoted::java).collect(Collectors.joining(", ")))
                    .append(")\n");
        }
        return code.append("    .count()\n    .exhibit(\"T1\", \"Table 1\", \"Who is in the data\");\ntable1")
                .toString();
    }

    /** Groups by the first factor, if there is one. */
    private static String group(GuessedBook book) {
        return book.factors().stream()
                .findFirst()
                .map(f -> ", " + Quoted.java(f))
                .orElse("");
    }
}
