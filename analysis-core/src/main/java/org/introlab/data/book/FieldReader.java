package org.introlab.data.book;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.introlab.csv.NumberForm;
import org.introlab.data.Values;
import org.introlab.data.Variable;
import org.introlab.data.book.Field.Condition;
import org.introlab.data.book.Field.Question;
import org.introlab.data.internal.column.WholeNumbers;
import org.introlab.internal.Near;

/** Reads the descriptions of columns in a code book and reports their faults. */
final class FieldReader {
    private final Faults.FileFaults faults;

    FieldReader(Faults.FileFaults faults) {
        this.faults = faults;
    }

    /** Returns only the labels and missing values that an extract's code book gives a column. */
    Field labelsOnly(Json node, Map<String, String> missing) {
        Variable variable =
                new Variable(node.text("name", faults), List.of(), Map.of(), levelLabels(node, FieldType.STRING));
        return Field.of(variable, FieldType.STRING, missing);
    }

    /** Returns a column of a study. */
    Field field(Json node) {
        String name = node.text("name", faults);
        FieldType type = type(node);
        Map<String, String> labels = new LinkedHashMap<>();
        // a title that repeats the name, as in a guessed code book, is not a label
        node.words("title", faults).filter(title -> !title.equals(name)).ifPresent(title -> labels.put("en", title));
        if (node.has("labels")) {
            labels.putAll(node.object("labels", faults).entries(faults));
        }
        Map<String, Map<String, String>> levelLabels = levelLabels(node, type);
        Json constraints = node.has("constraints") ? node.object("constraints", faults) : Json.nothing();
        Map<String, String> missing = missing(node);
        List<String> levels = levels(node, constraints, type, levelLabels.keySet(), missing.keySet());
        boolean ordered = node.has("categoriesOrdered") && node.flag("categoriesOrdered", faults);
        Optional<DatePattern> format = format(node, type);
        Bounds bounds = new Bounds(constraints, type, format, faults);
        return new Field(
                new Variable(name, levels, labels, levelLabels, ordered),
                type,
                node.words("description", faults).orElse(""),
                node.words("unit", faults),
                constraints.has("required") && constraints.flag("required", faults),
                constraints.has("unique") && constraints.flag("unique", faults),
                bounds.minimum(),
                bounds.maximum(),
                missing,
                question(node),
                NumberForm.plain(),
                format.map(DatePattern::text),
                truths(node, type));
    }

    private List<String> levels(
            Json node, Json constraints, FieldType type, Set<String> labelled, Set<String> missing) {
        List<String> levels = constraints.has("enum") ? constraints.texts("enum", faults) : List.of();
        if (!levels.isEmpty() && type != FieldType.STRING) {
            String expected = "minimum and maximum instead: only a string can have listed values";
            constraints.fault("enum", expected, String.join(", ", levels), faults);
        }
        if (new HashSet<>(levels).size() < levels.size()) {
            constraints.fault("enum", "each value once", String.join(", ", levels), faults);
        }
        if (!Collections.disjoint(levels, missing)) {
            constraints.fault(
                    "enum", "values that are not missingValues of the field", String.join(", ", levels), faults);
        }
        if (!levels.isEmpty() && !levels.containsAll(labelled)) {
            String found = String.join(", ", labelled);
            node.fault("categories", "values of the enum: " + String.join(", ", levels), found, faults);
        }
        if (!labelled.isEmpty() && (type.isTemporal() || type == FieldType.BOOLEAN || type == FieldType.YEAR)) {
            String expected = "no labels of values: a " + type.id() + " can't have any";
            node.fault("categories", expected, String.join(", ", labelled), faults);
        }
        return type == FieldType.BOOLEAN ? List.of("false", "true") : levels;
    }

    private Optional<DatePattern> format(Json node, FieldType type) {
        boolean clock = type == FieldType.DATE || type == FieldType.DATETIME || type == FieldType.TIME;
        // Formats of text, such as "email", are not checked.
        if (type == FieldType.STRING
                || !node.has("format")
                || node.text("format", faults).equals("default")) {
            return Optional.empty();
        }
        String text = node.text("format", faults);
        Optional<DatePattern> pattern = clock ? DatePattern.of(text).filter(p -> fits(p, type)) : Optional.empty();
        if (pattern.isEmpty()) {
            String whole = type == FieldType.DATE
                    ? "only a day, month and year, such as %d.%m.%Y"
                    : type == FieldType.TIME
                            ? "only an hour and minute, such as %H:%M"
                            : "a date and a time, such as %d.%m.%Y %H:%M";
            String expected = clock
                    ? "\"default\" (ISO 8601), or a pattern with " + whole
                    : "no format: only dates and times can have one";
            node.fault("format", expected, text, faults);
        }
        return pattern;
    }

