package org.introlab.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Value, decimals, kind and interval of a row agree, and its texts are what they look like; or the row is refused. */
class LedgerRowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // dropped zeros are as good as printed ones
        "0.5, 2, 0.50, '[0.495, 0.505]'",
        "0.50, 2, 0.50, '[0.495, 0.505]'",
        "5, 1, 5.0, '[4.95, 5.05]'",
        "-0.5, 3, -0.500, '[-0.5005, -0.4995]'",
        "0, 2, 0.00, '[-0.005, 0.005]'",
        "-0, 2, 0.00, '[-0.005, 0.005]'",
        "-0.00, 2, 0.00, '[-0.005, 0.005]'",
        "007, 0, 7, '[6.5, 7.5]'",
        "1e3, 0, 1000, '[999.5, 1000.5]'",
        "2.5E-3, 4, 0.0025, '[0.00245, 0.00255]'",
        "56200, -2, 56200, '[56150, 56250]'",
        "0, -2, 0, '[-50, 50]'",
        "5.62e4, -2, 56200, '[56150, 56250]'",
        "123456789012.345, 3, 123456789012.345, '[123456789012.3445, 123456789012.3455]'",
    })
    void takesAValueWithAtMostItsDecimals(String value, String decimals, String printed, String interval)
            throws IOException {
        PublishedValue read = read(row(value, decimals, "rounded")).values().get(0);
        assertEquals(printed, read.printed());
        assertEquals(interval, read.interval());
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 1, rounded, 'at most 1 decimal, according to the column decimals, found ''0.25'''",
        "0.50, 1, rounded, 'at most 1 decimal, according to the column decimals, found ''0.50'''",
        "5.0, 0, rounded, 'no decimals, according to the column decimals, found ''5.0'''",
        "12.5, 0, exact, 'no decimals, according to the column decimals, found ''12.5'''",
        "0.1234, 3, truncated, 'at most 3 decimals'",
        "0.1234, 3, half_even, 'at most 3 decimals'",
        "1.5e-3, 3, rounded, 'at most 3 decimals'",
        "56211, -2, rounded, 'a multiple of 100, according to the column decimals, found ''56211'''",
        "5.62e4, -3, rounded, 'a multiple of 1000'",
    })
    void refusesAValueWithMoreDecimalsThanItSays(String value, String decimals, String kind, String said) {
        refuses(row(value, decimals, kind), "row 2, column value: expected ", said);
    }

    @Test
    void countsTheDecimalsOfAWordingToo() {
        refuses("T1.a,Table 1,1,share,a,,33.25,percent,1,30,36,approx,about a third\n", "at most 1 decimal");
        refuses("T1.a,Table 1,1,share,a,,33.25,percent,1,,,bound,\n", "at most 1 decimal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1,5'",
                "'1,234.5'",
                "1.234.5",
                "1 234",
                "1'234",
                "10%",
                "−5",
                "–5",
                "--5",
                "1e",
                "1d",
                "1f",
                "0x10",
                "NaN",
                "nan",
                "Infinity",
                "-inf",
                "NA",
                "n/a",
                ".",
                "-",
                "1_000",
                "٣",
                "½",
                "1e+",
                "(5)",
                "\"5\"",
                "#5",
                "=5",
                "1/2",
                "5 000",
                "true"
            })
    void readsNumbersByOneStrictGrammar(String text) {
        String cell = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
        String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
        refuses(row(quoted, "2", "rounded"), "row 2, column value: expected a number such as -1234.5");
        refuses(
                "T1.a,Table 1,1,share,a,,,percent,," + quoted + ",9,bound,\n",
                "row 2, column low: expected a number such as -1234.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "1e-400", "12345678901234567890", "0.1234567890123456789", "9007199254740993"})
    void refusesNumbersThatADoubleDoesNotHold(String value) {
        refuses(
                row(value, "", "exact"),
                "row 2, column value: expected a number of at most 15 digits that a double can represent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "-10", "16", "+1", "two", "1e0", "''"})
    void refusesDecimalsThatAreNoSmallWholeNumber(String decimals) {
        refuses(
                row("5", decimals.replace("''", "\" \""), "rounded"),
                "row 2, column decimals: expected a whole number from -9 to 15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rounded",
                "rounded half up",
                "half-up",
                "halfup",
                "round",
                "bankers",
                "ROUNDED",
                "truncate",
                "\"\""
            })
    void knowsEachKindByItsExactName(String kind) {
        refuses(row("5", "0", kind), "row 2, column kind: expected rounded, half_up, half_even, truncated, exact");
    }

    @ParameterizedTest
    @CsvSource({
        "half_up, 0.115, 0.125, true",
        "half_even, 0.115, 0.125, true",
        "truncated, 0.12, 0.13, true",
        "truncated, 0.115, 0.125, false",
        "half_up, 0.11, 0.13, false",
        "rounded, 0.115, 0.126, false",
    })
    void holdsAGivenIntervalToTheOneThatFollows(String kind, String low, String high, boolean follows)
            throws IOException {
        String row = "T1.a,Table 1,1,share,a,,0.12,,2," + low + "," + high + "," + kind + ",\n";
        if (follows) {
            assertEquals(1, read(row).values().size());
        } else {
            refuses(row, "row 2, column low, high: expected ", "(they follow from value, decimals and kind)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"approx", "bound"})
    void wantsBothEndsOfAWordingInOrder(String kind) {
        refuses("T1.a,Table 1,1,share,a,,,percent,,,," + kind + ",\n", "row 2, column low, high: expected two numbers");
        refuses(
                "T1.a,Table 1,1,share,a,,,percent,,5,," + kind + ",\n",
                "row 2, column low, high: expected two numbers");
        refuses(
                "T1.a,Table 1,1,share,a,,,percent,,5,4," + kind + ",\n",
                "row 2, column low, high: expected low at most high");
        refuses(
                "T1.a,Table 1,1,share,a,,7,percent,,5,6," + kind + ",\n",
                "an interval that contains the printed value");
    }

    @ParameterizedTest
    @CsvSource({
        "' T1.a', no leading or trailing blank, ' T1.a'",
        "'T1.a ', no leading or trailing blank, 'T1.a '",
        "'T1.a\u00A0', no leading or trailing blank, T1.a\\u00A0",
        "'T1.\u00A0a', 'no line break, control character, unusual space', T1.\\u00A0a",
        "'T1.\u200Ba', 'no line break, control character, unusual space', T1.\\u200Ba",
        "'T1.\ta', 'no line break, control character, unusual space', T1.\\u0009a",
        "'T1.\na', 'no line break, control character, unusual space', T1.\\u000Aa",
        "'T1.\uFEFFa', 'no line break, control character, unusual space', T1.\\uFEFFa",
        "'T1.a\u030A', accented letters as single characters, T1.a\\u030A",
    })
    void refusesIdsThatLookLikeOthers(String id, String expected, String shown) {
        refuses(
                "\"" + id + "\",Table 1,1,share,a,,5,,0,,,rounded,\n",
                "row 2, column id: expected " + expected,
                "found '" + shown + "'");
    }

    @Test
    void refusesBlanksAroundEveryTextButTheNote() throws IOException {
        refuses(
                "T1.a,Table 1 ,1,share,a,,5,,0,,,rounded,\n",
                "row 2, column exhibit: expected no leading or trailing blank");
        refuses(
                "T1.a,Table 1, 1,share,a,,5,,0,,,rounded,\n",
                "row 2, column section: expected no leading or trailing blank");
        refuses(
                "T1.a,Table 1,1,share ,a,,5,,0,,,rounded,\n",
                "row 2, column statistic: expected no leading or trailing blank");
        refuses(
                "T1.a,Table 1,1,share, a,,5,,0,,,rounded,\n",
                "row 2, column row: expected no leading or trailing blank");
        refuses(
                "T1.a,Table 1,1,share,a, ,5,,0,,,rounded,\n",
                "row 2, column column: expected no leading or trailing blank");
        refuses(
                "T1.a,Table 1,1,share,a,,5,kg ,0,,,rounded,\n",
                "row 2, column unit: expected no leading or trailing blank");
        refuses("T1.a,Table 1,1,share,a,,5 ,kg,0,,,rounded,\n", "row 2, column value: expected a number");
        refuses("T1.a,Table 1,.2,share,a,,5,kg,0,,,rounded,\n", "expected a chapter before the first dot");
        assertEquals(
                " as printed ",
                read("T1.a,Table 1,1,share,a,,5,,0,,,rounded, as printed \n")
                        .values()
                        .get(0)
                        .note());
    }

    @Test
    void keepsIdsApartThatDifferInCapitals() throws IOException {
        Ledger ledger = read("T1.a,Table 1,1,share,a,,5,,0,,,rounded,\nT1.A,Table 1,1,share,A,,6,,0,,,rounded,\n");
        assertEquals("6", ledger.find("T1.A").orElseThrow().printed());
        assertTrue(ledger.find("t1.a").isEmpty());
    }

    @Test
    void findsAnIdHoweverItsAccentsAreComposed() throws IOException {
        Ledger ledger = read("T1.\u00E5,Table 1,1,share,a,,5,,0,,,rounded,\n");
        assertEquals("T1.\u00E5", ledger.judge("T1.a\u030A", 5, true, "public").id());
    }

    @Test
    void writesNumbersOfManyZerosWithAPowerOfTen() throws IOException {
        assertEquals("1E+300", read(row("1e300", "0", "exact")).values().get(0).printed());
        assertEquals("1E-300", read(row("1e-300", "", "exact")).values().get(0).interval());
        assertEquals(
                "10000000000000000000",
                read(row("1e19", "0", "exact")).values().get(0).printed());
    }

    @Test
    void namesTheLineWhereLineBreaksInNotesPartItFromTheRow() {
        refuses(
                "T1.a,Table 1,1,share,a,,5,,0,,,rounded,\"two\nlines\"\nT1.b,Table 1,1,share,b,,0.25,,1,,,rounded,\n",
                "row 3 (line 4), column value: expected at most 1 decimal");
    }

    @Test
    void saysWhichSignSeparatesTheFieldsOfALedgerThatASpreadsheetWrote() throws IOException {
        String text = String.join(";", LedgerRow.HEADER) + "\nT1.a;Table 1;1;share;a;;0,5;;1;;;rounded;\n";
        Path file = Files.writeString(folder.resolve("semicolons.csv"), text);
        String message =
                assertThrows(LedgerException.class, () -> Ledger.read(file)).getMessage();
        assertTrue(message.contains("separated by semicolons. Save it with commas"), message);
    }

    private static String row(String value, String decimals, String kind) {
        return "T1.a,Table 1,1.1,share,a,total," + value + ",," + decimals + ",,," + kind + ",\n";
    }

    private Ledger read(String rows) throws IOException {
        String header = String.join(",", LedgerRow.HEADER) + "\n";
        return Ledger.read(Files.writeString(folder.resolve("ledger.csv"), header + rows));
    }

    private void refuses(String rows, String... parts) {
        String message = assertThrows(LedgerException.class, () -> read(rows)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message + "\nlacks " + part);
        }
    }
}
