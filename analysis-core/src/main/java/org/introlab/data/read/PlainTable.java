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
 * A table in the standard dialect: what a file in another dialect holds, with its numbers in plain form and all other texts as they are.
 *
 * @param csv the table
 * @param provenance what the code book beside the file declares
 * @param schema what that code book says of the columns, in JSON, where it says something
 */
public record PlainTable(byte[] csv, Provenance provenance, Optional<String> schema) {
    public PlainTable {
        csv = csv.clone();
    }

    /**
     * Reads a file that is written in a dialect.
     *
     * @param dialect if empty, the one that the code book beside it declares, else the standard one
     * @throws DataException with all faults of the file, or of the code book beside it
     */
    public static PlainTable of(Path file, Optional<Dialect> dialect) {
        LoneFile lone = LoneFile.open(file, dialect);
        Resource resource = lone.read(GuessedFields::forBook).resource();
        Map<String, Field> fields =
                resource.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        CsvText text = new CsvText();
        Faults.FileFaults unheard = new Faults().in(file.toString(), true);
        TableRows table = TableRows.of(lone.content().table(), resource.dialect(), 1, unheard)
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
