package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.data.book.DataException;
import org.introlab.data.book.FieldType;
import org.introlab.data.book.Resource;
import org.introlab.data.read.Csv;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Dialect NORWEGIAN =
            Dialect.standard().encoded(WINDOWS_1252).delimitedBy(';').with(new NumberForm(',', Optional.of(' '), true));
    private static final String NORWEGIAN_TEXT =
            "kommune;innbyggere;andel\n0301 Tromsø;1 234;12,5\nBodø;50\u00a0000;0,25\n";

    @TempDir
    Path folder;

    @Test
    void readsTheDialectThatTheCallerNames() throws IOException {
        Frame frame = Csv.read(write(NORWEGIAN_TEXT, WINDOWS_1252), NORWEGIAN);
        assertEquals("0301 Tromsø", frame.column("kommune").getString(0));
        assertEquals(50_000, frame.column("innbyggere").get(1));
        assertEquals(12.5, frame.column("andel").get(0));
    }

    @Test
    void readsTheDialectThatTheCodeBookDeclaresWithOrWithoutColumns() throws IOException {
        Path file = write(NORWEGIAN_TEXT, WINDOWS_1252);
        book("""
                "encoding": "windows-1252", "dialect": {"delimiter": ";", "decimalChar": ",", "groupChar": " "}""");
        assertEquals(0.25, Csv.read(file).column("andel").get(1));
        book("""
                "encoding": "windows-1252", "dialect": {"delimiter": ";", "header": true, "doubleQuote": true,
                  "lineTerminator": "\\r\\n", "caseSensitiveHeader": true, "csvddfVersion": 1.2},
                "schema": {"fields": [{"name": "kommune"}, {"name": "innbyggere", "type": "integer", "groupChar": " "},
                  {"name": "andel", "type": "number", "decimalChar": ",", "constraints": {"maximum": 12.5}}]}""");
        Frame frame = Csv.read(file);
        assertEquals(50_000, frame.column("innbyggere").get(1));
        assertEquals(12.5, frame.column("andel").get(0));
    }

    @Test
    void readsNumbersWithUnitsWhereTheyAreDeclared() throws IOException {
        Path file = write("a,b\n10%,kr 5\n20 %,6 kr\n", StandardCharsets.UTF_8);
        book("""
                "schema": {"fields": [{"name": "a", "type": "number", "bareNumber": false},
                  {"name": "b", "type": "integer", "bareNumber": false}]}""");
        assertEquals(20.0, Csv.read(file).column("a").get(1));
        assertEquals(5, Csv.read(file).column("b").get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dialect\": {\"commentChar\": \"#\"}",
                "\"dialect\": {\"header\": false}",
                "\"dialect\": {\"doubleQuote\": false}",
                "\"dialect\": {\"escapeChar\": \"\\\\\"}",
                "\"dialect\": {\"nullSequence\": \"NA\"}",
                "\"dialect\": {\"headerRows\": [1, 2]}",
                "\"dialect\": {\"sheetName\": \"b\"}",
                "\"dialect\": {\"lineTerminator\": \";\"}",
                "\"dialect\": {\"delimiter\": \"::\"}",
                "\"dialect\": {\"delimiter\": \"\\\"\"}",
                "\"dialect\": {\"delimeter\": \";\"}",
                "\"dialect\": {\"decimalChar\": \",\", \"groupChar\": \",\"}",
                "\"dialect\": \"https://example.org/dialect.json\"",
                "\"encoding\": \"latin-77\"",
                "\"schema\": {\"fields\": [{\"name\": \"a\", \"type\": \"number\", \"decimalChar\": \"5\"}, {\"name\": \"b\"}]}"
            })
    void refusesWhatWouldBeIgnored(String property) throws IOException {
        Path file = write("a,b\n1,2\n", StandardCharsets.UTF_8);
        book(property);
        DataException e = assertThrows(DataException.class, () -> Csv.read(file));
        assertEquals("broken code book", e.faults().get(0).kind(), e.getMessage());
    }

    @Test
    void namesTheOneDialectThatReadsAFile() throws IOException {
        DataException e = assertThrows(DataException.class, () -> Csv.read(write(NORWEGIAN_TEXT, WINDOWS_1252)));
        assertEquals(List.of(NORWEGIAN), e.dialects());
        String said =
                "\"encoding\": \"windows-1252\", \"dialect\": {\"delimiter\": \";\", \"decimalChar\": \",\", \"groupChar\": \" \"}";
        assertTrue(e.getMessage().contains("no faults with " + said), e.getMessage());
        assertEquals(2, Csv.read(folder.resolve("d.csv"), e.dialects().get(0)).rowCount());
    }

    @Test
    void namesThePlainestDialectOfSeveralThatGiveTheSameValues() throws IOException {
        assertEquals(List.of(Dialect.standard().delimitedBy(';')), suggested("a;b\n1;x\n2;y\n"));
        assertEquals(List.of(Dialect.standard().delimitedBy('\t')), suggested("a\tb, c\n1\tx\n2\ty\n"));
        assertEquals(List.of(Dialect.standard().delimitedBy('|')), suggested("a|b\n1|x;y\n2|y;z\n"));
        assertEquals(
                List.of(Dialect.standard().with(new NumberForm('.', Optional.of(','), true))),
                suggested("a,b\n1,\"1,234,567\"\n2,\"2,500,000\"\n"));
        assertEquals(
                List.of(Dialect.standard().with(new NumberForm('.', Optional.of(' '), true))),
                suggested("a,b\n1,1 234\n2,50 000\n"));
        assertEquals(
                List.of(Dialect.standard().with(new NumberForm('.', Optional.empty(), false))),
                suggested("a,b\n1,10%\n2,20%\n"));
        assertEquals(List.of(Dialect.standard().skippingInitialSpace(true)), suggested("a,b\n1, 10\n2, 20\n"));
    }

    @Test
    void namesBothDialectsWhereOneCannotTellThousandsFromDecimals() throws IOException {
        List<Dialect> dialects = suggested("a;b\n1;1,234\n2;2,500\n");
        assertEquals(2, dialects.size());
        assertEquals(
                1.234,
                Csv.read(folder.resolve("d.csv"), dialects.get(0)).column("b").get(0));
        assertEquals(
                1234,
                Csv.read(folder.resolve("d.csv"), dialects.get(1)).column("b").get(0));
    }

    @Test
    void namesNoDialectWhereNoneReadsTheFile() throws IOException {
        for (String text : List.of("a,b\n1,−2\n2,−3\n", "a,b\n1,1.5\n2,\"1,5\"\n3,2.5\n", "a,b\n1\n", "a,b\n1,\"2\n")) {
            assertEquals(List.of(), suggested(text), text);
        }
    }

    @Test
    void readsAnExtractInADialectOfItsOwnAndWithholdsItsValues() {
        SmallStudy small = SmallStudy.in(folder);
        small.write(
                "extract/persons.csv",
                SmallStudy.PERSONS
                        .replace(',', ';')
                        .replace("10.5", "10,5")
                        .replace(";B;", ";Bø;")
                        .getBytes(WINDOWS_1252));
        small.write("extract/places.csv", "place;region\nA;0\nBø;1\n");
        small.write("extract/rates.csv", SmallStudy.RATES.replace("B,", "Bø,"));
        small.write("extract/datapackage.json", """
                {"resources": [
                  {"path": "persons.csv", "provenance": "restricted", "encoding": "windows-1252", "dialect": {"delimiter": ";"},
                   "schema": {"fields": [{"name": "score", "type": "number", "decimalChar": ","}]}},
                  {"path": "places.csv", "provenance": "restricted", "dialect": {"delimiter": ";"}},
                  {"path": "rates.csv", "provenance": "restricted"}]}""");
        assertEquals(10.5, small.readAll().get(0).column("score").get(0));
        small.write(
                "extract/persons.csv",
                SmallStudy.PERSONS
                        .replace(',', ';')
                        .replace("10.5", "10x5")
                        .replace(";B;", ";Bø;")
                        .getBytes(WINDOWS_1252));
        String message = assertThrows(DataException.class, small::readAll).getMessage();
        assertTrue(message.contains("row 2, column score: expected a number with a decimal comma"), message);
        assertFalse(message.contains("10x5"), message);
        small.write("extract/persons.csv", SmallStudy.PERSONS.replace(',', '\t').replace(",B,", "\tBø\t"));
        message = assertThrows(DataException.class, small::readAll).getMessage();
        assertTrue(message.contains("in the datapackage.json next to it"), message);
    }

    /** The study of this repository, as Norwegian programs write it: the same values in every column. */
    @Test
    void readsTheFilesOfTheReportAsSemicolonFilesWithDecimalCommas() throws IOException {
        Study study = Study.here();
        String[] names = {"survey", "municipality_results", "register", "municipalities", "unemployment"};
        StringBuilder declared = new StringBuilder();
        for (String name : names) {
            Resource resource = study.codeBook().resource(name);
            StringBuilder text = new StringBuilder();
            CsvRows rows = CsvRows.of(
                    Files.readAllBytes(study.root().resolve("data").resolve(resource.path())), Dialect.standard());
            List<String> header = rows.next().fields();
            text.append(String.join(";", header)).append("\r\n");
            rows.forEachRemaining(row -> {
                for (int j = 0; j < header.size(); j++) {
                    boolean number = resource.field(header.get(j)).type() == FieldType.NUMBER;
                    String cell = row.fields().get(j);
                    text.append(j == 0 ? "" : ";").append(number ? cell.replace('.', ',') : cell);
                }
                text.append("\r\n");
            });
            Files.write(folder.resolve(resource.path()), text.toString().getBytes(StandardCharsets.ISO_8859_1));
            declared.append(declared.isEmpty() ? "" : ", ").append("""
                    {"path": "%s", "provenance": "synthetic", "encoding": "iso-8859-1",
                     "dialect": {"delimiter": ";", "decimalChar": ","}}""".formatted(resource.path()));
        }
        Files.writeString(folder.resolve("datapackage.json"), "{\"resources\": [" + declared + "]}");
        List<Frame> own = study.readAll(names);
        List<Frame> norwegian = study.withExtract(folder).readAll(names);
        for (int i = 0; i < names.length; i++) {
            Frame expected = own.get(i);
            for (String column : expected.columnNames()) {
                assertEquals(
                        expected.column(column).asList(),
                        norwegian.get(i).column(column).asList(),
                        column);
            }
        }
    }

    private List<Dialect> suggested(String text) throws IOException {
        Path file = write(text, StandardCharsets.UTF_8);
        return assertThrows(DataException.class, () -> Csv.read(file)).dialects();
    }

    private Path write(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("d.csv"), text.getBytes(encoding));
    }

    private void book(String properties) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"name\": \"d\", \"path\": \"d.csv\", \"provenance\": \"public\", " + properties
                        + "}]}");
    }
}
