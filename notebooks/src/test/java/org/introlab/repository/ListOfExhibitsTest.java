package org.introlab.repository;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.NotebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of exhibits in docs/exhibits.md are those of each study's notebooks and ledger. */
public class ListOfExhibitsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| "
            + "\\[([^|\\]]+)]\\(\\.\\./([^|)]*)notebooks/([^|)]+)\\) \\| `([^|`]+)` \\|$");
    private static final Pattern NAMED =
            Pattern.compile("(?:exhibit|titled)\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");

    /** A line of a list; the study is the folder's path with a slash at its end, or empty for this one. */
    private record Row(String exhibit, String title, String values, String study, String notebook, String page) {}

    @ParameterizedTest
    @MethodSource("org.introlab.repository.Repository#studies")
    void haveEachNamedExhibitOfEachNotebookWithItsTitle(String study) throws IOException {
        Set<String> missing = new TreeSet<>();
        List<Row> rows = rows(study);
        for (Path notebook : Repository.notebooksOf(Repository.ROOT.resolve(study))) {
            named(notebook).forEach((name, titles) -> {
                if (rows.stream()
                        .noneMatch(row -> row.exhibit().equals(name)
                                && titles.contains(row.title())
                                && row.notebook().equals(notebook.getFileName().toString()))) {
                    missing.add("| " + name + " | " + titles.get(0) + " | in " + notebook.getFileName());
                }
            });
        }
        assertEquals(Set.of(), missing, "docs/exhibits.md lacks");
    }

    @ParameterizedTest
    @MethodSource("org.introlab.repository.Repository#studies")
    void countThePublishedValuesOfEach(String study) throws IOException {
        Ledger ledger = Ledger.read(Repository.ROOT.resolve(study + "data/published/published_values.csv"));
        Map<String, Long> published = ledger.values().stream()
                .collect(Collectors.groupingBy(ListOfExhibitsTest::name, TreeMap::new, Collectors.counting()));
        Map<String, Long> listed = rows(study).stream()
                .filter(row -> !row.values().equals("–"))
                .collect(Collectors.toMap(Row::exhibit, row -> Long.valueOf(row.values()), (a, b) -> a, TreeMap::new));
        assertEquals(published, listed);
    }

    @ParameterizedTest
    @MethodSource("org.introlab.repository.Repository#studies")
    void leaveNoNotebookOutAndNameItsPage(String study) throws IOException {
        Set<String> listed = rows(study).stream().map(Row::notebook).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Repository.notebooksOf(Repository.ROOT.resolve(study)).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith("00-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
        for (Row row : rows(study)) {
            assertEquals("chapter-" + row.notebook().split("-")[0] + ".html", row.page(), row.exhibit());
        }
    }

    @Test
    void nameNoExhibitTwice() throws IOException {
        List<String> exhibits = rows("").stream().map(Row::exhibit).toList();
        assertEquals(exhibits.stream().distinct().toList(), exhibits);
        assertTrue(exhibits.size() >= 30, exhibits.toString());
    }

    /** The pages that the list of this study names. */
    public static List<String> pages() throws IOException {
        return rows("").stream().map(Row::page).distinct().toList();
    }

    private static List<Row> rows(String study) throws IOException {
        return ROW.matcher(Files.readString(Repository.ROOT.resolve("docs/exhibits.md")))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(5), row.group(6), row.group(7)))
                .filter(row -> row.study().equals(study))
                .toList();
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
