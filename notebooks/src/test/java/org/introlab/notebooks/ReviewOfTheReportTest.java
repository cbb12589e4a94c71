package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introlab.files.Sha256;
import org.introlab.repository.ListOfExhibitsTest;
import org.introlab.repository.Repository;
import org.introlab.repository.Repository.Ran;
import org.introlab.repository.Reviews;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user runs it: {@code introlab review}. */
class ReviewOfTheReportTest {

    private static final Path LEDGER = Repository.ROOT.resolve("data/published/published_values.csv");

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path chapterFive;

    @BeforeAll
    static void reviewChapterFive() {
        chapterFive = shared.resolve("five");
        Ran ran = Repository.introlab("review", "--chapter", "5", "--out", chapterFive.toString());
        assertEquals(0, ran.status(), ran.out() + ran.err());
    }

    @Test
    void findsEveryValueOfChapter5InsideItsIntervalAndCallsNoneReproduced() throws IOException {
        JsonNode review = json(chapterFive.toString());
        List<String> ids = new ArrayList<>();
        for (JsonNode value : review.get("values")) {
            ids.add(value.get("id").asText());
            assertEquals("calibrated", value.get("verdict").asText(), value.toString());
            assertTrue(value.get("computed").asDouble() >= value.get("low").asDouble() - 1e-12, value.toString());
            assertTrue(value.get("computed").asDouble() <= value.get("high").asDouble() + 1e-12, value.toString());
        }
        assertEquals(
                Files.readAllLines(LEDGER).stream()
                        .map(line -> line.split(",", 2)[0])
                        .filter(id -> id.matches("[FTS]5\\..*"))
                        .sorted()
                        .toList(),
                ids);
        assertEquals("not assessable", review.get("class").asText());
    }

    @Test
    void saysOfEveryPublishedValueWhatCameOfItAndFindsTheOneThatCannotBe() throws IOException {
        Path review = Reviews.of("");
        List<String> ids = new ArrayList<>();
        json(review.toString())
                .get("values")
                .forEach(value -> ids.add(value.get("id").asText()));
        assertEquals(
                Files.readAllLines(LEDGER).stream()
                        .skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .sorted()
                        .toList(),
                ids);
        assertEquals(
                Map.of(
                        "T4.1.n55", "differs",
                        "S2.invited", "not_computed",
                        "S2.response_rate", "not_computed",
                        "S6.service_analyses", "not_computed"),
                unlike(review.toString(), "calibrated"));
        for (String page : ListOfExhibitsTest.pages()) {
            assertTrue(Files.isRegularFile(review.resolve(page)), page + " of docs/exhibits.md");
        }
    }

    @Test
    void flagsExactlyThePublishedValueThatWasMoved() throws IOException {
        Path moved = folder.resolve("moved.csv");
        Files.writeString(
                moved,
                Files.readString(LEDGER)
                        .replace(",0.146,probability,3,0.1455,0.1465,", ",0.156,probability,3,0.1555,0.1565,"));
        Ran ran = Repository.introlab("review", "--chapter", "5", "--published", moved.toString(), "--out", out("b"));
        assertEquals(1, ran.status(), ran.err());
        assertEquals(Map.of("T5.2.gender=male.coef", "differs"), unlike("b", "calibrated"));
    }

