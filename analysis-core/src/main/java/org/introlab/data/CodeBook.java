package org.introlab.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;

/**
 * The code book of a study: what each file and column is and which values are allowed.
 *
 * <p>It is read from {@code datapackage.json}, a Frictionless tabular data package (specs.frictionlessdata.io, version 1:
 * Data Resource, Table Schema). Of Table Schema's types {@code string}, {@code integer}, {@code number}, {@code
 * boolean}, {@code date}, {@code datetime}, {@code time}, {@code year}, {@code yearmonth} and {@code duration} are understood. Properties of our own, which the specification allows:
 *
 * <ul>
 *   <li>resource: {@code provenance} (public, restricted, unknown, synthetic) and {@code rows} (data rows);
 *   <li>resource: {@code persons} (true where a row is a person: persons of two files are never linked) and {@code
 *       unrecorded} (questions that were asked and whose answers are not in the file, described as fields are);
 *   <li>field: {@code labels} (language to label; {@code title} is the English one), {@code unit}, {@code section} and {@code
 *       question} of the questionnaire (columns of one question carry the same), {@code askedIf} (the {@code field} and
 *       {@code value} without which it was not asked);
 *   <li>from version 2 of the specification: field {@code categories}, each with {@code value}, {@code label} and our {@code
 *       labels}, in ascending order; field {@code missingValues}, as texts or with {@code value} and {@code label};
 *   <li>resource: {@code encoding} and {@code dialect}, as far as {@link org.introlab.csv.Dialect} has it; in a dialect also the {@code
 *       decimalChar}, {@code groupChar} and {@code bareNumber} of all fields that do not have their own;
 *   <li>schema: {@code lookups}, as {@code foreignKeys} but {@code year(field)} may stand for the year of a month, and
 *       {@code orders}, pairs of columns of which the {@code earlier} may not exceed the {@code later}.
 * </ul>
 *
 * @param file where it was read from
 * @param name the package's name
 * @param title what the study is, for a reader; the name where no title is given
 * @param resources the files in the order of the code book
 */
public record CodeBook(Path file, String name, String title, List<Resource> resources) {
    public CodeBook {
        resources = List.copyOf(resources);
    }

    /**
     * Reads a code book.
     *
     * @throws DataException if it is missing, not JSON or not a code book; the message names all faults by JSON pointer
     */
    public static CodeBook read(Path file) {
        return CodeBookReader.read(file, file.toString());
    }

    /** The resource of a name; empty when there is none. */
    public Optional<Resource> find(String name) {
        return resources.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /**
     * The resource of a name.
     *
     * @throws IllegalArgumentException if there is none; the message suggests the near one
     */
    public Resource resource(String name) {
        List<String> names = resources.stream().map(Resource::name).toList();
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("The code book has no resource '" + name + "'."
                        + Near.hint(name, names) + " Resources: " + String.join(", ", names) + "."));
    }

    /** What the values of a column are. */
    public enum Type {
        /** Text; a factor when the allowed values are listed. */
        STRING,
        /** A whole number. */
        INTEGER,
        /** A decimal number with a point. */
        NUMBER,
        /** True or false; a factor with the levels {@code false} and {@code true}. */
        BOOLEAN,
        /** A date, {@code YYYY-MM-DD}. */
        DATE,
        /** A date and a time of day, {@code YYYY-MM-DDThh:mm:ss}; one with a zone is taken to UTC. */
        DATETIME,
        /** A time of day, {@code hh:mm:ss}. */
        TIME,
        /** A year, {@code YYYY}; a whole number. */
        YEAR,
        /** A month, {@code YYYY-MM}. */
        YEARMONTH,
        /** A length of time of days, hours, minutes and seconds, {@code P1DT2H30M}; a number of seconds. */
        DURATION;

        /** Whether values are dates, times or durations, which have no labels. */
        boolean isTemporal() {
            return this == DATE || this == DATETIME || this == TIME || this == YEARMONTH || this == DURATION;
        }

        /** Whether the year of a value can be told. */
        public boolean hasYear() {
            return this == DATE || this == DATETIME || this == YEARMONTH;
        }

