package org.introlab.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The verdicts that a review left in its {@code review.json}. */
final class Verdicts {

    private Verdicts() {}

    /** The entry of each id. */
    static Map<String, JsonNode> valuesOf(Path review) throws IOException {
        Map<String, JsonNode> byId = new TreeMap<>();
        new ObjectMapper()
                .readTree(review.resolve("review.json").toFile())
                .get("values")
                .forEach(value -> byId.put(value.get("id").asText(), value));
        return byId;
    }

    /** The verdict on each id. */
    static Map<String, String> of(Path review) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        valuesOf(review)
                .forEach((id, value) -> verdicts.put(id, value.get("verdict").asText()));
        return verdicts;
    }
}
