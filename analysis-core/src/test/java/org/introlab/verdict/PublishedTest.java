package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.study.Study;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.published.Verdict;
import org.junit.jupiter.api.Test;

/** What a notebook's cells call, with the ledger of the study that they are run in. */
class PublishedTest {
    private static final String ID = "A3.constant.coef";

    private final PublishedValue published =
            Ledger.read(Study.here().ledger()).find(ID).orElseThrow();

    private static Exhibit constant(double value) {
        return Exhibit.of(
                        "Count",
                        List.of("coef"),
                        List.of(ExhibitRow.body(
                                "constant",
                                List.of(Entry.of(
                                        Cell.of("coef", "constant", "coef", value, NumberStyle.decimals(2)))))),
                        List.of(new Source("f.csv", Provenance.PUBLIC, "00")))
                .exhibit("A3", "Appendix 3", "Count");
    }

    private Exhibit inside() {
        return constant((published.low() + published.high()) / 2);
    }

    private Exhibit outside() {
        return constant(published.high() + 1);
    }

    @Test
    void judgesAgainstTheLedgerOfTheStudy() {
        List<Judgement> judgements = Published.judge(inside()).judgements();
        assertEquals(List.of(ID), judgements.stream().map(Judgement::id).toList());
        assertEquals(Verdict.REPRODUCED, judgements.get(0).verdict());
        assertEquals(
                Verdict.DIFFERS, Published.judge(outside()).judgements().get(0).verdict());
    }

    @Test
    void countsTheVerdictsOfEachExhibitAndLeavesBlankWhatThereIsNone() {
        Exhibit counts = Published.overview(inside(), outside());
        assertEquals(
                List.of("reproduced", "calibrated", "differs", "withheld", "not computed").stream()
                        .sorted()
                        .toList(),
                counts.columns().stream().sorted().toList());
        assertEquals(2, counts.rows().size());
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < counts.columns().size(); column++) {
                boolean counted = counts.columns().get(column).equals(row == 0 ? "reproduced" : "differs");
                Entry entry = counts.rows().get(row).entries().get(column);
                assertEquals(counted ? 1 : Double.NaN, count(entry), row + ", " + column);
            }
        }
        assertEquals(
                List.of("f.csv"), counts.sources().stream().map(Source::file).toList());
    }

    private static double count(Entry entry) {
        if (entry instanceof Entry.Number number) {
            return number.cell().value();
        }
        assertEquals(Entry.BLANK, entry);
        return Double.NaN;
    }

    @Test
    void refersToVerdictsExplainsDifferencesAndStatesWhatIsNotComputed() {
        assertEquals(List.of(ID, "A3.*"), Published.verdictsOf(ID, "A3.*").ids());
        Explanation group = Explanation.of("The constant", ID);
        Explained explained = Published.explain(group.tried("first", outside()).tried("second", inside()));
        assertEquals(Optional.of("second"), explained.definition());
        NotComputed none = Published.notComputed("not in the register", ID);
        assertTrue(none.text().endsWith(" is not computed: not in the register\n"), none.text());
    }
}
