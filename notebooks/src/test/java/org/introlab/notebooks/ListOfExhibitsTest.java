package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.NotebookReader;
import org.junit.jupiter.api.Test;

/** The list of exhibits in the README is that of the notebooks and of the ledger. */
class ListOfExhibitsTest {

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| \\[([^|\\]]+)]\\((notebooks/[^|)]+)\\) \\| `([^|`]+)` \\|$");
    private static final Pattern NAMED =
            Pattern.compile("(?:exhibit|titled)\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");

    /** A line of the README's list. */
    private record Row(String exhibit, String title, String values, String notebook, String page) {}

    @Test
    void hasEachNamedExhibitOfEachNotebookWithItsTitle() throws IOException {
        Set<String> missing = new TreeSet<>();
        List<Row> rows = rows();
        for (Path notebook : Repository.notebooks()) {
            Map<String, List<String>> named = named(notebook);
            named.forEach((name, titles) -> {
                if (rows.stream()
                        .noneMatch(row -> row.exhibit().equals(name)
                                && titles.contains(row.title())
                                && row.notebook().equals(notebook.getFileName().toString()))) {
                    missing.add("| " + name + " | " + titles.get(0) + " | in " + notebook.getFileName());
                }
            });
        }
        assertEquals(Set.of(), missing, "the list of exhibits in README.md lacks");
    }

    @Test
    void countsThePublishedValuesOfEach() throws IOException {
        Map<String, Long> published =
                Ledger.read(Repository.ROOT.resolve("data/published/published_values.csv")).values().stream()
                        .collect(Collectors.groupingBy(ListOfExhibitsTest::name, TreeMap::new, Collectors.counting()));
        Map<String, Long> listed = rows().stream()
                .filter(row -> !row.values().equals("–"))
                .collect(Collectors.toMap(Row::exhibit, row -> Long.valueOf(row.values()), (a, b) -> a, TreeMap::new));
        assertEquals(published, listed);
    }

    @Test
    void leavesNoNotebookOutAndNamesItsPage() throws IOException {
        Set<String> listed = rows().stream().map(Row::notebook).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Repository.notebooks().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith("00-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
        for (Row row : rows()) {
            assertEquals("chapter-" + row.notebook().split("-")[0] + ".html", row.page(), row.exhibit());
        }
    }

    @Test
    void isReadAsItStands() throws IOException {
        assertTrue(rows().size() >= 30, "rows read: " + rows().size());
        assertEquals(rows().size(), rows().stream().map(Row::exhibit).distinct().count());
    }

    /** The pages that the list names. */
    static List<String> pages() throws IOException {
        return rows().stream().map(Row::page).distinct().toList();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (MatchResult row : ROW.matcher(Files.readString(Repository.ROOT.resolve("README.md")))
                .results()
                .toList()) {
            assertEquals("notebooks/" + row.group(4) + ".ipynb", row.group(5));
            rows.add(new Row(row.group(1), row.group(2), row.group(3), row.group(4) + ".ipynb", row.group(6)));
        }
        return rows;
    }

    /** Name to titles of the exhibits that a notebook's cells name as the report does. */
    private static Map<String, List<String>> named(Path notebook) {
        String code = NotebookReader.read(notebook).cells().stream()
                .filter(cell -> cell.type() == CellType.CODE)
                .map(cell -> cell.source())
                .collect(Collectors.joining("\n"));
        Map<String, List<String>> named = new TreeMap<>();
        NAMED.matcher(code).results().forEach(found -> named.computeIfAbsent(found.group(1), name -> new ArrayList<>())
                .add(found.group(2)));
        return named;
    }

    /** What the list calls the place of a value: its table or figure, or the section of the prose. */
    private static String name(PublishedValue value) {
        String section = value.section();
        if (!value.exhibit().equals("prose")) {
            return value.exhibit();
        }
        if (Character.isDigit(section.charAt(0))) {
            return (section.contains(".") ? "Section " : "Chapter ") + section;
        }
        return Character.toUpperCase(section.charAt(0)) + section.substring(1);
    }
}
