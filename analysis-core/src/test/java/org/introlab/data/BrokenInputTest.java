package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Fault;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each kind of broken input: the whole message below the file's name. */
class BrokenInputTest {
    @TempDir
    Path root;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"org.introlab.data.BrokenInputs#files", "org.introlab.data.BrokenInputs#cells"})
    void saysWhatIsWrong(String name, Consumer<SmallStudy> damage, String message) {
        SmallStudy small = SmallStudy.in(root);
        damage.accept(small);
        DataException thrown = assertThrows(DataException.class, small::readAll);
        assertEquals("extract/persons.csv\n" + message, thrown.getMessage().split("\n\n", 2)[1], name);
    }

    @Test
    void doesNotOpenADevice() throws IOException {
        SmallStudy small = SmallStudy.in(root);
        Path device = small.extract.resolve("persons.csv");
        BrokenInputs.link(device, "/dev/zero");
        String message = message(small.study());
        // Removed here, since the temporary folder's own clean-up warns of links that lead out of it.
        Files.delete(device);
        assertEquals("""
                extract/persons.csv
                  not a regular file: 1
                    found a pipe, a device or similar; expected a CSV, Parquet or Excel file""", message.split("\n\n", 2)[1]);
    }

    @Test
    void namesAFileThatMayNotBeRead() throws IOException {
        SmallStudy small = SmallStudy.in(root);
        small.persons(SmallStudy.PERSONS);
        Path file = small.extract.resolve("persons.csv");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "the superuser reads every file");
        assertEquals(
                """
                extract/persons.csv
                  unreadable file: 1
                    found permission denied (%s belongs to %s); expected a file that you have permission to read; check its owner and mode""".formatted(file, Files.getOwner(file)),
                message(small.study()).split("\n\n", 2)[1]);
    }

    @Test
    void namesTheMissingFileOfTheStudy() throws IOException {
        SmallStudy small = SmallStudy.in(root);
        Files.delete(root.resolve("data/places.csv"));
        assertEquals("""
                1 fault in 1 file. Nothing was computed.

                data/places.csv
                  missing file: 1
                    expected a CSV, Parquet or Excel file""", message(small.twin()));
    }

    @Test
    void bindsTheTwinToHashRowsAndColumns() {
        SmallStudy small = SmallStudy.in(root);
        String changed = "place,region,more\nA,0,x\n";
        small.write("data/places.csv", changed);
        assertEquals(
                """
                4 faults in 2 files. Nothing was computed.

                data/places.csv
                  unexpected column: 1
                    column more: expected only the columns of the code book: place, region
                  row count: 1
                    found 1 data rows; expected 2 data rows
                  changed file: 1
                    found sha256 %s; expected sha256 %s as in the code book; put your own data into data/restricted/\
                 or a folder given with --data

                data/persons.csv
                  key without a row: 1
                    row 4, column place: found 'B'; expected a row in data/places.csv with this place""".formatted(SmallStudy.sha256(changed), SmallStudy.sha256(SmallStudy.PLACES)), message(small.twin()));
    }

    @Test
    void tellsAllFaultsAtOnceTwentyOfAKind() {
        SmallStudy small = SmallStudy.in(root);
        StringBuilder text = new StringBuilder("id,place,sex,score,start,end\n");
        IntStream.rangeClosed(1, 1234).forEach(i -> text.append(i).append(",A,fmale,x,2010-01,2011-01\n"));
        small.persons(text.toString());
        small.write("extract/places.csv", "place,region\nA,2\n");
        DataException thrown = assertThrows(DataException.class, small::readAll);
        assertTrue(thrown.getMessage().startsWith("2,469 faults in 2 files."), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("unknown level: 1,234, showing the first 20\n    row 2, column sex"));
        assertTrue(thrown.getMessage().contains("bad number: 1,234, showing the first 20\n    row 2, column score"));
        assertTrue(thrown.getMessage().contains("extract/places.csv\n"));
        assertEquals(41, thrown.faults().size());
        List<OptionalLong> rows = thrown.faults().stream()
                .filter(f -> f.kind().equals("bad number"))
                .map(Fault::row)
                .toList();
        assertEquals(IntStream.rangeClosed(2, 21).mapToObj(OptionalLong::of).toList(), rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"org.introlab.data.BrokenInputs#files", "org.introlab.data.BrokenInputs#cells"})
    void neverShowsAValueOfARestrictedFile(String name, Consumer<SmallStudy> damage, String open) {
        SmallStudy small = SmallStudy.in(root);
        damage.accept(small);
        small.declare("restricted");
        String message = assertThrows(DataException.class, small::readAll).getMessage();
        for (String value : List.of(
                "mael",
                "' male'",
                "2.0",
                "'0'",
                "10 %",
                "0x1p3",
                "101",
                "NaN",
                "'NA'",
                "-inf",
                "1e999",
                "2014-13",
                "2014-1'",
                "2017-01",
                "2011-06",
                "2011-05",
                "'C'",
                "'A'",
                "'1'",
                "10,5",
                "0xF8",
                "'female'",
                "u001b")) {
            assertFalse(message.contains(value), () -> value + " is in: " + message);
        }
        assertTrue(message.contains(open.strip().split(":")[0]), message);
    }

    @Test
    void saysWhyValuesAreWithheld() {
        SmallStudy small = SmallStudy.in(root);
        small.persons(",male,", ",mael,");
        small.declare("restricted");
        assertEquals("""
                1 fault in 1 file. Nothing was computed.

                extract/persons.csv
                  (Values are withheld: the datapackage.json next to the file declares it restricted, or does not declare it.)
                  unknown level: 1
                    row 3, column sex: expected one of female, male""", message(small.study()));
    }

    @Test
    void withholdsValuesOfAnExtractThatDeclaresNothing() throws IOException {
        SmallStudy small = SmallStudy.in(root);
        small.persons(",male,", ",mael,");
        Files.delete(small.extract.resolve("datapackage.json"));
        assertFalse(message(small.study()).contains("mael"));
    }

    @Test
    void refusesAFolderThatCannotBeMeant() {
        SmallStudy small = SmallStudy.in(root);
        assertEquals(
                """
                nowhere
                  missing data folder: 1
                    found nothing with that name; expected a folder with the extract""",
                message(Study.at(root).withExtract(root.resolve("nowhere"))).split("\n\n", 2)[1]);
        small.write("empty/notes.txt", "");
        assertEquals(
                """
                empty
                  missing data: 1
                    found none of them; expected a folder with at least one of persons.csv, places.csv, rates.csv""", message(Study.at(root).withExtract(root.resolve("empty"))).split("\n\n", 2)[1]);
    }

    @Test
    void refusesToPassOverAMisspeltFile() {
        SmallStudy small = SmallStudy.in(root);
        small.write("extract/Person.csv", SmallStudy.PERSONS);
        small.write("extract/places.csv", SmallStudy.PLACES);
        assertEquals("""
                extract
                  misspelt file name: 1
                    found 'Person.csv'; expected the name 'persons.csv'""", message(small.study()).split("\n\n", 2)[1]);
    }

    private static String message(Study study) {
        return assertThrows(DataException.class, () -> study.readAll("persons", "places", "rates"))
                .getMessage();
    }
}
