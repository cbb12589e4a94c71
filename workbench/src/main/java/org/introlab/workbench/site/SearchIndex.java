package org.introlab.workbench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.introlab.data.book.Field;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.ReviewedValue;

/**
 * What a reader can search the site for, as a script that the pages load when the search is used: pages opened from a
 * folder may load scripts, but may not fetch files.
 */
final class SearchIndex {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PageShell shell;
    private final List<List<String>> entries = new ArrayList<>();

    private SearchIndex(PageShell shell) {
        this.shell = shell;
    }

    /** The script: it sets {@code window.introlabIndex} to rows of kind, title, detail and address. */
    static String of(PageShell shell, List<Page> pages) {
        SearchIndex index = new SearchIndex(shell);
        pages.forEach(index::page);
        shell.exhibits().forEach(index::exhibit);
        shell.outcome().values().forEach(index::value);
        shell.data().files().forEach(index::variables);
        return index.script();
    }

    private void page(Page page) {
        add("page", page.title(), "", page.name());
        String place = page.title();
        page.contents().stream()
                .filter(entry -> entry.level() > 0)
                .forEach(entry -> add("section", entry.text(), place, to(page.name(), entry.id())));
    }

    private void exhibit(ListedExhibit exhibit) {
        Address address = exhibit.stated().map(shell.addresses()::exhibit).orElseGet(() -> shell.addresses()
                .cell(exhibit.place()));
        String title = exhibit.name().isEmpty()
                ? exhibit.title()
                : exhibit.name() + (exhibit.title().isEmpty() ? "" : ". " + exhibit.title());
        add(
                "exhibit",
                title,
                exhibit.chapter().label() + ", cell " + exhibit.place().cell(),
                to(address));
    }

    private void value(ReviewedValue value) {
        PublishedValue published = value.published();
        String what = String.join(
                " ", List.of(published.exhibit(), published.row(), published.column(), published.statistic()));
        String print = published.value().isPresent() ? "published " + published.printed() + ", " : "";
        add(
                "value",
                value.id(),
                what.replaceAll("\\s+", " ").strip() + ": " + print
                        + value.verdict().words(),
                to(shell.addresses().value(value).orElseGet(() -> new Address(PageNames.VALUES, Html.id(value.id())))));
    }

    private void variables(FileSummary file) {
        for (Field field : file.resource().fields()) {
            String norwegian = field.variable().labels().getOrDefault("nb", "");
            add(
                    "variable",
                    field.name(),
                    field.variable().label("en") + (norwegian.isEmpty() ? "" : " / " + norwegian) + ", "
                            + FilePage.file(file),
                    to(PageNames.of(file), Html.id(FilePage.anchor(field.name()))));
        }
    }

    private void add(String kind, String title, String detail, String address) {
        entries.add(List.of(kind, title, detail, address));
    }

    private static String to(Address address) {
        return to(address.page(), address.anchor());
    }

    private static String to(String page, String anchor) {
        return page + Html.fragment(anchor);
    }

    private String script() {
        StringBuilder text = new StringBuilder("window.introlabIndex = [\n");
        try {
            for (int i = 0; i < entries.size(); i++) {
                text.append(JSON.writeValueAsString(entries.get(i))).append(i + 1 < entries.size() ? ",\n" : "\n");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts could not be written as JSON", e);
        }
        return text.append("];\n").toString();
    }
}
