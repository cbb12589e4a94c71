package org.introlab.data.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.introlab.internal.Near;

/**
 * The code book of a study: describes each file and column and the allowed values.
 *
 * <p>It is read from {@code datapackage.json}, a Frictionless tabular data package (specs.frictionlessdata.io, version 1: Data Resource,
 * Table Schema). The supported types of Table Schema are {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code date},
 * {@code datetime}, {@code time}, {@code year}, {@code yearmonth} and {@code duration}. Introlab adds properties, as the specification
 * allows:
 *
 * <ul>
 *   <li>resource: {@code provenance} (public, restricted, unknown, synthetic) and {@code rows} (the number of data rows);
 *   <li>resource: {@code persons} (true if a row is a person: persons of two files are never linked), {@code rowsAre} (a plural noun for
 *       the rows, such as stores) and {@code unrecorded} (questions that were asked but whose answers are not in the file, described like
 *       fields);
 *   <li>field: {@code labels} (language to label; {@code title} is the English one), {@code unit}, {@code section} and {@code question} of
 *       the questionnaire (the same for all columns of one question), {@code askedIf} (the {@code field} and {@code value} on which the
 *       question depends);
 *   <li>from version 2 of the specification: field {@code categories}, each with {@code value}, {@code label} and Introlab's {@code
 *       labels}, in ascending order; field {@code missingValues}, as texts or with {@code value} and {@code label};
 *   <li>resource: {@code encoding} and {@code dialect}, as far as {@link org.introlab.csv.Dialect} supports it; in a dialect also the
 *       {@code decimalChar}, {@code groupChar} and {@code bareNumber} for all fields that do not set their own;
 *   <li>schema: {@code lookups}, like {@code foreignKeys}, except that {@code year(field)} is the year of a date or month, and {@code
 *       orders}, pairs of columns in which the {@code earlier} must not exceed the {@code later}.
 * </ul>
 *
 * @param file the file it was read from
 * @param name the package's name
 * @param title the study's title for readers; the name if there is no title
 * @param resources the files in the order of the code book
 */
public record CodeBook(Path file, String name, String title, List<Resource> resources) {
    public CodeBook {
        resources = List.copyOf(resources);
    }

    /**
     * Reads a code book.
     *
     * @throws DataException if it is missing, not JSON or not a code book; the message lists all faults by JSON pointer
     */
    public static CodeBook read(Path file) {
        return CodeBookReader.read(file, file.toString());
    }

    /** Returns the resource with a name; empty if there is none. */
    public Optional<Resource> find(String name) {
        return resources.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /**
     * Returns the resource with a name.
     *
     * @throws IllegalArgumentException if there is none; the message suggests the nearest name
     */
    public Resource resource(String name) {
        List<String> names = resources.stream().map(Resource::name).toList();
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("The code book has no resource '" + name + "'."
                        + Near.hint(name, names) + " Resources: " + String.join(", ", names) + "."));
    }
}
