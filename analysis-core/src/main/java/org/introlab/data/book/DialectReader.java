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
 * Reads how a file is written from a code book: {@code encoding} and {@code dialect} of a resource, and {@code decimalChar}, {@code
 * groupChar} and {@code bareNumber} of its fields, which may stand in the dialect too and then hold for all fields. A property of
 * the dialect that would be ignored is a fault, since the file would be read otherwise than it is meant.
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

    /** The dialect of a resource; empty when nothing is said of it, not by its fields either. */
    Optional<Dialect> declared(Json resource) {
        boolean fields = resource.has("schema")
                && speaksOfNumbers(resource.node().path("schema").path("fields"));
        return resource.has("encoding") || resource.has("dialect") || fields
                ? Optional.of(dialect(resource))
                : Optional.empty();
    }

    private static boolean speaksOfNumbers(JsonNode fields) {
        for (JsonNode field : fields) {
            if (NUMBER_MARKS.stream().anyMatch(field::has)) {
                return true;
            }
        }
        return false;
    }

    /** The dialect of a resource; the standard one where nothing is said. */
    Dialect dialect(Json resource) {
        Dialect dialect = Dialect.standard();
        if (resource.has("encoding")) {
            dialect = dialect.encoded(encoding(resource));
        }
        return resource.has("dialect") ? within(resource.object("dialect", faults), dialect) : dialect;
    }

    private Dialect within(Json said, Dialect base) {
        said.node().fieldNames().forEachRemaining(name -> check(said, name));
        char delimiter = mark(said, "delimiter").orElse(base.delimiter());
        char quote = mark(said, "quoteChar").orElse(base.quote());
        boolean skip = said.has("skipInitialSpace") && said.flag("skipInitialSpace", faults);
        NumberForm numbers = numbers(said, base.numbers());
        try {
            return new Dialect(base.encoding(), delimiter, quote, skip, numbers);
        } catch (IllegalArgumentException e) {
            said.fault("delimiter", e.getMessage(), String.valueOf(delimiter), faults);
            return base;
        }
    }

    private void check(Json said, String name) {
        switch (name) {
            case "delimiter", "quoteChar", "skipInitialSpace", "decimalChar", "groupChar", "bareNumber" -> {
                // read elsewhere
            }
            case "doubleQuote" ->
                mustBe(
                        said,
                        name,
                        "true: a quote within quotes is doubled",
                        said.node().path(name).asBoolean());
            case "header" ->
                mustBe(
                        said,
                        name,
                        "true: the first row holds the columns' names",
                        said.node().path(name).asBoolean());
            case "headerRows" ->
                mustBe(said, name, "[1]", said.node().path(name).toString().equals("[1]"));
            case "lineTerminator" ->
                mustBe(
                        said,
                        name,
                        "a line feed, a carriage return or both, of which each is read",
                        Set.of("\n", "\r\n", "\r")
                                .contains(said.node().path(name).asText()));
            default -> mustBe(said, name, KNOWN, WITHOUT_EFFECT.contains(name));
        }
    }

    private void mustBe(Json said, String name, String expected, boolean right) {
        if (!right) {
            said.fault(name, expected, said.node().path(name).toString(), faults);
        }
    }

    /** How the numbers of a field are written. */
    NumberForm numbers(Json said, NumberForm base) {
        if (NUMBER_MARKS.stream().noneMatch(said::has)) {
            return base;
        }
        char decimal = mark(said, "decimalChar").orElse(base.decimal());
        Optional<Character> group = said.has("groupChar") ? mark(said, "groupChar") : base.group();
        boolean bare = said.has("bareNumber") ? said.flag("bareNumber", faults) : base.bare();
        try {
            return new NumberForm(decimal, group, bare);
        } catch (IllegalArgumentException e) {
            String found = decimal + group.map(g -> " and " + g).orElse("");
            said.fault(said.has("groupChar") ? "groupChar" : "decimalChar", e.getMessage(), found, faults);
            return base;
        }
    }

    private Optional<Character> mark(Json said, String property) {
        if (!said.has(property)) {
            return Optional.empty();
        }
        JsonNode value = said.node().path(property);
        if (value.isTextual() && value.textValue().length() == 1) {
            return Optional.of(value.textValue().charAt(0));
        }
        said.fault(property, "one character", value.toString(), faults);
        return Optional.empty();
    }

    private Charset encoding(Json resource) {
        String name = resource.text("encoding", faults);
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            resource.fault("encoding", "the name of an encoding, as utf-8, iso-8859-1 or windows-1252", name, faults);
            return Dialect.standard().encoding();
        }
    }
}
