package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.review.json.ReviewDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code review.json} and the verdict outputs of notebooks to their JSON Schemas. */
class ReviewSchemaTest {

    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private static Schema reviews;
    private static Schema outputs;

    @BeforeAll
    static void readSchemas() throws IOException {
        reviews = schema("review.schema.json");
        outputs = schema("verdict-output.schema.json");
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Repository.ROOT.resolve("docs").resolve(name)));
    }

    private static List<String> errors(String json) {
        return errors(reviews, json);
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String review(String study) throws IOException {
        return Files.readString(Reviews.of(study).resolve("review.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "examples/nsw/", "examples/card-krueger/"})
    void theReviewsOfAllStudiesFitTheSchema(String study) throws IOException {
        assertEquals(List.of(), errors(review(study)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "examples/nsw/", "examples/card-krueger/"})
    void aReviewThatIsReadAndWrittenAgainIsTheSameBytes(String study) throws IOException {
        assertEquals(review(study), ReviewDocument.parse(review(study)).text());
    }

    @Test
    void everyFieldThatAReviewMayHaveFitsTheSchema() {
        assertEquals(List.of(), errors(complete().text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"schema\": 1",
                "\"class\": \"fully reproducible\"",
                "\"verdict\": \"differs\"",
                "\"cell\": 3",
                "\"rows\": 7",
                "\"computed\": 0.25",
                "\"withheld\": 1"
            })
    void aReviewWithoutAFieldOrWithAnotherTypeDoesNotFit(String field) {
        String text = complete().text();
        String name = field.substring(0, field.indexOf(':'));
        assertNotEquals(text, text.replace(field, name + ": [ ]"));
        assertNotEquals(List.of(), errors(text.replace(field, name + ": [ ]")));
        assertNotEquals(List.of(), errors(text.replace(field, "\"other\": 1")));
    }

    private static List<String> verdictOutputs(String study) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path notebook : Repository.notebooksOf(Reviews.of(study))) {
            for (JsonNode output :
                    new ObjectMapper().readTree(notebook.toFile()).findValues(VerdictOutput.MIME)) {
                found.add(output.toString());
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "examples/nsw/", "examples/card-krueger/"})
    void theVerdictOutputsOfAllStudiesFitTheirSchema(String study) throws IOException {
        List<String> found = verdictOutputs(study);
        assertFalse(found.isEmpty());
        for (String output : found) {
            assertEquals(List.of(), errors(outputs, output));
        }
    }

    @Test
    void aVerdictOutputWithAnotherFieldDoesNotFit() throws IOException {
        String output = verdictOutputs("examples/nsw/").get(0);
        for (String field : List.of("\"schema\":1", "\"values\":", "\"notComputed\":", "\"grids\":", "\"title\":")) {
            String changed = output.replace(field, "\"x" + field.substring(1));
            assertNotEquals(output, changed, field);
            assertNotEquals(List.of(), errors(outputs, changed), field);
        }
    }

    private static ReviewDocument complete() {
        ReviewDocument.Value value = new ReviewDocument.Value(
                "T1.a",
                "Table 1",
                OptionalDouble.empty(),
                OptionalDouble.of(0.5),
                OptionalDouble.of(Double.POSITIVE_INFINITY),
                OptionalDouble.of(0.25),
                "differs",
                "1",
                Optional.of("01-a.ipynb"),
                OptionalInt.of(3),
                "unknown",
                "below the interval",
                Optional.of(new ReviewDocument.Explanation("row a", "divisor n", OptionalDouble.of(0.5), 2, 1)));
        return new ReviewDocument(
                ReviewDocument.SCHEMA,
                List.of(new ReviewDocument.Failed("02-b.ipynb", 4, "an error")),
                "fully reproducible",
                List.of(new ReviewDocument.DataFile("data/a.csv", "unknown", SHA256, Optional.of("it is not here"))),
                List.of(new ReviewDocument.CodeFile("A.java", SHA256)),
                new ReviewDocument.LedgerFile("values.csv", SHA256, 7, List.of("T2.b"), List.of("T1.c")),
                Optional.of(new ReviewDocument.IdsFile("ids.csv", SHA256, 1, List.of("A line matches nothing."))),
                Optional.of(new ReviewDocument.RowsFile("findings.csv", SHA256, 2)),
                Map.of("reproduced", 0, "calibrated", 0, "differs", 1, "withheld", 1, "not_computed", 0),
                List.of(value));
    }
}
