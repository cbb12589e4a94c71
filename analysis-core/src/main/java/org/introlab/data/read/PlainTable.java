package org.introlab.data.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introlab.csv.CsvText;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.check.GuessedFields;
import org.introlab.data.internal.check.TableRows;
import org.introlab.internal.Content;

/**
 * A table in the standard dialect: the content of a file with its numbers in plain form and all other text unchanged.
 *
 * @param csv the table as CSV as CSV
 * @param provenance the provenance declared in the code book next to the file
 * @param schema the schema in that code book as JSON, if any
 */
public record PlainTable(byte[] csv, Provenance provenance, Optional<String> schema) {
    public PlainTable {
        csv = csv.clone();
    }

    /**
     * Reads a file in a dialect.
     *
     * @param dialect the dialect; if empty, the one declared in the code book next to the file, or the standard one
     * @throws DataException with all faults of the file, or of the code book next to it
     */
    public static PlainTable of(Path file, Optional<Dialect> dialect) {
        LoneFile lone = LoneFile.open(file, dialect);
        Resource resource = lone.read(GuessedFields::forBook).resource();
        Map<String, Field> fields =
                resource.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        CsvText text = new CsvText();
        Faults.FileFaults discarded = new Faults().in(file.toString(), true);
        TableRows table = TableRows.of(lone.content().table(), resource.dialect(), 1, discarded)
                .orElseThrow();
        List<String> header = table.header();
        text.row(header);
        table.forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < header.size(); j++) {
                String cell = row.text(j);
                Field field = fields.get(header.get(j));
                cells.add(field == null ? cell : plain(cell, field, resource));
            }
            text.row(cells);
        });
        Optional<JsonNode> schema = lone.isDescribed()
                ? BookBeside.of(file)
                        .map(b -> b.written(Dialect.standard()).resource().get("schema"))
                : Optional.empty();
        return new PlainTable(text.bytes(), lone.provenance(), schema.map(JsonNode::toString));
    }

    private static String plain(String cell, Field field, Resource resource) {
        boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
        boolean missing = resource.missing().contains(cell) || field.missing().containsKey(cell);
        return number && !missing ? field.numbers().plain(cell).orElse(cell) : cell;
    }

    @Override
    public byte[] csv() {
        return csv.clone();
    }

    @Override
    public String toString() {
        return "a table as CSV, " + csv.length + " bytes";
    }

    @Override
    public boolean equals(Object other) {
        return Content.isEqual(this, other);
    }

    @Override
    public int hashCode() {
        return Content.hash(this);
    }
}
