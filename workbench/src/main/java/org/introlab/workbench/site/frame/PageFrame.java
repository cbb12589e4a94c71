package org.introlab.workbench.site.frame;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.HeadTag;
import j2html.tags.specialized.LiTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introlab.markup.PagePolicy;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.Markdown;
import org.introlab.workbench.review.ReviewWords;
import org.introlab.workbench.text.Texts;

/**
 * The frame around the content of every page: head, navigation, search, list of contents, links to the neighbouring chapters.
 *
 * @param shell the site
 * @param self the page's file name
 * @param name what the page is called
 */
public record PageFrame(PageShell shell, String self, String name) {

    /** The whole page. */
    public Page around(boolean figures, List<Markdown.Entry> contents, DomContent... content) {
        DomContent page = html(
                        text("\n"),
                        preamble(figures),
                        text("\n"),
                        body().with(Html.lines(List.of(
                                a(texts().text("frame.skip")).withClass("skip").withHref("#content"),
                                top(),
                                div().withClass(contents.isEmpty() ? "frame" : "frame with-toc")
                                        .with(text("\n"))
                                        .with(contents(contents))
                                        .with(content(contents.isEmpty(), content)),
                                foot()))),
                        text("\n"))
                .withLang(texts().language().toLanguageTag())
                .withClass("no-script");
        return new Page(self, name, contents, "<!DOCTYPE html>\n" + Html.of(page) + "\n");
    }

    private Texts texts() {
        return shell.texts();
    }

    private HeadTag preamble(boolean figures) {
        String whole = self.equals(PageNames.OVERVIEW)
                ? texts().text("frame.site")
                : texts().text("frame.title", Map.of("page", name));
        List<DomContent> lines = new ArrayList<>(List.of(
                meta().withCharset("utf-8"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(PagePolicy.ofFiles()),
                meta().withName("referrer").withContent("no-referrer"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                link().withRel("icon").withHref("data:,"),
                title(whole),
                link().withRel("stylesheet").withHref("assets/review.css"),
                link().withRel("stylesheet").withHref("assets/exhibits.css")));
        if (figures) {
            lines.add(script().withSrc("assets/plotly.min.js").attr("defer"));
        }
        lines.add(script().withSrc("assets/texts.js").attr("defer"));
        lines.add(script().withSrc("assets/review.js").attr("defer"));
        return head().with(text("\n")).with(Html.lines(lines));
    }

    private DomContent top() {
        return header(div(
                        a(texts().text("frame.site")).withClass("home").withHref(PageNames.OVERVIEW),
                        text("\n"),
                        nav(
                                        ul(
                                                entry(PageNames.OVERVIEW, texts().text("frame.overview")),
                                                entry(PageNames.EXHIBITS, texts().text("frame.exhibits")),
                                                entry(PageNames.VALUES, texts().text("frame.values")),
                                                iff(
                                                        !shell.data().files().isEmpty(),
                                                        entry(PageNames.DATA, texts().text("frame.data"))),
                                                iff(
                                                        !shell.outcome().code().isEmpty(),
                                                        entry(PageNames.CODE, texts().text("frame.code")))),
                                        text("\n"),
                                        ul(li(texts().text("frame.chapters"))
                                                        .withClass("group")
                                                        .attr("aria-hidden", "true"))
                                                .with(shell.pages().keySet().stream()
                                                        .map(this::entry)
                                                        .toList()))
                                .attr("aria-label", texts().text("frame.pages")),
                        text("\n"),
                        search()))
                .withClass("top");
    }

    private LiTag entry(String page, String words) {
        return li(current(a(words).withHref(page), page));
    }

    private LiTag entry(Chapter chapter) {
        ATag link = a(chapter.shortLabel()).withHref(chapter.page());
        if (!chapter.shortLabel().equals(chapter.label())) {
            link.attr("aria-label", chapter.label());
        }
        return li(current(link, chapter.page()));
    }

    private ATag current(ATag link, String page) {
        return page.equals(self) ? link.attr("aria-current", "page") : link;
    }

    /** The script fills the list; without it the search is not shown. */
    private DomContent search() {
        return form().withClass("search")
                .attr("role", "search")
                .with(Html.joined(
                        text("\n"),
                        List.of(
                                label(texts().text("frame.search"))
                                        .withClass("unseen")
                                        .withFor("site-search"),
                                input().withId("site-search")
                                        .withType("search")
                                        .withPlaceholder(texts().text("frame.searchField"))
                                        .attr("autocomplete", "off")
                                        .attr("spellcheck", "false")
                                        .attr("aria-controls", "site-found"),
                                p().withId("site-found-status")
                                        .withClass("unseen")
                                        .attr("role", "status"),
                                ol().withId("site-found").isHidden())));
    }

    /** The list of the headings of a page; empty when it has none. */
    private DomContent contents(List<Markdown.Entry> contents) {
        if (contents.isEmpty()) {
            return each();
        }
        String words = texts().text("frame.contents");
        return details(
                        summary(words),
                        nav(ul().with(Html.lines(
                                        contents.stream().map(PageFrame::entry).toList())))
                                .attr("aria-label", words))
                .withClass("toc")
                .attr("open");
    }

    private static LiTag entry(Markdown.Entry heading) {
        return li(a(heading.text()).withHref(Html.fragment(heading.id())))
                .withClass(heading.level() == 0 ? "to-exhibit" : "level-" + heading.level());
    }

    private DomContent content(boolean alone, DomContent... content) {
        return main().withId("content")
                .attr("tabindex", "-1")
                .withCondClass(alone, "alone")
                .with(text("\n"))
                .with(
                        shell.outcome().isComplete()
                                ? each()
                                : Banners.alarm(
                                        ReviewWords.failed(shell.outcome().failed())))
                .with(content)
                .with(neighbours());
    }

    /** Links to the chapters before and after, in the order of the book; empty on a page that is no chapter. */
    private DomContent neighbours() {
        List<Chapter> book = shell.outcome().chapters();
        int at = book.stream().map(Chapter::page).toList().indexOf(self);
        List<DomContent> links = new ArrayList<>();
        if (at > 0) {
            Chapter chapter = book.get(at - 1);
            links.add(neighbour("prev", texts().text("frame.previous", Map.of("chapter", chapter.label())), chapter));
        }
        if (at >= 0 && at + 1 < book.size()) {
            Chapter chapter = book.get(at + 1);
            links.add(neighbour("next", texts().text("frame.next", Map.of("chapter", chapter.label())), chapter));
        }
        return links.isEmpty()
                ? each()
                : nav().withClass("neighbours")
                        .attr("aria-label", texts().text("frame.neighbours"))
                        .with(Html.lines(links));
    }

    private DomContent neighbour(String relation, String words, Chapter chapter) {
        return a().withRel(relation)
                .withHref(chapter.page())
                .with(span(words).withClass("small"))
                .with(shell.title(chapter)
                        .<DomContent>map(title -> span(title).withClass("title"))
                        .orElse(each()));
    }

    private DomContent foot() {
        return footer(
                text(texts().text("frame.foot") + " "),
                a(texts().text("frame.overview")).withHref(PageNames.OVERVIEW),
                text(" · "),
                a(texts().text("frame.top")).withHref("#content"));
    }
}
