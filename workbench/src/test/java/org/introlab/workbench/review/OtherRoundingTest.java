package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.introlab.workbench.site.BuildFacts;
import org.introlab.workbench.site.Site;
import org.junit.jupiter.api.Test;

/** A value that only another rounding puts inside differs, and every output says which rounding it is. */
class OtherRoundingTest {
    private static final String HEADER =
            "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n";
    private static final Ledger LEDGER = Fixture.ledger(HEADER
            + "T5.1.cut,Table 5.1,5.1,mean,a,,0.12,,2,,,rounded,\n"
            + "T5.1.tie,Table 5.1,5.1,mean,b,,0.12,,2,,,half_up,\n"
            + "T5.1.none,Table 5.1,5.1,mean,c,,0.12,,2,,,rounded,\n");
    private static final String CUT = "It would be inside if the report had truncated further digits.";

    private static ReviewOutcome outcome(Findings findings) {
        Map<String, Object> cut = Fixture.stated("T5.1.cut", 0.129, "public");
        cut.put("note", "said against another ledger");
        List<Map<String, Object>> values =
                List.of(cut, Fixture.stated("T5.1.tie", 0.125, "public"), Fixture.stated("T5.1.none", 0.131, "public"));
        return Review.against(LEDGER, findings)
                .of(List.of(Fixture.notebook("05-a.ipynb", Fixture.judged("T5.1", values, List.of()))));
    }

    @Test
    void differsAllTheSame() {
        ReviewOutcome outcome = outcome(Findings.none());
        assertEquals(3, outcome.counts().get(Verdict.DIFFERS));
        assertEquals(1, outcome.exitStatus());
    }

    @Test
    void isToldInTheTextThatEndsTheReview() {
        String reasons = String.join("\n", outcome(Findings.none()).reasons());
        assertTrue(
                reasons.contains("computed 0.129 (05-a.ipynb, cell 1). " + CUT + " If the printed value is wrong"),
                reasons);
        assertTrue(
                reasons.contains("interval [0.115, 0.125), computed 0.125 (05-a.ipynb, cell 1). It would be inside if"
                        + " the report had rounded half to even, or truncated"),
                reasons);
        assertTrue(reasons.contains("computed 0.131 (05-a.ipynb, cell 1). If the printed value is wrong"), reasons);
    }

    @Test
    void isToldInTheFileForMachinesBeforeTheFinding() throws IOException {
        Findings findings = Fixture.findings(LEDGER, "T5.1.cut,The print is cut off.,see the table");
        JsonNode values = new ObjectMapper().readTree(outcome(findings).json()).get("values");
        assertEquals("T5.1.cut", values.get(0).get("id").asText());
        assertEquals(CUT + " The print is cut off.", values.get(0).get("note").asText());
        assertEquals("differs", values.get(0).get("verdict").asText());
        assertEquals("", values.get(1).get("note").asText());
    }

    @Test
    void isToldOnThePage() {
        String page = Site.of(outcome(Findings.none()), new BuildFacts(Map.of()))
                .pages()
                .get("chapter-05.html");
        assertTrue(page.contains("<span class=\"why\">" + CUT + "</span>"), page);
        assertTrue(page.contains("[0.115, 0.125)"), page);
    }
}
