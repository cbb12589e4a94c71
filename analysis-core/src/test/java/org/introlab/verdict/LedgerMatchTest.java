package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.exhibit.LedgerIds;
import org.introlab.exhibit.table.ValueList;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerMatchTest {
    private static final LedgerIds GOOD = LedgerIds.of("T6").statistic("mean", "{column}.{row}");

    @TempDir
    Path folder;

    @Test
    void hasNoHintWhenEveryTemplateFindsCellsAndSomeIdIsInTheLedger() throws IOException {
        Judged judged = judge(GOOD);
        assertEquals(List.of(), judged.hints());
        assertEquals(1, judged.judgements().size());
        assertFalse(judged.html().contains("Check the ids"));
        assertFalse(judged.text().contains("Check the ids"));
    }

    @Test
    void saysWhichStatisticsThereAreForOneThatNoCellHas() throws IOException {
        Judged judged = judge(GOOD.statistic("conf_low", "{column}.{row}.low"));
        assertEquals(List.of("statistic conf_low is in no cell; this exhibit has: mean, std_error."), judged.hints());
        for (String shown : List.of(judged.html(), judged.text(), judged.markdown())) {
            assertTrue(shown.contains("statistic conf_low is in no cell"), shown);
        }
        assertEquals(1, judged.judgements().size());
    }

    @Test
    void saysWhichPlaceholdersThereAreForOneThatIsNone() throws IOException {
        assertEquals(
                List.of(
                        "{kolumn} in the template of std_error stands for nothing. Did you mean 'column'? Placeholders: {row},"
                                + " {variable}, {level}, {column}."),
                judge(GOOD.statistic("std_error", "{kolumn}.{row}.se")).hints());
    }

    @Test
    void saysWhichColumnsThereAreForOneThatNoCellHas() throws IOException {
        assertEquals(
                "column 3 is in no cell; this exhibit has: 1, 2.",
                judge(GOOD.column("3")).hints().get(0));
    }

    @Test
    void saysWhichCellIsNotThere() throws IOException {
        List<String> hints = judge(GOOD.cell("mean", "kidz", "1", "T6.other")).hints();
        assertEquals(List.of("(mean, kidz, 1) is no cell, so T6.other is not judged; keys() lists the cells."), hints);
    }

    @Test
    void saysWhichGivenIdTheLedgerLacks() throws IOException {
        assertEquals(
                List.of("T6.othr, given to (mean, kids, 2), is not in the ledger. Did you mean 'T6.other'?"),
                judge(GOOD.cell("mean", "kids", "2", "T6.othr")).hints());
    }

    @Test
    void saysWhichIdsOfAListOfValuesTheLedgerLacks() throws IOException {
        Exhibit list = ValueList.of(List.of(new Source("f.csv", Provenance.PUBLIC, "00")))
                .value("T6.other", "One", 7.5, NumberStyle.decimals(1))
                .value("T1.N.totl", "Two", 24, NumberStyle.whole())
                .value("", "Three, not printed", 3, NumberStyle.whole(), 3)
                .exhibit("S1", "", "Values");
        Judged judged = Published.judge(list, ledger());
        assertEquals("1 reproduced", judged.summary());
        assertEquals(
                List.of(
                        "T1.N.totl, given to (value, T1.N.totl, value), is not in the ledger. Did you mean 'T1.N.total'?"),
                judged.hints());
    }

    @Test
    void namesTheNearestIdsWhenTheLedgerHasNoneOfThem() throws IOException {
        assertEquals(
                List.of("none of the ids made is in the ledger, for example T6.kids.kids; near: T6.1.kids."),
                judge(GOOD.name("1", "kids")).hints());
    }

    @Test
    void saysNothingOfIdsToALedgerWithoutValues() throws IOException {
        Ledger empty = Ledger.read(Files.writeString(
                folder.resolve("empty.csv"),
                "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n"));
        assertEquals(
                List.of(), Published.judge(exhibit("T6").published(GOOD), empty).hints());
    }

    @Test
    void refusesTwoCellsUnderOneIdAndNamesBoth() {
        LedgerIds same = LedgerIds.of("T6").statistic("mean", "1.{row}");
        String message =
                assertThrows(IllegalArgumentException.class, () -> judge(same)).getMessage();
        assertTrue(
                message.startsWith("Two cells of Table 6 get the id 'T6.1.kids': (mean, kids, 1) and (mean, kids, 2)."),
                message);
    }

    @Test
    void refusesToJudgeWithoutAnIdOfTheExhibit() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Published.judge(exhibit("").published(GOOD), ledger()))
                .getMessage();
        assertTrue(message.startsWith("To be judged an exhibit needs an id"), message);
    }

    @Test
    void listsKeysAndIdsWithoutValues() {
        Exhibit keys = exhibit("T6").published(GOOD).keys();
        assertEquals(8, keys.rows().size());
        assertEquals("mean", keys.rows().get(0).label());
        assertEquals(
                List.of(Entry.of("kids"), Entry.of("1"), Entry.of("T6.1.kids")),
                keys.rows().get(0).entries());
        assertEquals(
                List.of(Entry.of("kids"), Entry.of("1"), Entry.of("")),
                keys.rows().get(2).entries());
        assertEquals(0, keys.cells().count());
        assertFalse(keys.text().contains("7.5"), keys.text());
    }

    private Judged judge(LedgerIds ids) throws IOException {
        return Published.judge(exhibit("T6").published(ids), ledger());
    }

    private static Exhibit exhibit(String id) {
        List<ExhibitRow> rows = List.of("kids", "age").stream()
                .flatMap(row -> List.of("mean", "std_error").stream()
                        .map(statistic -> ExhibitRow.body(
                                row,
                                List.of("1", "2").stream()
                                        .map(column ->
                                                Entry.of(Cell.of(statistic, row, column, 7.5, NumberStyle.decimals(1))))
                                        .toList())))
                .toList();
        return Exhibit.of("Families", List.of("1", "2"), rows, List.of(new Source("f.csv", Provenance.PUBLIC, "00")))
                .exhibit(id, "Table 6", "Families");
    }

    private Ledger ledger() throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.N.total,Table 1,1.1,count,N,total,24,persons,0,,,exact,
                T6.1.kids,Table 6,1.1,mean,kids,1,7.5,,1,,,rounded,
                T6.other,Table 6,1.1,mean,other,,7.5,,1,,,rounded,
                """));
    }
}
