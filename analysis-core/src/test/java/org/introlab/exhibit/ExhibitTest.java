package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.introlab.verdict.Judged;
import org.introlab.verdict.Published;
import org.introlab.verdict.VerdictsElsewhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExhibitTest {

    private static final NumberStyle WHOLE = NumberStyle.decimals(0);

    @TempDir
    Path folder;

    @Test
    void judgesPublishedCellsAndLeavesTheOthers() throws IOException {
        Judged judged = Published.judge(exhibit(Provenance.PUBLIC), ledger());
        assertEquals(
                List.of(Verdict.REPRODUCED, Verdict.DIFFERS),
                judged.judgements().stream().map(j -> j.verdict()).toList());
        assertTrue(judged.html().contains("data-id=\"T1.a.share\" data-verdict=\"reproduced\""));
        assertTrue(judged.html().contains("Published 48, interval [47.5, 48.5]: reproduced"));
        assertEquals("1 reproduced, 1 differs", judged.summary());
        assertTrue(judged.text().contains("48 ●"), judged.text());
    }

    @Test
    void neverCallsAMatchReproducedUnlessAllSourcesAreReal() throws IOException {
        for (Provenance weak : List.of(Provenance.SYNTHETIC, Provenance.UNKNOWN)) {
            Judged judged = Published.judge(exhibit(weak), ledger());
            assertEquals(Verdict.CALIBRATED, judged.judgements().get(0).verdict());
            assertEquals(Verdict.DIFFERS, judged.judgements().get(1).verdict());
        }
    }

    @Test
    void speaksOfTheVerdictsOfOtherCellsByTheirIdsAlone() throws IOException {
        Exhibit claims = Exhibit.of(
                "Claims",
                List.of("rests on"),
                List.of(ExhibitRow.body("a claim", List.of(Entry.verdictsOf(List.of("T1.a.share", "T1.*"))))),
                List.of());
        assertTrue(claims.html().contains("data-verdict-of=\"T1.a.share\">T1.a.share</span>"), claims.html());
        assertTrue(claims.text().contains("T1.a.share, T1.*"), claims.text());
        assertTrue(VerdictsElsewhere.of(ledger(), List.of("T1.*")).html().contains("data-verdict-of=\"T1.*\""));
        for (String none : List.of("T1", "T1.a.sha", "T1.a.share.*", "T1.*.share", "*")) {
            assertThrows(IllegalArgumentException.class, () -> VerdictsElsewhere.of(ledger(), List.of(none)), none);
        }
    }

    @Test
    void withholdsSmallGroupsOfRealPersonsEverywhere() throws IOException {
        Exhibit few = Exhibit.of(
                        "t",
                        List.of("share"),
                        List.of(ExhibitRow.body(
                                "a",
                                List.of(Entry.of(Cell.of("share", "a.share", "share", 48.123, NumberStyle.decimals(3))
                                        .basedOn(4))))),
                        List.of(new Source("x.csv", Provenance.RESTRICTED, "00")))
                .exhibit("T1", "", "t");
        Judged judged = Published.judge(few, ledger());
        assertEquals(Verdict.WITHHELD, judged.judgements().get(0).verdict());
        for (String shown : List.of(
                judged.html(),
                judged.text(),
                few.markdown(),
                few.csv(),
                few.latex(),
                few.table("share").print(),
                judged.json().toString())) {
            assertFalse(shown.contains("48.123"), shown);
        }
    }

    @Test
    void withholdsWhereOneOfTheSourcesIsGuarded() {
        Source made = new Source("a.csv", Provenance.SYNTHETIC, "");
        Source real = new Source("b.csv", Provenance.RESTRICTED, "");
        Source undeclared = new Source("c.csv", Provenance.UNKNOWN, "");
        Cell number = Cell.of("count", "a", "b", 7, NumberStyle.whole());
        assertFalse(Disclosure.withholds(List.of(made), number.basedOn(1)));
        assertTrue(Disclosure.withholds(List.of(made, real), number.basedOn(1)));
        assertTrue(Disclosure.withholds(List.of(undeclared), number.basedOn(4)));
        assertTrue(Disclosure.withholds(List.of(), number.basedOn(1)));
        assertFalse(Disclosure.withholds(List.of(real), number.basedOn(5)));
        assertFalse(Disclosure.withholds(List.of(real), number));
    }

    @Test
    void showsOfNobodyOnlyThatThereIsNobody() {
        List<Source> real = List.of(new Source("b.csv", Provenance.RESTRICTED, ""));
        assertFalse(Disclosure.withholds(
                real, Cell.of("count", "a", "b", 0, NumberStyle.whole()).basedOn(0)));
        assertTrue(Disclosure.withholds(
                real, Cell.of("mean", "a", "b", 7, NumberStyle.whole()).basedOn(0)));
    }

    @Test
    void keepsVerdictsAsPlainJson() throws IOException {
        Map<String, Object> json =
                Published.judge(exhibit(Provenance.SYNTHETIC), ledger()).json();
        assertEquals(1, json.get("schema"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) json.get("values")).get(0);
        assertEquals("T1.a.share", first.get("id"));
        assertEquals(48.2, first.get("computed"));
        assertEquals("synthetic", first.get("provenance"));
        assertEquals("calibrated", first.get("verdict"));
        Map<?, ?> source = (Map<?, ?>) ((List<?>) json.get("sources")).get(0);
        assertEquals("x.csv", source.get("file"));
    }

    @Test
    void escapesWhatItShows() {
        Exhibit nasty = Exhibit.of(
                "a < b & \"c\"",
                List.of("x|y"),
                List.of(ExhibitRow.body("<script>", List.of(Entry.of("50 % of a_b")))),
                List.of());
        assertFalse(nasty.html().contains("<script>"));
        assertTrue(nasty.html().contains("a &lt; b &amp; &quot;c&quot;"));
        assertTrue(nasty.markdown().contains("x\\|y"));
        assertTrue(nasty.latex().contains("50 \\% of a\\_b"), nasty.latex());
    }

    @Test
    void takesNoTextForMarkup() {
        Exhibit nasty = Exhibit.of(
                "from $5 to $10",
                List.of("a\n\nb"),
                List.of(ExhibitRow.body("[b](http://x) &lt;", List.of(Entry.of("~~x~~")))),
                List.of());
        assertTrue(nasty.latex().contains("\\$5 to \\$10"), nasty.latex());
        // A row that began with a bracket would be the argument of the line break before it, and a blank line a
        // paragraph.
        assertTrue(nasty.latex().contains("\n{}[b](http://x) \\&lt; & "), nasty.latex());
        assertTrue(nasty.latex().contains(" & a b \\\\"), nasty.latex());
        assertTrue(nasty.markdown().contains("**from \\$5 to \\$10**"), nasty.markdown());
        assertTrue(nasty.markdown().contains("[b]&#40;http://x) &amp;lt; | \\~\\~x\\~\\~ |"), nasty.markdown());
    }

    @Test
    void writesNumbersInFullToCsvWithTheIdsThatTheStudysLedgerHas() {
        assertEquals(
                "statistic,row,column,value,ledger_id\nshare,a,share,48.2,\nshare,b,share,7.0,\nother,a,other,1.0,\n",
                exhibit(Provenance.PUBLIC).csv());
        Entry number = Entry.of(Cell.of("value", "respondents", "Number", 1, WHOLE));
        Exhibit size = Exhibit.of(
                "Size", List.of("Number"), List.of(ExhibitRow.body("Respondents", List.of(number))), List.of());
        assertEquals(
                "statistic,row,column,value,ledger_id\nvalue,respondents,Number,1.0,S2.respondents\n",
                size.exhibit("S2", "", "Size").csv());
    }

    @Test
    void refusesAGridThatDoesNotFit() {
        Entry one = Entry.of(Cell.of("s", "r", "c", 1, WHOLE));
        assertThrows(
                IllegalArgumentException.class,
                () -> Exhibit.of("t", List.of("a", "b"), List.of(ExhibitRow.body("r", List.of(one))), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Exhibit.of("t", List.of("a", "b"), List.of(ExhibitRow.body("r", List.of(one, one))), List.of()));
    }

    private static Exhibit exhibit(Provenance provenance) {
        return Exhibit.of(
                        "Shares",
                        List.of("share", "other"),
                        List.of(
                                ExhibitRow.heading("Group"),
                                ExhibitRow.body(
                                        "a",
                                        List.of(
                                                Entry.of(Cell.of("share", "a", "share", 48.2, WHOLE)),
                                                Entry.of("word"))),
                                ExhibitRow.body(
                                        "b",
                                        List.of(
                                                Entry.of(Cell.of("share", "b", "share", 7, WHOLE)),
                                                Entry.of(Cell.of("other", "a", "other", 1, WHOLE))))),
                        List.of(new Source("x.csv", provenance, "00")))
                .exhibit("T1", "Table 1", "Shares");
    }

    private Ledger ledger() throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), """
                id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note
                T1.a.share,Table 1,1.1,share,a,share,48,percent,0,47.5,48.5,rounded,
                T1.b.share,Table 1,1.1,share,b,share,9,percent,0,8.5,9.5,rounded,
                """));
    }
}
