package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.testing.Chromium;
import org.introlab.workbench.cli.Introlab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files of a study, its pages run, load and send nothing but what is the site's own. */
class HostileStudyInBrowserTest {

    /** From here on the page knows which of its timers, such as those of labels beside a mouse, are still to come. */
    private static final String LIST_TIMERS =
            "const set = window.setTimeout, clear = window.clearTimeout, open = new Set();"
                    + "window.setTimeout = (action, ...rest) => {"
                    + " const id = set((...values) => { open.delete(id); action(...values); }, ...rest); open.add(id); return id; };"
                    + "window.clearTimeout = id => { open.delete(id); clear(id); };"
                    + "window.timersToCome = () => open.size;";

    /** A browser loads pictures in the order in which they are asked for. */
    private static final String AFTER_EARLIER_REQUESTS = "const done = arguments[0], last = new Image();"
            + "last.onload = last.onerror = () => done();"
            + "last.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';";

    @TempDir
    static Path dir;

    private static HostileStudy study;
    private static Path site;
    private static Chromium chromium;

    @BeforeAll
    static void review() throws IOException {
        study = HostileStudy.in(dir.resolve("study"));
        site = dir.resolve("site");
        StringWriter said = new StringWriter();
        PrintWriter terminal = new PrintWriter(said, true);
        int status = Introlab.run(
                terminal,
                terminal,
                "review",
                "--study",
                dir.resolve("study").toString(),
                "--executed",
                dir.resolve("study/executed").toString(),
                "--out",
                site.toString());
        assertTrue(status == 0 || status == 1, said::toString);
        chromium = Chromium.start(dir.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void triesInManyPlaces() throws IOException {
        assertTrue(study.places().size() >= 50, study.places()::toString);
        assertTrue(ActiveHtml.ALL.size() >= 10);
        assertTrue(pages().size() >= 6, pages()::toString);
    }

    @Test
    void aPageWithoutProtectionWouldRunThem() throws IOException {
        for (String name :
                List.of("script", "svg", "handler", "comment", "style", "picture", "remoteScript", "object")) {
            Path page = Files.writeString(
                    dir.resolve("unprotected.html"), "<!DOCTYPE html><title>t</title>" + ActiveHtml.ALL.get(name));
            chromium.requests();
            chromium.openWithoutWaiting(page);
            chromium.waitUntil(
                    name + " runs or asks",
                    () -> chromium.run("return document.documentElement.dataset." + ActiveHtml.MARK) != null
                            || chromium.requests().stream().anyMatch(url -> url.contains("hostile.example")));
        }
        chromium.complaints();
    }

    @Test
    void noPageRunsLoadsOrComplains() throws IOException {
        for (Path page : pages()) {
            chromium.screen(1200, false);
            chromium.requests();
            chromium.complaints();
            chromium.open(page, "");
            chromium.run(LIST_TIMERS);
            chromium.run(
                    "document.querySelectorAll('main a:not([href^=\"#\"]):not([href*=\".html\"])').forEach(a => a.dispatchEvent("
                            + "new MouseEvent('mouseover', { bubbles: true })));"
                            + "document.querySelectorAll('.nsewdrag, .point, .annotation-text').forEach(p => ['mousemove', 'mouseover'].forEach("
                            + "e => p.dispatchEvent(new MouseEvent(e, { bubbles: true, clientX: 300, clientY: 300 }))));"
                            + "document.querySelectorAll('details').forEach(d => { d.open = true; });");
            chromium.waitUntil("window.timersToCome() === 0");
            chromium.runAsync(AFTER_EARLIER_REQUESTS);
            chromium.settle();
            assertEquals(
                    null, chromium.run("return document.documentElement.dataset." + ActiveHtml.MARK), page.toString());
            for (String url : chromium.requests()) {
                assertTrue(url.startsWith("file:") || url.equals("about:blank"), page + " asked for " + url);
            }
            assertEquals(List.of(), chromium.complaints(), page.toString());
            assertEquals("true", chromium.run("return document.documentElement.dataset.ready"), page.toString());
            assertTrue(
                    Files.readString(page)
                            .contains(
                                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"),
                    page.toString());
        }
    }

    @Test
    void noPageHoldsAnythingActive() throws IOException {
        String active = "return [...document.querySelectorAll('main *')].filter(e =>"
                + " /^(iframe|frame|object|embed|base|link|meta|style|template|video|audio|source|use|animate|foreignobject)$/i.test(e.localName)"
                + " && !e.closest('.js-plotly-plot')"
                + " || e.localName === 'script' && e.type !== 'application/json'"
                + " || [...e.attributes].some(a => /^on/i.test(a.name) || /^\\s*(javascript|vbscript|data:text)/i.test(a.value)"
                + " && /^(href|src|action|formaction|xlink:href)$/i.test(a.name))"
                + " || e.localName === 'a' && /hostile/.test(e.getAttribute('href') || e.getAttribute('xlink:href') || '')"
                + ").map(e => e.outerHTML.slice(0, 200))";
        for (Path page : pages()) {
            chromium.open(page, "");
            assertEquals(List.of(), chromium.run(active), page.toString());
            assertEquals(1L, chromium.run("return document.querySelectorAll('#content').length"), page.toString());
        }
    }

    @Test
    void aPageShowsThePlacesAsWords() {
        Path chapter = site.resolve("chapter-01.html");
        chromium.open(chapter, "");
        String text = (String) chromium.run("return document.body.textContent");
        for (String place :
                List.of("standard output", "a row's label", "a judged exhibit's title", "a hint", "a reason")) {
            assertTrue(text.contains(place + "'\"></script>"), place);
        }
        assertFalse(text.contains("\u001B"), text);
        assertTrue(chromium.all(".js-plotly-plot .main-svg").size() >= 2);
    }
}
