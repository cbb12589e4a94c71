package org.introlab.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.csv.NumberForm;
import org.introlab.data.CodeBook.Condition;
import org.introlab.data.CodeBook.Field;
import org.introlab.data.CodeBook.Question;
import org.introlab.data.CodeBook.Type;

/** Reads the descriptions of columns in a code book and reports what is wrong with them. */
final class FieldReader {
    private final Faults.FileFaults faults;

    FieldReader(Faults.FileFaults faults) {
        this.faults = faults;
    }

    /** What the code book of an extract says of a column's values and nothing else. */
    Field labelsOnly(Json node, Map<String, String> missing) {
        return new Field(
                new Variable(node.text("name", faults), List.of(), Map.of(), levelLabels(node)),
                Type.STRING,
                "",
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                missing,
                Optional.empty(),
                NumberForm.plain());
    }

    /** A column of a study. */
    Field field(Json node) {
        String name = node.text("name", faults);
        Type type = type(node);
        Map<String, String> labels = new LinkedHashMap<>();
        if (node.has("title")) {
            labels.put("en", node.text("title", faults));
        }
        if (node.has("labels")) {
            labels.putAll(node.object("labels", faults).entries(faults));
        }
        Map<String, Map<String, String>> levelLabels = levelLabels(node);
        Json constraints = node.has("constraints") ? node.object("constraints", faults) : Json.nothing();
        List<String> levels = constraints.has("enum") ? constraints.texts("enum", faults) : List.of();
        if (!levels.isEmpty() && type != Type.STRING) {
            String expected = "minimum and maximum: only a string has listed values";
            constraints.fault("enum", expected, String.join(", ", levels), faults);
        }
        if (new HashSet<>(levels).size() < levels.size()) {
            constraints.fault("enum", "each value once", String.join(", ", levels), faults);
        }
        if (!levels.isEmpty() && !levels.containsAll(levelLabels.keySet())) {
            String found = String.join(", ", levelLabels.keySet());
            node.fault("categories", "values of the enum: " + String.join(", ", levels), found, faults);
        }
        return new Field(
                new Variable(
                        name,
                        levels,
                        labels,
                        levelLabels,
                        node.has("categoriesOrdered") && node.flag("categoriesOrdered", faults)),
                type,
                node.has("description") ? node.text("description", faults) : "",
                node.has("unit") ? Optional.of(node.text("unit", faults)) : Optional.empty(),
                constraints.has("required") && constraints.flag("required", faults),
                constraints.has("unique") && constraints.flag("unique", faults),
                bound(constraints, "minimum", type),
                bound(constraints, "maximum", type),
                missing(node),
                question(node),
                NumberForm.plain());
    }

    /** The labels of values, in the order of the code book. */
    private Map<String, Map<String, String>> levelLabels(Json node) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Json category : node.values("categories", faults)) {
            Map<String, String> labels = new LinkedHashMap<>();
            if (category.has("label")) {
                labels.put("en", category.text("label", faults));
            }
            if (category.has("labels")) {
                labels.putAll(category.object("labels", faults).entries(faults));
            }
            String value = category.scalar("value", faults);
            if (all.put(value, labels) != null) {
                category.fault("value", "each value once", value, faults);
            }
        }
        return all;
    }

    /** The texts that stand for a missing value, with what they mean. */
    Map<String, String> missing(Json node) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Json value : node.values("missingValues", faults)) {
            all.put(value.scalar("value", faults), value.has("label") ? value.text("label", faults) : "");
        }
        return all;
    }

    private Optional<Question> question(Json node) {
        if (!node.has("section")) {
            return Optional.empty();
        }
        Optional<Condition> asked = Optional.empty();
        if (node.has("askedIf")) {
            Json condition = node.object("askedIf", faults);
            asked = Optional.of(new Condition(condition.text("field", faults), condition.text("value", faults)));
        }
        Optional<String> text = node.has("question") ? Optional.of(node.text("question", faults)) : Optional.empty();
        return Optional.of(new Question(node.text("section", faults), text, asked));
    }

    private Type type(Json node) {
        String id = node.has("type") ? node.text("type", faults) : Type.STRING.id();
        List<String> known = Arrays.stream(Type.values()).map(Type::id).toList();
        int at = known.indexOf(id);
        if (at < 0) {
            node.fault("type", "one of " + String.join(", ", known) + "." + Near.hint(id, known), id, faults);
            return Type.STRING;
        }
        return Type.values()[at];
    }

    private Optional<String> bound(Json constraints, String property, Type type) {
        if (!constraints.has(property)) {
            return Optional.empty();
        }
        String bound = constraints.scalar(property, faults);
        boolean right =
                switch (type) {
                    case INTEGER -> CellReader.isInteger(bound);
                    case NUMBER -> NumberForm.number(bound).isPresent();
                    case YEARMONTH -> CellReader.isMonth(bound);
                    case STRING -> false;
                };
        if (!right) {
            constraints.fault(property, "a value of type " + type.id() + " (a string has no bounds)", bound, faults);
            return Optional.empty();
        }
        return Optional.of(bound);
    }
}
