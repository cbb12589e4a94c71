package org.introlab.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introlab.repository.Repository;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;

/**
 * A study made of what pages of the documentation show: {@code <!-- file: NAME -->} before a block says which file it is, {@code append}
 * that it goes to the end of one; Java without a file of its own is a cell of the notebook named last.
 */
final class StudyOfPages {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(?:<!-- (file|append): (\\S+) -->\\R)?```(csv|json|java)\\R(.*?)^```");

    private StudyOfPages() {}

    static void write(Path study, String... pages) throws IOException {
        Map<String, List<Cell>> notebooks = new TreeMap<>();
        for (String page : pages) {
            String notebook = "";
            Matcher block = BLOCK.matcher(Files.readString(Repository.ROOT.resolve(page)));
            while (block.find()) {
                Optional<String> name = Optional.ofNullable(block.group(2));
                String text = block.group(4);
                if (!block.group(3).equals("java")
                        || name.filter(n -> n.endsWith(".java")).isPresent()) {
                    write(
                            study.resolve(name.orElseThrow()),
                            text,
                            block.group(1).equals("append"));
                    continue;
                }
                notebook = name.orElse(notebook);
                List<Cell> cells = notebooks.computeIfAbsent(notebook, n -> new ArrayList<>());
                cells.add(Cell.code("c" + (cells.size() + 1), text.strip()));
            }
        }
        for (Map.Entry<String, List<Cell>> made : notebooks.entrySet()) {
            NotebookWriter.write(new Notebook(Map.of(), made.getValue()), study.resolve(made.getKey()));
        }
    }

    private static void write(Path file, String text, boolean append) throws IOException {
        Files.createDirectories(file.getParent());
        if (append) {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, text);
        }
    }
}
