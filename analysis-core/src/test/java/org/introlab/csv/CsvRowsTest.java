package org.introlab.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void skipsNoRow() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("#1", "2"), List.of("", ""), List.of("//", "--"), List.of("#")),
                fields("a,b\n#1,2\n,\n//,--\n#\n"));
    }

    @Test
    void countsRowsAsASpreadsheetAndLinesAsAnEditor() {
        List<CsvRow> rows = rows("a,\"b\nb\"\n\n1,\"x\r\ny\rz\"\r\n2,3");
        assertEquals(List.of(1L, 2L, 3L, 4L), rows.stream().map(CsvRow::number).toList());
        assertEquals(List.of(1L, 3L, 4L, 7L), rows.stream().map(CsvRow::line).toList());
        assertEquals("x\r\ny\rz", rows.get(2).fields().get(1));
        assertTrue(rows.get(1).blank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\uFEFFa,b\n1,2\n\n\r\n\n"})
    void takesEveryLineEndAndBlankLinesAtTheEnd(String text) {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), fields(text));
    }

    @Test
    void leavesOutNoBlankLineOfASingleColumnWhereItMayBeAnEmptyCell() {
        assertEquals(
                List.of(false, false, true, false, true),
                rows("a\n1\n\n2\n\n").stream().map(CsvRow::blank).toList());
        assertFalse(rows("a\n\"\"\n").get(1).blank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-JISAutoDetect", "ISO-2022-CN"})
    void readsInAnEncodingThatOnlyReads(String encoding) {
        assumeTrue(Charset.isSupported(encoding));
        CsvRows rows = CsvRows.of(
                "a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII),
                new Dialect(Charset.forName(encoding), ',', '"', false, NumberForm.plain()));
        assertEquals(List.of("a", "b"), rows.next().fields());
    }

    static List<Arguments> malformed() {
        return List.of(
                arguments("a,b\n1,x\"y\n2,3\n", "stray quote", 2, 3),
                arguments("a,b\n1, \"y\"\n", "stray quote", 2, 2),
                arguments("a,b\n1,\"x\"y\n2,3\n", "stray quote", 2, 2),
                arguments("a,b\n1,\"x\n2,3\n", "unclosed quote", 2, 2),
                arguments("a,b\n1,\"", "unclosed quote", 2, 2),
                arguments("\"\n1,2", "unclosed quote", 1, 1),
                arguments("a,b\n\n1,x\0y\n", "control character", 3, 3),
                arguments("a,b\n\"\u0007\",\"\t\n\"\n", "control character", 2, 2),
                arguments("a,b\n\u0085,2\n", "control character", 2, 2));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void tellsWhatIsWrongInTheRowWhereItIs(String text, String kind, int row, int rows) {
        List<CsvRow> read = rows(text);
        assertEquals(kind, read.get(row - 1).fault().orElseThrow().kind());
        assertEquals(row, read.get(row - 1).number());
        assertEquals(rows, read.size());
        assertEquals(1, read.stream().filter(r -> r.fault().isPresent()).count());
        assertEquals(List.of(), read.get(row - 1).fields());
    }

    @Test
    void boundsARowAndAFieldWithoutEnd() {
        String longest = "x".repeat(CsvRows.LONGEST_ROW - 2);
        assertEquals(List.of("1", longest), fields("a,b\n1," + longest + "\n").get(1));
        assertEquals(
                "65537 characters",
                rows("a,b\n1,x" + longest + "\n2,3\n")
                        .get(1)
                        .fault()
                        .orElseThrow()
                        .found());
        assertEquals(List.of("2", "3"), fields("a,b\n1,x" + longest + "\n2,3\n").get(2));
        byte[] endless = new byte[50_000_000];
        for (char c : new char[] {'x', ',', '"'}) {
            Arrays.fill(endless, (byte) c);
            CsvRow row = CsvRows.of(endless, Dialect.standard()).next();
            assertEquals("line too long", row.fault().orElseThrow().kind(), String.valueOf(c));
        }
    }

    @Test
    void holdsQuotesAloneAsLongAsARowMayBe() {
        String quotes = "\"".repeat(CsvRows.LONGEST_ROW);
        assertEquals(quotes, fields('"' + quotes.repeat(2) + "\"\n").get(0).get(0));
    }

    @Test
    void tellsTheRowOfEachByteThatIsNotInTheEncoding() {
        byte[] text = "by\nTromsø\n\"Bodø\nby\"\nHå\nOslo\n".getBytes(StandardCharsets.ISO_8859_1);
        List<CsvRow> rows = all(CsvRows.of(text, Dialect.standard()));
        assertEquals(
                List.of(false, true, true, true, false),
                rows.stream().map(r -> r.fault().isPresent()).toList());
        assertEquals(
                "a byte that is not UTF-8 in field 1",
                rows.get(1).fault().orElseThrow().found());
        // 0x81 is no character of Windows-1252.
        List<CsvRow> bad = all(CsvRows.of(
                new byte[] {'a', '\n', (byte) 0x81},
                Dialect.standard().encoded(WINDOWS_1252).delimitedBy(',')));
        assertEquals("wrong encoding", bad.get(1).fault().orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-16", "UTF-8, windows-1252", "windows-1252, UTF-8", "ISO-8859-1, UTF-8", "UTF-16, UTF-8"})
    void readsNoFileInAnotherEncodingThanItIsIn(String declared, String actual) {
        byte[] text = "by;år\nTromsø;2\n".getBytes(Charset.forName(actual));
        CsvRows rows = CsvRows.of(
                text, Dialect.standard().encoded(Charset.forName(declared)).delimitedBy(';'));
        assertTrue(all(rows).stream().anyMatch(r -> r.fault().isPresent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252", "ISO-8859-15"})
    void readsEachEncodingDelimiterAndQuote(String encoding) {
        byte[] text = "by|år\nTromsø|'a|''b'\n".getBytes(Charset.forName(encoding));
        assertEquals(
                List.of(List.of("by", "år"), List.of("Tromsø", "a|'b")),
                all(CsvRows.of(
                                text,
                                Dialect.standard()
                                        .encoded(Charset.forName(encoding))
                                        .delimitedBy('|')
                                        .quotedBy('\'')))
                        .stream()
                        .map(CsvRow::fields)
                        .toList());
    }

    @Test
    void leavesOutSpacesBeforeFieldsWhereTheDialectSaysSo() {
        Dialect spaces = Dialect.standard().skippingInitialSpace(true);
        byte[] text = "a,  b\n 1 ,  \" x\"\"  , y\"\n,\n  \"\", z  z\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(List.of("a", "b"), List.of("1 ", " x\"  , y"), List.of("", ""), List.of("", "z  z")),
                all(CsvRows.of(text, spaces)).stream().map(CsvRow::fields).toList());
    }

    @Test
    void findsNoRowInAFileOfBlankLines() {
        assertFalse(CsvRows.of("\n\r\n\n".getBytes(StandardCharsets.UTF_8), Dialect.standard())
                .hasNext());
        assertFalse(CsvRows.of(new byte[0], Dialect.standard()).hasNext());
    }

    private static List<List<String>> fields(String text) {
        return rows(text).stream().map(CsvRow::fields).toList();
    }

    private static List<CsvRow> rows(String text) {
        return all(CsvRows.of(text.getBytes(StandardCharsets.UTF_8), Dialect.standard()));
    }

    private static List<CsvRow> all(CsvRows rows) {
        List<CsvRow> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
