package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

class LedgerExhibitsTest {
    private final Ledger ledger = Ledger.read(Study.here().ledger());
    private final Exhibit list = Published.exhibits();

    @Test
    void countsEveryValueOfTheLedgerOnce() {
        assertEquals(
                ledger.values().size(), list.cells().mapToDouble(Cell::value).sum());
    }

    @Test
    void asksForTheVerdictsOfExactlyTheValuesThatItCounts() {
        for (ExhibitRow row : list.rows()) {
            List<String> wanted = wanted(row);
            List<String> found = ledger.values().stream()
                    .map(PublishedValue::id)
                    .filter(id -> wanted.stream().anyMatch(w -> new IdSelection(w).holds(id)))
                    .toList();
            List<String> printedThere = ledger.values().stream()
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

    @Test
    void asksForTwoValuesWithOneBeginningAndForASingleValueByItsId(@TempDir Path folder) throws IOException {
        Ledger small = Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.a,Table 1,1.1,mean,a,,7.5,,1,,,rounded,
                T1.b,Table 1,1.1,mean,b,,7.5,,1,,,rounded,
                T2.a,Table 2,1.1,mean,a,,7.5,,1,,,rounded,
                """));
        List<ExhibitRow> rows = LedgerExhibits.of(small).rows();
        assertEquals(List.of("T1.*"), wanted(rows.get(0)));
        assertEquals(List.of("T2.a"), wanted(rows.get(1)));
    }

    private List<String> wanted(String place) {
        return wanted(list.rows().stream()
                .filter(row -> row.label().equals(place))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> wanted(ExhibitRow row) {
        return ((Entry.VerdictsOf) row.entries().get(2)).ids();
    }
}
