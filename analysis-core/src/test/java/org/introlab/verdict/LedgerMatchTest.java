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
import org.introlab.exhibit.table.ValueList;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerMatchTest {
    private static final String GOOD = "T6,form,mean,{exhibit}.{column}.{row}\n";

    @TempDir
    Path folder;

    @Test
    void hasNoHintWhenEveryLineFindsCellsAndSomeIdIsInTheLedger() throws IOException {
        Judged judged = judge(GOOD);
        assertEquals(List.of(), judged.hints());
        assertEquals(1, judged.judgements().size());
        assertFalse(judged.html().contains("Check the ids"));
        assertFalse(judged.text().contains("Check the ids"));
    }

    @Test
    void saysUnderTheExhibitWhichLinesOfTheMapMatchNoCell() throws IOException {
        Judged judged = judge(GOOD
                + "T6,form,conf_low,{exhibit}.{column}.{row}.low\nT6,statistic,std_err,e\nT6,row,kidz,children\n"
                + "T6,column,3,three\nT6,level,girls,f\nT6,id,T6.1.kidss,T6.other\n");
        assertEquals(
                List.of(
                        "ids.csv, row 3: no cell of T6 has the statistic 'conf_low'. Available: mean, std_error.",
                        "ids.csv, row 4: no cell of T6 has the statistic 'std_err'. Did you mean 'std_error'?",
                        "ids.csv, row 5: no cell of T6 has the row 'kidz'. Did you mean 'kids'?",
                        "ids.csv, row 6: no cell of T6 has the column '3'. Available: 1, 2.",
                        "ids.csv, row 7: no cell of T6 has the level 'girls'.",
                        "ids.csv, row 8: no cell of T6 has the id 'T6.1.kidss'. Did you mean 'T6.1.kids'?"),
                judged.hints());
        for (String shown : List.of(judged.html(), judged.text(), judged.markdown())) {
            assertTrue(shown.contains("row 3: no cell of T6 has the statistic"), shown);
        }
        assertEquals(1, judged.judgements().size());
    }

    @Test
    void saysWhichLinesMakeNoIdOfTheLedger() throws IOException {
        assertEquals(
                List.of(
                        "ids.csv, row 3: no published value has an id made with this line, such as T6.1.years.",
                        "ids.csv, row 4: no published value has an id made with this line, such as T6.othr."
                                + " Did you mean 'T6.other'?"),
                judge(GOOD + "T6,row,age,years\nT6,id,T6.2.kids,T6.othr\n").hints());
    }

    @Test
    void saysWhichLinesNoIdUses() throws IOException {
        assertEquals(
                List.of("ids.csv, row 3: no id of T6 is made with the variable 'kids'."),
                judge(GOOD + "T6,variable,kids,children\nT6,row,kids,kids\n").hints());
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
                List.of("none of the exhibit's ids is in the ledger, for example T6.kids.1; closest"
                        + " published id: T6.1.kids."),
                judge("").hints());
    }

    @Test
    void namesThePublishedIdThatSharesTheMostLettersFromBothEnds() throws IOException {
        assertEquals("T6.lids1", nearest("T6.kids1", "T6.kidz9", "T6.lids1"));
        assertEquals("T6.kidz1", nearest("T6.kids1", "T6.lids9", "T6.kidz1", "T6.girls1"));
        assertEquals("T6.kids1s", nearest("T6.kids1", "T6.kids", "T6.kids1s"));
        assertEquals("T6.kids", nearest("T6.kids1", "T6.kids", "T6.lids2"));
    }

    @Test
    void countsALetterOnceThatBothEndsShare() throws IOException {
        assertEquals("T6.xaab", nearest("T6.xaa", "T6.xa", "T6.xaab"));
        assertEquals("6.x", nearest("T6.x", "T", "6.x"));
    }

    @Test
    void namesNoPublishedIdThatSharesNoLetter() throws IOException {
        assertEquals("", nearest("A1.x", "T6.y"));
    }

    /** The published id that the hint under an exhibit names for the id of its only cell; empty if it names none. */
    private String nearest(String id, String... published) throws IOException {
        StringBuilder rows =
                new StringBuilder("id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n");
        for (String each : published) {
            rows.append(each).append(",Table 6,1.1,mean,,").append(each).append(",7.5,,1,,,rounded,\n");
        }
        String[] parts = id.split("\\.");
        Exhibit one = Exhibit.of(
                        "Families",
                        List.of("all"),
                        List.of(ExhibitRow.body(
                                parts[1],
                                List.of(Entry.of(Cell.of("mean", parts[1], "all", 7.5, NumberStyle.decimals(1)))))),
                        List.of())
                .exhibit(parts[0], "", "Families");
        Ledger ledger = Ledger.read(Files.writeString(folder.resolve("published.csv"), rows));
        String hint = Published.judge(one, ledger).hints().get(0);
        String begin = "none of the exhibit's ids is in the ledger, for example " + id;
        assertTrue(hint.startsWith(begin) && hint.endsWith("."), hint);
        return hint.substring(begin.length(), hint.length() - 1).replace("; closest published id: ", "");
    }

    @Test
    void comparesIdsGivenByHandWithoutAnIdOfTheExhibit() throws IOException {
        Exhibit list = ValueList.of(List.of(new Source("f.csv", Provenance.PUBLIC, "00")))
                .value("T6.other", "One", 7.5, NumberStyle.decimals(1))
                .exhibit("", "", "Values");
        Explanation group = Explanation.of("One value", "T6.other");
        assertEquals(1, Explained.of(group.tried("by hand", list), ledger()).fitting());
        Ledger ledger = ledger();
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Explained.of(group.tried("no id", exhibit("")), ledger))
                .getMessage();
        assertTrue(message.startsWith("An exhibit needs an id to be compared with the ledger"), message);
    }

    @Test
    void saysNothingOfIdsToALedgerWithoutValues() throws IOException {
        Ledger empty = Ledger.read(Files.writeString(
                folder.resolve("empty.csv"),
                "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n"));
        assertEquals(List.of(), Published.judge(exhibit("T6"), empty).hints());
    }

    @Test
    void refusesTwoCellsUnderOneIdAndNamesBoth() {
        String message = assertThrows(IllegalArgumentException.class, () -> judge("T6,form,mean,{exhibit}.1.{row}\n"))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "Two cells of Table 6 have the id 'T6.1.kids': (mean, kids, 1) and" + " (mean, kids, 2)."),
                message);
    }

    @Test
    void refusesToJudgeWithoutAnIdOfTheExhibit() {
        String message = assertThrows(IllegalArgumentException.class, () -> Published.judge(exhibit(""), ledger()))
                .getMessage();
        assertTrue(message.startsWith("An exhibit needs an id to be judged"), message);
    }

    @Test
    void listsKeysAndIdsWithoutValues() {
        Exhibit keys = exhibit("T6").keys();
        assertEquals(8, keys.rows().size());
        assertEquals("mean", keys.rows().get(0).label());
        assertEquals(
                List.of(Entry.of("kids"), Entry.of("1"), Entry.of("T6.kids.1"), Entry.of("no")),
                keys.rows().get(0).entries());
        assertEquals(
                List.of(Entry.of("kids"), Entry.of("1"), Entry.of("T6.kids.1.se"), Entry.of("no")),
                keys.rows().get(2).entries());
        assertEquals(0, keys.cells().count());
        assertFalse(keys.text().contains("7.5"), keys.text());
    }

    private Judged judge(String lines) throws IOException {
        Files.writeString(folder.resolve("ids.csv"), "exhibit,part,ours,ledger\n" + lines);
        return Published.judge(exhibit("T6"), ledger());
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
