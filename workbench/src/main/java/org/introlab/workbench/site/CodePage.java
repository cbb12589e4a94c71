package org.introlab.workbench.site;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.code.StudySource;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.html.JavaCode;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.text.Texts;

/** The study's own code that its notebooks share: each source with its digest. */
final class CodePage {
    private CodePage() {}

    /** The page as HTML. */
    static Page of(PageShell shell) {
        List<StudySource> sources = shell.outcome().code();
        Texts texts = shell.texts();
        List<Markdown.Entry> contents = sources.stream()
                .map(source -> new Markdown.Entry(2, anchor(source), source.place()))
                .toList();
        return new PageFrame(shell, PageNames.CODE, texts.text("code.title"))
                .around(
                        false,
                        contents,
                        h1(texts.text("code.title")),
                        p(texts.text("code.lead")).withClass("lead"),
                        each(sources, source -> source(source, texts)));
    }

    private static DomContent source(StudySource source, Texts texts) {
        return each(
                h2(source.place()).withId(anchor(source)),
                p().withClass("small")
                        .with(texts.<DomContent>parts(
                                "code.file",
                                TagCreator::text,
                                Map.of(
                                        "file", TagCreator.text(source.name()),
                                        "lines",
                                                TagCreator.text(texts.counted(
                                                        "code.lines",
                                                        source.text().lines().count())),
                                        "sha256", span(source.sha256()).withClass("sha")))),
                div(pre(code(JavaCode.of(source.text()))).attr("tabindex", "0")).withClass("code"));
    }

    private static String anchor(StudySource source) {
        return Html.id(source.place());
    }
}
