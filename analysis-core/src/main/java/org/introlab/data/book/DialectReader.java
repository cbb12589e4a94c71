package org.introlab.data.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;

/**
 * Reads a file's dialect from a code book: {@code encoding} and {@code dialect} of a resource, and {@code decimalChar}, {@code groupChar}
 * and {@code bareNumber} of its fields; in the dialect, these apply to all fields. An unsupported property of the dialect is a fault,
 * because ignoring it would misread the file.
 */
final class DialectReader {
    private static final List<String> NUMBER_MARKS = List.of("decimalChar", "groupChar", "bareNumber");
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("csvddfVersion", "caseSensitiveHeader", "$schema", "profile", "title", "description", "headerJoin");
    private static final String KNOWN =
            "only delimiter, quoteChar, doubleQuote, skipInitialSpace, header, lineTerminator, decimalChar, groupChar and bareNumber";

    private final Faults.FileFaults faults;

    DialectReader(Faults.FileFaults faults) {
        this.faults = faults;
    }

    /** Returns the dialect of a resource; empty if neither the resource nor its fields declare one. */
    Optional<Dialect> declared(Json resource) {
        boolean fields = resource.has("schema")
                && declaresNumbers(resource.node().path("schema").path("fields"));
        return resource.has("encoding") || resource.has("dialect") || fields
                ? Optional.of(dialect(resource))
                : Optional.empty();
    }

    private static boolean declaresNumbers(JsonNode fields) {
        for (JsonNode field : fields) {
            if (NUMBER_MARKS.stream().anyMatch(field::has)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the dialect of a resource; the standard one by default. */
    Dialect dialect(Json resource) {
        Dialect dialect = Dialect.standard();
        if (resource.has("encoding")) {
            dialect = dialect.encoded(encoding(resource));
        }
        return resource.has("dialect") ? within(resource.object("dialect", faults), dialect) : dialect;
    }

    private Dialect within(Json json, Dialect base) {
        json.node().fieldNames().forEachRemaining(name -> check(json, name));
        char delimiter = mark(json, "delimiter").orElse(base.delimiter());
        char quote = mark(json, "quoteChar").orElse(base.quote());
        boolean skip = json.has("skipInitialSpace") && json.flag("skipInitialSpace", faults);
        NumberForm numbers = numbers(json, base.numbers());
        try {
            return new Dialect(base.encoding(), delimiter, quote, skip, numbers);
        } catch (IllegalArgumentException e) {
            json.fault("delimiter", String.valueOf(e.getMessage()), String.valueOf(delimiter), faults);
            return base;
        }
    }

    private void check(Json json, String name) {
        switch (name) {
            case "delimiter", "quoteChar", "skipInitialSpace", "decimalChar", "groupChar", "bareNumber" -> {
                // read elsewhere
            }
            case "doubleQuote" ->
                mustBe(
                        json,
                        name,
                        "true: quotes within quoted text are doubled",
                        json.node().path(name).asBoolean());
            case "header" ->
                mustBe(
                        json,
                        name,
                        "true: the first row contains the columns' names",
                        json.node().path(name).asBoolean());
            case "headerRows" ->
                mustBe(json, name, "[1]", json.node().path(name).toString().equals("[1]"));
            case "lineTerminator" ->
                mustBe(
                        json,
                        name,
                        "a line feed, a carriage return or both; all three are accepted",
                        Set.of("\n", "\r\n", "\r")
                                .contains(json.node().path(name).asText()));
            default -> mustBe(json, name, KNOWN, WITHOUT_EFFECT.contains(name));
        }
    }

    private void mustBe(Json json, String name, String expected, boolean right) {
        if (!right) {
            json.fault(name, expected, json.node().path(name).toString(), faults);
        }
    }

    /** Returns the number format of a field. */
    NumberForm numbers(Json json, NumberForm base) {
        if (NUMBER_MARKS.stream().noneMatch(json::has)) {
            return base;
        }
        char decimal = mark(json, "decimalChar").orElse(base.decimal());
        Optional<Character> group = json.has("groupChar") ? mark(json, "groupChar") : base.group();
        boolean bare = json.has("bareNumber") ? json.flag("bareNumber", faults) : base.bare();
        try {
            return new NumberForm(decimal, group, bare);
        } catch (IllegalArgumentException e) {
            String found = decimal + group.map(g -> " and " + g).orElse("");
            json.fault(
                    json.has("groupChar") ? "groupChar" : "decimalChar", String.valueOf(e.getMessage()), found, faults);
            return base;
        }
    }

    private Optional<Character> mark(Json json, String property) {
        if (!json.has(property)) {
            return Optional.empty();
        }
        JsonNode value = json.node().path(property);
        if (value.isTextual() && value.textValue().length() == 1) {
            return Optional.of(value.textValue().charAt(0));
        }
        json.fault(property, "one character", value.toString(), faults);
        return Optional.empty();
    }

    private Charset encoding(Json resource) {
        String name = resource.text("encoding", faults);
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            resource.fault(
                    "encoding", "the name of an encoding, such as utf-8, iso-8859-1 or windows-1252", name, faults);
            return Dialect.standard().encoding();
        }
    }
}
