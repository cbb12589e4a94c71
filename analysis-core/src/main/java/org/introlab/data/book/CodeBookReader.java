package org.introlab.data.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.data.Provenance;
import org.introlab.data.book.Resource.Key;
import org.introlab.data.book.Resource.Order;
import org.introlab.data.book.Resource.Reference;
import org.introlab.data.internal.column.Printable;
import org.introlab.files.FileReason;
import org.introlab.internal.Near;

/** Reads {@code datapackage.json} and reports all faults at once, by JSON pointer. */
public final class CodeBookReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final long LARGEST = 16L << 20;

    private final Faults.FileFaults faults;
    private final FieldReader fields;
    private final DialectReader dialects;

    private CodeBookReader(Faults.FileFaults faults) {
        this.faults = faults;
        this.fields = new FieldReader(faults);
        this.dialects = new DialectReader(faults);
    }

    /** Reads a code book, or throws an exception that lists all faults; messages name the file as {@code shown}. */
    public static CodeBook read(Path file, String shown) {
        Faults faults = new Faults();
        Optional<CodeBook> book = new CodeBookReader(faults.in(shown, false)).book(file);
        faults.throwIfAny();
        return book.orElseThrow();
    }

    /**
     * What a code book declares for a file besides its columns.
     *
     * @param provenance the provenance of its data
     * @param dialect its dialect, if declared
     * @param describes whether its columns are described as well
     */
    public record Declared(Provenance provenance, Optional<Dialect> dialect, boolean describes) {
        /** Returns the declaration of a file for which nothing is declared. */
        public static Declared nothing() {
            return new Declared(Provenance.UNKNOWN, Optional.empty(), false);
        }
    }

    /**
     * Returns what a code book declares for its files, keyed by path. Their columns need not be described: an extract is checked against
     * the study's own code book.
     */
    public static Map<String, Declared> declared(Path file, Faults.FileFaults faults) {
        CodeBookReader reader = new CodeBookReader(faults);
        Map<String, Declared> declared = new LinkedHashMap<>();
        reader.parse(file).ifPresent(root -> {
            Provenance general = root.has("provenance") ? reader.provenance(root) : Provenance.UNKNOWN;
            for (Json resource : root.list("resources", reader.faults)) {
                Provenance p = resource.has("provenance") ? reader.provenance(resource) : general;
                declared.put(
                        resource.text("path", reader.faults),
                        new Declared(p, reader.dialects.declared(resource), resource.has("schema")));
            }
        });
        return declared;
    }

    /** Returns the columns of a file that a code book describes, keyed by name. */
    public static Map<String, Field> fields(Path file, String path, Faults.FileFaults faults) {
        CodeBookReader reader = new CodeBookReader(faults);
        Map<String, Field> fields = new LinkedHashMap<>();
        reader.parse(file).stream()
                .flatMap(root -> root.list("resources", reader.faults).stream())
                .filter(r -> r.text("path", reader.faults).equals(path) && r.has("schema"))
                .forEach(resource -> {
                    Json schema = resource.object("schema", reader.faults);
                    NumberForm numbers = reader.dialects.dialect(resource).numbers();
                    for (Json field : schema.optionalList("fields", reader.faults)) {
                        Map<String, String> missing =
                                reader.fields.missing(field.has("missingValues") ? field : schema);
                        Field described =
                                reader.fields.labelsOnly(field, missing).with(reader.dialects.numbers(field, numbers));
                        fields.put(described.name(), described);
                    }
                });
        return fields;
    }

    private Optional<Json> parse(Path file) {
        try {
            // Reading a pipe or a device could block or never end.
            if (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > LARGEST)) {
                String found = Files.isRegularFile(file) ? Files.size(file) + " bytes" : "a folder, a pipe or a device";
                faults.file("broken code book", "a file of at most " + LARGEST + " bytes", found);
                return Optional.empty();
            }
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (node != null && node.isObject()) {
                return Optional.of(new Json(node, ""));
            }
            faults.file("broken code book", "a JSON object with \"resources\" (a Frictionless data package)");
        } catch (JsonProcessingException e) {
            faults.row(
                    "broken code book",
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "well-formed JSON",
                    Printable.of(e.getOriginalMessage()));
        } catch (NoSuchFileException e) {
            faults.file("missing code book", "a readable file (a Frictionless data package)");
        } catch (IOException e) {
            faults.file("unreadable code book", "a file that you have permission to read", FileReason.reason(e));
        }
        return Optional.empty();
    }

    private Optional<CodeBook> book(Path file) {
        return parse(file).map(root -> {
            String name = root.has("name") ? root.text("name", faults) : "data";
            List<Resource> resources = new ArrayList<>();
            Set<String> names = new HashSet<>();
            List<Json> nodes = root.list("resources", faults);
            for (Json node : nodes) {
                Resource resource = resource(node);
                if (!names.add(resource.name()) && !resource.name().equals(Json.ABSENT)) {
                    node.fault("name", "a name that no other resource has", resource.name(), faults);
                }
                resources.add(resource);
            }
            RelationCheck relations = new RelationCheck(faults);
            for (int i = 0; i < resources.size(); i++) {
                relations.check(nodes.get(i), resources.get(i), resources);
            }
            return new CodeBook(file, name, root.words("title", faults).orElse(name), resources);
        });
    }

    private Resource resource(Json node) {
        Json schema = node.object("schema", faults);
        Dialect dialect = dialects.dialect(node);
        List<Field> fields = new ArrayList<>();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Json f : schema.list("fields", faults)) {
            Field field = this.fields.field(f).with(dialects.numbers(f, dialect.numbers()));
            if (!names.add(field.name())) {
                String expected = "a name that differs from the other columns' names in more than case";
                f.fault("name", expected, field.name(), faults);
            } else if (ColumnNames.isPadded(field.name())) {
                f.fault("name", "a name without leading or trailing blanks", field.name(), faults);
            }
            fields.add(field);
        }
        Set<String> missing =
                schema.has("missingValues") ? this.fields.missing(schema).keySet() : Set.of("");
        List<Reference> references = new ArrayList<>();
        for (String property : List.of("foreignKeys", "lookups")) {
            for (Json r : schema.optionalList(property, faults)) {
                Json target = r.object("reference", faults);
                references.add(new Reference(
                        r.texts("fields", faults).stream()
                                .map(CodeBookReader::key)
                                .toList(),
                        target.text("resource", faults),
                        target.texts("fields", faults)));
            }
        }
        List<Order> orders = new ArrayList<>();
        for (Json o : schema.optionalList("orders", faults)) {
            orders.add(new Order(o.text("kind", faults), o.text("earlier", faults), o.text("later", faults)));
        }
        String name = node.text("name", faults);
        List<String> key = schema.has("primaryKey") ? schema.texts("primaryKey", faults) : List.of();
        fields.replaceAll(field -> key.contains(field.name()) ? field.ofKey() : field);
        return new Resource(
                name,
                path(node),
                node.words("title", faults).orElse(name),
                node.has("provenance") ? provenance(node) : Provenance.UNKNOWN,
                hash(node),
                node.has("rows") ? OptionalLong.of(node.number("rows", faults)) : OptionalLong.empty(),
                fields,
                missing,
                key,
                references,
                orders,
                node.has("persons") && node.flag("persons", faults),
                node.words("rowsAre", faults),
                node.optionalList("unrecorded", faults).stream()
                        .map(this.fields::field)
                        .toList(),
                dialect);
    }

    private String path(Json node) {
        String path = node.text("path", faults);
        // The specification forbids absolute paths and "..": a code book must not refer to files outside its folder.
        boolean outside = path.startsWith("/")
                || path.contains("\\")
                || Arrays.asList(path.split("/")).contains("..");
        if (path.chars().anyMatch(Character::isISOControl)) {
            node.fault("path", "a path without control characters", path, faults);
            return Json.ABSENT;
        }
        if (outside) {
            node.fault("path", "a path inside the folder of the code book", path, faults);
        }
        return path;
    }

    private Optional<String> hash(Json node) {
        if (!node.has("hash")) {
            return Optional.empty();
        }
        String hash = node.text("hash", faults);
        if (!hash.matches("sha256:[0-9a-f]{64}")) {
            node.fault("hash", "sha256: and 64 lower-case hexadecimal digits", hash, faults);
            return Optional.empty();
        }
        return Optional.of(hash.substring("sha256:".length()));
    }

    private Provenance provenance(Json node) {
        String id = node.text("provenance", faults);
        List<String> known =
                Arrays.stream(Provenance.values()).map(Provenance::id).toList();
        return Provenance.fromId(id).orElseGet(() -> {
            node.fault("provenance", "one of " + String.join(", ", known) + "." + Near.hint(id, known), id, faults);
            return Provenance.UNKNOWN;
        });
    }

    private static Key key(String text) {
        boolean year = text.startsWith("year(") && text.endsWith(")");
        return year ? new Key(text.substring("year(".length(), text.length() - 1), true) : new Key(text, false);
    }

    @Override
    public String toString() {
        return "reader of a code book";
    }
}
