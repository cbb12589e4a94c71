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
 * A file as described in the {@linkplain CodeBook code book}.
 *
 * @param name the name by which it is read
 * @param path the file, relative to the code book
 * @param title its title
 * @param provenance the declared provenance of its data
 * @param sha256 the expected SHA-256 of its bytes in hexadecimal, if declared
 * @param rows the expected number of data rows, if declared
 * @param fields its columns in order
 * @param missing the codes for missing values
 * @param primaryKey the columns that together identify a row; may be empty
 * @param references keys that must exist in another resource
 * @param orders pairs of columns whose values must be in order
 * @param persons whether a row is a person
 * @param rowsAre a plural noun for its rows, such as {@code stores}
 * @param unrecorded questions whose answers are not in the file
 * @param dialect the dialect of the file, if it is CSV; fields may have other number formats
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
    /** Creates the description of a file that has no code book. */
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

    /** Returns the same file in another dialect, which applies to all of its fields. */
    public Resource written(Dialect other) {
        return written(other, Map.of());
    }

    /** Returns the same file in another dialect, with separate number formats for some columns. */
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

    /** Returns the names of the columns in order. */
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    /**
     * Returns the column with a name.
     *
     * @throws NoSuchElementException if there is none
     */
    public Field field(String column) {
        return fields.stream()
                .filter(f -> f.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(column));
    }

    /** Returns the descriptions of the columns, for a {@link Frame}. */
    public List<Variable> variables() {
        return fields.stream().map(Field::variable).toList();
    }

    /**
     * A key that must exist in another resource.
     *
     * @param keys the columns of this resource
     * @param resource the name of the other resource
     * @param columns the columns of the other resource, one per key column
     */
    public record Reference(List<Key> keys, String resource, List<String> columns) {
        public Reference {
            keys = List.copyOf(keys);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a key.
     *
     * @param column the column
     * @param year whether the key is the year of the column's date or month
     */
    public record Key(String column, boolean year) {}

    /**
     * Two columns of which the first must not exceed the second where both are present.
     *
     * @param kind the name of a violation, e.g. "exit before start"
     * @param earlier the column with the smaller value
     * @param later the column with the larger value
     */
    public record Order(String kind, String earlier, String later) {}
}
