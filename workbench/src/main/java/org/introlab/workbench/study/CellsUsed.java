package org.introlab.workbench.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.workbench.notebook.Cell;

/** The earlier cells that a cell depends on: those that declare names that it uses, and their dependencies. */
final class CellsUsed {
    /** A declaration at the beginning of a line: a type, a name and an assignment or a method's parameters; or a class. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^(?:(?:final|static|public)\\s+)*(?:[A-Za-z_][\\w.]*(?:<[^=;]*>)?(?:\\[\\])*\\s+(?!(?:if|for|while|switch|catch)\\b)(\\w+)"
                    + "\\s*(?:=(?!=)|\\([^;{]*\\)\\s*\\{)|(?:class|record|interface|enum)\\s+(\\w+))");

    private static final Pattern WORD = Pattern.compile("(?<![\\w.\"])[A-Za-z_]\\w*");

    private CellsUsed() {}

    /**
     * Returns the cells by number from 1, ascending, without the cell itself, each with its names that are used.
     *
     * @param cells the executable cells
     * @param cell the cell's number from 1
     */
    static Map<Integer, List<String>> by(List<Cell> cells, int cell) {
        Map<Integer, List<String>> used = new TreeMap<>();
        List<Integer> open = new ArrayList<>(List.of(cell));
        while (!open.isEmpty()) {
            int at = open.remove(0);
            for (String word : words(cells.get(at - 1).source())) {
                int maker = maker(cells, at, word);
                if (maker > 0) {
                    if (!used.containsKey(maker)) {
                        open.add(maker);
                    }
                    List<String> names = used.computeIfAbsent(maker, key -> new ArrayList<>());
                    if (!names.contains(word)) {
                        names.add(word);
                    }
                }
            }
        }
        return used;
    }

    /** Returns the number of the last cell before another that declares a name; 0 if none does. */
    private static int maker(List<Cell> cells, int before, String name) {
        for (int i = before - 1; i >= 1; i--) {
            Matcher declared = DECLARED.matcher(cells.get(i - 1).source());
            while (declared.find()) {
                if (name.equals(declared.group(1)) || name.equals(declared.group(2))) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static Set<String> words(String source) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(source);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
