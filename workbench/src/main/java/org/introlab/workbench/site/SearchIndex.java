package org.introlab.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.data.book.Field;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Address;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.review.ReviewedValue;
import org.introlab.workbench.site.files.FilePage;
import org.introlab.workbench.site.frame.ListedExhibit;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.text.Texts;

/**
 * What a reader can search the site for, as a script that the pages load when the search is used.
 */
final class SearchIndex {

    private final PageShell shell;
    private final Texts texts;
    private final List<List<String>> entries = new ArrayList<>();

    private SearchIndex(PageShell shell) {
        this.shell = shell;
        this.texts = shell.texts();
    }

    /** The script: it sets {@code window.introlabIndex} to rows of kind, title, detail and address. */
    static String of(PageShell shell, List<Page> pages) {
        SearchIndex index = new SearchIndex(shell);
        pages.forEach(index::page);
        shell.exhibits().forEach(index::exhibit);
        shell.outcome().values().forEach(index::value);
        shell.data().files().forEach(index::variables);
        return ScriptFile.of("introlabIndex", index.entries);
    }

    private void page(Page page) {
        add("page", page.title(), "", page.name());
        String place = page.title();
        page.contents().stream()
                .filter(entry -> entry.level() > 0)
                .forEach(entry -> add("section", entry.text(), place, to(page.name(), entry.id())));
    }

    private void exhibit(ListedExhibit exhibit) {
        String title = exhibit.name().isEmpty()
                ? exhibit.title()
                : exhibit.name() + (exhibit.title().isEmpty() ? "" : ". " + exhibit.title());
        add(
                "exhibit",
                title,
                texts.text(
                        "search.cell",
                        Map.of(
                                "chapter",
                                exhibit.chapter().label(),
                                "cell",
                                exhibit.place().cell())),
                to(shell.address(exhibit)));
    }

    private void value(ReviewedValue value) {
        PublishedValue published = value.published();
        String what = String.join(
                        " ", List.of(published.exhibit(), published.row(), published.column(), published.statistic()))
                .replaceAll("\\s+", " ")
                .strip();
        String verdict = ReviewWords.of(value.verdict());
        add(
                "value",
                value.id(),
                published.value().isPresent()
                        ? texts.text(
                                "search.value",
                                Map.of("place", what, "published", published.printed(), "verdict", verdict))
                        : texts.text("search.valueWithoutNumber", Map.of("place", what, "verdict", verdict)),
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
}
