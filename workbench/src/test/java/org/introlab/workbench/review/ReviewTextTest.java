package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;

class ReviewTextTest {

    private static String text(String ledgerText) {
        Ledger ledger = Fixture.ledger(ledgerText);
        ExecutedNotebook notebook = Fixture.chapter(Fixture.ledger(), "5", Fixture.NOTEBOOK, "synthetic");
        return Review.against(ledger, Findings.none()).of(List.of(notebook)).text();
    }

    @Test
    void saysWhenThereIsNothingToJudge() {
        assertEquals("no published value", ReviewText.summary(List.of()));
    }

    @Test
    void alignsATablePerExhibitInTheOrderOfTheCells() {
        String expected = """
                Table 5.2: 4 of 4 inside (4 calibrated)
                  id                     published              interval    computed  verdict
                  T5.2.gender=male.coef      0.146      [0.1455, 0.1465]     0.14593  ○ calibrated
                  T5.2.gender=male.se      0.00656  [0.006555, 0.006565]   0.0065593  ○ calibrated
                  T5.2.track=2.coef         -0.119    [-0.1195, -0.1185]    -0.11907  ○ calibrated
                  T5.2.constant.coef           0.5          [0.45, 0.55]       0.493  ○ calibrated

                """;
        String text = text(Fixture.ledgerText());
        assertEquals(
                expected.replaceAll(" +", " "),
                text.substring(text.indexOf("Table 5.2"), text.indexOf("Figure 5.1"))
                        .replaceAll(" +", " "));
        List<Integer> widths = text.lines()
                .filter(line -> line.startsWith("  T5.2."))
                .map(line -> line.indexOf("○"))
                .distinct()
                .toList();
        assertEquals(1, widths.size(), text);
    }

    @Test
    void endsWithTheClassAndThatAllIsAsExpected() {
        assertTrue(text(Fixture.ledgerText()).endsWith("Every verdict is as expected.\n"));
    }

    @Test
    void endsWithTheReasonsWhenAllIsNotAsExpected() {
        String text = text(Fixture.ledgerText().replace("23032,persons,,23032,23032", "23033,persons,,23033,23033"));
        assertTrue(
                text.contains(
                        "1 not as expected:\n  T5.1.n.total differs: published 23033, interval 23033, computed 23032 (05-networks.ipynb, cell 2)."),
                text);
        assertTrue(text.contains("Table 5.1: 2 of 3 inside (2 calibrated, 1 differs)"), text);
    }
}
