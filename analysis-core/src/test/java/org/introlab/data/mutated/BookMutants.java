package org.introlab.data.mutated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can happen to a data package beside a sound file. */
final class BookMutants {
    /** A replacement that makes the description wrong; each must be said. */
    private record Fault(String what, String old, String other) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault("a type that is none", "\"integer\"", "\"integral\""),
            new Fault("fields are no list", "\"fields\": [", "\"fields\": {}, \"other\": ["),
            new Fault("a field without a name", "\"name\": \"share\", ", ""),
            new Fault("a field twice", "\"name\": \"share\"", "\"name\": \"id\""),
            new Fault("a file without a path", "\"path\": \"t.csv\", ", ""),
            new Fault("a provenance that is none", "\"synthetic\"", "\"syntetic\""),
            new Fault("a bound that is no number", "\"minimum\": -1000000", "\"minimum\": \"low\""),
            new Fault("a bound of another type", "\"minimum\": -1000000", "\"minimum\": \"2011-01\""),
            new Fault("a required that is no boolean", "\"required\": true", "\"required\": \"maybe\""),
            new Fault("a key without its column", "\"primaryKey\": \"id\"", "\"primaryKey\": \"idd\""),
            new Fault("rows that are no number", "\"rows\": %d", "\"rows\": \"many\""),
            new Fault("no field at all", "\"schema\": {", "\"schemata\": {"),
            new Fault("a key twice", "\"name\": \"t\",", "\"name\": \"t\", \"name\": \"t\","),
            new Fault("text after the end", "]}\n", "]} {}\n"),
            new Fault("levels that are no list", "\"enum\": [\"a\", \"b\"]", "\"enum\": \"ab\""),
            new Fault("a level twice", "\"enum\": [\"a\", \"b\"]", "\"enum\": [\"a\", \"b\", \"a\"]"),
            new Fault(
                    "a key to a file that is not there",
                    "\"primaryKey\": \"id\"",
                    "\"primaryKey\": \"id\", \"foreignKeys\": [{\"fields\": \"id\", \"reference\": {\"resource\": \"no\", \"fields\": \"id\"}}]"),
            new Fault(
                    "an order of text and number",
                    "\"primaryKey\": \"id\"",
                    "\"primaryKey\": \"id\", \"orders\": [{\"kind\": \"k\", \"earlier\": \"place\", \"later\": \"share\"}]"));

    private BookMutants() {}

    static Mutant random(Random random, RightTable table) {
        String book = book(table);
        return switch (random.nextInt(6)) {
            case 0 -> Mutant.reads("as it is", utf8(book), table);
            case 1 ->
                Mutant.reads(
                        "a property that nobody knows",
                        utf8(book.replace("\"name\": \"t\",", "\"name\": \"t\", \"mood\": [1, {\"a\": null}],")),
                        table);
            case 2 -> Mutant.isRefused("cut off", utf8(book.substring(0, random.nextInt(book.length() - 3))));
            case 3 -> Mutant.isRefused("nested without end", utf8("[".repeat(100_000)));
            case 4 -> {
                int at = random.nextInt(book.length());
                yield Mutant.readsOrIsRefused(
                        "without character " + at, utf8(book.substring(0, at) + book.substring(at + 1)), table);
            }
            default -> {
                Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
                String old = fault.old.formatted(table.rows().size());
                if (!book.contains(old)) {
                    throw new IllegalStateException("Nothing would be tested: " + old);
                }
                yield Mutant.isRefused(
                        fault.what, utf8(book.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(fault.other))));
            }
        };
    }

    /** The description of a table, without its hash. */
    static String book(RightTable table) {
        return """
                {"name": "mutated", "resources": [
                  {"name": "t", "path": "t.csv", "provenance": "synthetic", "rows": %d,
                   "schema": {"fields": [
                     {"name": "place", "type": "string"},
                     {"name": "id", "type": "integer", "constraints": {"required": true, "unique": true}},
                     {"name": "kind", "type": "string", "constraints": {"enum": ["a", "b"]}},
                     {"name": "share", "type": "number", "constraints": {"minimum": -1000000, "maximum": 1000000}},
                     {"name": "month", "type": "yearmonth"}],
                    "missingValues": [""], "primaryKey": "id"}}]}
                """.formatted(table.rows().size());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
