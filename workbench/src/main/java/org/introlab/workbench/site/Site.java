package org.introlab.workbench.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.introlab.markup.Style;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.notebook.NotebookWriter;
import org.introlab.workbench.review.ReviewOutcome;
import org.introlab.workbench.review.folder.ReviewFolder;
import org.introlab.workbench.review.json.ReviewDocument;
import org.introlab.workbench.site.files.DataPage;
import org.introlab.workbench.site.files.FilePage;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.Sizes;
import org.introlab.workbench.text.Texts;

/**
 * The static review site: an overview, lists of exhibits, values and data files, a page per chapter and per file, {@code
 * review.json}, the executed notebooks, and the files that the pages need for display and search without a network.
 */
public final class Site {

    private static final String PLOTLY = "/org/introlab/figure/plotly.min.js";

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
     * Reserves the folder, then writes the site to it in place of an earlier review.
     *
     * @throws IOException as {@link ReviewFolder#reserve}, and if a file can't be written; then the folder is as it was
     */
    public void write(Path folder) throws IOException {
        try (ReviewFolder reserved = ReviewFolder.reserve(folder)) {
            write(reserved);
        }
    }

    /**
     * Writes the site in place of what the folder held.
     *
     * @throws IOException if a file can't be written; names it and the reason, and the folder is as it was
     */
    public void write(ReviewFolder folder) throws IOException {
        PageShell shell = shell();
        List<Page> pages = pages(shell);
        Map<String, ReviewFolder.Content> files = new LinkedHashMap<>();
        pages.forEach(page -> add(files, page.name(), text(page.html())));
        add(files, ReviewDocument.FILE, text(outcome.json()));
        outcome.notebooks()
                .forEach(notebook -> add(
                        files,
                        "notebooks/" + notebook.fileName(),
                        file -> NotebookWriter.write(notebook.notebook(), file)));
        outcome.code().forEach(source -> add(files, ReviewFolder.CODE + "/" + source.place(), text(source.text())));
        add(
                files,
                "assets/texts.js",
                text(ScriptFile.of("introlabTexts", shell.texts().beginning("script."))));
        add(files, "assets/search-index.js", text(SearchIndex.of(shell, pages)));
        add(files, "assets/exhibits.css", text(Style.page() + "\n" + Sizes.css()));
        add(files, "assets/review.css", resource("review.css"));
        add(files, "assets/review.js", resource("review.js"));
        add(files, "assets/plotly.min.js", resource(PLOTLY));
        folder.replace(files);
    }

    private static void add(Map<String, ReviewFolder.Content> files, String name, ReviewFolder.Content content) {
        if (files.putIfAbsent(name, content) != null) {
            throw new IllegalStateException("Two files of the site have the name " + name + ".");
        }
    }

    private static ReviewFolder.Content text(String text) {
        return file -> Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** The pages' HTML, by file name. */
    public SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        pages(shell()).forEach(page -> pages.put(page.name(), page.html()));
        return pages;
    }

    private PageShell shell() {
        return PageShell.of(outcome, data, Texts.of(Texts.Area.SITE));
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
        if (!outcome.code().isEmpty()) {
            pages.add(CodePage.of(shell));
        }
        return pages;
    }

    private static ReviewFolder.Content resource(String name) {
        return file -> {
            try (InputStream in = Site.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("The class path lacks " + name + ", which the pages need.");
                }
                Files.copy(in, file);
            }
        };
    }
}
