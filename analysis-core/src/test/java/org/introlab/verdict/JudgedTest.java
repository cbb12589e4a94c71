package org.introlab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the numbers of one exhibit of each provenance. */
class JudgedTest {

    @TempDir
    Path folder;

    private Ledger ledger() throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.inside,Table 1,1.1,mean,inside,,7.5,,1,,,rounded,
                T1.outside,Table 1,1.1,mean,outside,,7.5,,1,,,rounded,
                T1.words,Table 1,1.1,mean,words,,,,,7,8,approx,about seven
                T1.bound,Table 1,1.1,mean,bound,,,,,7,100,bound,
                T1.few,Table 1,1.1,mean,few,,7.5,,1,,,rounded,
                T1.missing,Table 1,1.1,mean,missing,,7.5,,1,,,rounded,
                """));
    }

    private static Exhibit exhibit(Provenance provenance) {
        List<ExhibitRow> rows = new ArrayList<>();
        for (String row : List.of("inside", "outside", "words", "bound", "few", "unpublished")) {
            double value = row.equals("outside") ? 7.6 : 7.53;
            rows.add(ExhibitRow.body(
                    row,
                    List.of(Entry.of(Cell.of("mean", row, "all", value, NumberStyle.decimals(2))
                            .basedOn(row.equals("few") ? 3 : 90)))));
        }
        return Exhibit.of("Families", List.of("all"), rows, List.of(new Source("f.csv", provenance, "00ff")))
                .exhibit("T1", "Table 1", "Families");
    }

    private Judged judged(Provenance provenance) throws IOException {
        return Published.judge(exhibit(provenance), ledger());
    }

    private static List<Verdict> verdicts(Judged judged) {
        return judged.judgements().stream().map(Judgement::verdict).toList();
    }

    @Test
    void numbersOfPublicDataAreReproducedOrDiffer() throws IOException {
        Judged judged = judged(Provenance.PUBLIC);
        assertEquals(
                List.of("T1.inside", "T1.outside", "T1.words", "T1.bound", "T1.few"),
                judged.judgements().stream().map(Judgement::id).toList());
        assertEquals(
                List.of(
                        Verdict.REPRODUCED,
                        Verdict.DIFFERS,
                        Verdict.REPRODUCED,
                        Verdict.REPRODUCED,
                        Verdict.REPRODUCED),
                verdicts(judged));
        assertEquals("4 reproduced, 1 differs", judged.summary());
        assertEquals("Table 1: 4 reproduced, 1 differs", judged.toString());
        assertEquals(OptionalDouble.of(7.6), judged.judgements().get(1).computed());
        assertEquals("public", judged.judgements().get(1).provenance());
        assertEquals(Optional.empty(), judged.figure());
    }

    @Test
    void numbersOfSyntheticDataAreCalibratedAtBest() throws IOException {
        assertEquals("4 calibrated, 1 differs", judged(Provenance.SYNTHETIC).summary());
        assertEquals(
                "synthetic", judged(Provenance.SYNTHETIC).judgements().get(0).provenance());
    }

    @Test
    void aNumberOfFewPersonsOfRestrictedDataIsWithheldAndNeverStandsBesideItsPrint() throws IOException {
        Judged judged = judged(Provenance.RESTRICTED);
        assertEquals("3 reproduced, 1 differs, 1 withheld", judged.summary());
        Judgement few = judged.judgements().get(4);
        assertEquals(Verdict.WITHHELD, few.verdict());
        assertEquals(OptionalDouble.empty(), few.computed());
        assertTrue(few.note().contains("5 persons"), few.note());
        assertFalse(few.sentence().contains("7.5"), few.sentence());
        assertFalse(values(judged).get(4).containsKey("computed"));
    }

    @Test
    void namesTheWordingsThatWereReadAsIntervals() throws IOException {
        List<String> lines = judged(Provenance.PUBLIC).text().lines().toList();
        assertTrue(lines.contains("T1.words: about seven, read as [7, 8]"), lines.toString());
        assertTrue(lines.contains("T1.bound: read as [7, 100]"), lines.toString());
        assertEquals("4 reproduced, 1 differs", lines.get(lines.size() - 1));
        assertEquals(2, lines.stream().filter(line -> line.contains("read as")).count());
        String html = judged(Provenance.PUBLIC).html();
        assertTrue(html.contains("T1.words: about seven, read as [7, 8]; T1.bound: read as [7, 100]."), html);
    }

    @Test
    void wordingsReadAlikeStandInOneLine() throws IOException {
        Ledger ledger = Ledger.read(Files.writeString(folder.resolve("alike.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.inside,Table 1,1.1,mean,inside,,,,,7,8,approx,about seven
                T1.words,Table 1,1.1,mean,words,,,,,7,8,approx,about seven
                """));
        String text = Published.judge(exhibit(Provenance.PUBLIC), ledger).text();
        assertTrue(text.contains("T1.inside, T1.words: about seven, read as [7, 8]\n"), text);
    }

    @Test
    void marksEachJudgedNumberWhereItIsShown() throws IOException {
        Judged judged = judged(Provenance.PUBLIC);
        List<String> lines = judged.text().lines().toList();
        for (String row : List.of("inside", "words", "bound", "few")) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith(row) && line.contains("7.53 ●")), row);
        }
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("outside") && line.contains("7.60 ✕")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("unpublished") && line.endsWith("7.53")));
        String html = judged.html();
        assertTrue(html.contains("T1.inside") && html.contains("4 reproduced, 1 differs"), html);
        assertFalse(html.contains("T1.missing"), html);
        assertTrue(judged.markdown().startsWith("**Table 1"), judged.markdown());
        assertTrue(judged.markdown().endsWith("\n4 reproduced, 1 differs\n"), judged.markdown());
    }

    @Test
    void statesForTheReviewWhatWasComputedFromWhichFiles() throws IOException {
        Exhibit exhibit = exhibit(Provenance.PUBLIC);
        Judged judged = Published.judge(exhibit, ledger());
        assertSame(exhibit, judged.exhibit());
        Map<String, Object> json = judged.json();
        assertEquals(1, ((Number) json.get("schema")).intValue());
        Map<?, ?> shown = (Map<?, ?>) json.get("exhibit");
        assertEquals("T1", shown.get("id"));
        assertEquals("Table 1", shown.get("name"));
        assertEquals("Families", shown.get("title"));
        assertEquals("table", shown.get("kind"));
        Map<?, ?> outside = values(judged).get(1);
        assertEquals("T1.outside", outside.get("id"));
        assertEquals(7.6, outside.get("computed"));
        assertEquals("public", outside.get("provenance"));
        assertEquals("mean", outside.get("statistic"));
        assertEquals("outside", outside.get("row"));
        assertEquals("all", outside.get("column"));
        assertEquals("differs", outside.get("verdict"));
        assertEquals(Optional.of(true), Seal.isWhole(json));
    }

    @Test
    void anExhibitWithoutAPublishedValueSaysSo() throws IOException {
        Ledger empty = Ledger.read(Files.writeString(
                folder.resolve("empty.csv"),
                "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n"));
        Judged judged = Published.judge(exhibit(Provenance.PUBLIC), empty);
        assertEquals("no published value", judged.summary());
        assertFalse(judged.html().contains("no published value"), judged.html());
    }

    @Test
    void listsWhatIsNotComputedWithItsReason() throws IOException {
        NotComputed none = NotComputed.of(ledger(), "the register <ends> before", "T1.missing", "T1.few");
        assertEquals(2, none.judgements().size());
        assertEquals("the register <ends> before", none.judgements().get(0).note());
        assertEquals(
                "T1.missing (published 7.5) is not computed: the register <ends> before\n"
                        + "T1.few (published 7.5) is not computed: the register <ends> before\n",
                none.text());
        assertTrue(none.markdown().startsWith("- T1.missing (published 7.5)"), none.markdown());
        assertEquals(2, none.markdown().lines().count());
        assertTrue(none.html().startsWith("<p data-id=\"T1.missing\" data-verdict=\"not_computed\">T1.missing"));
        assertTrue(none.html().contains("the register &lt;ends&gt; before</p><p data-id=\"T1.few\""), none.html());
        assertEquals("2 published values not computed", none.toString());
        Map<String, Object> json = none.json();
        assertEquals(1, ((Number) json.get("schema")).intValue());
        assertEquals(
                Map.of("id", "T1.missing", "reason", "the register <ends> before"),
                ((List<?>) json.get("notComputed")).get(0));
        assertEquals(Optional.of(true), Seal.isWhole(json));
    }

    private static List<Map<?, ?>> values(Judged judged) {
        List<Map<?, ?>> values = new ArrayList<>();
        for (Object value : (List<?>) judged.json().get("values")) {
            values.add((Map<?, ?>) value);
        }
        return values;
    }
}
