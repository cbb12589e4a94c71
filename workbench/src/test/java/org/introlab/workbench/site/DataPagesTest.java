package org.introlab.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.introlab.published.Findings;
import org.introlab.workbench.datafiles.StudyFolder;
import org.introlab.workbench.datafiles.StudySummary;
import org.introlab.workbench.review.Fixture;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPagesTest {

    private static final String ROWS = """
            7001,f,0,250.5,2014-03,said <something>
            7002,m,2,310,2014-11,
            7003,f,,100,2016-01,other words
            """;

    @TempDir
    Path dir;

    private SortedMap<String, String> pages(String provenance) throws IOException {
        StudySummary data = StudySummary.of(StudyFolder.of(dir, provenance, ROWS));
        ReviewOutcome outcome = Review.against(Fixture.ledger(), Findings.none())
                .of(List.of(Fixture.chapter(Fixture.ledger(), "5", Fixture.NOTEBOOK, "synthetic")));
        return Site.of(outcome, new BuildFacts(Map.of())).describing(data).pages();
    }

    @Test
    void describeEachColumnAndCountItsValues() throws IOException {
        SortedMap<String, String> pages = pages("synthetic");
        assertTrue(pages.get("data.html").contains("<a href=\"data-people.html\">People &amp; places</a>"));
        String page = pages.get("data-people.html");
        assertTrue(page.contains("id=\"variable-sex\""));
        assertTrue(page.contains("<td>Female</td><td lang=\"nb\">Kvinne</td><td class=\"number\">2</td>"), page);
        assertTrue(page.contains("<td>&lt;Other&gt;</td>"), page);
        assertTrue(page.contains("Smallest 100, median 250.5, largest 310; 3 rows, 0 missing."), page);
        assertTrue(page.contains("2 different values in 2 rows; 1 missing."), page);
        assertTrue(page.contains("none describes a real person"), page);
    }

    @Test
    void showNoTextAndNoKeyOfARow() throws IOException {
        String page = pages("public").get("data-people.html");
        for (String text : List.of("said", "something", "other words", "7001", "7003")) {
            assertFalse(page.contains(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted", "unknown"})
    void showTheCodeBookAloneOfDataThatAreNotToBeShown(String provenance) throws IOException {
        String page = pages(provenance).get("data-people.html");
        assertTrue(page.contains("no values of the data"), page);
        assertTrue(page.contains("<td>Female</td>"), page);
        for (String value : List.of("250.5", "310", "2014", "class=\"histogram\"", "class=\"meter\"", "missing.")) {
            assertFalse(page.contains(value), value);
        }
    }

    @Test
    void areOnlyThereWhenTheDataAreDescribed() {
        ReviewOutcome outcome =
                Review.against(Fixture.ledger(), Findings.none()).of(List.of());
        SortedMap<String, String> pages =
                Site.of(outcome, new BuildFacts(Map.of())).pages();
        assertFalse(pages.containsKey("data.html"));
        assertEquals(-1, pages.get("index.html").indexOf("data.html"));
    }
}
