package org.introlab.data.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.book.DataException;
import org.introlab.data.book.DialectJson;
import org.introlab.data.internal.check.GuessedColumn;
import org.introlab.data.internal.check.GuessedFields;

/**
 * A guessed code book for a data file without one: names, types, missing codes, listed values, number of rows and hash. It is a draft that
 * someone who knows the data must correct: a file does not show what a column means, which codes such as 99 mean missing, or the order of
 * levels.
 *
 * <p>A column is an integer or a number if all its values are, except for the usual codes for missing values ({@code NA}, {@code .}), which
 * become its missing codes; numbers with a leading zero are text. Text is a factor if it has 2 to {@value GuessedColumn#MOST_LEVELS}
 * distinct values that occur at least twice on average; its levels are listed alphabetically.
 *
 * <p>If a {@code datapackage.json} next to the file describes its columns, as {@code convert} writes it, that description replaces the
 * guesses.
 *
 * @param rows the number of data rows
 * @param columns the columns' names
 * @param factors the columns with listed values, or of labelled whole numbers
 * @param numbers the numeric columns, except row numbers
 * @param provenance the provenance that the code book declares
 * @param json the code book, the content of {@code datapackage.json}
 * @param guesses the guess for each column; empty if the code book next to the file describes them
 */
public record GuessedBook(
        long rows,
        List<String> columns,
        List<String> factors,
        List<String> numbers,
        Provenance provenance,
        String json,
        List<ColumnGuess> guesses) {
    public GuessedBook {
        guesses = List.copyOf(guesses);
        columns = List.copyOf(columns);
        factors = List.copyOf(factors);
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads a CSV, Parquet or Excel file and guesses its code book. A CSV file is read in the dialect that the code book next to it
     * declares, or in the standard one.
     *
     * @throws DataException if it is not a table with a name for each column; the message lists all faults
     */
    public static GuessedBook of(String study, Path file, String title, Provenance provenance) {
        return of(study, file, title, provenance, Optional.empty());
    }

    /**
     * Reads a CSV, Parquet or Excel file and guesses its code book.
     *
     * @param study the package's name
     * @param file the file; its name without folders is its path in the code book
     * @param title the title of the file for readers
     * @param provenance the provenance of its data; if unknown, the one declared in the code book next to the file
     * @param dialect the dialect of a CSV file; if empty, the one declared in the code book next to it, or the standard one
     * @throws DataException if it is not a table with a name for each column; the message lists all faults
     */
    public static GuessedBook of(
            String study, Path file, String title, Provenance provenance, Optional<Dialect> dialect) {
        LoneFile lone = LoneFile.open(file, dialect);
        LoneFile.Table read = lone.read(GuessedFields::forBook);
        List<GuessedColumn> columns = GuessedFields.columns(lone.content().table(), lone.dialect());
        Optional<BookBeside> beside = lone.isDescribed()
                ? BookBeside.of(file).map(b -> dialect.map(b::written).orElse(b))
                : Optional.empty();
        Provenance known = provenance == Provenance.UNKNOWN ? lone.provenance() : provenance;
        boolean guarded = known.isGuarded();
        String path = file.getFileName().toString();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", path.replaceFirst("\\.[^.]*$", ""));
        resource.put("path", path);
        resource.put("title", title);
        resource.put("provenance", known.id());
        resource.put("rows", read.file().rows());
        resource.put("hash", "sha256:" + lone.content().sha256());
        resource.putAll(DialectJson.ofFile(lone.dialect()));
        Optional<Object> persons = beside.map(b -> b.resource().get("persons"));
        persons.ifPresent(p -> resource.put("persons", p));
        beside.map(b -> b.resource().get("rowsAre")).ifPresent(words -> resource.put("rowsAre", words));
        Optional<Object> schema = beside.map(b -> b.resource().get("schema"));
        resource.put(
                "schema",
                schema.orElseGet(() -> Map.of(
                        "fields", columns.stream().map(GuessedColumn::field).toList())));
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("name", study);
        book.put("profile", "tabular-data-package");
        book.put("resources", List.of(resource));
        List<String> factors = names(columns, column -> !column.levels().isEmpty());
        List<String> numbers = names(columns, column -> column.isNumber() && !column.isRunningNumber());
        List<String> declared = beside.map(BookBeside::numbers).orElse(numbers);
        return new GuessedBook(
                read.file().rows(),
                names(columns, column -> true),
                beside.map(BookBeside::factors).orElse(factors),
                numbers.stream().filter(declared::contains).toList(),
                known,
                pretty(book),
                beside.isPresent()
                        ? List.of()
                        : columns.stream().map(column -> column.guess(guarded)).toList());
    }

    private static List<String> names(List<GuessedColumn> columns, Predicate<GuessedColumn> as) {
        return columns.stream().filter(as).map(GuessedColumn::name).toList();
    }

    private static String pretty(Map<String, Object> book) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(book) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts and numbers must be valid JSON.", e);
        }
    }
}
