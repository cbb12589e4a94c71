package org.introlab.data.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.introlab.csv.Dialect;
import org.introlab.data.book.DataException;
import org.introlab.data.book.DialectJson;
import org.introlab.files.FileReason;

/** The description of a data file in the code book next to it: labels, missing codes and types, which can't be guessed. */
record BookBeside(ObjectNode resource) {

    /** Returns the description of a file in the code book next to it, if any. */
    static Optional<BookBeside> of(Path file) {
        Path book = file.toAbsolutePath().resolveSibling("datapackage.json");
        String name = file.getFileName().toString();
        try {
            for (JsonNode resource : new ObjectMapper().readTree(book.toFile()).get("resources")) {
                if (resource.path("path").asText().equals(name) && resource.has("schema")) {
                    return Optional.of(new BookBeside(alone((ObjectNode) resource.deepCopy())));
                }
            }
        } catch (IOException e) {
            throw new DataException(book + " can't be read: " + FileReason.reason(e), List.of());
        }
        return Optional.empty();
    }

    /** Removes references to other files. */
    private static ObjectNode alone(ObjectNode resource) {
        ((ObjectNode) resource.get("schema")).remove(List.of("foreignKeys", "lookups"));
        return resource;
    }

    /** Returns the same description with the number format of a dialect. */
    BookBeside written(Dialect dialect) {
        ObjectNode other = resource.deepCopy();
        for (JsonNode field : other.path("schema").path("fields")) {
            ((ObjectNode) field).remove(List.of("decimalChar", "groupChar", "bareNumber"));
            if (isNumber(field)) {
                DialectJson.ofNumbers(dialect.numbers())
                        .forEach((name, value) -> ((ObjectNode) field).putPOJO(name, value));
            }
        }
        return new BookBeside(other);
    }

    /** Returns the columns with listed values. */
    List<String> factors() {
        return names(field -> field.path("constraints").has("enum"));
    }

    /** Returns the numeric columns. */
    List<String> numbers() {
        return names(BookBeside::isNumber);
    }

    private static boolean isNumber(JsonNode field) {
        return List.of("integer", "number").contains(field.path("type").asText());
    }

    private List<String> names(Predicate<JsonNode> as) {
        List<String> names = new ArrayList<>();
        for (JsonNode field : resource.path("schema").path("fields")) {
            if (as.test(field)) {
                names.add(field.path("name").asText());
            }
        }
        return names;
    }
}
