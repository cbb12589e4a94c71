package org.introlab.data.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.SmallStudy;
import org.introlab.data.Variable;
import org.introlab.data.book.Resource.Key;
import org.introlab.data.book.Resource.Order;
import org.introlab.data.book.Resource.Reference;
import org.introlab.data.read.Csv;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBookTest {
    private static final Study STUDY = Study.here();

    @TempDir
    Path folder;

    static Stream<Resource> shipped() {
        return STUDY.codeBook().resources().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void describesTheColumnsOfEveryShippedFileInOrder(Resource resource) throws IOException {
        Path file = STUDY.root().resolve("data").resolve(resource.path());
        try (Stream<String> lines = Files.lines(file)) {
            assertEquals(String.join(",", resource.columns()), lines.findFirst().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsEveryShippedFile(Resource resource) {
        Frame frame = STUDY.read(resource.name());
        assertEquals(resource.rows(), OptionalLong.of(frame.rowCount()));
        assertEquals(resource.sha256().orElseThrow(), frame.sources().get(0).sha256());
        assertEquals(resource.columns(), frame.columnNames());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void listsNoValueThatTheShippedFileLacks(Resource resource) {
        Frame frame = STUDY.read(resource.name());
        for (Field field : resource.fields()) {
            // What a ledger and its map of ids may have; those of a study need not have all of it.
            boolean allowed =
                    Set.of("published_values.kind", "ids.part").contains(resource.name() + "." + field.name());
            if (field.variable().isFactor() && !allowed) {
                Set<String> found = new TreeSet<>(
                        frame.column(field.name()).unique().asStringColumn().asSet());
                found.remove("");
                assertEquals(new TreeSet<>(field.variable().levels()), found, field.name());
            }
        }
    }

    @Test
    void takesAnEmptyLabelForNone() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.json"), """
                {"resources": [{"name": "a", "path": "a.csv", "title": "", "schema": {"fields": [{"name": "x", "type": "integer", "title": " ",
                 "description": "", "categories": [{"value": 1, "label": ""}, {"value": 2, "label": "two", "labels": {"nb": ""}}],
                 "missingValues": [{"value": "9", "label": ""}]}]}}]}
                """);
        Field field = CodeBook.read(file).resource("a").field("x");
        assertEquals("1", field.variable().levelLabel("1", "en"));
        assertEquals("two", field.variable().levelLabel("2", "en"));
        assertEquals("x", field.variable().label("en"));
        assertEquals(Map.of("9", ""), field.missing());
    }

    @Test
    void takesNumbersForTheirValueHoweverJsonWritesThem() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "x,y\n1,99\n2,1000\n99,7\n");
        Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [{"name": "a", "path": "a.csv", "provenance": "public", "schema": {"fields": [
                 {"name": "x", "type": "integer", "missingValues": [99.0],
                  "categories": [{"value": 1.0, "label": "Woman"}, {"value": "02", "label": "Man"}]},
                 {"name": "y", "type": "number", "missingValues": [{"value": 1e3}, 9.9e1]}]}}]}
                """);
        Frame frame = Csv.read(folder.resolve("a.csv"));
        assertEquals(1, frame.column("x").countMissing());
        assertEquals(2, frame.column("y").countMissing());
        assertEquals("Woman", frame.variable("x").levelLabel("1", "en"));
        assertEquals("Man", frame.variable("x").levelLabel("2", "en"));
    }

    @Test
    void refusesOneValueInTwoCategories() throws IOException {
        Path file = Files.writeString(folder.resolve("twice.json"), """
                {"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [{"name": "x", "type": "integer",
                 "categories": [{"value": 1, "label": "Woman"}, {"value": "1.0", "label": "Man"}]}]}}]}
                """);
        DataException e = assertThrows(DataException.class, () -> CodeBook.read(file));
        assertTrue(e.getMessage().contains("/categories/1/value: found '1'; expected each value once"), e.getMessage());
    }

    @Test
    void wantsAValueInEachColumnOfAPrimaryKey() throws IOException {
        DataException e = refused("a,b\n1,\n1,2\n,2\n", """
                {"primaryKey": ["a", "b"], "fields": [{"name": "a", "type": "integer"}, {"name": "b", "type": "integer"}]}""");
        assertTrue(e.getMessage().contains("row 2, column b"), e.getMessage());
        assertTrue(e.getMessage().contains("row 4, column a"), e.getMessage());
    }

    @Test
    void aBoundWithAZoneHoldsForMomentsWithOne() throws IOException {
        String schema = """
                {"fields": [{"name": "at", "type": "datetime", "constraints": {"minimum": "2021-01-01T00:00:00+02:00"}}]}""";
        refused("at\n2020-12-31T22:30:00\n", schema);
        refused("at\n2020-12-31T21:30:00Z\n", schema);
        Frame frame = read("at\n2020-12-31T22:30:00Z\n2021-01-01T00:00:00+02:00\n", schema);
        assertEquals(2, frame.rowCount());
    }

    private Frame read(String rows, String schema) throws IOException {
        Files.writeString(folder.resolve("a.csv"), rows);
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\", \"provenance\": \"public\", \"schema\": "
                        + schema + "}]}");
        return Csv.read(folder.resolve("a.csv"));
    }

    private DataException refused(String rows, String schema) {
        return assertThrows(DataException.class, () -> read(rows, schema));
    }

    @Test
    void leavesNoShippedFileUndescribed() throws IOException {
        try (Stream<Path> files = Files.list(STUDY.root().resolve("data"))) {
            Set<String> names = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = shipped()
                    .map(Resource::path)
                    .filter(p -> !p.contains("/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(described, names);
        }
    }

    @Test
    void labelsEveryColumnOfTheMicrodataInBothLanguages() {
        shipped()
                .filter(r -> r.provenance() == Provenance.SYNTHETIC)
                .flatMap(r -> r.fields().stream())
                .forEach(f ->
                        assertEquals(Set.of("en", "nb"), f.variable().labels().keySet(), f.name()));
    }

    @Test
    void readsWhatIsDeclared() {
        SmallStudy small = SmallStudy.in(folder);
        Resource persons = small.study().codeBook().resource("persons");
        assertEquals(List.of("id"), persons.primaryKey());
        assertEquals(Set.of(""), persons.missing());
        assertEquals(
                List.of(
                        new Reference(List.of(new Key("place", false)), "places", List.of("place")),
                        new Reference(
                                List.of(new Key("place", false), new Key("end", true)),
                                "rates",
                                List.of("place", "year"))),
                persons.references());
        assertEquals(List.of(new Order("exit before start", "start", "end")), persons.orders());
        Field sex = persons.field("sex");
        assertEquals(
                new Variable("sex", List.of("female", "male"), Map.of("en", "Sex", "nb", "Kjønn")), sex.variable());
        assertEquals(FieldType.STRING, sex.type());
        assertTrue(sex.required());
        assertEquals("percent", persons.field("score").unit().orElseThrow());
        assertEquals("2016-12", persons.field("end").maximum().orElseThrow());
    }

    @Test
    void suggestsTheNearResource() {
        CodeBook book = SmallStudy.in(folder).study().codeBook();
        String message = assertThrows(IllegalArgumentException.class, () -> book.resource("person"))
                .getMessage();
        assertEquals(
                "The code book has no resource 'person'. Did you mean 'persons'? Resources: persons, places, rates.",
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d.%m", "%d.%m.%Y %H:%M", "%Q", "any", "%", "%H:%M"})
    void refusesAFormatThatTellsNoDateOrMoreThanADate(String format) {
        String fields = "[{\"name\": \"d\", \"type\": \"date\", \"format\": \"" + format + "\"}]";
        String message = messageFor(
                "{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\": {\"fields\": " + fields + "}}]}");
        assertTrue(message.contains("/resources/0/schema/fields/0/format: found '" + format + "'; expected"), message);
    }

    static Stream<Arguments> breakages() {
        return Stream.of(
                arguments(
                        "\"type\": \"yearmonth\"",
                        "\"type\": \"yearmont\"",
                        "/resources/0/schema/fields/4/type: found"
                                + " 'yearmont'; expected one of string, integer, number, boolean, date, datetime, time, year, yearmonth, duration. Did you mean 'yearmonth'?"),
                arguments(
                        "\"provenance\": \"synthetic\"",
                        "\"provenance\": \"syntetic\"",
                        "/resources/0/provenance: found"
                                + " 'syntetic'; expected one of public, restricted, unknown, synthetic. Did you mean 'synthetic'?"),
                arguments(
                        "\"name\": \"score\", ",
                        "",
                        "/resources/0/schema/fields/3/name: found nothing; expected a string"),
                arguments(
                        "\"rows\": 3, \"hash\": \"sha256:",
                        "\"rows\": \"3\", \"hash\": \"sha256:",
                        "/resources/0/rows: found '\"3\"'; expected a whole number"),
                arguments(
                        "\"hash\": \"sha256:",
                        "\"hash\": \"md5:",
                        "expected sha256: and 64 lower-case hexadecimal digits"),
                arguments(
                        "\"path\": \"rates.csv\"",
                        "\"path\": \"../rates.csv\"",
                        "/resources/2/path: found '../rates.csv';"
                                + " expected a path inside the folder of the code book"),
                arguments(
                        "\"name\": \"rates\"",
                        "\"name\": \"places\"",
                        "/resources/2/name: found 'places'; expected a name" + " that no other resource has"),
                arguments(
                        "\"primaryKey\": \"id\"",
                        "\"primaryKey\": \"di\"",
                        "/resources/0/schema/primaryKey: found 'di';"
                                + " expected one of id, place, sex, score, start, end. Did you mean 'id'?"),
                arguments(
                        "\"resource\": \"places\"",
                        "\"resource\": \"place\"",
                        "/resources/0/schema/foreignKeys: found"
                                + " 'place'; expected one of persons, places, rates. Did you mean 'places'?"),
                arguments(
                        "[\"place\", \"year(end)\"]",
                        "[\"place\", \"year(exit)\"]",
                        "/resources/0/schema/lookups: found"
                                + " 'exit'; expected one of id, place, sex, score, start, end"),
                arguments(
                        "\"minimum\": 0,",
                        "\"minimum\": \"low\",",
                        "/resources/0/schema/fields/3/constraints/minimum:"
                                + " found 'low'; expected a value of type number (a string can't have bounds)"),
                arguments(
                        "[\"place\", \"year(end)\"]",
                        "[\"place\", \"year(id)\"]",
                        "/resources/0/schema/lookups: found 'id of type integer'; expected year(...) of a date"),
                arguments(
                        "\"primaryKey\": \"id\"",
                        "\"primaryKey\": [\"id\", \"id\"]",
                        "/resources/0/schema/primaryKey: found 'id, id'; expected each column once"),
                arguments(
                        "\"earlier\": \"start\"",
                        "\"earlier\": \"sex\"",
                        "/resources/0/schema/orders: found 'sex of type string and end of type yearmonth'; expected two numeric columns"),
                arguments(
                        "\"earlier\": \"start\"",
                        "\"earlier\": \"id\"",
                        "/resources/0/schema/orders: found 'id of type integer and end of type yearmonth'"),
                arguments(
                        "\"minimum\": \"2011-01\"",
                        "\"minimum\": \"2017-01\"",
                        "/resources/0/schema/fields/5/constraints/maximum: found '2016-12'; expected a value of at least"),
                arguments(
                        "\"minimum\": \"2011-01\"",
                        "\"minimum\": 2011",
                        "/resources/0/schema/fields/5/constraints/minimum: found '2011'; expected a value of type yearmonth"),
                arguments(
                        "\"type\": \"yearmonth\"",
                        "\"type\": \"yearmonth\", \"format\": \"%Y\"",
                        "/resources/0/schema/fields/4/format: found '%Y'; expected no format: only dates and times can have one"),
                arguments(
                        "\"type\": \"yearmonth\"",
                        "\"type\": \"yearmonth\", \"categories\": [\"2011-02\"]",
                        "/resources/0/schema/fields/4/categories: found '2011-02'; expected no labels of values"),
                arguments(
                        "\"type\": \"yearmonth\"",
                        "\"type\": \"yearmonth\", \"missingValues\": [\"-\", \"-\"]",
                        "/resources/0/schema/fields/4/missingValues/1/value: found '-'; expected each value once"),
                arguments(
                        "[\"female\", \"male\"]",
                        "[\"female\", null]",
                        "/resources/0/schema/fields/2/constraints/enum: found '[\"female\",null]'; expected a list of strings"),
                arguments(
                        "\"path\": \"rates.csv\"",
                        "\"path\": \"rates\\u0000.csv\"",
                        "/resources/2/path: found 'rates\\u0000.csv'; expected a path without control characters"),
                arguments(
                        "\"required\": true, \"unique\"",
                        "\"required\": 1, \"unique\"",
                        "/resources/0/schema/fields/0/constraints/required: found '1'; expected true or false"),
                arguments(
                        "[\"female\", \"male\"]",
                        "[\"male\", \"male\"]",
                        "/resources/0/schema/fields/2/constraints/enum: found 'male, male'; expected each value once"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void namesTheFileAndThePointerOfWhatIsBroken(String old, String other, String expected) {
        String message = messageFor(SmallStudy.codeBook().replace(old, other));
        assertTrue(message.contains("\n\ndata/datapackage.json\n  broken code book: "), message);
        assertTrue(message.contains(expected), message);
    }

    @Test
    void tellsAllThatIsBrokenAtOnce() {
        String message =
                messageFor("{\"resources\": [{\"schema\": {}}, {\"name\": 1, \"path\": \"x.csv\", \"schema\": 3}]}");
        assertEquals("""
                5 faults in 1 file. Nothing was computed.

                data/datapackage.json
                  broken code book: 5
                    /resources/0/schema/fields: found nothing; expected a list of objects
                    /resources/0/name: found nothing; expected a string
                    /resources/0/path: found nothing; expected a string
                    /resources/1/schema: found '3'; expected an object
                    /resources/1/name: found '1'; expected a string""", message);
    }

    @Test
    void namesTheLineOfASyntaxError() {
        String message = messageFor("{\n\"resources\": [\n}");
        assertTrue(message.contains("data/datapackage.json\n  broken code book: 1\n    row 3: found "), message);
        assertTrue(message.endsWith("; expected well-formed JSON"), message);
    }

    @Test
    void tellsWhereItLookedForACodeBookThatIsNotThere() {
        Study study = Study.at(folder.resolve("nowhere"));
        assertEquals(
                "1 fault in 1 file. Nothing was computed.\n\n" + folder.resolve("nowhere/data/datapackage.json")
                        + "\n  missing code book: 1\n    expected a readable file (a Frictionless data package)",
                assertThrows(DataException.class, () -> study.read("persons")).getMessage());
    }

    @Test
    void refusesWhatIsNoObject() {
        assertTrue(
                messageFor("[]").endsWith("expected a JSON object with \"resources\" (a Frictionless data package)"));
        assertTrue(messageFor("").endsWith("expected a JSON object with \"resources\" (a Frictionless data package)"));
    }

    private String messageFor(String codeBook) {
        SmallStudy small = SmallStudy.in(folder);
        small.write("data/datapackage.json", codeBook);
        return assertThrows(DataException.class, () -> small.study().codeBook()).getMessage();
    }
}
