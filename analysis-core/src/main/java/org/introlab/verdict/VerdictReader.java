package org.introlab.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.published.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link VerdictDocument} and reports every malformed field by its place. Jackson stops at the first; this takes
 * it out and goes on.
 */
final class VerdictReader {
    /** The texts that must not be empty. */
    private static final Set<String> NAMES = Set.of("id", "reason", "file", "provenance", "group", "definition");

    private static final String COMPUTED = "computed";

    /** The verdicts on a value that its cell computed or withheld. */
    private static final Set<String> VERDICTS = Stream.of(Verdict.values())
            .filter(verdict -> verdict != Verdict.NOT_COMPUTED)
            .map(Verdict::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final JsonMapper mapper;
    private final String where;
    private final List<String> faults;
    private final Set<String> reported = new HashSet<>();

    VerdictReader(JsonMapper mapper, String where, List<String> faults) {
        this.mapper = mapper;
        this.where = where;
        this.faults = faults;
    }

    VerdictDocument read(@Nullable Object content) {
        Map<Object, Object> fields = new HashMap<>();
        if (content instanceof Map<?, ?> map) {
            fields.putAll(map);
        } else {
            report("", "a JSON object");
        }
        fields.remove(CarriedExhibit.GRIDS);
        ObjectNode tree = mapper.valueToTree(fields);
        takeOutTexts(tree, "");
        while (true) {
            try {
                VerdictDocument document = mapper.treeToValue(tree, VerdictDocument.class);
                reportWords(mapper.valueToTree(document), "");
                return document;
            } catch (JsonMappingException e) {
                report(place(e.getPath()), expected(e));
                takeOut(tree, e);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A JSON tree can't be read.", e);
            }
        }
    }

    private void report(String place, String expected) {
        reported.add(place);
        faults.add(where + (place.isEmpty() ? "" : ":") + place + " must be " + expected);
    }

    /** Returns a place such as {@code  values 1: computed}; empty for the whole output. */
    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            place.append(
                    step.getFieldName() == null
                            ? " " + (step.getIndex() + 1)
                            : field(place.toString(), step.getFieldName()));
        }
        return place.toString();
    }

    private static String field(String parent, String name) {
        return (parent.isEmpty() ? " " : ": ") + name;
    }

    private static String expected(JsonMappingException e) {
        Class<?> target = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : Number.class;
        if (target == String.class) {
            return "text";
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "a list";
        }
        return target.isRecord() ? "a JSON object" : "a number";
    }

    /** Replaces the malformed node by nothing; an item of a list by an empty one, so that the others keep their numbers. */
    private static void takeOut(ObjectNode tree, JsonMappingException e) {
        JsonNode parent = tree;
        List<JsonMappingException.Reference> path = e.getPath();
        for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.get(step.getIndex()) : parent.get(step.getFieldName());
        }
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (parent instanceof ArrayNode list) {
            if (expected(e).equals("text")) {
                list.set(last.getIndex(), "");
            } else {
                list.set(last.getIndex(), list.objectNode());
            }
        } else {
            ((ObjectNode) parent).remove(last.getFieldName());
        }
    }

    /** Takes out texts in the place of a computed number: Jackson would read "NaN" and "Infinity" as numbers. */
    private void takeOutTexts(JsonNode node, String place) {
        if (node.path(COMPUTED).isTextual()) {
            report(place + field(place, COMPUTED), "a number");
            ((ObjectNode) node).remove(COMPUTED);
        }
        forEachChild(node, place, this::takeOutTexts);
    }

    /** Reports names that are empty or missing and verdicts that don't exist, except where something else was reported. */
    private void reportWords(JsonNode node, String place) {
        if (reported.contains(place)) {
            return;
        }
        node.properties().forEach(field -> {
            String at = place + field(place, field.getKey());
            String text = field.getValue().asText();
            if (reported.contains(at)) {
                return;
            }
            if (NAMES.contains(field.getKey()) && text.isEmpty()) {
                report(at, "text");
            } else if (field.getKey().equals("verdict") && !VERDICTS.contains(text)) {
                report(at, "one of " + String.join(", ", VERDICTS));
            }
        });
        forEachChild(node, place, this::reportWords);
    }

    private static void forEachChild(JsonNode node, String place, BiConsumer<JsonNode, String> action) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            action.accept(node.get(i), place + " " + (i + 1));
        }
        node.properties().forEach(field -> action.accept(field.getValue(), place + field(place, field.getKey())));
    }
}
