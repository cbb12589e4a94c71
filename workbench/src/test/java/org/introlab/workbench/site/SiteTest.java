package org.introlab.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Markup;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.bundle.Bundle;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.review.Chapter;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Fixture;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewException;
import org.introlab.workbench.review.ReviewOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.LinePlot;

class SiteTest {

    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    @TempDir
    Path dir;

    private final Ledger ledger = Fixture.ledger();

    private Site site(Ledger against, ExecutedNotebook... more) {
        List<ExecutedNotebook> notebooks = Stream.concat(
                        Stream.of(Fixture.chapter(ledger, "5", Fixture.NOTEBOOK, "synthetic")), Stream.of(more))
                .toList();
        ReviewOutcome outcome = Review.against(against, Findings.none()).of(notebooks);
        return Site.of(outcome, new BuildFacts(Map.of("Java", "17")));
    }

    private String chapter(Cell... cells) {
        return site(ledger, Fixture.notebook("06-more.ipynb", cells)).pages().get("chapter-06.html");
    }

    private static List<String> all(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        return matcher.results().map(found -> Markup.unescape(found.group(1))).toList();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        site(ledger, Fixture.notebook("A3-count.ipynb")).write(dir.resolve("site"));
        SortedMap<String, String> pages =
                site(ledger, Fixture.notebook("A3-count.ipynb")).pages();
        assertEquals(
                Set.of("index.html", "exhibits.html", "values.html", "chapter-05.html", "chapter-A3.html"),
                pages.keySet());
        int checked = follow(pages);
        assertTrue(checked > 30, "only " + checked + " anchors");
    }

    @Test
    void everyNotebookHasAPageOfItsOwnWhateverItIsCalled() throws IOException {
        List<String> names = List.of(
                "\u00C6rlig tall.ipynb",
                "\u00D8rlig tall.ipynb",
                "\u0434\u043E\u043C.ipynb",
                "\u0441\u0430\u0434.ipynb",
                "\u4E2D\u6587.ipynb",
                "\uD83D\uDE00.ipynb",
                "a b.ipynb",
                "a_b.ipynb",
                "a#b.ipynb",
                "50%.ipynb",
                "a?b.ipynb",
                "a'b.ipynb",
                "a\"b.ipynb",
                "<b>.ipynb",
                "intro.ipynb",
                "Intro.ipynb",
                "x".repeat(200) + ".ipynb");
        ExecutedNotebook[] notebooks = names.stream()
                .map(name -> Fixture.notebook(
                        name,
                        Cell.markdown(
                                "t",
                                "# Title of " + names.indexOf(name) + "\n\n[on](<a%23b.ipynb>) [last](<50%.ipynb>)"),
                        Cell.code("c", "1 + 1")))
                .toArray(ExecutedNotebook[]::new);
        Site site = site(ledger, notebooks);
        site.write(dir.resolve("site"));
        SortedMap<String, String> pages = site.pages();
        assertEquals(names.size() + 4, pages.size());
        for (int i = 0; i < names.size(); i++) {
            String title = ">Title of " + i + "</h1>";
            assertEquals(
                    1, pages.values().stream().filter(p -> p.contains(title)).count(), names.get(i));
            assertTrue(Files.isRegularFile(dir.resolve("site/notebooks").resolve(names.get(i))), names.get(i));
        }
        String hash = Chapter.ofNotebook("a#b.ipynb").page();
        String percent = Chapter.ofNotebook("50%.ipynb").page();
        assertTrue(pages.get(hash).contains("<a href=\"" + hash + "\">on</a> <a href=\"" + percent + "\">last</a>"));
        follow(pages);
    }

