package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.introlab.files.Sha256;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.introlab.workbench.review.folder.ReviewFolder;
import org.introlab.workbench.site.BuildFacts;
import org.introlab.workbench.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewJsonTest {

    @TempDir
    Path dir;

    private final Ledger ledger = Fixture.ledger();

    private String json() {
        return Review.against(ledger, Findings.none())
                .of(List.of(Fixture.chapter(ledger, "5", Fixture.NOTEBOOK, "synthetic")))
                .json();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void hasExactlyTheFieldsOfItsSchemaInOrder() throws Exception {
        JsonNode root = new ObjectMapper().readTree(json());
        assertEquals(
                List.of("schema", "failed", "class", "data", "code", "ledger", "findings", "counts", "values"),
                names(root));
        assertEquals(
                List.of("file", "provenance", "sha256"), names(root.get("data").get(0)));
        assertEquals(
                List.of("reproduced", "calibrated", "differs", "withheld", "not_computed"), names(root.get("counts")));
        assertEquals(List.of("file", "sha256", "rows", "notCovered", "missed"), names(root.get("ledger")));
        assertTrue(root.get("findings").isNull());
        for (JsonNode value : root.get("values")) {
            assertEquals(
                    List.of(
                            "id",
                            "exhibit",
                            "published",
                            "low",
                            "high",
                            "computed",
                            "verdict",
                            "chapter",
                            "notebook",
                            "cell",
                            "provenance",
                            "note"),
                    names(value));
        }
    }

    @Test
    void saysWhichFilesItJudgedAgainst() throws Exception {
        Path file = Files.writeString(dir.resolve("values.csv"), Fixture.ledgerText());
        Ledger read = Ledger.read(file);
        Path list = Files.writeString(
                dir.resolve("findings.csv"), "id,finding,evidence\nT5.1.n.total,misprinted,the rows add up to 23032\n");
        ReviewOutcome outcome = Review.against(read, Findings.read(list, read))
                .of(List.of(Fixture.chapter(read, "5", Fixture.NOTEBOOK, "synthetic")));
        JsonNode root = new ObjectMapper().readTree(outcome.json());
        JsonNode values = root.get("ledger");
        assertEquals("values.csv", values.get("file").asText());
        assertEquals(Sha256.of(file), values.get("sha256").asText());
        assertEquals(
                Fixture.ledgerText().lines().count() - 1, values.get("rows").asInt());
        assertEquals(
                read.values().size(),
                root.get("values").size() + values.get("notCovered").size());
        JsonNode findings = root.get("findings");
        assertEquals("findings.csv", findings.get("file").asText());
        assertEquals(Sha256.of(list), findings.get("sha256").asText());
        assertEquals(1, findings.get("rows").asInt());
        String overview = Site.of(outcome, new BuildFacts(Map.of())).pages().get("index.html");
        assertTrue(overview.contains(Sha256.of(file)) && overview.contains(Sha256.of(list)), overview);
    }

    @Test
    void missesARowOfTheLedgerThatWasThereAtTheLastReview() throws Exception {
        Path file = Files.writeString(dir.resolve("values.csv"), Fixture.ledgerText());
        Path site = dir.resolve("site");
        assertEquals(List.of(), reviewed(file, site).published().missed());
        // one row of a chapter that was reviewed, one of a chapter that was not
        String less = Fixture.ledgerText()
                .replaceFirst("(?m)^T5\\.2\\.gender=male\\.se,.*\n", "")
                .replaceFirst("(?m)^A3\\.constant\\.coef,.*\n", "");
        Files.writeString(file, less);
        ReviewOutcome missing = reviewed(file, site);
        assertEquals(
                List.of("A3.constant.coef", "T5.2.gender=male.se"),
                missing.published().missed());
        assertEquals(1, missing.exitStatus());
        assertEquals(
                List.of("A3.constant.coef, T5.2.gender=male.se were in values.csv at the last review and are no longer"
                        + " in it. If this is intended, the next review will not report them."),
                missing.reasons());
        assertTrue(missing.json().contains("\"missed\": [\n      \"A3.constant.coef\""), missing.json());
        assertEquals(0, reviewed(file, site).exitStatus());
        Path other = Files.writeString(dir.resolve("other.csv"), less.replaceFirst("(?m)^T5\\.1\\.n\\.total,.*\n", ""));
        assertEquals(List.of(), reviewed(other, site).published().missed());
    }

    private static ReviewOutcome reviewed(Path file, Path site) throws Exception {
        Ledger read = Ledger.read(file);
        try (ReviewFolder folder = ReviewFolder.reserve(site)) {
            ReviewOutcome outcome = Review.against(read, Findings.none())
                    .since(folder.last())
                    .of(List.of(Fixture.chapter(read, "5", Fixture.NOTEBOOK, "synthetic")));
            Site.of(outcome, new BuildFacts(Map.of())).write(folder);
            return outcome;
        }
    }

    @Test
    void listsEveryIdOfTheChapterSorted() throws Exception {
        List<String> ids = StreamSupport.stream(
                        new ObjectMapper().readTree(json()).get("values").spliterator(), false)
                .map(value -> value.get("id").asText())
                .toList();
        assertEquals(11, ids.size());
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void writesOneValueLikeThis() {
        String expected = """
                    {
                      "id": "T5.2.gender=male.se",
                      "exhibit": "Table 5.2",
                      "published": 0.00656,
                      "low": 0.006555,
                      "high": 0.006565,
                      "computed": 0.006559321,
                      "verdict": "calibrated",
                      "chapter": "5",
                      "notebook": "05-networks.ipynb",
                      "cell": 3,
                      "provenance": "synthetic",
                      "note": ""
                    }""".indent(4).stripTrailing();
        assertTrue(json().contains(expected.stripLeading()), json());
    }

    @Test
    void hasNullWhereThePrintHasNoNumber() throws Exception {
        for (JsonNode value : new ObjectMapper().readTree(json()).get("values")) {
            assertEquals(
                    value.get("id").asText().equals("F5.1.2013.network"),
                    value.get("published").isNull());
        }
    }

    @Test
    void writesNumbersInTheirShortestFormOnEveryRuntime() {
        // JDK 17's own Double.toString gives 1.9999999999999998E23 for this double (JDK-4511638)
        ExecutedNotebook notebook = Fixture.notebook(
                "A3-count.ipynb",
                Fixture.judged("A3", List.of(Fixture.stated("A3.constant.coef", 2e23, "synthetic")), List.of()));
        String json =
                Review.against(ledger, Findings.none()).of(List.of(notebook)).json();
        assertTrue(json.contains("\"computed\": 2.0E23"), json);
    }

    @Test
    void isTheSameBytesEveryTimeAndEndsInALineFeed() {
        assertEquals(json(), json());
        assertTrue(json().endsWith("}\n"));
    }
}
