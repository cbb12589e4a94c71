package org.introlab.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    private static final String HEADER =
            "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\n";
    private static final String GOOD = "T1.a,Table 1,1.1,share,a,total,5.2,t,2,5.195,5.205,rounded,**\n";

    @TempDir
    Path folder;

    @Test
    void readsTheShippedLedgerWhole() {
        Ledger ledger = Ledger.read(Path.of("../data/published/published_values.csv"));
        assertEquals(451, ledger.values().size());
        assertEquals("Table 5.2", ledger.find("T5.2.r2").orElseThrow().exhibit());
        assertTrue(ledger.chapter("5").stream().allMatch(v -> v.section().startsWith("5.")));
        assertEquals(27, ledger.chapter("A3").size());
    }

    @Test
    void judgesAgainstTheClosedInterval() throws IOException {
        Ledger ledger = read(GOOD);
        assertEquals(
                Verdict.REPRODUCED, ledger.judge("T1.a", 5.195, true, "public").verdict());
        assertEquals(
                Verdict.REPRODUCED,
                ledger.judge("T1.a", 5.205 + 1e-13, true, "public").verdict());
        assertEquals(
                Verdict.DIFFERS, ledger.judge("T1.a", 5.2051, true, "public").verdict());
        assertEquals(
                Verdict.DIFFERS,
                ledger.judge("T1.a", Double.NaN, true, "public").verdict());
    }

    @Test
    void callsAMatchOnDataThatAreNotRealCalibratedAtBest() throws IOException {
        Ledger ledger = read(GOOD);
        assertEquals(
                Verdict.CALIBRATED,
                ledger.judge("T1.a", 5.2, false, "synthetic").verdict());
        assertEquals(
                Verdict.DIFFERS, ledger.judge("T1.a", 5.3, false, "synthetic").verdict());
    }

    @Test
    void printsTheValueWithItsDecimalsAndItsInterval() throws IOException {
        PublishedValue value = read(GOOD).find("T1.a").orElseThrow();
        assertEquals("5.20", value.printed());
        assertEquals("[5.195, 5.205]", value.interval());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T1.a,Table 1,1.1,share,a,total,5.2,t,2,5.19,5.21,rounded, | expected 5.195, 5.205",
                "T1.a,Table 1,1.1,share,a,total,5.2,t,,5.195,5.205,rounded, | a value and its decimals",
                "T1.a,Table 1,1.1,count,a,total,7,n,,6,8,exact, | low = high = value",
                "T1.a,Table 1,1.1,count,a,total,9,n,,6,8,approx, | an interval that contains the printed value",
                "T1.a,Table 1,1.1,count,a,total,,n,,8,6,bound, | low at most high",
                "T1.a,Table 1,1.1,count,a,total,NaN,n,,6,8,approx, | column value: expected a number such as -1234.5, found 'NaN'",
                "T1.a,Table 1,1.1,count,a,total,7,n,,,8,approx, | column low, high: expected two numbers",
                "T1.a,Table 1,1.1,count,a,total,7,n,x,6,8,approx, | column decimals",
                "T1.a,Table 1,1.1,count,a,total,7,n,,6,8,about, | expected rounded, half_up, half_even, truncated, exact, approx or bound, found 'about'",
                ",Table 1,1.1,count,a,total,7,n,,6,8,approx, | column id: expected a text",
                "T1.a,Table 1,1.1 | expected 13 fields, found 3",
            })
    void refusesARowThatContradictsItself(String row, String said) {
        LedgerException e = assertThrows(LedgerException.class, () -> read(row.strip() + "\n"));
        assertTrue(e.getMessage().contains(said), e.getMessage());
        assertTrue(e.getMessage().contains("row 2"), e.getMessage());
        assertTrue(e.getMessage().contains("ledger.csv"), e.getMessage());
    }

    @Test
    void saysAllFaultsAtOnce() {
        String twice = GOOD + GOOD + "T1.b,Table 1,1.1,share,a,total,1,t,0,0,2,rounded,\n";
        LedgerException e = assertThrows(LedgerException.class, () -> read(twice));
        assertTrue(e.getMessage().contains("row 3, column id"), e.getMessage());
        assertTrue(e.getMessage().contains("row 4, column low, high"), e.getMessage());
        assertTrue(e.getMessage().contains("row 4, column exhibit, statistic, row, column"), e.getMessage());
    }

    @Test
    void refusesFilesThatAreNoLedger() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path header = Files.writeString(folder.resolve("header.csv"), "id,value\n");
        Path latin = Files.write(folder.resolve("latin.csv"), "år".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refusal(empty).contains("the file is empty"));
        assertTrue(refusal(header).contains("expected the header id,exhibit"));
        assertTrue(refusal(latin).contains("not UTF-8"));
        assertTrue(refusal(folder).contains("not a file"));
        assertTrue(refusal(folder.resolve("none.csv")).contains("does not exist"));
    }

    @Test
    void readsByteOrderMarksAndWindowsLineEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.csv"), "\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n"));
        assertEquals(1, Ledger.read(file).values().size());
    }

    @Test
    void findingsMeetTheirIdHoweverItsLettersAreComposed() throws IOException {
        Ledger ledger = read(GOOD.replace("T1.a", "T1.\u00E9"));
        Path file = folder.resolve("findings.csv");
        Files.writeString(file, "id,finding,evidence\nT1.e\u0301,cannot be,1 + 1\n");
        assertTrue(Findings.read(file, ledger).find("T1.\u00E9").isPresent());
        Files.writeString(file, "id,finding,evidence\nT1.e\u0301,x,y\nT1.\u00E9,x,y\n");
        assertTrue(assertThrows(LedgerException.class, () -> Findings.read(file, ledger))
                .getMessage()
                .contains("occurs twice"));
        Files.writeString(file, "id,finding,evidence\nT1.\u00E9,x,\u200B\n");
        assertThrows(LedgerException.class, () -> Findings.read(file, ledger));
    }

    @Test
    void findingsNameIdsOfTheLedgerOnceWithEvidence() throws IOException {
        Ledger ledger = read(GOOD);
        Path file = folder.resolve("findings.csv");
        assertTrue(Findings.read(file, ledger).all().isEmpty());
        Files.writeString(file, "id,finding,evidence\nT1.a,cannot be,\"1 + 1, not 3\"\n");
        assertEquals(
                "1 + 1, not 3",
                Findings.read(file, ledger).find("T1.a").orElseThrow().evidence());
        Files.writeString(file, "id,finding,evidence\nT9,x,y\nT1.a,x,\nT1.a,x,y\n");
        LedgerException e = assertThrows(LedgerException.class, () -> Findings.read(file, ledger));
        assertTrue(e.getMessage().contains("row 2, column id: 'T9' is not in the ledger"), e.getMessage());
        assertTrue(e.getMessage().contains("row 3, column finding, evidence"), e.getMessage());
        assertTrue(e.getMessage().contains("row 4, column id: 'T1.a' occurs twice"), e.getMessage());
    }

    private Ledger read(String rows) throws IOException {
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), HEADER + rows));
    }

    private static String refusal(Path file) {
        return assertThrows(LedgerException.class, () -> Ledger.read(file)).getMessage();
    }
}