    /** Follows every link, and counts those to a part of a page. */
    private int follow(SortedMap<String, String> pages) {
        int checked = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (String link : all(LINK, page.getValue())) {
                if (link.startsWith("data:")) {
                    continue;
                }
                String file = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
                String target = file.isEmpty() ? page.getKey() : file;
                assertTrue(Files.isRegularFile(dir.resolve("site").resolve(target)), page.getKey() + ": " + link);
                if (link.contains("#")) {
                    String fragment = link.substring(link.indexOf('#') + 1).replace("+", "%2B");
                    String id = URLDecoder.decode(fragment, StandardCharsets.UTF_8);
                    assertTrue(all(ID, pages.get(target)).contains(id), page.getKey() + ": " + link);
                    checked++;
                }
            }
        }
        return checked;
    }

    @Test
    void leadsThroughTheBookInItsOrder() {
        SortedMap<String, String> pages = site(
                        ledger,
                        Fixture.notebook("A3-count.ipynb"),
                        Fixture.notebook("00-index.ipynb", Cell.markdown("t", "# What is here")),
                        Fixture.notebook("10-last.ipynb"))
                .pages();
        Pattern neighbour = Pattern.compile("<a rel=\"(prev|next)\" href=\"([^\"]*)\"");
        Map<String, List<String>> found = new TreeMap<>();
        pages.forEach((name, html) -> found.put(
                name,
                neighbour
                        .matcher(html)
                        .results()
                        .map(link -> link.group(1) + " " + link.group(2))
                        .toList()));
        assertEquals(List.of("next chapter-05.html"), found.get("chapter-00.html"));
        assertEquals(List.of("prev chapter-00.html", "next chapter-10.html"), found.get("chapter-05.html"));
        assertEquals(List.of("prev chapter-05.html", "next chapter-A3.html"), found.get("chapter-10.html"));
        assertEquals(List.of("prev chapter-10.html"), found.get("chapter-A3.html"));
        assertEquals(List.of(), found.get("index.html"));
        assertTrue(pages.get("chapter-05.html").contains("Previous: Index</span><span class=\"title\">What is here<"));
    }

    @Test
    void eachValueLeadsToTheCellThatComputesItAndTheCellBack() {
        SortedMap<String, String> pages = site(ledger).pages();
        String chapter = pages.get("chapter-05.html");
        String row = between(chapter, "<tr id=\"T5.2.gender=male.coef\"", "</tr>");
        Matcher cell = Pattern.compile("data-label=\"recomputed\"[^>]*><a class=\"quiet\" href=\"#(cell-\\d+)\">")
                .matcher(row);
        assertTrue(cell.find(), row);
        String code = between(chapter, "<details class=\"code\" id=\"" + cell.group(1) + "\"", "</p>");
        assertTrue(code.contains("RegressionTable"), code);
        assertTrue(code.contains("<a href=\"#exhibit-T5.2\">"), code);
        assertTrue(code.contains("<a href=\"values.html#T5.2."), code);
        String listed = between(pages.get("values.html"), "<tr id=\"T5.2.gender=male.coef\"", "</tr>");
        assertTrue(listed.contains("href=\"chapter-05.html#T5.2.gender=male.coef\""), listed);
        assertTrue(listed.contains("href=\"chapter-05.html#" + cell.group(1) + "\">Chapter 5, cell"), listed);
    }

    @Test
    void listsEachExhibitWithItsCellItsDataAndItsVerdicts() {
        String shown =
                "<div class=\"introlab\"><p class=\"title\"><strong>Figure 6.1</strong> Pressure &amp; places</p>"
                        + "<p class=\"foot\"><span data-provenance=\"public\" data-sources=\"data/a.csv; data/b.csv\">public</span></p></div>";
        Cell unjudged = Fixture.cell("f", "figure61", Map.of("text/html", shown));
        String page = site(ledger, Fixture.notebook("06-more.ipynb", unjudged))
                .pages()
                .get("exhibits.html");
        String judged = between(page, "<tr><th scope=\"row\"><a href=\"chapter-05.html#exhibit-T5.2\">", "</tr>");
        assertTrue(judged.contains("register.csv"), judged);
        assertTrue(judged.contains(Fixture.NOTEBOOK), judged);
        assertTrue(judged.contains("calibrated"), judged);
        String other = between(page, "<a href=\"chapter-06.html#cell-1\">Figure 6.1</a>", "</tr>");
        assertTrue(other.contains("Pressure &amp; places"), other);
        assertTrue(other.contains("no published value"), other);
        assertTrue(other.contains("data/a.csv<br>data/b.csv"), other);
    }

    @Test
    void givesEachCellAnAddressOfItsOwnThoughTwoNotebooksAndAHeadingWantIt() {
        Cell heading = Cell.markdown("h", "## cell-1\n");
        Cell code = Cell.code("c", "1 + 1");
        String page = site(ledger, Fixture.notebook("06-a.ipynb", heading, code), Fixture.notebook("06-b.ipynb", code))
                .pages()
                .get("chapter-06.html");
        List<String> ids = all(ID, page);
        assertEquals(new HashSet<>(ids).size(), ids.size());
        assertTrue(page.contains("<details class=\"code\" id=\"cell-1\""), page);
        assertTrue(page.contains("<details class=\"code\" id=\"cell-1-2\""), page);
        assertTrue(page.contains("<h2 id=\"cell-1-3\">"), page);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertTrue(from >= 0, () -> "no " + start + " in " + text);
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void everyValueHasItsOwnAnchorAndNoIdStandsTwice() {
        String page = site(ledger).pages().get("chapter-05.html");
        List<String> ids = all(ID, page);
        assertEquals(new HashSet<>(ids).size(), ids.size());
        ledger.chapter("5").forEach(value -> assertTrue(ids.contains(value.id()), value.id()));
        assertTrue(page.contains("href=\"#T5.2.gender=male.coef\""));
        assertTrue(page.contains("href=\"#T5.1.50%25.share\""));
    }

    @Test
    void pagesNameNoNetwork() {
        site(ledger).pages().forEach((name, html) -> {
            for (String link : all(LINK, html)) {
                assertFalse(link.matches("(?i)(?:[a-z]+:)?//.*|https?:.*"), name + ": " + link);
            }
            assertFalse(html.contains("example.org"), name);
        });
    }

    @Test
    void escapesWhateverIsNotAnExhibitsOwnHtml() {
        String page = site(ledger).pages().get("chapter-05.html");
        assertTrue(page.contains("&lt;script&gt;alert('prose')&lt;/script&gt;"), page);
        assertTrue(page.contains("&lt;n&gt; = 22009"));
        assertTrue(page.contains("&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co"));
        assertFalse(page.contains("<b>\"O"));
        assertTrue(page.contains("What &lt;T5.2&gt; shows"));
        assertTrue(page.contains("\"name\":\"\\u003cb>network\""), page);
    }

    @Test
    void runsNoScriptOfAnOutput() {
        assertFalse(site(ledger).pages().get("chapter-05.html").contains("ranFromOutput"));
    }

    @Test
    void drawsTheFigureOfAnExhibitFromWhatTheOutputCarriesAndRunsNoScriptOfIt() {
        Table table = Table.create(IntColumn.create("year", 2011, 2012), DoubleColumn.create("share", 35.5, 36.5));
        Exhibit exhibit = Exhibit.of(
                        "Shares", List.of(), List.of(), List.of(new Source("a.csv", Provenance.PUBLIC, Fixture.SHA)))
                .drawnAs(PlotlyFigure.of(LinePlot.create("", table, "year", "share")));
        String page = chapter(Fixture.cell("f", "figure", Bundle.of(exhibit)));
        assertTrue(page.contains("<div class=\"introlab-plot\""), page);
        assertTrue(page.contains("<script type=\"application/json\">{\"data\":[{"), page);
        assertTrue(page.contains("assets/plotly.min.js"));
        assertFalse(page.contains("currentScript"), page);
    }

    @Test
    void loadsPlotlyOnlyWhereAFigureIs() {
        assertFalse(chapter(Cell.markdown("m", "no figure")).contains("plotly"));
        assertTrue(site(ledger).pages().get("chapter-05.html").contains("assets/plotly.min.js"));
    }

    @Test
    void laysThisReviewsVerdictOverWhatTheOutputCarriesWhateverItsHtmlSays() {
        Map<String, Object> content = judged(0.9);
        String html = "<table><tr><td data-id=\"A3.constant.coef\" data-verdict=\"reproduced\">0.771</td></tr></table>";
        String page = chapter(Fixture.cell("a", "x", Map.of(VerdictOutput.MIME, content, "text/html", html)));
        assertTrue(
                page.contains(
                        "<td class=\"num judged\" data-id=\"A3.constant.coef\" data-verdict=\"differs\" title=\"A3.constant.coef. Published 0.7710601, interval [0.77106005, 0.77106015]: differs\">0.900<span class=\"mark\" aria-hidden=\"true\">✕</span><span class=\"spoken\">. Published"),
                page);
        assertFalse(page.contains("0.771<") || page.contains("data-verdict=\"reproduced\""), page);
        assertTrue(page.contains("Differences without a finding"));
    }

    @Test
    void showsNothingOfAJudgedOutputThatCarriesNoExhibitButItsValues() {
        Map<String, Object> content = judged(0.9);
        content.remove(CarriedExhibit.GRIDS);
        String page = chapter(Fixture.cell("a", "x", Map.of(VerdictOutput.MIME, content, "text/html", "<p>0.771</p>")));
        assertFalse(page.contains("<p>0.771</p>"), page);
        assertTrue(page.contains("data-verdict=\"differs\""), page);
    }

    @Test
    void refusesAValueThatIsNotTheNumberOfTheExhibitThatCarriesIt() {
        Map<String, Object> content = judged(0.9);
        content.put("values", List.of(stated(0.7710601)));
        Cell cell = Fixture.cell("a", "x", Map.of(VerdictOutput.MIME, content));
        ReviewException refused = assertThrows(ReviewException.class, () -> chapter(cell));
        assertTrue(
                refused.getMessage()
                        .contains("06-more.ipynb, cell 1: value 'A3.constant.coef' is not the number that the exhibit"),
                refused.getMessage());
    }

    private static Map<String, Object> stated(double computed) {
        Map<String, Object> stated = Fixture.stated("A3.constant.coef", computed, "synthetic");
        stated.put("statistic", "estimate");
        stated.put("row", "constant");
        stated.put("column", "OLS");
        return stated;
    }

    private static Map<String, Object> judged(double computed) {
        Map<String, Object> content = Fixture.verdict(
                "A3",
                List.of(Fixture.source("register.csv", "synthetic", Fixture.SHA)),
                List.of(stated(computed)),
                List.of());
        ExhibitRow row = ExhibitRow.body(
                "Constant",
                List.of(Entry.of(org.introlab.exhibit.Cell.of(
                        "estimate", "constant", "OLS", computed, NumberStyle.decimals(3)))));
        Exhibit exhibit = Exhibit.of("A3", List.of("OLS"), List.of(row), List.of());
        content.put(CarriedExhibit.GRIDS, CarriedExhibit.json(List.of(exhibit)).get(CarriedExhibit.GRIDS));
        return content;
    }

    @Test
    void everyPageHasAPolicyThatAllowsNoScriptOrStyleInsideIt() {
        Pattern policy = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");
        site(ledger).pages().forEach((name, html) -> {
            Matcher found = policy.matcher(html);
            assertTrue(found.find(), name);
            assertTrue(found.start() < html.indexOf("<script") && found.start() < html.indexOf("<link"), name);
            for (String directive :
                    List.of("default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'none'")) {
                String directives = Markup.unescape(found.group(1));
                assertTrue(directives.contains(directive + ";") || directives.endsWith(directive), name);
            }
            assertFalse(
                    found.group(1).contains("unsafe-inline") || found.group(1).contains("unsafe-eval"), name);
            assertFalse(
                    Pattern.compile("<style|\\sstyle=|\\son[a-z]+=")
                            .matcher(html)
                            .find(),
                    name);
        });
    }

    @Test
    void showsPrintsErrorsPicturesAndPlainValues() {
        Cell cell = Cell.code("c", "x")
                .executed(
                        1,
                        List.of(
                                new Output.Stream("stderr", "\u001B[31mred\u001B[0m\n"),
                                new Output.Display(Map.of("text/plain", "a < b")),
                                new Output.Display(Map.of("image/png", "iVBORw0KGgo=\n", "text/plain", "picture")),
                                new Output.Display(Map.of("image/svg+xml", "<svg onload='x()'/>"))));
        String page = chapter(cell);
        assertTrue(page.contains("<pre class=\"stream\">red\n</pre>"));
        assertTrue(page.contains("<pre>a &lt; b</pre>"));
        assertTrue(page.contains("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Output of cell 1\">"));
        assertTrue(page.contains("<img src=\"data:image/svg+xml;base64,") && !page.contains("onload"));
    }

    @Test
    void namesDataClassAndVersionsOnTheOverview() {
        String overview = site(ledger).pages().get("index.html");
        for (String part : List.of(
                "<strong>Synthetic data</strong>Some or all of the data behind these values are synthetic",
                "not assessable",
                Fixture.SHA,
                "<dt>Java</dt><dd>17</dd>",
                "11 of 11",
                "not part of this review")) {
            assertTrue(overview.contains(part), part);
        }
    }

    @Test
    void tellsTwoExhibitsOfOneNameApartByTheirCells() {
        String page = chapter(
                Fixture.judged("A3", List.of(Fixture.stated("A3.constant.coef", 0.9, "synthetic")), List.of()),
                Fixture.judged("A3", List.of(), List.of()),
                Fixture.judged("A4", List.of(), List.of()));
        for (String entry :
                List.of("A3. What &lt;A3&gt; shows (cell 1)", "shows (cell 2)", "A4. What &lt;A4&gt; shows</a>")) {
            assertTrue(page.contains(entry), entry);
        }
    }

    @Test
    void showsExpectedDifferencesWithTheirEvidence() {
        String moved = Fixture.ledgerText().replace("23032,persons,,23032,23032", "23033,persons,,23033,23033");
        Ledger against = Fixture.ledger(moved);
        Findings findings = Fixture.findings(against, "T5.1.n.total,N is <misprinted>,the rows add up to 23032");
        ReviewOutcome outcome = Review.against(against, findings)
                .of(List.of(Fixture.chapter(ledger, "5", Fixture.NOTEBOOK, "synthetic")));
        SortedMap<String, String> pages =
                Site.of(outcome, new BuildFacts(Map.of())).pages();
        for (String page : List.of("index.html", "chapter-05.html")) {
            assertTrue(pages.get(page).contains("N is &lt;misprinted&gt;"), page);
            assertTrue(pages.get(page).contains("Evidence: the rows add up to 23032"), page);
        }
        assertFalse(pages.get("chapter-05.html").contains("Differences without a finding"));
    }

    @Test
    void putsForgottenValuesWhereTheReaderSeesThem() {
        String page = site(ledger, Fixture.notebook("A3-count.ipynb")).pages().get("chapter-A3.html");
        assertTrue(page.contains("<h2 id=\"unplaced\">Not in this notebook</h2>"));
        assertTrue(page.contains("id=\"A3.constant.coef\" data-verdict=\"not_computed\""));
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        site(ledger).write(dir.resolve("one"));
        site(ledger).write(dir.resolve("two"));
        site(ledger).write(dir.resolve("two"));
        Map<String, byte[]> one = files(dir.resolve("one"));
        Map<String, byte[]> two = files(dir.resolve("two"));
        assertEquals(
                Set.of(
                        ".introlab-review",
                        "index.html",
                        "exhibits.html",
                        "values.html",
                        "chapter-05.html",
                        "review.json",
                        "notebooks/" + Fixture.NOTEBOOK,
                        "assets/exhibits.css",
                        "assets/review.css",
                        "assets/review.js",
                        "assets/search-index.js",
                        "assets/texts.js",
                        "assets/plotly.min.js"),
                one.keySet());
        assertEquals(one.keySet(), two.keySet());
        one.forEach((name, bytes) -> assertTrue(java.util.Arrays.equals(bytes, two.get(name)), name));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