    private static boolean fits(DatePattern pattern, FieldType type) {
        return switch (type) {
            case DATE -> pattern.isOfDates();
            case TIME -> pattern.isOfTimes();
            default -> pattern.isOfMoments();
        };
    }

    private Map<String, String> truths(Json node, FieldType type) {
        boolean listed = node.has("trueValues") || node.has("falseValues");
        if (!listed) {
            return Field.TRUTHS;
        }
        if (type != FieldType.BOOLEAN) {
            String property = node.has("trueValues") ? "trueValues" : "falseValues";
            node.fault(property, "no such property: only a boolean can have it", type.id(), faults);
            return Field.TRUTHS;
        }
        List<String> yes = node.has("trueValues") ? node.texts("trueValues", faults) : texts("true");
        List<String> no = node.has("falseValues") ? node.texts("falseValues", faults) : texts("false");
        if (!Collections.disjoint(yes, no)) {
            node.fault("falseValues", "values that are not among the trueValues", String.join(", ", no), faults);
        }
        return Field.truths(yes, no);
    }

    private static List<String> texts(String truth) {
        return Field.TRUTHS.entrySet().stream()
                .filter(e -> e.getValue().equals(truth))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the labels of values, in the order of the code book. */
    private Map<String, Map<String, String>> levelLabels(Json node, FieldType type) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Json category : node.values("categories", faults)) {
            Map<String, String> labels = new LinkedHashMap<>();
            category.words("label", faults).ifPresent(label -> labels.put("en", label));
            if (category.has("labels")) {
                labels.putAll(category.object("labels", faults).entries(faults));
            }
            String value = code(category.scalar("value", faults), type);
            if (all.put(value, labels) != null) {
                category.fault("value", "each value once", value, faults);
            }
        }
        return all;
    }

    /** Returns a value in the column's form: 1.0 and 01 become 1 in a numeric column. */
    private static String code(String text, FieldType type) {
        if (type != FieldType.INTEGER && type != FieldType.NUMBER) {
            return text;
        }
        OptionalLong whole = WholeNumbers.of(text);
        return whole.isPresent()
                ? Long.toString(whole.getAsLong())
                : NumberForm.number(text).stream()
                        .mapToObj(Values::textOf)
                        .findFirst()
                        .orElse(text);
    }

    /** Returns the codes for missing values, with their meanings. */
    Map<String, String> missing(Json node) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Json value : node.values("missingValues", faults)) {
            String text = value.scalar("value", faults);
            if (all.put(text, value.words("label", faults).orElse("")) != null) {
                value.fault("value", "each value once", text, faults);
            }
        }
        return all;
    }

    private Optional<Question> question(Json node) {
        if (!node.has("section")) {
            for (String property : List.of("askedIf", "question")) {
                if (node.has(property)) {
                    node.fault(
                            "section",
                            "the part of the questionnaire, which " + property + " requires",
                            "nothing",
                            faults);
                }
            }
            return Optional.empty();
        }
        Optional<Condition> asked = Optional.empty();
        if (node.has("askedIf")) {
            Json condition = node.object("askedIf", faults);
            asked = Optional.of(new Condition(condition.text("field", faults), condition.scalar("value", faults)));
        }
        Optional<String> text = node.words("question", faults);
        return Optional.of(new Question(node.text("section", faults), text, asked));
    }

    private FieldType type(Json node) {
        String id = node.has("type") ? node.text("type", faults) : FieldType.STRING.id();
        List<String> known =
                Arrays.stream(FieldType.values()).map(FieldType::id).toList();
        int at = known.indexOf(id);
        if (at < 0) {
            node.fault("type", "one of " + String.join(", ", known) + "." + Near.hint(id, known), id, faults);
            at = Near.suggestion(id, known).map(known::indexOf).orElse(known.indexOf(FieldType.STRING.id()));
        }
        return List.of(FieldType.values()).get(at);
    }
}
