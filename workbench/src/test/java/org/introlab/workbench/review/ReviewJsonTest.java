package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.introlab.published.Findings;
import org.introlab.published.Ledger;
import org.junit.jupiter.api.Test;

class ReviewJsonTest {

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
        assertEquals(List.of("schema", "class", "data", "counts", "values"), names(root));
        assertEquals(
                List.of("file", "provenance", "sha256"), names(root.get("data").get(0)));
        assertEquals(
                List.of("reproduced", "calibrated", "differs", "withheld", "not_computed"), names(root.get("counts")));
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
