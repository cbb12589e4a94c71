package org.introlab.data.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SmallStudy;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

class StudyTest {
    @TempDir
    Path root;

    private static final String REORDERED = """
            end,sex,id,score,place,start
            2011-05,female,1,10.5,A,2010-03
            2014-12,male,2,,A,2012-01
            2016-01,female,3,99,B,
            """;

    static Stream<Arguments> harmless() {
        String text = SmallStudy.PERSONS;
        return Stream.of(
                arguments("byte order mark", "\uFEFF" + text),
                arguments("CRLF", text.replace("\n", "\r\n")),
                arguments("CR only", text.replace('\n', '\r')),
                arguments(
                        "byte order mark, CRLF and quotes",
                        "\uFEFF" + text.replace("A", "\"A\"").replace("\n", "\r\n")),
                arguments(
                        "quoted header and values",
                        text.replace("place", "\"place\"")
                                .replace("male,", "\"male\",")
                                .replace("fe\"male\"", "\"female\"")),
                arguments("no line end after the last row", text.strip()),
                arguments("blank lines at the end", text + "\n\n"),
                arguments("another order of the columns", REORDERED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void loadsWhatIsOnlyWrittenDifferently(String name, String text) {
        SmallStudy small = SmallStudy.in(root);
        Frame plain = small.twin().read("persons");
        small.persons(text);
        Frame other = small.study().read("persons");
        assertEquals(rows(plain), rows(other), name);
        assertEquals(plain.columnNames(), other.columnNames());
    }

    @Test
    void keepsCommasLineBreaksAndQuotesInsideAQuotedField() {
        SmallStudy small = SmallStudy.in(root);
        String name = "\"A, \"\"the\r\nfirst\"\"\"";
        small.persons(SmallStudy.PERSONS.replace(",A,", "," + name + ","));
        small.write("extract/places.csv", "place,region\r\n" + name + ",0\r\nB,1\r\n");
        small.write("extract/rates.csv", SmallStudy.RATES.replace("A,", name + ","));
        Frame persons = small.readAll().get(0);
        assertEquals("A, \"the\r\nfirst\"", persons.column("place").get(0));
        assertEquals(3, persons.rowCount());
    }

    @Test
    void saysTheLineOfARowWhereQuotedFieldsHoldLineBreaks() {
        SmallStudy small = SmallStudy.in(root);
        small.persons(SmallStudy.PERSONS.replace("\n1,A", "\n1,\"A\nB\"").replace("male", "mael"));
        String message = assertThrows(DataException.class, small::readAll).getMessage();
        assertTrue(message.contains("row 2, column sex: found 'femael'"), message);
        assertTrue(message.contains("row 3 (line 4), column sex: found 'mael'"), message);
    }

    @Test
    void countsARowWithLineBreaksAsOne() {
        SmallStudy small = SmallStudy.in(root);
        small.persons("\n1,A", "\n1,\"A\n\"");
        Fault fault = assertThrows(DataException.class, small::readAll).faults().get(0);
        assertEquals(2, fault.row().orElseThrow());
        small.persons(SmallStudy.PERSONS.replace("\n1,A", "\n1,\"A\n\"").replace(",99,", ",x,"));
        List<Fault> faults = assertThrows(DataException.class, small::readAll).faults();
        assertEquals(
                4,
                faults.stream()
                        .filter(f -> f.kind().equals("bad number"))
                        .findFirst()
                        .orElseThrow()
                        .row()
                        .orElseThrow());
    }

    @Test
    void givesColumnsTheTypesOfTheCodeBook() {
        Frame persons = SmallStudy.in(root).twin().read("persons");
        assertEquals(IntColumn.class, persons.column("id").getClass());
        assertEquals(StringColumn.class, persons.column("sex").getClass());
        assertEquals(DoubleColumn.class, persons.column("score").getClass());
        assertEquals("2014-12", persons.column("end").get(1));
        assertTrue(persons.column("score").isMissing(1));
        assertTrue(persons.column("start").isMissing(2));
        assertEquals(List.of("female", "male"), persons.variable("sex").levels());
    }

    @Test
    void readsIdentitiesThatExceedAnInteger() {
        SmallStudy small = SmallStudy.in(root);
        small.persons("\n2,A", "\n12345678901,A");
        Column<?> id = small.study().read("persons").column("id");
        assertEquals(LongColumn.class, id.getClass());
        assertEquals(12_345_678_901L, id.get(1));
        assertEquals(1L, id.get(0));
    }

    @Test
    void ignoresFurtherColumnsOfAnExtract() {
        SmallStudy small = SmallStudy.in(root);
        small.persons(SmallStudy.PERSONS.replace("\n", ",note\n"));
        assertEquals(
                small.twin().read("persons").columnNames(),
                small.study().read("persons").columnNames());
    }

    @ParameterizedTest
    @CsvSource({"public,PUBLIC", "restricted,RESTRICTED", "synthetic,SYNTHETIC", "unknown,UNKNOWN"})
    void takesTheProvenanceThatIsDeclaredBesideTheExtract(String declared, Provenance expected) {
        SmallStudy small = SmallStudy.in(root);
        small.persons("10.5", "10.6");
        small.declare(declared);
        Frame persons = small.study().read("persons");
        assertEquals(expected, persons.provenance());
        assertEquals("extract/persons.csv", persons.sources().get(0).file());
        assertEquals(expected == Provenance.RESTRICTED || expected == Provenance.UNKNOWN, persons.hidesValues());
        assertFalse(small.study().read("places").hidesValues(), "the twin beside it");
    }

    @Test
    void callsAnExtractUnknownThatDeclaresNothing() throws IOException {
        SmallStudy small = SmallStudy.in(root);
        small.persons("10.5", "10.6");
        small.write("extract/places.csv", SmallStudy.PLACES.replace("B,1", "B,0"));
        assertEquals(Provenance.UNKNOWN, small.study().read("places").provenance(), "declared for persons.csv only");
        Files.delete(small.extract.resolve("datapackage.json"));
        assertEquals(Provenance.UNKNOWN, small.study().read("persons").provenance());
    }

    @Test
    void keepsACopyOfTheTwinSyntheticWhateverIsDeclared() {
        SmallStudy small = SmallStudy.in(root);
        small.persons(SmallStudy.PERSONS);
        small.declare("restricted");
        assertEquals(Provenance.SYNTHETIC, small.study().read("persons").provenance());
        assertFalse(small.study().read("persons").hidesValues());
    }

    @Test
    void choosesTheExtractFileByFile() {
        SmallStudy small = SmallStudy.in(root);
        small.persons("10.5", "10.6");
        List<Frame> read = small.readAll();
        assertEquals(
                List.of("extract/persons.csv", "data/places.csv", "data/rates.csv"),
                read.stream().map(f -> f.sources().get(0).file()).toList());
        assertEquals(Provenance.PUBLIC, read.get(1).provenance());
    }

    @Test
    void doesNotBindAnExtractToHashAndRows() {
        SmallStudy small = SmallStudy.in(root);
        small.persons(SmallStudy.PERSONS + "4,B,male,1,2015-01,2016-02\n");
        assertEquals(4, small.study().read("persons").rowCount());
    }

    @Test
    void namesAnExtractElsewhereWithoutTheFoldersAboveIt() throws IOException {
        SmallStudy small = SmallStudy.in(root.resolve("study"));
        Path elsewhere = Files.createDirectories(root.resolve("secure/vault"));
        Files.writeString(elsewhere.resolve("places.csv"), SmallStudy.PLACES);
        Frame places = Study.at(small.root).withExtract(elsewhere).read("places");
        assertEquals("vault/places.csv", places.sources().get(0).file());
    }

    @Test
    void reportsABrokenDeclarationBesideTheExtract() {
        SmallStudy small = SmallStudy.in(root);
        small.declare("restrictd");
        String message = assertThrows(DataException.class, small::readAll).getMessage();
        assertTrue(
                message.contains("extract/datapackage.json\n  broken code book: 1\n    /provenance: found 'restrictd';"
                        + " expected one of public, restricted, unknown, synthetic. Did you mean 'restricted'?"),
                message);
    }

    static Stream<Arguments> roots() {
        return Stream.of(
                arguments("introlab.study", "study", Map.of("introlab.study", "study"), Map.of()),
                arguments(
                        "the notebook's place",
                        "study",
                        Map.of("introlab.notebook", "study/notebooks/deep/a.ipynb"),
                        Map.of("JPY_SESSION_NAME", "other/notebooks/b.ipynb")),
                arguments(
                        "the session's file", "other", Map.of(), Map.of("JPY_SESSION_NAME", "other/notebooks/b.ipynb")),
                arguments(
                        "introlab.study before the notebook",
                        "study",
                        Map.of("introlab.study", "study", "introlab.notebook", "other/notebooks/b.ipynb"),
                        Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roots")
    void findsTheRoot(String by, String expected, Map<String, String> properties, Map<String, String> environment) {
        SmallStudy.in(root.resolve("study"));
        SmallStudy other = SmallStudy.in(root.resolve("other"));
        other.write("notebooks/b.ipynb", "{}");
        StudyPaths paths = StudyPaths.of(name -> under(properties.get(name)), name -> under(environment.get(name)));
        assertEquals(root.resolve(expected), paths.root(), by);
    }

    @Test
    void fallsBackToTheWorkingDirectoryWhenTheSessionIsNoFile() {
        StudyPaths paths = StudyPaths.of(name -> null, name -> name.equals("JPY_SESSION_NAME") ? "console-1" : null);
        assertEquals(Study.here().root(), paths.root());
    }

    @Test
    void saysWhereItLookedWhenThereIsNoStudy() {
        Path nowhere = root.resolve("a/b.ipynb");
        DataException thrown = assertThrows(
                DataException.class,
                () -> StudyPaths.of(
                        name -> name.equals("introlab.notebook") ? nowhere.toString() : null, name -> null));
        assertTrue(thrown.getMessage()
                .startsWith("No study found: neither " + nowhere + " nor a folder above it contains"));
    }

    @Test
    void prefersPropertiesToTheEnvironmentForDataAndLedger() {
        SmallStudy.in(root);
        StudyPaths both = StudyPaths.at(root, name -> "/property/" + name, name -> "/environment/" + name);
        assertEquals(Path.of("/property/introlab.data"), both.extract());
        assertEquals(Path.of("/property/introlab.published"), both.ledger());
        StudyPaths environment = StudyPaths.at(root, name -> null, name -> "/environment/" + name);
        assertEquals(Path.of("/environment/INTROLAB_DATA"), environment.extract());
        assertEquals(Path.of("/environment/INTROLAB_PUBLISHED"), environment.ledger());
        StudyPaths neither = StudyPaths.at(root, name -> null, name -> null);
        assertEquals(root.resolve("data/restricted"), neither.extract());
        assertEquals(root.resolve("data/published/published_values.csv"), neither.ledger());
    }

    @Test
    void fingerprintsTheBytesItRead() {
        SmallStudy small = SmallStudy.in(root);
        String text = "\uFEFF" + SmallStudy.PERSONS;
        small.write("extract/persons.csv", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                SmallStudy.sha256(text),
                small.study().read("persons").sources().get(0).sha256());
    }

    private String under(String path) {
        return path == null ? null : root.resolve(path).toString();
    }

    private static List<String> rows(Frame frame) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < frame.rowCount(); i++) {
            StringBuilder row = new StringBuilder();
            for (String name : frame.columnNames()) {
                row.append(frame.column(name).getString(i)).append('|');
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
