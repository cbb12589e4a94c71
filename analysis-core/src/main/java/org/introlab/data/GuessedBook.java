package org.introlab.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.introlab.csv.Dialect;
import org.introlab.csv.NumberForm;

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
 */
public record GuessedBook(
        long rows,
        List<String> columns,
        List<String> factors,
        List<String> numbers,
        Provenance provenance,
        String json) {
    public GuessedBook {
        columns = List.copyOf(columns);
        factors = List.copyOf(factors);
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads a CSV, Parquet or Excel file and guesses.
     *
     * @param study the package's name
     * @param file the file; its name without folders is its path in the code book
     * @param title what the file is, for readers
     * @param provenance what is declared of its data; if unknown, what the code book beside the file declares
     * @throws DataException if it is not a table with a name for each column, with all that is wrong
     */
    public static GuessedBook of(String study, Path file, String title, Provenance provenance) {
        Faults faults = new Faults();
        Faults.FileFaults sink = faults.in(file.toString(), false);
        Optional<Bytes> bytes = Bytes.read(file, sink);
        Optional<TableRows> rows = bytes.flatMap(b -> TableRows.of(b.content(), Dialect.standard(), 2, sink));
        faults.throwIfAny();
        Table table = table(rows.orElseThrow(), sink);
        faults.throwIfAny();
        Optional<BookBeside> beside = BookBeside.of(file);
        Provenance known = provenance == Provenance.UNKNOWN
                ? beside.map(BookBeside::provenance).orElse(provenance)
                : provenance;
        String path = file.getFileName().toString();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", path.replaceFirst("\\.[^.]*$", ""));
        resource.put("path", path);
        resource.put("title", title);
        resource.put("provenance", known.id());
        resource.put("rows", table.rows);
        resource.put("hash", "sha256:" + bytes.orElseThrow().sha256());
        Optional<Object> persons = beside.map(b -> b.resource().get("persons"));
        persons.ifPresent(p -> resource.put("persons", p));
        Optional<Object> schema = beside.map(b -> b.resource().get("schema"));
        resource.put(
                "schema",
                schema.orElseGet(() -> Map.of(
                        "fields",
                        table.columns.stream().map(GuessedColumn::field).toList())));
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("name", study);
        book.put("profile", "tabular-data-package");
        book.put("resources", List.of(resource));
        List<String> factors = names(table, column -> !column.levels().isEmpty());
        List<String> numbers = names(table, column -> column.isNumber() && !column.isRunningNumber());
        List<String> declared = beside.map(BookBeside::numbers).orElse(numbers);
        return new GuessedBook(
                table.rows,
                names(table, column -> true),
                beside.map(BookBeside::factors).orElse(factors),
                numbers.stream().filter(declared::contains).toList(),
                known,
                pretty(book));
    }

    private static List<String> names(Table table, Predicate<GuessedColumn> as) {
        return table.columns.stream().filter(as).map(GuessedColumn::name).toList();
    }

    /** The columns of a file with what their values are. */
    private record Table(List<GuessedColumn> columns, long rows) {}

    private static Table table(TableRows rows, Faults.FileFaults faults) {
        List<String> header = rows.header();
        List<GuessedColumn> columns = new ArrayList<>();
        for (int j = 0; j < header.size(); j++) {
            String name = header.get(j);
            if (name.isBlank()) {
                String expected = "a name in the header; row names as R writes them need one, or go";
                faults.column("column without a name", "number " + (j + 1), expected, Optional.empty());
            } else if (header.indexOf(name) < j) {
                faults.column("duplicate column", name, "each column once", Optional.of("it several times"));
            }
            columns.add(new GuessedColumn(name, NumberForm.plain()));
        }
        long count = rows.forEach(row -> {
            List<String> cells = row.fields();
            if (!cells.isEmpty() && cells.size() != header.size()) {
                rows.ragged(row);
            }
            for (int j = 0; cells.size() == header.size() && j < cells.size(); j++) {
                columns.get(j).take(cells.get(j));
            }
        });
        return new Table(columns, count);
    }

    private static String pretty(Map<String, Object> book) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(book) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts and numbers is JSON", e);
        }
    }
}
