package org.introlab.workbench.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.notebook.NotebookWriter;

/**
 * The static review site: an overview, lists of exhibits, values and data files, a page per chapter and per file, {@code
 * review.json}, the executed notebooks, and what the pages need to show themselves, and to be searched, without any network.
 */
public final class Site {

    private static final String REVIEW = "review.json";
    private static final String PLOTLY = "/org/introlab/exhibit/plotly.min.js";

    private final ReviewOutcome outcome;
    private final BuildFacts facts;
    private final StudySummary data;

    private Site(ReviewOutcome outcome, BuildFacts facts, StudySummary data) {
        this.outcome = outcome;
        this.facts = facts;
        this.data = data;
    }

    /** The site of an outcome, which states these versions. */
    public static Site of(ReviewOutcome outcome, BuildFacts facts) {
        return new Site(outcome, facts, new StudySummary("", List.of()));
    }

    /** The same site with pages about the study's data files. */
    public Site describing(StudySummary study) {
        return new Site(outcome, facts, study);
    }

    /**
     * Writes the site in place of what the folder held. It is made in a folder beside and moved when complete, so an error
     * leaves the old one as it was.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        FolderSwap.replace(folder, REVIEW, made -> {
            PageShell shell = PageShell.of(outcome, data);
            List<Page> pages = pages(shell);
            for (Page page : pages) {
                Files.writeString(made.resolve(page.name()), page.html(), StandardCharsets.UTF_8);
            }
            Files.writeString(made.resolve(REVIEW), outcome.json(), StandardCharsets.UTF_8);
            for (ExecutedNotebook notebook : outcome.notebooks()) {
                NotebookWriter.write(
                        notebook.notebook(), made.resolve("notebooks").resolve(notebook.fileName()));
            }
            Path assets = Files.createDirectories(made.resolve("assets"));
            Files.writeString(assets.resolve("search-index.js"), SearchIndex.of(shell, pages), StandardCharsets.UTF_8);
            copy("review.css", assets.resolve("review.css"));
            copy("review.js", assets.resolve("review.js"));
            copy(PLOTLY, assets.resolve("plotly.min.js"));
        });
    }

    /** The pages' HTML, by file name. */
    SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages(PageShell.of(outcome, data)).forEach(page -> pages.put(page.name(), page.html()));
        return pages;
    }

    private List<Page> pages(PageShell shell) {
        List<Page> pages = new ArrayList<>();
        pages.add(OverviewPage.of(shell, facts));
        outcome.chapters().forEach(chapter -> pages.add(ChapterPage.of(shell, chapter)));
        pages.add(ExhibitsPage.of(shell));
        pages.add(ValuesPage.of(shell));
        if (!data.files().isEmpty()) {
            pages.add(DataPage.of(shell));
            data.files().forEach(file -> pages.add(FilePage.of(shell, file)));
        }
        return pages;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the class path lacks " + resource + ", which the pages need");
            }
            Files.copy(in, target);
        }
    }
}
