package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.repository.Repository;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.NotebookReader;
import org.junit.jupiter.api.Test;

/** The first notebook names every other. */
class IndexTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (\\d\\d|A\\d) ");

    @Test
    void listsTheNotebooksThatThereAre() {
        String index = NotebookReader.read(Repository.ROOT.resolve("notebooks/00-index.ipynb")).cells().stream()
                .map(Cell::source)
                .collect(Collectors.joining("\n"));
        Set<String> listed = LISTED.matcher(index)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Repository.notebooks().stream()
                .map(path -> path.getFileName().toString().split("-")[0])
                .filter(prefix -> !prefix.equals("00"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
    }
}
