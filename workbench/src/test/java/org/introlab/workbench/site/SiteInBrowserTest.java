package org.introlab.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.testing.Chromium;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Fixture;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Uses the site as a reader does; the pictures stay in {@code target/review-pages} to be looked at. */
class SiteInBrowserTest {

    private static final Path PICTURES = Path.of("target", "review-pages");
    private static final String SHOWN_ROWS = "return [...document.querySelectorAll('tr[data-verdict]')]"
            + ".filter(row => row.offsetHeight > 0).map(row => row.id)";

    private static final String STATUS = "document.querySelector('#site-found-status').textContent === arguments[0]";

    private static final String IN_VIEW = "(r => r.height > 0 && r.top >= 0 && r.bottom <= innerHeight)"
            + "(document.getElementById(arguments[0]).getBoundingClientRect())";

    @TempDir
    static Path dir;

    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(dir.resolve("profile"));
        String moved =
                Fixture.ledgerText().replace("0.146,probability,3,0.1455,0.1465", "0.246,probability,3,0.2455,0.2465");
        Ledger ledger = Fixture.ledger(moved);
        ExecutedNotebook notebook = Fixture.chapter(Fixture.ledger(), "5", Fixture.NOTEBOOK, "synthetic");
        ReviewOutcome outcome =
                Review.against(ledger, Findings.none()).of(List.of(notebook, Fixture.notebook("A3-count.ipynb")));
        Site.of(outcome, new BuildFacts(Map.of("Java", "17"))).write(dir.resolve("site"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Path page(String name) {
        return dir.resolve("site").resolve(name);
    }

    private static void openChapter(String fragment) {
        chromium.screen(1200, false);
        chromium.open(page("chapter-05.html"), fragment);
    }

    @SuppressWarnings("unchecked") // the script returns a list of texts
    private static List<String> shownRows() {
        return (List<String>) chromium.run(SHOWN_ROWS);
    }

    private static boolean isShown(String selector) {
        return (boolean) chromium.run("return document.querySelector(arguments[0]).offsetHeight > 0", selector);
    }

    @Test
    void showsOnlyTheValuesOfTheChosenVerdict() {
        openChapter("");
        assertEquals(11, shownRows().size());
        chromium.find("label[id='verdict=differs']").click();
        assertEquals(List.of("T5.2.gender=male.coef"), shownRows());
        assertEquals(
                "1 of 11 values are shown.", chromium.find("#filter-status").getAttribute("textContent"));
        assertFalse(isShown("#exhibit-T5\\.1"));
        assertFalse(isShown("#The-sample"));
        assertFalse(isShown("#exhibit-T5\\.2 > .output"));
        chromium.find("label[id='verdict=all']").click();
        assertEquals(11, shownRows().size());
        assertTrue(isShown("#The-sample"));
    }

    @Test
    void showsTheChosenVerdictWhenTheOverviewLinksToIt() {
        chromium.open(page("index.html"), "");
        chromium.find("a[href='chapter-05.html#verdict=differs']").click();
        assertEquals(List.of("T5.2.gender=male.coef"), shownRows());
    }

    @Test
    void leadsToAValueByItsLinkEvenIfItIsFilteredOut() {
        openChapter("#T5.1.50%25.share");
        chromium.waitUntil(IN_VIEW, "T5.1.50%.share");
        chromium.find("label[id='verdict=differs']").click();
        chromium.run("location.hash = '#T5.1.age=45+.share'");
        chromium.waitUntil(IN_VIEW, "T5.1.age=45+.share");
    }

    @Test
    void leadsFromANumberInATableToItsRow() {
        openChapter("");
        chromium.run("document.querySelector('.html [data-id=\"T5.2.track=2.coef\"]').click()");
        assertEquals("#T5.2.track=2.coef", chromium.run("return decodeURIComponent(location.hash)"));
    }

    @Test
    void worksByKeyboard() {
        openChapter("");
        chromium.press(Keys.TAB);
        assertEquals("Skip to the content", chromium.run("return document.activeElement.textContent"));
        assertEquals(true, chromium.run("return document.activeElement.getBoundingClientRect().left >= 0"));
        chromium.press(Keys.ENTER);
        assertEquals("content", chromium.run("return document.activeElement.id"));
        for (int i = 0; i < 16 && !"verdict".equals(chromium.run("return document.activeElement.name")); i++) {
            chromium.press(Keys.TAB);
        }
        assertEquals("all", chromium.run("return document.activeElement.value"));
        assertNotEquals(
                "none", chromium.run("return getComputedStyle(document.activeElement.parentElement).outlineStyle"));
        chromium.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals(List.of("T5.2.gender=male.coef"), shownRows());
        chromium.press(Keys.TAB);
        assertEquals("fold-code", chromium.run("return document.activeElement.id"));
        assertNotEquals("none", chromium.run("return getComputedStyle(document.activeElement).outlineStyle"));
        chromium.press(Keys.SPACE);
        assertEquals("true", chromium.find("#fold-code").getAttribute("aria-pressed"));
        assertEquals(0, chromium.all("details.code[open]").size());
    }

    @Test
    void findsAValueByKeyboardAndLeadsToIt() {
        chromium.screen(1200, false);
        chromium.open(page("index.html"), "");
        chromium.press("/");
        assertEquals("site-search", chromium.run("return document.activeElement.id"));
        chromium.press("gender=male.co");
        chromium.waitUntil(STATUS, "1 result.");
        chromium.press(Keys.ARROW_DOWN);
        assertEquals(
                "value T5.2.gender=male.coef",
                chromium.run(
                        "return [...document.activeElement.children].slice(0, 2).map(s => s.textContent).join(' ')"));
        chromium.press(Keys.ENTER);
        chromium.waitUntil(
                "decodeURIComponent(location.href.split('/').pop()) === arguments[0]",
                "chapter-05.html#T5.2.gender=male.coef");
    }

    @Test
    void saysWhenTheSearchFindsNothingAndClosesOnEscape() {
        chromium.screen(380, false);
        chromium.open(page("chapter-05.html"), "");
        chromium.find("#site-search").sendKeys("no such thing");
        chromium.waitUntil(STATUS, "Nothing found.");
        chromium.find("#site-search").clear();
        chromium.find("#site-search").sendKeys("mean months");
        assertTrue(isShown("#site-found li a"));
        assertEquals(380L, chromium.run("return document.documentElement.scrollWidth"));
        chromium.press(Keys.ARROW_DOWN, Keys.ESCAPE);
        assertFalse(isShown("#site-found"));
        assertEquals("site-search", chromium.run("return document.activeElement.id"));
    }

    @Test
    void drawsFiguresAndFoldsTheirNumbers() {
        openChapter("");
        assertEquals(
                1, chromium.all("[data-drawn] .plot .main-svg .cartesianlayer").size());
        assertEquals(0, chromium.all("[data-plot] details[open]").size());
        assertEquals(
                "0 px",
                chromium.run(
                        "const p = document.querySelector('.plot');"
                                + "return Math.max(0, p.querySelector('.main-svg').getBoundingClientRect().width - p.clientWidth) + ' px'"));
    }

    @Test
    void isReadableWithoutScripts() {
        chromium.screen(1200, false);
        chromium.scripts(false);
        try {
            chromium.openWithoutWaiting(page("chapter-05.html"));
            assertTrue(chromium.find("[data-plot] details table").isDisplayed());
            assertFalse(chromium.find(".filter").isDisplayed());
            assertTrue(chromium.find("tr[id='T5.2.track=2.coef']").isDisplayed());
        } finally {
            chromium.scripts(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"index.html", "chapter-05.html", "chapter-A3.html"})
    void asksNoOtherHostAndComplainsOfNothing(String name) {
        chromium.screen(1200, false);
        chromium.requests();
        chromium.complaints();
        chromium.open(page(name), "");
        List<String> requests = chromium.requests();
        assertTrue(requests.stream().anyMatch(url -> url.endsWith("review.css")), requests::toString);
        requests.forEach(url -> assertTrue(url.startsWith("file:") || url.equals("about:blank"), url));
        assertEquals(List.of(), chromium.complaints());
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, 380",
        "chapter-05.html, 380",
        "chapter-A3.html, 380",
        "index.html, 768",
        "chapter-05.html, 1200"
    })
    void isNeverWiderThanTheScreen(String name, int width) {
        chromium.screen(width, false);
        chromium.open(page(name), "");
        assertEquals((long) width, chromium.run("return document.documentElement.scrollWidth"));
        chromium.photograph(PICTURES.resolve(name.replace(".html", "") + "-" + width + ".png"));
    }

    @ParameterizedTest
    @CsvSource({"index.html, false", "index.html, true", "chapter-05.html, false", "chapter-05.html, true"})
    void hasEnoughContrastInLightAndDark(String name, boolean dark) {
        chromium.screen(1200, dark);
        chromium.open(page(name), "");
        String ground =
                "rgb => rgb.match(/[\\d.]+/g).slice(0, 3).map(c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)"
                        + ".reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0)";
        Object paper = chromium.run("return (" + ground + ")(getComputedStyle(document.body).backgroundColor)");
        assertEquals(dark, ((Number) paper).doubleValue() < 0.2);
        Object weakest = chromium.run(
                "const light = " + ground + ", paper = arguments[0];"
                        + "return [...document.querySelectorAll('p, td, th, dd, dt, summary, .verdict, .code span, .toc a')]"
                        + ".filter(e => e.offsetHeight > 0 && !e.closest('.filter'))"
                        + ".map(e => light(getComputedStyle(e).color))"
                        + ".reduce((least, ink) => Math.min(least, (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05)), 21)",
                paper);
        assertTrue(((Number) weakest).doubleValue() >= 4.5, "weakest contrast " + weakest);
        chromium.photograph(PICTURES.resolve(name.replace(".html", "") + (dark ? "-dark.png" : "-light.png")));
    }

    @Test
    void redrawsItsFiguresWhenTheReaderTurnsToDark() {
        String ink = "getComputedStyle(document.querySelector('.plot .xtick text')).fill";
        openChapter("");
        Object light = chromium.run("return " + ink);
        chromium.screen(1200, true);
        chromium.waitUntil(ink + " !== arguments[0]", light);
    }

    @Test
    void printsEveryValueAndNoControls() {
        openChapter("");
        chromium.run("document.querySelectorAll('details.compare').forEach(d => d.open = false)");
        chromium.print();
        assertFalse(isShown(".filter"));
        assertEquals(11, shownRows().size());
        chromium.printTo(PICTURES.resolve("chapter-05.pdf"));
    }
}
