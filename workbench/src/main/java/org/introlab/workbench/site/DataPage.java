package org.introlab.workbench.site;

import java.util.List;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Numbers;

/** The list of the study's data files. */
final class DataPage {

    /** The page's file name. */
    private DataPage() {}

    /** The page as HTML. */
    static Page of(PageShell shell) {
        StringBuilder html =
                new StringBuilder("<h1>Data</h1>\n<p class=\"lead\">The files of the study's code book: what each"
                        + " column is, and how its values are distributed where the data are synthetic or public. No row is shown,"
                        + " and no text of a row.</p>\n");
        html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Data files\">"
                + "<table class=\"wide progress list\"><caption class=\"unseen\">Data files</caption><thead><tr><th scope=\"col\">File</th>"
                + "<th scope=\"col\">Provenance</th><th scope=\"col\" class=\"number\">Rows</th>"
                + "<th scope=\"col\" class=\"number\">Columns</th></tr></thead>\n<tbody>\n");
        for (FileSummary file : shell.data().files()) {
            String title = file.resource().title().isEmpty()
                    ? file.name()
                    : file.resource().title();
            html.append("<tr><th scope=\"row\"><a href=\"")
                    .append(PageNames.of(file))
                    .append("\">")
                    .append(Html.escape(title))
                    .append("</a><span class=\"statistic\">")
                    .append(Html.escape(FilePage.file(file)))
                    .append("</span></th><td>")
                    .append(file.provenance().id())
                    .append("</td><td class=\"number\" data-label=\"rows\">")
                    .append(file.read()
                            .map(read -> Numbers.thousands(read.rows()))
                            .orElse("–"))
                    .append("</td><td class=\"number\" data-label=\"columns\">")
                    .append(file.resource().fields().size())
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></div>\n");
        return shell.page("Data", PageNames.DATA, false, List.of(), html.toString());
    }
}