    @Test
    void movesWithTheDataAndStillCallsNothingReproduced() throws IOException {
        Path data = Repository.copyOfData(folder.resolve("data"));
        Path register = data.resolve("register.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(register));
        for (int i = 1; i < rows.size(); i += 20) {
            rows.set(i, rows.get(i).replaceFirst(",work$", ",dropped_out"));
        }
        Files.write(register, rows);
        Ran ran = Repository.introlab("review", "--chapter", "5", "--data", data.toString(), "--out", out("c"));
        assertEquals(1, ran.status(), ran.err());
        assertTrue(unlike("c", "calibrated").containsValue("differs"));
        assertFalse(unlike("c", "differs").containsValue("reproduced"));
        Files.delete(data.resolve("datapackage.json"));
        Repository.introlab("review", "--chapter", "5", "--data", data.toString(), "--out", out("d"));
        assertFalse(unlike("d", "differs").containsValue("reproduced"));
        assertEquals("unknown", file("d", "register.csv").get("provenance").asText());
        assertNotEquals("", file("d", "register.csv").get("sha256").asText());
    }

    @Test
    void takesTheTwinForTheTwinHoweverItIsWrittenAndDeclared() throws IOException {
        Path data = Repository.copyOfData(folder.resolve("disguised"));
        StringBuilder declared = new StringBuilder();
        for (String file : List.of("register.csv", "municipalities.csv", "unemployment.csv")) {
            List<String> rows = new ArrayList<>(Files.readAllLines(data.resolve(file)));
            String header = rows.remove(0);
            Collections.reverse(rows);
            Files.writeString(data.resolve(file), "\uFEFF" + header + "\r\n" + String.join("\r\n", rows) + "\r\n");
            declared.append(declared.isEmpty() ? "" : ", ")
                    .append("{\"path\": \"" + file + "\", \"provenance\": \"public\"}");
        }
        Files.writeString(data.resolve("datapackage.json"), "{\"resources\": [" + declared + "]}");
        Ran ran = Repository.introlab("review", "--chapter", "5", "--data", data.toString(), "--out", out("j"));
        assertEquals(0, ran.status(), ran.err());
        assertEquals(Map.of(), unlike("j", "calibrated"));
        assertEquals("not assessable", json("j").get("class").asText());
    }

    @Test
    void leavesTheSameBytesTwice() throws IOException {
        assertEquals(0, Repository.introlab("review", "--out", out("e")).status());
        assertEquals(contents(Reviews.of("").toString()), contents("e"));
    }

    /** One chapter; the gate compares the whole of both ways, which takes a minute. */
    @Test
    void givesTheSameReviewThroughTheJupyterKernel() throws IOException {
        Repository.needPython("The review through the Jupyter kernel is not tested");
        Ran ran = Repository.introlab("review", "--chapter", "5", "--jupyter", "--out", out("h"));
        assertEquals(0, ran.status(), ran.err());
        assertEquals(
                Files.readString(chapterFive.resolve("review.json")),
                Files.readString(folder.resolve("h/review.json")));
    }

    @Test
    void tellsBrokenDataAndLeavesTheLastReviewAsItWas() throws IOException {
        Ran chapter = Repository.introlab("review", "--chapter", "1", "--out", out("i"));
        assertEquals(0, chapter.status(), chapter.err());
        Map<String, String> before = contents("i");
        Path data = Repository.copyOfData(folder.resolve("broken"));
        Path register = data.resolve("register.csv");
        Files.writeString(register, Files.readString(register).replaceFirst(",male,", ",mael,"));
        Ran ran = Repository.introlab("review", "--data", data.toString(), "--out", out("i"));
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("register.csv") && ran.err().contains("mael"), ran.err());
        assertEquals(before, contents("i"));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode json(String out) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(out).resolve("review.json").toFile());
    }

    private JsonNode file(String out, String name) throws IOException {
        for (JsonNode file : json(out).get("data")) {
            if (file.get("file").asText().endsWith(name)) {
                return file;
            }
        }
        throw new AssertionError(name + " is not among the data of " + out);
    }

    /** The ids with another verdict than this one. */
    private Map<String, String> unlike(String out, String verdict) throws IOException {
        Map<String, String> others = new TreeMap<>();
        for (JsonNode value : json(out).get("values")) {
            if (!value.get("verdict").asText().equals(verdict)) {
                others.put(value.get("id").asText(), value.get("verdict").asText());
            }
        }
        return others;
    }

    private Map<String, String> contents(String out) {
        Path root = folder.resolve(out);
        return Repository.files(root).stream()
                .collect(Collectors.toMap(
                        p -> root.relativize(p).toString(), ReviewOfTheReportTest::hex, (a, b) -> a, TreeMap::new));
    }

    private static String hex(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
