package org.introlab.data.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticFilesTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final String COMMAND =
            "./introlab fingerprint --out analysis-core/src/main/resources/org/introlab/data/" + SyntheticFiles.NAME;

    @TempDir
    Path folder;

    @Test
    void shipsTheFingerprintsOfTheSyntheticFilesAsTheyAre() throws IOException {
        String shipped = new String(
                SyntheticFiles.class.getResourceAsStream(SyntheticFiles.NAME).readAllBytes(), StandardCharsets.UTF_8);
        SyntheticFiles made = SyntheticFiles.of(Study.at(REPOSITORY).withExtract(REPOSITORY.resolve("data")));
        assertFalse(made.isEmpty());
        assertTrue(shipped.equals(made.json()), "The synthetic files have changed. Run " + COMMAND);
        assertEquals(made.json(), SyntheticFiles.shipped().json());
    }

    @Test
    void knowsTheSyntheticFileThatItsCodeBookCallsPublic() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (String file : List.of("survey.csv", "municipality_results.csv")) {
            Files.copy(REPOSITORY.resolve("data").resolve(file), data.resolve(file));
        }
        String book = Files.readString(REPOSITORY.resolve("data/datapackage.json"));
        Files.writeString(
                data.resolve("datapackage.json"),
                book.replaceAll("\"provenance\": *\"synthetic\"", "\"provenance\": \"public\""));
        Frame survey = Study.at(folder).read("survey");
        assertEquals(Provenance.SYNTHETIC, survey.provenance());
        assertEquals(
                "its rows are those of the synthetic file survey.csv",
                survey.sources().get(0).countedLess().orElseThrow());
    }

    @Test
    void goesByTheFingerprintsThatAStudyHasBesideItsDataPackage() throws IOException {
        Path study = study("synthetic");
        SyntheticFiles own = SyntheticFiles.of(Study.at(study));
        Files.writeString(study.resolve(SyntheticFiles.NAME), own.json());
        assertEquals(
                own.json(),
                SyntheticFiles.read(study.resolve(SyntheticFiles.NAME)).json());
        study("public");
        Path csv = study.resolve("data/visits.csv");
        assertEquals(Provenance.SYNTHETIC, Study.at(study).read("visits").provenance());
        assertEquals(Provenance.SYNTHETIC, Csv.read(csv).provenance(), "the file by itself");
        Files.writeString(csv, Files.readString(csv).replace("p3,", "q3,").replaceFirst("\n(.*),(.*)\n", "\n$1,0\n"));
        assertEquals(Provenance.SYNTHETIC, Csv.read(csv).provenance(), "with a number and an id changed");
        Files.delete(study.resolve(SyntheticFiles.NAME));
        assertEquals(Provenance.PUBLIC, Csv.read(csv).provenance(), "nobody knows the rows any more");
    }

    @Test
    void keepsRealRowsAmongSyntheticOnesHidden() throws IOException {
        Path study = study("synthetic");
        Path extract = Files.createDirectories(folder.resolve("extract"));
        String synthetic = Files.readString(study.resolve("data/visits.csv"));
        Files.writeString(extract.resolve("visits.csv"), synthetic + "z1,north,99,1.25\n");
        Files.writeString(
                extract.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"visits.csv\", \"provenance\": \"restricted\"}]}");
        Frame read = Study.at(study).withExtract(extract).read("visits");
        assertEquals(Provenance.SYNTHETIC, read.provenance());
        assertTrue(read.hidesValues() && read.isGuarded());
        Files.writeString(extract.resolve("visits.csv"), synthetic);
        assertFalse(Study.at(study).withExtract(extract).read("visits").isGuarded(), "there is no real row");
    }

    @Test
    void refusesAFileOfFingerprintsThatIsNone() throws IOException {
        Path file = folder.resolve(SyntheticFiles.NAME);
        for (String text : List.of("", "[]", "{\"schema\": 2}", "{\"schema\": 1, \"files\": [{\"whole\": \"x\"}]}")) {
            Files.writeString(file, text);
            String message = assertThrows(DataException.class, () -> SyntheticFiles.read(file))
                    .getMessage();
            assertTrue(message.contains("introlab fingerprint"), message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "-1, 0, ''",
        "0.5, 0, ''",
        "\"x\", 0, ''",
        "null, 0, ''",
        ", 64, ''",
        ", -1, ''",
        ", 0, AAA=",
        ", 0, AAAAAgAAAAE="
    })
    void refusesASetOfRowsThatCantBe(String column, String bits, String rows) throws IOException {
        Path file = folder.resolve(SyntheticFiles.NAME);
        Files.writeString(
                file,
                "{\"schema\": 1, \"files\": [{\"file\": \"a.csv\", \"rows\": 1, \"whole\": \"0\", \"columns\": [],"
                        + " \"sets\": [{\"columns\": [" + (column == null ? "" : column)
                        + "], \"chance\": 0, \"bits\": " + bits
                        + ", \"rows\": \"" + rows + "\"}]}]}");
        DataException refused = assertThrows(DataException.class, () -> SyntheticFiles.read(file));
        assertTrue(refused.getMessage().contains("is not a valid file of fingerprints"), refused.getMessage());
    }

    @Test
    void saysWhyAFileOfFingerprintsCantBeRead() {
        DataException refused = assertThrows(DataException.class, () -> SyntheticFiles.read(folder));
        assertEquals(folder + ": it is a folder and not a file.", refused.getMessage());
        assertTrue(refused.getCause() instanceof IOException, String.valueOf(refused.getCause()));
    }

    /** A study of one file of 60 visits, declared as this. */
    private Path study(String provenance) throws IOException {
        Path data = Files.createDirectories(folder.resolve("study/data"));
        String rows = IntStream.range(0, 60)
                .mapToObj(
                        i -> "p%d,%s,%d,%d.5".formatted(i, i % 3 == 0 ? "north" : "south", 20 + i * 7 % 60, i * i % 97))
                .collect(Collectors.joining("\n", "person,clinic,age,score\n", "\n"));
        Files.writeString(data.resolve("visits.csv"), rows);
        Files.writeString(data.resolve("datapackage.json"), """
                {"name": "v", "resources": [{"name": "visits", "path": "visits.csv", "provenance": "%s", "schema": {
                  "primaryKey": "person", "fields": [{"name": "person", "type": "string"},
                  {"name": "clinic", "type": "string", "constraints": {"enum": ["north", "south"]}},
                  {"name": "age", "type": "integer"}, {"name": "score", "type": "number"}]}}]}
                """.formatted(provenance));
        return folder.resolve("study");
    }
}
