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
 * A code book for a data file that has none: names, types, missing codes, listed values, number of rows and hash, as its
 * values suggest them. It is a beginning to be corrected by somebody who knows the data: what a column means, which codes such as
 * 99 stand for a missing value and in which order levels come, no file says.
 *
 * <p>A column is of whole numbers or of numbers when all its values are, but for the usual words for a missing one ({@code NA},
 * {@code .}), which become its missing codes; numbers with a leading zero are text. Text is a factor when it has 2 to {@value
 * GuessedColumn#MOST_LEVELS} different values that occur twice on average; its levels are then listed in alphabetical order.
 *
 * <p>A {@code datapackage.json} beside the file that describes its columns, such as {@code convert} writes, is taken in place of guesses.
 *
 * @param rows data rows
 * @param columns the columns' names
 * @param factors the columns with listed values, or of whole numbers with labels
 * @param numbers the columns of numbers, but for those that count the rows
 * @param provenance what the code book declares of the data
 * @param json the code book, the content of {@code datapackage.json}
 * @param guesses what each column was taken for; none where the code book beside the file describes them
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
     * Reads a CSV, Parquet or Excel file and guesses; a CSV file in the dialect that the code book beside it declares, else in the
     * standard one.
     *
     * @throws DataException if it is not a table with a name for each column, with all that is wrong
     */
    public static GuessedBook of(String study, Path file, String title, Provenance provenance) {
        return of(study, file, title, provenance, Optional.empty());
    }

    /**
     * Reads a CSV, Parquet or Excel file and guesses.
     *
     * @param study the package's name
     * @param file the file; its name without folders is its path in the code book
     * @param title what the file is, for readers
     * @param provenance what is declared of its data; if unknown, what the code book beside the file declares
     * @param dialect how a CSV file is written; if empty, as the code book beside it declares, else in the standard dialect
     * @throws DataException if it is not a table with a name for each column, with all that is wrong
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
            throw new IllegalStateException("A map of texts and numbers is JSON", e);
        }
    }
}
