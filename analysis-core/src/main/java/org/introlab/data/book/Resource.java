package org.introlab.data.book;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.Variable;

/**
 * A file as the {@linkplain CodeBook code book} describes it.
 *
 * @param name the name by which it is read
 * @param path the file, relative to the code book
 * @param title what it is
 * @param provenance what is declared of its data
 * @param sha256 SHA-256 of its bytes in hexadecimal, where the code book binds it
 * @param rows its number of data rows, where the code book binds it
 * @param fields its columns in order
 * @param missing the texts that stand for a missing value
 * @param primaryKey the columns that together identify a row; may be empty
 * @param references keys that must be found in another resource
 * @param orders columns that may not come in the wrong order
 * @param persons whether a row is a person
 * @param rowsAre what its rows are, in the plural: {@code stores}
 * @param unrecorded questions whose answers are not in the file
 * @param dialect how the file is written, if it is CSV; its fields may write numbers otherwise
 */
public record Resource(
        String name,
        String path,
        String title,
        Provenance provenance,
        Optional<String> sha256,
        OptionalLong rows,
        List<Field> fields,
        Set<String> missing,
        List<String> primaryKey,
        List<Reference> references,
        List<Order> orders,
        boolean persons,
        Optional<String> rowsAre,
        List<Field> unrecorded,
        Dialect dialect) {
    /** A file that no code book describes. */
    public static Resource guessed(
            String name, String path, Provenance provenance, List<Field> fields, Set<String> missing, Dialect dialect) {
        return new Resource(
                name,
                path,
                "",
                provenance,
                Optional.empty(),
                OptionalLong.empty(),
                fields,
                missing,
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                dialect);
    }

    public Resource {
        fields = List.copyOf(fields);
        missing = Set.copyOf(missing);
        primaryKey = List.copyOf(primaryKey);
        references = List.copyOf(references);
        orders = List.copyOf(orders);
        unrecorded = List.copyOf(unrecorded);
    }

    /** The same file written in another dialect, also in all of its fields. */
    public Resource written(Dialect other) {
        return written(other, Map.of());
    }

    /** The same file written in another dialect, with numbers of these columns in forms of their own. */
    public Resource written(Dialect other, Map<String, NumberForm> forms) {
        return new Resource(
                name,
                path,
                title,
                provenance,
                sha256,
                rows,
                fields.stream()
                        .map(f -> f.with(forms.getOrDefault(f.name(), other.numbers())))
                        .toList(),
                missing,
                primaryKey,
                references,
                orders,
                persons,
                rowsAre,
                unrecorded,
                other);
    }

    /** The names of the columns in order. */
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    /**
     * The column of a name.
     *
     * @throws NoSuchElementException if there is none
     */
    public Field field(String column) {
        return fields.stream()
                .filter(f -> f.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(column));
    }

    /** The descriptions of the columns, for a {@link Frame}. */
    public List<Variable> variables() {
        return fields.stream().map(Field::variable).toList();
    }

    /**
     * A key that must have a row in another resource.
     *
     * @param keys the columns of this resource
     * @param resource the name of the other
     * @param columns the columns of the other, one for each key
     */
    public record Reference(List<Key> keys, String resource, List<String> columns) {
        public Reference {
            keys = List.copyOf(keys);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A part of a key.
     *
     * @param column the column
     * @param year whether the year of its month is meant rather than its value
     */
    public record Key(String column, boolean year) {}

    /**
     * Two columns of which the first may not exceed the second where both are there.
     *
     * @param kind what a violation is called, e.g. "exit before start"
     * @param earlier the column that comes first
     * @param later the column that comes second
     */
    public record Order(String kind, String earlier, String later) {}
}
