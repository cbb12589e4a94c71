package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.repository.Repository;
import org.introlab.repository.Repository.Ran;
import org.introlab.workbench.notebook.NotebookLint;
import org.introlab.workbench.notebook.NotebookReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study made of nothing but the files that the page about its form shows. */
class StudyFolderPageTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void copyFromThePage() throws IOException {
        study = folder.resolve("clinics");
        StudyOfPages.write(study, "docs/study-folder.md");
    }

    @Test
    void reviewsToTheVerdictsThatThePageStates() throws IOException {
        Ran ran = review();
        assertEquals(0, ran.status(), ran.out() + ran.err());
        Map<String, Integer> counts = new TreeMap<>();
        verdicts().values().forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        assertEquals(Map.of("calibrated", 23, "differs", 1, "not_computed", 1), counts);
        assertEquals("differs", verdicts().get("T1.n.total"));
        assertEquals("not_computed", verdicts().get("S1.invited"));
        assertTrue(Files.isRegularFile(study.resolve("build/review/index.html")));
    }

    @Test
    void callsTheSameValuesReproducedWhenTheDataAreDeclaredPublic() throws IOException {
        replace(
                "data/datapackage.json",
                "\"provenance\": \"synthetic\", \"persons\"",
                "\"provenance\": \"public\", \"persons\"");
        assertEquals(0, review().status());
        assertEquals("reproduced", verdicts().get("T1.stay.south"));
    }

    @Test
    void endsWithOneForAValueThatNobodyKnewToDiffer() throws IOException {
        replace("data/published/published_values.csv", "reminded,2,-0.58,", "reminded,2,-0.48,");
        Ran ran = review();
        assertEquals(1, ran.status(), ran.out() + ran.err());
        assertTrue(ran.out().contains("T2.reminded.2 differs: published -0.48"), ran.out());
        assertEquals("differs", verdicts().get("T2.reminded.2"));
    }

    @Test
    void endsWithOneForAnIdThatNoCellComputes() throws IOException {
        replace(
                "data/published/published_values.csv",
                "\nS1.invited,",
                "\nT9.a,Table 9,4,count,a,,1,,0,,,exact,\nS1.invited,");
        assertEquals(1, review().status());
    }

    @Test
    void endsWithTwoAndNoVerdictForDataThatAreNotAsTheCodeBookSays() throws IOException {
        replace("data/patients.csv", "3,north,2021-03,2,53,0,3.0", "3,nord,2021-13,2,530,0,\"3,0\"");
        Ran ran = review();
        assertEquals(2, ran.status());
        for (String fault :
                new String[] {"unknown level", "bad month", "out of range", "decimal comma", "changed file"}) {
            assertTrue(ran.err().contains(fault), fault + " is not in " + ran.err());
        }
    }

    @Test
    void readsAnExtractInThePlaceOfItsFile() throws IOException {
        write(
                "data/restricted/datapackage.json",
                "{\"resources\": [{\"path\": \"patients.csv\", \"provenance\": \"restricted\"}]}");
        String rows = Files.readString(study.resolve("data/patients.csv"));
        write(
                "data/restricted/patients.csv",
                rows.replace("24,south,2021-12,2,50,1,4.8", "24,south,2021-11,2,50,1,4.8"));
        assertEquals(0, review().status());
        assertEquals("reproduced", verdicts().get("T1.stay.south"));
        assertEquals("differs", verdicts().get("T1.n.total"));
    }

    @Test
    void showsNotebooksThatRunInEveryKernel() {
        assertEquals(List.of(), NotebookLint.check(NotebookReader.read(study.resolve("notebooks/01-clinics.ipynb"))));
    }

    private Ran review() {
        return Repository.introlab("review", "--study", study.toString());
    }

    private void replace(String file, String what, String by) throws IOException {
        String before = Files.readString(study.resolve(file));
        assertTrue(before.contains(what), what + " is not in " + file);
        write(file, before.replace(what, by));
    }

    private void write(String file, String text) throws IOException {
        Path path = study.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode value : new ObjectMapper()
                .readTree(study.resolve("build/review/review.json").toFile())
                .get("values")) {
            verdicts.put(value.get("id").asText(), value.get("verdict").asText());
        }
        return verdicts;
    }
}
