package org.introlab.workbench.site.files;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.book.Field;
import org.introlab.data.book.Field.Question;
import org.introlab.data.book.Resource;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Anchors;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.site.frame.Banners;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.text.Texts;

/** The page of a data file: its code book, column by column, and the distribution of the values. */
public final class FilePage {

    private final PageShell shell;
    private final Texts texts;
    private final FileSummary file;
    private final Resource resource;
    private final Anchors anchors = new Anchors();
    private final List<Markdown.Entry> contents = new ArrayList<>();

    private FilePage(PageShell shell, FileSummary file) {
        this.shell = shell;
        this.texts = shell.texts();
        this.file = file;
        this.resource = file.resource();
    }

    /** The anchor of a column on its file's page. */
    public static String anchor(String column) {
        return "variable-" + column;
    }

    /** The file that was read, as results name it; the code book's path when none was. */
    public static String file(FileSummary file) {
        return file.read()
                .map(read -> read.source().file())
                .orElse(file.resource().path());
    }

    /** The page as HTML. */
    public static Page of(PageShell shell, FileSummary file) {
        return new FilePage(shell, file).page();
    }

    private Page page() {
        List<DomContent> columns = columns();
        String title = resource.title().isEmpty() ? file.name() : resource.title();
        return new PageFrame(shell, PageNames.of(file), title)
                .around(
                        false,
                        contents,
                        p(a(texts.text("data.title")).withHref(PageNames.DATA)).withClass("kicker"),
                        h1(title),
                        banner(),
                        new FileFacts(shell, file).html(),
                        unrecorded(),
                        each(Html.lines(columns).stream()));
    }

    /** The columns under the headings of the questionnaire, or under one. */
    private List<DomContent> columns() {
        List<DomContent> columns = new ArrayList<>();
        String section = "";
        for (Field field : resource.fields()) {
            String own = field.question().map(Question::section).orElse(texts.text("file.section"));
            if (!own.equals(section)) {
                String id = anchors.take("section-" + own);
                contents.add(new Markdown.Entry(2, id, own));
                columns.add(h2(own).withId(id));
                section = own;
            }
            String id = anchors.take(anchor(field.name()));
            contents.add(new Markdown.Entry(0, id, field.variable().label("en")));
            columns.add(new VariableSection(
                            field, Optional.ofNullable(file.distributions().get(field.name())), id, texts)
                    .html());
        }
        return columns;
    }

    private DomContent banner() {
        if (file.read().isEmpty()) {
            return Banners.note(texts.text("file.notRead.title"), texts.text("file.notRead"));
        }
        return switch (file.provenance()) {
            case SYNTHETIC -> Banners.note(texts.text("file.synthetic.title"), texts.text("file.synthetic"));
            case RESTRICTED -> Banners.note(texts.text("file.restricted.title"), texts.text("file.restricted"));
            case UNKNOWN -> Banners.note(texts.text("file.unknown.title"), texts.text("file.unknown"));
            case PUBLIC -> each();
        };
    }

    private DomContent unrecorded() {
        if (resource.unrecorded().isEmpty()) {
            return each();
        }
        String questions = resource.unrecorded().stream()
                .map(field -> field.variable().label("en"))
                .collect(Collectors.joining("; "));
        return p(texts.text("file.unrecorded", Map.of("questions", questions))).withClass("small");
    }
}
