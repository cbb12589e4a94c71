package org.introlab.workbench.site;

import java.util.List;
import org.introlab.workbench.code.StudySource;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.html.JavaCode;
import org.introlab.workbench.review.Markdown;

/** The study's own code that its notebooks share: each source with its digest. */
final class CodePage {
    private CodePage() {}

    /** The page as HTML. */
    static Page of(PageShell shell) {
        List<StudySource> sources = shell.outcome().code();
        StringBuilder html = new StringBuilder(
                "<h1>Code</h1>\n<p class=\"lead\">The study's own Java code, which its notebooks share. It was compiled"
                        + " from these sources before the notebooks ran; files of the same text have the same digest.</p>\n");
        for (StudySource source : sources) {
            html.append("<h2 id=\"")
                    .append(Html.escape(anchor(source)))
                    .append("\">")
                    .append(Html.escape(source.place()))
                    .append("</h2>\n<p class=\"small\">")
                    .append(Html.escape(source.name()))
                    .append(", ")
                    .append(source.text().lines().count())
                    .append(" lines, SHA-256 <span class=\"sha\">")
                    .append(source.sha256())
                    .append("</span></p>\n<div class=\"code\"><pre tabindex=\"0\"><code>")
                    .append(JavaCode.html(source.text()))
                    .append("</code></pre></div>\n");
        }
        List<Markdown.Entry> contents = sources.stream()
                .map(source -> new Markdown.Entry(2, anchor(source), source.place()))
                .toList();
        return shell.page("Code", PageNames.CODE, false, contents, html.toString());
    }

    private static String anchor(StudySource source) {
        return Html.id(source.place());
    }
}
