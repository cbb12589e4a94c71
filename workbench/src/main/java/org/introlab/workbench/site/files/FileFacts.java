package org.introlab.workbench.site.files;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.DlTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.introlab.data.Source;
import org.introlab.data.book.Resource;
import org.introlab.data.book.Resource.Reference;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.site.frame.ListedExhibit;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.text.Texts;

/** The facts about a file as a whole, from the code book and the review. */
final class FileFacts {

    private final PageShell shell;
    private final Texts texts;
    private final FileSummary file;
    private final Resource resource;
    private final DlTag list = dl().withClass("facts");

    FileFacts(PageShell shell, FileSummary file) {
        this.shell = shell;
        this.texts = shell.texts();
        this.file = file;
        this.resource = file.resource();
    }

    /** The list of facts. */
    DomContent html() {
        fact(texts.text("file.file"), text(FilePage.file(file)));
        fact(texts.text("file.read"), code("Study.here().read(\"" + file.name() + "\")"));
        fact(texts.text("file.provenance"), text(file.provenance().id()));
        file.read().ifPresent(read -> fact(texts.text("file.rows"), text(Numbers.thousands(read.rows()))));
        fact(texts.text("file.columns"), text(String.valueOf(resource.fields().size())));
        keys();
        missing();
        file.read()
                .ifPresent(read -> fact(
                        texts.text("file.sha256"),
                        span(read.source().sha256()).withClass("sha"),
                        another(read.source())));
        exhibits();
        return list;
    }

    private void fact(String name, DomContent... value) {
        list.with(dt(name), dd(value), text("\n"));
    }

    private void keys() {
        if (!resource.primaryKey().isEmpty()) {
            fact(texts.text("file.key"), codes(resource.primaryKey()));
        }
        for (Reference reference : resource.references()) {
            List<String> keys = reference.keys().stream()
                    .map(key -> key.year() ? texts.text("file.yearOf", Map.of("column", key.column())) : key.column())
                    .toList();
            DomContent other = a(reference.resource()).withHref(PageNames.ofResource(reference.resource()));
            fact(
                    texts.text("file.reference"),
                    sentence(texts.<DomContent>parts(
                            "file.referenceBy", TagCreator::text, Map.of("file", other, "keys", codes(keys)))));
        }
        resource.orders()
                .forEach(order -> fact(
                        texts.text("file.order"),
                        sentence(texts.<DomContent>parts(
                                "file.notAfter",
                                TagCreator::text,
                                Map.of("earlier", code(order.earlier()), "later", code(order.later()))))));
    }

    private static DomContent sentence(List<DomContent> parts) {
        return each(parts.stream());
    }

    private static DomContent codes(List<String> names) {
        return each(Html.joined(text(", "), names.stream().map(TagCreator::code).toList()).stream());
    }

    private void missing() {
        String missing = resource.missing().stream()
                .sorted()
                .map(code -> code.isEmpty() ? texts.text("file.emptyField") : code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            fact(texts.text("file.missing"), text(missing));
        }
    }

    /** Notebooks that were executed elsewhere may have seen another version of the file. */
    private DomContent another(Source read) {
        boolean changed = shell.outcome().data().stream()
                .anyMatch(source ->
                        source.file().equals(read.file()) && !source.sha256().equals(read.sha256()));
        return changed ? span(texts.text("file.anotherVersion")).withClass("statistic") : each();
    }

    /** The exhibits made from the file: those that have a name in the report, or all if none has one. */
    private void exhibits() {
        List<ListedExhibit> made = shell.exhibits().stream()
                .filter(exhibit -> exhibit.files().contains(FilePage.file(file)))
                .toList();
        boolean named = made.stream().anyMatch(exhibit -> !exhibit.name().isEmpty());
        List<ATag> links = made.stream()
                .filter(exhibit -> !named || !exhibit.name().isEmpty())
                .map(exhibit ->
                        Map.entry(exhibit.shortName(), shell.address(exhibit).from(PageNames.of(file))))
                .distinct()
                .map(link -> a(link.getKey()).withHref(link.getValue()))
                .toList();
        if (!links.isEmpty()) {
            fact(texts.text("file.exhibits"), each(Html.joined(text(", "), links).stream()));
        }
    }
}
