package org.introlab.workbench.review;

import static org.introlab.workbench.review.Fixture.judged;
import static org.introlab.workbench.review.Fixture.ledger;
import static org.introlab.workbench.review.Fixture.notebook;
import static org.introlab.workbench.review.Fixture.stated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.published.Findings;
import org.introlab.published.Verdict;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.site.BuildFacts;
import org.introlab.workbench.site.Site;
import org.junit.jupiter.api.Test;

class ExplanationInReviewTest {

    private static Cell explained(double... computed) {
        Map<String, Object> found = Map.of(
                "group",
                "the share",
                "definition",
                "of valid answers",
                "tried",
                4L,
                "fitting",
                1L,
                "values",
                Arrays.stream(computed)
                        .mapToObj(c -> Map.of("id", "T5.1.age=45+.share", "computed", c))
                        .toList());
        Map<String, Object> content =
                new LinkedHashMap<>(Fixture.verdict("explanation", List.of(), List.of(), List.of()));
        content.put("schema", 1L);
        content.put("explanations", List.of(found));
        return Fixture.cell(
                "why" + Arrays.hashCode(computed), "Published.explain(group)", Map.of(VerdictOutput.MIME, content));
    }

    private static ReviewOutcome outcome(Cell... explanations) {
        Map<String, Object> value = stated("T5.1.age=45+.share", 40.0, "public");
        List<Cell> cells = new ArrayList<>(List.of(judged("T5.1", List.of(value), List.of())));
        cells.addAll(List.of(explanations));
        return Review.against(ledger(), Findings.none())
                .of(List.of(notebook(Fixture.NOTEBOOK, cells.toArray(Cell[]::new))));
    }

    private static ReviewedValue differing(Cell explanation) {
        return outcome(explanation).values().stream()
                .filter(reviewed -> reviewed.id().equals("T5.1.age=45+.share"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTheDefinitionThatExplainsADifferenceAndChangesNoVerdict() {
        ReviewedValue value = differing(explained(28.2));
        assertEquals(Verdict.DIFFERS, value.verdict());
        assertTrue(value.differsUnexpectedly());
        assertEquals("of valid answers", value.explanation().orElseThrow().definition());
        assertEquals(4, value.explanation().orElseThrow().tried());
    }

    @Test
    void refusesAnExplanationThatGivesOneValueTwice() {
        ReviewException refused = assertThrows(ReviewException.class, () -> outcome(explained(40.0, 28.2)));
        assertTrue(refused.getMessage().contains(" has 'T5.1.age=45+.share' twice"));
    }

    @Test
    void countsExplainedValuesAlikeOnEveryPageAndInTheText() {
        ReviewOutcome outcome = outcome(explained(28.2), explained(28.3), explained(50));
        String counted = "Explained: 1 of 1 differing values are inside their intervals under another definition";
        assertTrue(outcome.text().contains(counted), outcome.text());
        Map<String, String> pages = Site.of(outcome, new BuildFacts(Map.of())).pages();
        for (String page : List.of("index.html", "values.html", "chapter-05.html")) {
            assertTrue(pages.get(page).contains(counted), page);
        }
        String exhibits = pages.get("exhibits.html");
        assertEquals(1, exhibits.split("explains 1 value<", -1).length - 1, exhibits);
        assertEquals(2, exhibits.split("explains no further value<", -1).length - 1, exhibits);
    }

    @Test
    void doesNotBelieveAnExplanationWhoseValueLiesOutside() {
        assertTrue(differing(explained(28.6)).explanation().isEmpty());
    }
}
