package org.introlab.exhibit.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Exhibit;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.PlainJson;
import org.introlab.published.Ledger;
import org.introlab.survey.Item;
import org.introlab.survey.Responses;
import org.introlab.survey.Scale;
import org.introlab.verdict.Judged;
import org.introlab.verdict.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class LikertTableTest {
    private static final Scale FIVE = Scale.of("1", "2", "3", "4", "5");

    @TempDir
    Path folder;

    /** Ten answers (1 at level 1, 1 at 2, 2 at 3, 2 at 4, 4 at 5) and two missing; and an item that nobody answered. */
    private static Responses responses(Provenance provenance) {
        return Responses.of(
                Frame.of(
                        "survey",
                        Table.create(
                                StringColumn.create("a", "1", "2", "3", "3", "4", "4", "5", "5", "5", "5", "", ""),
                                StringColumn.create("nobody", "", "", "", "", "", "", "", "", "", "", "", "")),
                        List.of(),
                        List.of(new Source("x.csv", provenance, "00"))),
                List.of(Item.of("a", "Asked of all", FIVE), Item.of("nobody", "Asked of nobody", FIVE)));
    }

    private static double value(Exhibit exhibit, String statistic, String column) {
        return exhibit.cell(statistic, "a", column).orElseThrow().value();
    }

    @Test
    void givesPerCentOfValidAnswersAtEachLevelAndInTheGroupsOfLevels() {
        Exhibit e = LikertTable.of(responses(Provenance.PUBLIC), "a").exhibit("F1", "Figure 1", "Answers");
        assertEquals(10, value(e, "share", "1"));
        assertEquals(40, value(e, "share", "5"));
        assertEquals(60, value(e, "share", "agree"));
        assertEquals(20, value(e, "share", "disagree"));
        assertEquals(40, value(e, "share", "not_agree"));
        assertEquals(10, value(e, "n", "n"));
        assertEquals(2, value(e, "n", "missing"));
    }

    @Test
    void givesPerCentOfAllRespondentsWhereAskedAndSaysSo() {
        Exhibit e = LikertTable.of(responses(Provenance.PUBLIC), "a").ofAll("a").exhibit("F1", "Figure 1", "Answers");
        assertEquals(50, value(e, "share", "agree"), 1e-12);
        assertEquals(100.0 * 4 / 12, value(e, "share", "not_agree"), 1e-12);
        assertTrue(e.rows().get(0).label().contains("of all respondents"));
        assertTrue(e.figure().orElseThrow().json().toString().contains("of all 12, 2 missing"));
    }

    @Test
    void countsAsAgreeingWhatIsNamed() {
        LikertTable table = LikertTable.of(responses(Provenance.PUBLIC), "a");
        assertEquals(40, value(table.agreeing("5").exhibit("", "", "t"), "share", "agree"));
        assertThrows(IllegalArgumentException.class, () -> table.agreeing("6"));
        assertThrows(IllegalArgumentException.class, () -> table.ofAll("b"));
    }

    @Test
    void showsAnItemThatNobodyAnsweredWithoutANumber() {
        Exhibit e = LikertTable.of(responses(Provenance.PUBLIC), "nobody", "a").exhibit("", "", "t");
        assertEquals("–", e.cell("share", "nobody", "agree").orElseThrow().shown());
        assertFalse(e.figure().orElseThrow().json().toString().contains("NaN"));
    }

    @Test
    void splitsTheNeutralAnswersAroundZero() {
        Map<String, Object> spec = LikertTable.of(responses(Provenance.PUBLIC), "a")
                .exhibit("", "", "t")
                .figure()
                .orElseThrow()
                .json();
        List<?> bases = PlainJson.list(spec.get("data")).stream()
                .map(PlainJson::map)
                .filter(t -> t.get("type").equals("bar"))
                .map(t -> PlainJson.list(t.get("base")).get(0))
                .toList();
        assertEquals(List.of(-30L, -20L, -10L, 10L, 30L), bases);
    }

    @Test
    void drawsNoSegmentThatTheTableWithholds() {
        Exhibit e = LikertTable.of(responses(Provenance.RESTRICTED), "a").exhibit("", "", "t");
        List<?> lengths = PlainJson.list(e.figure().orElseThrow().json().get("data")).stream()
                .map(PlainJson::map)
                .filter(t -> t.get("type").equals("bar"))
                .flatMap(t -> PlainJson.list(t.get("x")).stream())
                .filter(java.util.Objects::nonNull)
                .toList();
        assertEquals(List.of(), lengths, "each level has fewer than five persons");
        assertTrue(e.markdown().contains("withheld"));
    }

    @Test
    void drawsIntervalsOnAnAxisAroundThemAndSaysWhatItsEndsMean() {
        Map<String, Object> layout = PlainJson.map(LikertTable.of(responses(Provenance.PUBLIC), "a")
                .exhibit("", "", "t")
                .figure()
                .orElseThrow()
                .json()
                .get("layout"));
        List<Object> range = PlainJson.list(PlainJson.map(layout.get("xaxis2")).get("range"));
        Cell low = LikertTable.of(responses(Provenance.PUBLIC), "a")
                .exhibit("", "", "t")
                .cell("conf_low", "a", "agree")
                .orElseThrow();
        double from = ((Number) range.get(0)).doubleValue();
        assertTrue(from < low.value() && from > low.value() - 12, range + " begins just below " + low.value());
        assertTrue(((Number) range.get(1)).doubleValue() <= 100);
        List<Object> words = PlainJson.list(layout.get("annotations")).stream()
                .map(note -> PlainJson.map(note).get("text"))
                .toList();
        assertTrue(words.containsAll(List.of("\u2190 disagree", "agree \u2192")), words.toString());
    }

    @Test
    void marksPublishedValuesOnlyInTheVerification() throws IOException {
        Exhibit e = LikertTable.of(responses(Provenance.PUBLIC), "a").exhibit("F1", "Figure 1", "Answers");
        Judged judged = Published.judge(e, ledger());
        List<Map<String, Object>> marks = marks(judged.figure().orElseThrow());
        assertEquals(List.of(), marks(e.figure().orElseThrow()));
        assertEquals(List.of(List.of(70L)), x(marks, "F1.a.5"), "begins at 30, is published as 40");
        assertEquals(List.of(List.of(-22L)), x(marks, "F1.a.2"), "ends at -10, is published as 12");
        assertEquals(List.of(List.of(-35L)), x(marks, "F1.a.not_agree"), "ends at 10, is published as 45");
        assertEquals(List.of(List.of(55L, 65L)), x(marks, "F1.a.agree"), "in words: a line over what they allow");
        assertEquals("x2", marks.get(marks.size() - 1).get("xaxis"));
        assertTrue(judged.html().contains("F1.a.agree: about six of ten, read as [55, 65]"));
        assertTrue(judged.text().contains("F1.a.agree: about six of ten, read as [55, 65]"));
    }

    private static List<Map<String, Object>> marks(PlotlyFigure figure) {
        return PlainJson.list(figure.json().get("data")).stream()
                .map(PlainJson::map)
                .filter(t -> String.valueOf(t.get("name")).startsWith("Published"))
                .toList();
    }

    private static List<Object> x(List<Map<String, Object>> marks, String id) {
        return marks.stream()
                .filter(t -> t.get("hovertext").toString().startsWith(id + ":"))
                .map(t -> t.get("x"))
                .toList();
    }

    private Ledger ledger() throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                F1.a.2,Figure 1,1.1,share,a,2,12,percent,0,11.5,12.5,rounded,
                F1.a.5,Figure 1,1.1,share,a,5,40,percent,0,39.5,40.5,rounded,
                F1.a.not_agree,Figure 1,1.1,share,a,1-3,45,percent,0,44.5,45.5,rounded,
                F1.a.agree,Figure 1,1.1,share,a,agree,,percent,,55,65,approx,about six of ten
                """));
    }
}
