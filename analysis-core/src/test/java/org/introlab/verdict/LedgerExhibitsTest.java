package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introlab.data.study.Study;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.published.IdSelection;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.junit.jupiter.api.Test;

class LedgerExhibitsTest {
    private static final Ledger LEDGER = Ledger.read(Study.here().ledger());
    private static final Exhibit LIST = Published.exhibits();

    @Test
    void countsEveryValueOfTheLedgerOnce() {
        assertEquals(
                LEDGER.values().size(), LIST.cells().mapToDouble(Cell::value).sum());
    }

    @Test
    void asksForTheVerdictsOfExactlyTheValuesThatItCounts() {
        for (ExhibitRow row : LIST.rows()) {
            List<String> wanted = wanted(row);
            List<String> found = LEDGER.values().stream()
                    .map(PublishedValue::id)
                    .filter(id -> wanted.stream().anyMatch(w -> new IdSelection(w).holds(id)))
                    .toList();
            List<String> printedThere = LEDGER.values().stream()
                    .filter(value -> value.printedIn().equals(row.label()))
                    .map(PublishedValue::id)
                    .toList();
            assertEquals(printedThere, found, row.label());
            assertEquals(
                    found.size(), ((Entry.Number) row.entries().get(1)).cell().value(), row.label());
        }
    }

    @Test
    void asksWithOneBeginningWhereAnExhibitHasItAlone() {
        assertEquals(List.of("T5.2.*"), wanted("Table 5.2"));
        assertEquals(List.of("A3.*"), wanted("Appendix 3"));
        assertEquals(List.of("F5.1.*"), wanted("Figure 5.1"));
        assertEquals(List.of("T4.1.n55"), wanted("Text of 4.6"));
        assertTrue(wanted("Table 4.1").containsAll(List.of("T4.1.total.*", "T4.1.gender.*", "T4.1.children.*")));
    }

    private static List<String> wanted(String place) {
        return wanted(LIST.rows().stream()
                .filter(row -> row.label().equals(place))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> wanted(ExhibitRow row) {
        return ((Entry.VerdictsOf) row.entries().get(2)).ids();
    }
}
