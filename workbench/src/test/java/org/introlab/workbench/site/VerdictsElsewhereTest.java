package org.introlab.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.workbench.html.Html;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.review.ExecutedNotebook;
import org.introlab.workbench.review.Fixture;
import org.introlab.workbench.review.Review;
import org.introlab.workbench.review.ReviewException;
import org.introlab.workbench.review.ReviewOutcome;
import org.junit.jupiter.api.Test;

class VerdictsElsewhereTest {

    private final Ledger ledger = Fixture.ledger();

    private static Cell speaking(String id) {
        String span = "<span class=\"elsewhere\" data-verdict-of=\"" + id + "\">" + id + "</span>";
        return Fixture.cell("speaks", "claims", Map.of("text/html", "<p>see " + span + "</p>"));
    }

    private String page(ExecutedNotebook... notebooks) {
        ReviewOutcome outcome = Review.against(ledger, Findings.none()).of(List.of(notebooks));
        return Site.of(outcome, new BuildFacts(Map.of())).pages().get("chapter-07.html");
    }

    private ExecutedNotebook five() {
        return Fixture.chapter(ledger, "5", Fixture.NOTEBOOK, "synthetic");
    }

    @Test
    void fillsInTheVerdictOfAnotherNotebookAndLinksToIt() {
        String id = ledger.chapter("5").get(0).id();
        String page = page(five(), Fixture.notebook("07-conclusions.ipynb", speaking(Html.escape(id))));
        assertTrue(
                page.contains("<a href=\"chapter-05.html" + Html.escape(Html.fragment(id)) + "\">" + Html.escape(id)
                        + "</a>"),
                page);
        assertTrue(page.contains("data-verdict=\"calibrated\""));
    }

    @Test
    void countsTheVerdictsOfAGroupOfValues() {
        String key = Fixture.key(ledger.chapter("5").get(0).id());
        long size = ledger.values().stream()
                .filter(value -> value.id().startsWith(key + "."))
                .count();
        String page = page(five(), Fixture.notebook("07-conclusions.ipynb", speaking(key + ".*")));
        assertTrue(page.contains("title=\"" + size + " published values\""), page);
        assertTrue(page.contains(size + " calibrated"), page);
    }

    @Test
    void leavesTheIdWhereThisReviewDoesNotCoverIt() {
        String key = Fixture.key(ledger.chapter("5").get(0).id());
        String page = page(Fixture.notebook("07-conclusions.ipynb", speaking(key + ".*")));
        assertTrue(page.contains("data-verdict-of=\"" + key + ".*\">" + key + ".*</span>"), page);
        assertFalse(page.contains("data-verdict=\"calibrated\""));
    }

    @Test
    void refusesAnIdThatTheLedgerLacks() {
        assertEquals("no published value has the id 'T9.9'", refusal("T9.9"));
        assertEquals("no published value has an id that begins with 'T9.9.'", refusal("T9.9.*"));
    }

    @Test
    void takesAnIdForItselfAndNotForThoseThatBeginSo() {
        String key = Fixture.key(ledger.chapter("5").get(0).id());
        assertTrue(
                refusal(key).startsWith("no published value has the id '" + key + "'; '" + key + ".*' selects the "));
        String two = Fixture.ledgerText()
                + "T5.4.did,Table 5.4,5.4,coef,did,,0.1,share,1,0.05,0.15,rounded,\nT5.4.did.se,Table 5.4,5.4,se,did,,0.2,share,1,0.15,0.25,rounded,\n";
        Ledger both = Fixture.ledger(two);
        ReviewOutcome outcome = Review.against(both, Findings.none())
                .of(List.of(
                        Fixture.chapter(both, "5", Fixture.NOTEBOOK, "synthetic"),
                        Fixture.notebook("07-conclusions.ipynb", speaking("T5.4.did"))));
        String page = Site.of(outcome, new BuildFacts(Map.of())).pages().get("chapter-07.html");
        assertTrue(page.contains(">T5.4.did</a> <span class=\"verdict\""), page);
        assertFalse(page.contains("2 published values"), page);
    }

    private String refusal(String id) {
        String place = "07-conclusions.ipynb, cell 1: it refers to the verdict on '" + id + "', but ";
        String told = assertThrows(
                        ReviewException.class, () -> page(Fixture.notebook("07-conclusions.ipynb", speaking(id))))
                .getMessage()
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow()
                .strip();
        assertTrue(told.startsWith(place), told);
        return told.substring(place.length());
    }
}
