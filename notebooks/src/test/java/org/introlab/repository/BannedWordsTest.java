package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.NotebookReader;
import org.junit.jupiter.api.Test;

/** No text that a user or a contributor reads has a word that {@code docs/style.md} bans; that page holds the list. */
class BannedWordsTest {

    private static final Path STYLE = Repository.ROOT.resolve("docs/style.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");
    /** What may separate two words: blanks and line ends, the margin of a comment, the seam of a Java text. */
    private static final String SEAM = "(?:[\\s*#]|//|\"\\s*\\+\\s*\")+";

    private static final Set<String> WORDED =
            Set.of("java", "py", "properties", "html", "js", "css", "svg", "txt", "md", "in");
    private static final List<String> PAGES =
            List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "introlab");

    /** A banned word or phrase, and what to write instead. */
    private record Banned(String word, String instead) {

        /** The faults of one text: its name, the line, the word, the better word. */
        List<String> in(String name, String text) {
            Pattern pattern = Pattern.compile(
                    Arrays.stream(word.split(" ")).map(Pattern::quote).collect(Collectors.joining(SEAM, "\\b", "\\b")),
                    Pattern.CASE_INSENSITIVE);
            return pattern.matcher(text)
                    .results()
                    .map(found -> name + ", line "
                            + (1
                                    + text.substring(0, found.start())
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count())
                            + ": \"" + word + "\"; write: " + instead)
                    .toList();
        }
    }

    @Test
    void areInNoText() throws IOException {
        List<Banned> list = banned();
        List<String> faults = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            String name = Repository.ROOT.relativize(file).toString();
            String text = Files.readString(file);
            if (file.equals(STYLE)) {
                // its tables hold the list and the bad examples
                text = text.replaceAll("(?m)^\\|.*$", "");
            }
            for (Banned word : list) {
                faults.addAll(word.in(name, text));
            }
        }
        for (Path notebook : Repository.notebooksOfAllStudies()) {
            for (Cell cell : NotebookReader.read(notebook).cells()) {
                String name = Repository.ROOT.relativize(notebook) + ", cell " + cell.id();
                list.forEach(word -> faults.addAll(word.in(name, cell.source())));
            }
        }
        assertTrue(files.size() > 500, "files found: " + files.size());
        assertEquals("", String.join("\n", faults), "docs/style.md, Banned words");
    }

    @Test
    void areFoundAcrossLinesOfCommentsAndOfTexts() throws IOException {
        assertTrue(banned().size() >= 15, banned().toString());
        Banned told = new Banned("is told", "is shown");
        for (String text : List.of(
                "It is told here.",
                "/**\n * It is\n * told here. */",
                "\"It is \"\n    + \"told here\"",
                "// Is\n// told")) {
            assertEquals(1, told.in("Some.java", text).size(), text);
        }
        assertEquals(List.of("page.md, line 2: \"is told\"; write: is shown"), told.in("page.md", "\nIt is told."));
        assertEquals(List.of(), told.in("page.md", "This told us. Told is what it is."));
    }

    private static List<Banned> banned() throws IOException {
        String page = Files.readString(STYLE);
        int from = page.indexOf("\n## Banned words");
        String section = page.substring(from, page.indexOf("\n## ", from + 1));
        return ROW.matcher(section)
                .results()
                .map(row -> new Banned(row.group(1), row.group(2)))
                .toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(PAGES.stream()
                .map(Repository.ROOT::resolve)
                .filter(Files::exists)
                .toList());
        for (String folder : List.of(
                "analysis-core/src/main", "workbench/src/main", "notebooks/src/main", "docs", "data", "examples")) {
            Repository.files(Repository.ROOT.resolve(folder)).stream()
                    .filter(BannedWordsTest::hasWords)
                    .forEach(files::add);
        }
        return files;
    }

    private static boolean hasWords(Path file) {
        String path = Repository.ROOT.relativize(file).toString();
        String name = file.getFileName().toString();
        if (path.contains("/build/") || path.contains("/target/") || name.startsWith("plotly")) {
            return false;
        }
        boolean ours = path.contains("src/main/") || path.startsWith("docs/");
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return ours ? WORDED.contains(kind) : name.equals("README.md") || name.equals("findings.csv");
    }
}
