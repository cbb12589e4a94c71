package org.introlab.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.workbench.notebook.CellType;
import org.introlab.workbench.notebook.NotebookReader;

/** The texts of this repository that state numbers, cut into blocks: a cell of a notebook, a section of a page, a finding. */
final class Prose {

    private static final List<String> PAGES = List.of("README.md", "data/README.md", "data/restricted/README.md");

    private Prose() {}

    /**
     * A piece of prose.
     *
     * @param file path from the root of the repository
     * @param part the cell's id, the heading, or the id of the finding
     * @param text with blanks for line ends, without code and addresses
     */
    record Block(String file, String part, String text) {
        Block {
            text = text.replaceAll("(?s)```.*?```", " ")
                    .replaceAll("\\]\\([^)\\s]*\\)", "]")
                    .replaceAll("https?://\\S+", " ")
                    .replaceAll("\\s+", " ");
        }

        /** For messages: {@code README.md, Overview}. */
        String place() {
            return file + ", " + part;
        }
    }

    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        PAGES.forEach(page -> blocks.addAll(sections(page)));
        pagesOf("docs").forEach(page -> blocks.addAll(sections(page)));
        Repository.files(Repository.ROOT.resolve("examples")).stream()
                .map(Prose::name)
                .filter(name -> name.endsWith("README.md") && !name.contains("/build/"))
                .forEach(page -> blocks.addAll(sections(page)));
        Repository.notebooksOfAllStudies().forEach(notebook -> blocks.addAll(cells(notebook)));
        Repository.studies().forEach(study -> blocks.addAll(findings(study)));
        return blocks;
    }

    private static List<String> pagesOf(String folder) {
        return Repository.files(Repository.ROOT.resolve(folder)).stream()
                .map(Prose::name)
                .filter(name -> name.endsWith(".md"))
                .toList();
    }

    private static String name(Path file) {
        return Repository.ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** A page cut at its headings; a heading that stands twice goes on with the first block of its name. */
    private static List<Block> sections(String page) {
        List<String> headings = new ArrayList<>(List.of("top"));
        List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
        boolean code = false;
        for (String line : lines(page)) {
            code ^= line.startsWith("```");
            if (!code && line.matches("#{1,6} .*")) {
                String heading = line.replaceFirst("#+ +", "").replace("`", "");
                if (!headings.contains(heading)) {
                    headings.add(heading);
                    texts.add(new StringBuilder());
                }
            }
            texts.get(headings.size() - 1).append(line).append('\n');
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            blocks.add(new Block(page, headings.get(i), texts.get(i).toString()));
        }
        return blocks;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(Repository.ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> cells(Path notebook) {
        return NotebookReader.read(notebook).cells().stream()
                .filter(cell -> cell.type() == CellType.MARKDOWN)
                .map(cell -> new Block(name(notebook), cell.id(), cell.source()))
                .toList();
    }

    private static List<Block> findings(String study) {
        Path folder = Repository.ROOT.resolve(study + "data/published");
        Findings findings =
                Findings.read(folder.resolve("findings.csv"), Ledger.read(folder.resolve("published_values.csv")));
        return findings.all().stream()
                .map(f -> new Block(study + "data/published/findings.csv", f.id(), f.finding() + " " + f.evidence()))
                .toList();
    }
}
