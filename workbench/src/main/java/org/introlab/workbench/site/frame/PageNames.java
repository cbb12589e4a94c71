package org.introlab.workbench.site.frame;

import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.PageName;
import org.introlab.workbench.review.Chapter;

/** The file names of the pages of a review, except those of chapters ({@link Chapter#page}). */
public final class PageNames {
    public static final String OVERVIEW = "index.html";
    public static final String EXHIBITS = "exhibits.html";
    public static final String VALUES = "values.html";
    public static final String DATA = "data.html";
    public static final String CODE = "code.html";

    private PageNames() {}

    /** The page of a file of the study: {@code data-register.html}. */
    public static String of(FileSummary file) {
        return ofResource(file.name());
    }

    /** The page of a file by its name in the code book. */
    public static String ofResource(String name) {
        return PageName.of("data", name);
    }
}
