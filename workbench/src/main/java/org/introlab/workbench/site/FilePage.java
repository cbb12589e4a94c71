package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.Source;
import org.introlab.data.book.Field;
import org.introlab.data.book.Field.Question;
import org.introlab.data.book.Resource;
import org.introlab.data.book.Resource.Reference;
import org.introlab.workbench.datafiles.Distribution;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.Numbers;

/** The page of a data file: what the code book says of it and of each column, and how the values are distributed. */
final class FilePage {

    private final PageShell shell;
    private final FileSummary file;
    private final Resource resource;
    private final Anchors anchors = new Anchors();

    private FilePage(PageShell shell, FileSummary file) {
        this.shell = shell;
        this.file = file;
        this.resource = file.resource();
    }

    /** The anchor of a column on its file's page. */
    static String anchor(String column) {
        return "variable-" + column;
    }

    /** The file that was read, as results name it; the code book's path when none was. */
    static String file(FileSummary file) {
        return file.read()
                .map(read -> read.source().file())
                .orElse(file.resource().path());
    }

    /** The page as HTML. */
    static Page of(PageShell shell, FileSummary file) {
        return new FilePage(shell, file).html();
    }

    private Page html() {
        List<Markdown.Entry> contents = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        String section = "";
        for (Field field : resource.fields()) {
            String own = field.question().map(Question::section).orElse("Columns");
            if (!own.equals(section)) {
                String id = anchors.take("section-" + own);
                contents.add(new Markdown.Entry(2, id, own));
                body.append("<h2 id=\"")
                        .append(Html.escape(id))
                        .append("\">")
                        .append(Html.escape(own))
                        .append("</h2>\n");
                section = own;
            }
            String id = anchors.take(anchor(field.name()));
            contents.add(new Markdown.Entry(0, id, field.variable().label("en")));
            Optional<Distribution> distribution =
                    Optional.ofNullable(file.distributions().get(field.name()));
            body.append(new VariableSection(field, distribution, id).html());
        }
        String title = resource.title().isEmpty() ? file.name() : resource.title();
        String head = "<p class=\"kicker\"><a href=\"" + PageNames.DATA + "\">Data</a></p>\n<h1>" + Html.escape(title)
                + "</h1>\n" + banner() + facts() + unrecorded();
        return shell.page(title, PageNames.of(file), false, contents, head + body);
    }

    private String banner() {
        String none = "The code book is shown, and no value of the data.";
        if (file.read().isEmpty()) {
            return PageShell.banner("Not read for this review", "The file could not be read here. " + none);
        }
        return switch (file.provenance()) {
            case SYNTHETIC ->
                PageShell.banner(
                        "Synthetic data",
                        "Made by a generator; no row describes a real person or place. The distributions below are those of"
                                + " the generated rows.");
            case RESTRICTED -> PageShell.banner("Restricted data", "They are about real persons. " + none);
            case UNKNOWN ->
                PageShell.banner(
                        "Data of unknown provenance", "Nothing beside the file declares where it comes from. " + none);
            case PUBLIC -> "";
        };
    }

    private String facts() {
        StringBuilder html = new StringBuilder("<dl class=\"facts\">\n");
        fact(html, "File", Html.escape(file(file)));
        fact(
                html,
                "Read in a notebook by",
                "<code>Study.here().read(&quot;" + Html.escape(file.name()) + "&quot;)</code>");
        fact(html, "Provenance", file.provenance().id());
        file.read().ifPresent(read -> fact(html, "Rows", Numbers.thousands(read.rows())));
        fact(html, "Columns", String.valueOf(resource.fields().size()));
        if (!resource.primaryKey().isEmpty()) {
            fact(html, "Key", code(resource.primaryKey()));
        }
        for (Reference reference : resource.references()) {
            String keys = code(reference.keys().stream()
                    .map(key -> key.year() ? "year of " + key.column() : key.column())
                    .toList());
            fact(
                    html,
                    "Must be found in",
                    "<a href=\"" + PageNames.ofResource(reference.resource()) + "\">"
                            + Html.escape(reference.resource()) + "</a> by " + keys);
        }
        resource.orders()
                .forEach(order -> fact(
                        html, "Order", code(List.of(order.earlier())) + " not after " + code(List.of(order.later()))));
        List<String> missing = resource.missing().stream()
                .sorted()
                .map(text -> text.isEmpty() ? "an empty field" : text)
                .toList();
        if (!missing.isEmpty()) {
            fact(html, "Missing values", Html.escape(String.join(", ", missing)));
        }
        file.read()
                .ifPresent(read -> fact(
                        html,
                        "SHA-256",
                        "<span class=\"sha\">" + read.source().sha256() + "</span>" + another(read.source())));
        String exhibits = exhibits();
        if (!exhibits.isEmpty()) {
            fact(html, "Exhibits made from it", exhibits);
        }
        return html.append("</dl>\n").toString();
    }

    private static void fact(StringBuilder html, String name, String value) {
        html.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }

    private static String code(List<String> names) {
        return names.stream()
                .map(name -> "<code>" + Html.escape(name) + "</code>")
                .collect(Collectors.joining(", "));
    }

    /** Notebooks that were executed elsewhere may have seen another version of the file. */
    private String another(Source read) {
        boolean changed = shell.outcome().data().stream()
                .anyMatch(source ->
                        source.file().equals(read.file()) && !source.sha256().equals(read.sha256()));
        return changed
                ? "<span class=\"statistic\">The notebooks were executed with another version of this file.</span>"
                : "";
    }

    /** Those that have a name in the report, or all where none has one. */
    private String exhibits() {
        List<ListedExhibit> made = shell.exhibits().stream()
                .filter(exhibit -> exhibit.files().contains(file(file)))
                .toList();
        boolean named = made.stream().anyMatch(exhibit -> !exhibit.name().isEmpty());
        return made.stream()
                .filter(exhibit -> !named || !exhibit.name().isEmpty())
                .map(this::link)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String link(ListedExhibit exhibit) {
        Address address = exhibit.stated().map(shell.addresses()::exhibit).orElseGet(() -> shell.addresses()
                .cell(exhibit.place()));
        String name = exhibit.name().isEmpty() ? exhibit.title() : exhibit.name();
        return "<a href=\"" + address.from(PageNames.of(file)) + "\">" + Html.escape(name) + "</a>";
    }

    private String unrecorded() {
        if (resource.unrecorded().isEmpty()) {
            return "";
        }
        return "<p class=\"small\">Asked, but not in the file: "
                + resource.unrecorded().stream()
                        .map(field -> Html.escape(field.variable().label("en")))
                        .collect(Collectors.joining("; "))
                + ".</p>\n";
    }
}
