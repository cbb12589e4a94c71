package org.introlab.workbench.site.frame;

import java.util.List;
import org.introlab.workbench.review.Markdown;

/**
 * A page of the site.
 *
 * @param name its file name
 * @param title what it is called
 * @param contents its headings and exhibits, in order
 * @param html the whole page
 */
public record Page(String name, String title, List<Markdown.Entry> contents, String html) {
    public Page {
        contents = List.copyOf(contents);
    }
}
