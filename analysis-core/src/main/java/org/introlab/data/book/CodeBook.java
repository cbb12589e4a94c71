package org.introlab.data.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.introlab.data.Near;

/**
 * The code book of a study: what each file and column is and which values are allowed.
 *
 * <p>It is read from {@code datapackage.json}, a Frictionless tabular data package (specs.frictionlessdata.io, version 1:
 * Data Resource, Table Schema). Of Table Schema's types {@code string}, {@code integer}, {@code number}, {@code
 * boolean}, {@code date}, {@code datetime}, {@code time}, {@code year}, {@code yearmonth} and {@code duration} are understood. Properties of our own, which the specification allows:
 *
 * <ul>
 *   <li>resource: {@code provenance} (public, restricted, unknown, synthetic) and {@code rows} (data rows);
 *   <li>resource: {@code persons} (true where a row is a person: persons of two files are never linked) , {@code
 *       rowsAre} (what the rows are, in the plural: stores) and {@code unrecorded} (questions that were asked and whose answers are not in the file, described as fields are);
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
}
