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

/** What a code book that lies beside a data file says of it: labels, missing codes and types that no guess would find. */
record BookBeside(ObjectNode resource) {

    /** The description of a file's columns, which the code book beside it has. */
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
            throw new DataException(book + " cannot be read: " + FileReason.reason(e), List.of());
        }
        return Optional.empty();
    }

    /** Without what points to other files. */
    private static ObjectNode alone(ObjectNode resource) {
        ((ObjectNode) resource.get("schema")).remove(List.of("foreignKeys", "lookups"));
        return resource;
    }

    /** The same description of a file whose numbers are written in a dialect. */
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

    /** The columns with listed values. */
    List<String> factors() {
        return names(field -> field.path("constraints").has("enum"));
    }

    /** Whether a column is of numbers. */
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
