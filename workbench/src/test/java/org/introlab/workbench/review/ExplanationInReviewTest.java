package org.introlab.workbench.review;

import static org.introlab.workbench.review.Fixture.judged;
import static org.introlab.workbench.review.Fixture.ledger;
import static org.introlab.workbench.review.Fixture.notebook;
import static org.introlab.workbench.review.Fixture.stated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.exhibit.VerdictOutput;
import org.introlab.published.Findings;
import org.introlab.published.Verdict;
import org.introlab.workbench.notebook.Cell;
import org.junit.jupiter.api.Test;

class ExplanationInReviewTest {

    private static Cell explained(double computed) {
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
                List.of(Map.of("id", "T5.1.age=45+.share", "computed", computed)));
        Map<String, Object> content =
                new LinkedHashMap<>(Fixture.verdict("explanation", List.of(), List.of(), List.of()));
        content.put("schema", 1L);
        content.put("explanations", List.of(found));
        return Fixture.cell("why", "Published.explain(group)", Map.of(VerdictOutput.MIME, content));
    }

    private static ReviewedValue differing(Cell explanation) {
        Map<String, Object> value = stated("T5.1.age=45+.share", 40.0, "public");
        ReviewOutcome outcome = Review.against(ledger(), Findings.none())
                .of(List.of(notebook(Fixture.NOTEBOOK, judged("T5.1", List.of(value), List.of()), explanation)));
        return outcome.values().stream()
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
    void doesNotBelieveAnExplanationWhoseValueLiesOutside() {
        assertTrue(differing(explained(28.6)).explanation().isEmpty());
    }
}
