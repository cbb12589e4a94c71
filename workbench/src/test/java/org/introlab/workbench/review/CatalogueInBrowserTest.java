package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.Variable;
import org.introlab.exhibit.Catalogue;
import org.introlab.published.Findings;
import org.introlab.testing.Chromium;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.site.BuildFacts;
import org.introlab.workbench.site.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A reader chooses rows of a catalogue on a page. */
class CatalogueInBrowserTest {

    private static final String SHOWN = "return [...document.querySelectorAll('table.catalogue tbody tr')]"
            + ".filter(row => row.offsetHeight > 0).map(row => row.cells[0].textContent)";

    @TempDir
    static Path dir;

    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(dir.resolve("profile"));
        Frame works = Frame.of(
                "works",
                Table.create(
                        "works",
                        StringColumn.create("work", "Rådet", "Second", "Third"),
                        StringColumn.create("country", "Norway; Denmark", "Sweden", "Norway"),
                        StringColumn.create("kind", "q", "s", "s")),
                List.of(new Variable("kind", List.of("q", "s"), Map.of("en", "Kind"), Map.of())),
                List.of(new Source("works.csv", Provenance.PUBLIC, "00")));
        String html = Catalogue.of(works)
                .filterBy("kind", "country")
                .groupedBy("kind")
                .exhibit("", "", "Works")
                .html();
        ExecutedNotebook notebook = Fixture.notebook(
                "05-words.ipynb",
                Cell.markdown("title", "# Words\n"),
                Fixture.cell("list", "works", Map.of("text/html", html, "text/plain", "Works")));
        ReviewOutcome outcome =
                Review.against(Fixture.ledger(), Findings.none()).of(List.of(notebook));
        Site.of(outcome, new BuildFacts(Map.of("Java", "17"))).write(dir.resolve("site"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        chromium.screen(1200, false);
        chromium.open(dir.resolve("site").resolve("chapter-05.html"), "");
    }

    private static void choose(int select, String value) {
        chromium.run(
                "const s = document.querySelectorAll('.catalogue-filter select')[arguments[0]];"
                        + "s.value = arguments[1]; s.dispatchEvent(new Event('change'))",
                select,
                value);
    }

    private static String count() {
        return chromium.find(".catalogue-filter [role=status]").getText();
    }

    @Test
    void choosesRowsByTheValuesOfAColumnOneOfSeveralToo() {
        assertEquals("All 3 rows are shown.", count());
        choose(1, "Norway");
        assertEquals(List.of("q", "Rådet", "s", "Third"), chromium.run(SHOWN));
        assertEquals("2 of 3 rows are shown.", count());
        choose(0, "s");
        assertEquals(List.of("s", "Third"), chromium.run(SHOWN));
    }

    @Test
    void choosesRowsByWordsWithoutRegardToAccentsAndShowsAllAgainByKeyboard() {
        chromium.find(".catalogue-filter input").sendKeys("radet denm");
        assertEquals(List.of("q", "Rådet"), chromium.run(SHOWN));
        chromium.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
        assertEquals(List.of("q", "Rådet", "s", "Second", "Third"), chromium.run(SHOWN));
        assertEquals("INPUT", chromium.run("return document.activeElement.tagName"));
    }

    @Test
    void printsWholeWhateverIsChosen() {
        choose(1, "Sweden");
        chromium.print();
        assertEquals(List.of("q", "Rådet", "s", "Second", "Third"), chromium.run(SHOWN));
        assertEquals(0L, chromium.run("return document.querySelector('.catalogue-filter').offsetHeight"));
    }

    @Test
    void isAPlainTableWithoutAScript() {
        chromium.scripts(false);
        try {
            chromium.openWithoutWaiting(dir.resolve("site").resolve("chapter-05.html"));
            assertEquals(3, chromium.all("table.catalogue tbody tr:not(.group)").size());
            assertEquals(List.of(), chromium.all(".catalogue-filter"));
        } finally {
            chromium.scripts(true);
        }
    }

    @Test
    void hasNoRowWiderThanANarrowPage() {
        chromium.screen(380, false);
        chromium.open(dir.resolve("site").resolve("chapter-05.html"), "");
        assertTrue((boolean) chromium.run("return document.documentElement.scrollWidth <= innerWidth"));
        assertTrue((boolean)
                chromium.run("const s = document.querySelector('.scroll'); return s.scrollWidth <= s.clientWidth"));
    }
}
