package org.introlab.published;

import static org.introlab.published.PublishedValues.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.markup.CellKey;
import org.introlab.published.PublishedValue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases at the edge of each rule of the ledger, its intervals and its ids. */
class LedgerInDetailTest {
    private static final String HEADER =
            "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n";

    @TempDir
    Path folder;

    private Ledger ledger(String rows, String map) throws IOException {
        Files.writeString(folder.resolve("ids.csv"), "exhibit,part,ours,ledger\n" + map);
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), HEADER + rows));
    }

    private static final String ONE = "T1.a,Table 1,1.1,mean,a,,7.5,,1,,,rounded,\n";

    private static PublishedValue worded(OptionalDouble value, Kind kind, String section, String note) {
        return new PublishedValue(
                "T1.a", "Table 1", section, "mean", "a", "", value, "", OptionalInt.empty(), 7, 100, kind, note);
    }

    private static List<CellKey> cells(String... rows) {
        List<CellKey> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new CellKey("mean", row, ""));
        }
        return cells;
    }

    @Test
    void theEndsWithoutDecimalsHaveTheUnitOfTheirLastDecimal() {
        Interval quarters = Interval.between(0.25, 0.75, OptionalInt.empty());
        assertTrue(quarters.holds(0.75 + 5e-13));
        assertFalse(quarters.holds(0.75 + 5e-11));
        assertFalse(quarters.holds(0.25 - 5e-11));
        // the unit is that of the end with more decimals
        assertFalse(Interval.between(1, 2.75, OptionalInt.empty()).holds(1 - 5e-11));
        assertTrue(Interval.between(1, 2, OptionalInt.empty()).holds(1 - 5e-11));
    }

    @Test
    void theAllowanceItselfIsInside() {
        PublishedValue none = printed("0", 0, Kind.EXACT);
        assertTrue(none.holds(1e-10));
        assertTrue(none.holds(-1e-10));
        assertFalse(none.holds(1.0001e-10));
        assertFalse(none.holds(-1.0001e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "1e20, 100000000000000000000",
        "1e21, 1E+21",
        "123e19, 1.23E+21",
        "-2.5e20, -250000000000000000000",
        "1e-20, 0.00000000000000000001",
        "1e-21, 1E-21",
        "1200, 1200",
        "0.250, 0.25"
    })
    void numbersAreWrittenOutUpToTwentyPlaces(String number, String plain) {
        assertEquals(plain, Interval.plain(new BigDecimal(number)));
    }

    @Test
    void theNumberItselfIsPrintedAndNoOtherOfItsInterval() {
        PublishedValue value = printed("0.146", 3, Kind.ROUNDED);
        assertTrue(value.isPrinted(0.146));
        assertFalse(value.isPrinted(0.1461));
        assertTrue(value.holds(0.1461));
        assertFalse(worded(OptionalDouble.empty(), Kind.BOUND, "1.1", "").isPrinted(7));
    }

    @Test
    void withoutANumberTheWordingOrTheIntervalIsPrinted() {
        assertEquals(
                "[7, 100]",
                worded(OptionalDouble.empty(), Kind.BOUND, "1.1", "").printed());
        assertEquals(
                "at least 7",
                worded(OptionalDouble.empty(), Kind.BOUND, "1.1", "at least 7").printed());
    }

    @Test
    void withoutANumberOrDecimalsNoOtherRoundingExplains() {
        assertEquals(
                Optional.empty(),
                worded(OptionalDouble.empty(), Kind.ROUNDED, "1.1", "").otherRounding(6));
        assertEquals(
                Optional.empty(),
                worded(OptionalDouble.of(7), Kind.ROUNDED, "1.1", "").otherRounding(6));
    }

    @ParameterizedTest
    @CsvSource({"5.3, 5", "A3, A3", "5.3.1, 5", ".5, ''"})
    void theChapterIsWhatStandsBeforeTheFirstDot(String section, String chapter) {
        assertEquals(
                chapter, worded(OptionalDouble.empty(), Kind.BOUND, section, "").chapter());
    }

    @Test
    void aTextOfBlanksAndUnseenCharactersShowsNothing() {
        assertTrue(KeyText.isInvisible(""));
        assertTrue(KeyText.isInvisible(" "));
        assertTrue(KeyText.isInvisible("\u200B"));
        assertTrue(KeyText.isInvisible(" \u200B\t"));
        assertFalse(KeyText.isInvisible("a"));
        assertFalse(KeyText.isInvisible(" a\u200B"));
    }

    @Test
    void saysWhatItIsAndWhereItWasRead() throws IOException {
        Ledger ledger = ledger(ONE, "T1,row,a,b\n");
        assertEquals("1 published values", ledger.toString());
        assertEquals("ledger.csv", ledger.file().name());
        assertEquals(1, ledger.file().rows());
        assertEquals("ids.csv", ledger.ids().file().orElseThrow().name());
        assertEquals(Optional.empty(), IdMap.none().file());
        assertEquals("map of ids: 1 line", ledger.ids().toString());
        assertEquals("map of ids: 0 lines", IdMap.none().toString());
        assertEquals(
                "ids of 2 cells of T1", ledger.ids().of("T1", cells("a", "b")).toString());
        assertTrue(
                IdHints.of(ledger).toString().contains("1"), IdHints.of(ledger).toString());
    }

    @Test
    void judgesNoIdThatItLacks() throws IOException {
        Ledger ledger = ledger(ONE, "");
        String message = assertThrows(IllegalArgumentException.class, () -> ledger.judge("T1.b", 7.5, true, "public"))
                .getMessage();
        assertTrue(message.contains("'T1.b'"), message);
    }

    @Test
    void refusesAnIdThatMeansAGroup() {
        String message = assertThrows(
                        LedgerException.class, () -> ledger("T1.*,Table 1,1.1,mean,a,,7.5,,1,,,rounded,\n", ""))
                .getMessage();
        assertTrue(message.contains("column id") && message.contains("'T1.*'"), message);
    }

    @Test
    void refusesAnAsteriskThatDoesNotEndTheExhibit() {
        for (String exhibit : List.of("*1", "T*1")) {
            String message = assertThrows(LedgerException.class, () -> ledger(ONE, exhibit + ",row,a,b\n"))
                    .getMessage();
            assertTrue(message.contains("column exhibit") && message.contains("'" + exhibit + "'"), message);
        }
    }

    @Test
    void namesUnderAnExhibitTheLinesOfItselfAlone() throws IOException {
        Ledger ledger = ledger(ONE, "T1,row,x,b\nT2,row,x,b\nT*,row,y,b\n");
        List<String> hints = IdHints.of(ledger).under("T1", cells("a"));
        assertEquals(1, hints.size(), hints.toString());
        assertTrue(hints.get(0).startsWith("ids.csv, row 2: "), hints.toString());
    }

    @Test
    void aLineThatTakesTheIdFromACellIsNoFault() throws IOException {
        Ledger ledger = ledger(ONE, "T1,id,T1.b,\n");
        assertEquals(List.of(), IdHints.of(ledger).under("T1", cells("a", "b")));
    }

    @Test
    void listsUpToTwelveNamesThatThereAre() throws IOException {
        Ledger ledger = ledger(ONE, "T1,row,zzzzzz,b\n");
        String[] twelve = new String[12];
        String[] more = new String[13];
        for (int i = 0; i < more.length; i++) {
            more[i] = "row" + (char) ('a' + i);
            twelve[Math.min(i, 11)] = more[Math.min(i, 11)];
        }
        assertTrue(IdHints.of(ledger).under("T1", cells(twelve)).get(0).contains("rowl"));
        assertFalse(IdHints.of(ledger).under("T1", cells(more)).get(0).contains("rowl"));
    }

    @Test
    void aColumnIsLeftOutWhereTheOtherCellsHaveNone() throws IOException {
        CellKey inColumn = new CellKey("mean", "a", "all");
        ExhibitIds ids = IdMap.none().of("T1", List.of(inColumn, new CellKey("n", "b", "")));
        assertEquals(Optional.of("T1.a"), ids.of(inColumn));
        ExhibitIds two = IdMap.none().of("T1", List.of(inColumn, new CellKey("mean", "a", "some")));
        assertEquals(Optional.of("T1.a.all"), two.of(inColumn));
    }

    @Test
    void anEmptyPartTakesOneDotWithIt() {
        Map<String, String> parts = Map.of("exhibit", "T1", "row", "", "column", "c", "statistic", "");
        assertEquals("xc.tail", new IdForm("{row}x{column}.tail").fill(parts::get));
        assertEquals("c.tail", new IdForm("{row}.{column}.tail").fill(parts::get));
        assertEquals("T1.c", new IdForm("{exhibit}.{row}.{column}.{statistic}").fill(parts::get));
        assertEquals("T1.c", new IdForm("{exhibit}.{column}{statistic}").fill(parts::get));
    }

    @Test
    void aSentenceStatesPrintIntervalVerdictAndNote() throws IOException {
        Ledger ledger = ledger(ONE, "");
        String inside = ledger.judge("T1.a", 7.52, true, "public").sentence();
        assertTrue(inside.contains("7.5") && inside.contains("[7.45, 7.55]"), inside);
        assertTrue(inside.endsWith(": reproduced"), inside);
        String none = ledger.notComputed("T1.a", "no register").sentence();
        assertTrue(none.endsWith(": not computed (no register)"), none);
        assertEquals(
                "withheld (few persons)",
                ledger.withhold("T1.a", "restricted", "few persons").sentence());
    }

    @Test
    void findingsAreListedInTheOrderOfTheirFile() throws IOException {
        Ledger ledger = ledger(ONE + "T1.b,Table 1,1.1,mean,b,,7.5,,1,,,rounded,\n", "");
        Path file = folder.resolve("findings.csv");
        Files.writeString(file, "id,finding,evidence\nT1.b,misprint,sum\nT1.a,other divisor,table\n");
        Findings findings = Findings.read(file, ledger);
        assertEquals(
                List.of("T1.b", "T1.a"),
                findings.all().stream().map(Finding::id).toList());
        assertEquals("findings.csv", findings.file().orElseThrow().name());
        assertEquals("2 findings", findings.toString());
        Files.writeString(file, "id,finding,evidence\nT1.b,misprint,sum\n");
        assertEquals("1 finding", Findings.read(file, ledger).toString());
        assertEquals(Optional.empty(), Findings.none().file());
    }

    @Test
    void twentyFaultsAreShownAndTheOthersCounted() {
        List<String> faults = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            faults.add("fault " + i);
        }
        assertTrue(new LedgerException("l.csv", faults).getMessage().endsWith("\n  fault 20"));
        faults.add("fault 21");
        faults.add("fault 22");
        String message = new LedgerException("l.csv", faults).getMessage();
        assertTrue(message.startsWith("l.csv: 22 "), message);
        assertTrue(message.contains("fault 20\n") && message.endsWith("and 2 more"), message);
        assertFalse(message.contains("fault 21"), message);
    }

    @Test
    void aFileOf64MebibytesIsReadAndALargerOneIsNot() throws IOException {
        Path large = Files.writeString(folder.resolve("large.csv"), "no header\n");
        try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), (64L << 20) - 1);
        }
        assertTrue(refusal(large).contains("row 1: expected the header"), refusal(large));
        Files.writeString(large, "\n", StandardOpenOption.APPEND);
        assertTrue(refusal(large).contains("larger than 67108864 bytes"), refusal(large));
    }

    private static String refusal(Path ledger) {
        return assertThrows(LedgerException.class, () -> Ledger.read(ledger)).getMessage();
    }
}