        /** Whether values of both types can be compared. */
        boolean comparesWith(Type other) {
            boolean numbers = isNumeric() && other.isNumeric();
            return numbers || isTemporal() && this == other;
        }

        boolean isNumeric() {
            return this == INTEGER || this == NUMBER || this == YEAR;
        }

        /** The name as Table Schema writes it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file.
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
            List<Field> unrecorded,
            Dialect dialect) {
        /** A file that no code book describes. */
        static Resource guessed(
                String name,
                String path,
                Provenance provenance,
                List<Field> fields,
                Set<String> missing,
                Dialect dialect) {
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
        Resource written(Dialect other) {
            return written(other, Map.of());
        }

        /** The same file written in another dialect, with numbers of these columns in forms of their own. */
        Resource written(Dialect other, Map<String, NumberForm> forms) {
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
    }

    /**
     * A column.
     *
     * @param variable name, levels and labels
     * @param type what its values are
     * @param description what it means
     * @param unit the unit of its values, where they have one
     * @param required whether a missing value is a fault
     * @param unique whether a value may occur only once
     * @param minimum the smallest allowed value (a month for a {@link Type#YEARMONTH})
     * @param maximum the largest allowed value
     * @param missing texts that stand for a missing value in this column alone, with what they mean
     * @param question where in the questionnaire it was asked, and of whom
     * @param numbers how numbers are written, in a CSV file
     * @param format how dates or times are written, by the directives of {@code strptime}; empty when as in ISO 8601
     * @param truths the texts of a {@link Type#BOOLEAN} and whether each is {@code true} or {@code false}
     */
    public record Field(
            Variable variable,
            Type type,
            String description,
            Optional<String> unit,
            boolean required,
            boolean unique,
            Optional<String> minimum,
            Optional<String> maximum,
            Map<String, String> missing,
            Optional<Question> question,
            NumberForm numbers,
            Optional<String> format,
            Map<String, String> truths) {
        public Field {
            truths = Collections.unmodifiableMap(new LinkedHashMap<>(truths));
            missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        }

        /** The texts that are true or false where the code book lists none, as Table Schema has them. */
        static final Map<String, String> TRUTHS =
                truths(List.of("true", "True", "TRUE", "1"), List.of("false", "False", "FALSE", "0"));

        static Map<String, String> truths(List<String> yes, List<String> no) {
            Map<String, String> truths = new LinkedHashMap<>();
            yes.forEach(text -> truths.put(text, "true"));
            no.forEach(text -> truths.put(text, "false"));
            return truths;
        }

        /** A column of this type about which nothing else is known. */
        static Field of(String name, Type type) {
            return of(Variable.of(name), type, Map.of());
        }

        /** A column of which only its description and its missing values are known. */
        static Field of(Variable variable, Type type, Map<String, String> missing) {
            return new Field(
                    variable,
                    type,
                    "",
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    missing,
                    Optional.empty(),
                    NumberForm.plain(),
                    Optional.empty(),
                    TRUTHS);
        }

        /** The same column as one of a primary key, in which each row has a value. */
        Field ofKey() {
            return new Field(
                    variable,
                    type,
                    description,
                    unit,
                    true,
                    unique,
                    minimum,
                    maximum,
                    missing,
                    question,
                    numbers,
                    format,
                    truths);
        }

        /** The same column with numbers written in another way. */
        Field with(NumberForm other) {
            return new Field(
                    variable,
                    type,
                    description,
                    unit,
                    required,
                    unique,
                    minimum,
                    maximum,
                    missing,
                    question,
                    other,
                    format,
                    truths);
        }

        /** The column's name. */
        public String name() {
            return variable.name();
        }
    }

    /**
     * A column's place in a questionnaire.
     *
     * @param section the part of the questionnaire
     * @param text the question that several columns answer together, where they do
     * @param askedIf what had to be answered before; nobody else was asked
     */
    public record Question(String section, Optional<String> text, Optional<Condition> askedIf) {}

    /** That a column has a value. */
    public record Condition(String column, String value) {}

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
