package org.introlab.workbench.site.files;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.specialized.TrTag;
import java.util.List;
import org.introlab.workbench.datafiles.FileSummary;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Numbers;
import org.introlab.workbench.site.frame.Page;
import org.introlab.workbench.site.frame.PageFrame;
import org.introlab.workbench.site.frame.PageNames;
import org.introlab.workbench.site.frame.PageShell;
import org.introlab.workbench.site.frame.Tables;
import org.introlab.workbench.text.Texts;

/** The list of the study's data files. */
public final class DataPage {

    private DataPage() {}

    /** The page as HTML. */
    public static Page of(PageShell shell) {
        Texts texts = shell.texts();
        String name = texts.text("data.files");
        List<TrTag> rows =
                shell.data().files().stream().map(file -> row(file, texts)).toList();
        return new PageFrame(shell, PageNames.DATA, texts.text("data.title"))
                .around(
                        false,
                        List.of(),
                        h1(texts.text("data.title")),
                        p(texts.text("data.lead")).withClass("lead"),
                        Tables.scroll(
                                name,
                                table(
                                                Tables.unseen(name),
                                                thead(tr(
                                                        Tables.column(texts.text("data.file")),
                                                        Tables.column(texts.text("data.provenance")),
                                                        Tables.numbers(texts.text("data.rows")),
                                                        Tables.numbers(texts.text("data.columns")))),
                                                tbody().with(Html.lines(rows)))
                                        .withClass("wide progress list")));
    }

    private static TrTag row(FileSummary file, Texts texts) {
        String title = file.resource().title().isEmpty()
                ? file.name()
                : file.resource().title();
        return tr(
                Tables.row(
                        a(title).withHref(PageNames.of(file)),
                        span(FilePage.file(file)).withClass("statistic")),
                td(file.provenance().id()),
                Tables.number(
                        file.read().map(read -> Numbers.thousands(read.rows())).orElse("–"), texts.text("label.rows")),
                Tables.number(String.valueOf(file.resource().fields().size()), texts.text("label.columns")));
    }
}
