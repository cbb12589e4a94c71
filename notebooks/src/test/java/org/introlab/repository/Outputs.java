package org.introlab.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.NotebookReader;
import org.introlab.workbench.notebook.Output;

/** What a review of a study left: its verdicts, and the numbers that the cells of its executed notebooks show. */
final class Outputs {

    private static final Pattern TABLE_ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
    private static final Pattern TABLE_CELL = Pattern.compile("(?s)<t([hd])[^>]*>(.*?)</t[hd]>");
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[eE]-?\\d+)?");

    private final Path review;
    private final Ledger ledger;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private Outputs(Path study, Path review) {
        this.review = review;
        this.ledger = Ledger.read(study.resolve("data/published/published_values.csv"));
        try {
            new ObjectMapper()
                    .readTree(review.resolve("review.json").toFile())
                    .get("values")
                    .forEach(value -> values.put(value.get("id").asText(), value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of the report's review, run once for all tests. */
    static Outputs ofTheReport() {
        return new Outputs(Repository.ROOT, Reviews.of(""));
    }

    /** The outputs of the review of a study in a folder of its own, such as {@code examples/nsw}. */
    static Outputs of(String study) {
        return new Outputs(Repository.ROOT.resolve(study), Reviews.of(study));
    }

    /** How many values there are. */
    int values() {
        return values.size();
    }

    /** How many values whose ids begin so have this verdict. */
    long count(String verdict, String... beginnings) {
        return values.entrySet().stream()
                .filter(e -> e.getValue().get("verdict").asText().equals(verdict))
                .filter(e ->
                        beginnings.length == 0 || List.of(beginnings).stream().anyMatch(e.getKey()::startsWith))
                .count();
    }

    /** How many values differ and are explained by a definition whose words contain these. */
    long explained(String words) {
        return values.values().stream()
                .filter(v -> v.has("explanation"))
                .filter(v -> v.get("explanation").get("definition").asText().contains(words))
                .count();
    }

    /** How many definitions were tried on the group of an explained value. */
    long tried(String id) {
        return value(id).get("explanation").get("tried").asLong();
    }

    /** What the cells of one notebook show. */
    Notebook notebook(String name) {
        return new Notebook(this, name);
    }

    /** An executed notebook of the review. */
    record Notebook(Outputs outputs, String name) {

        /** The first number in a table of this cell, by the texts at the head of its row and column. */
        double at(String cell, String row, String column) {
            return outputs.numbers(name, cell, row, column).get(0);
        }

        /** Both ends of an interval, or all other numbers of one entry. */
        List<Double> all(String cell, String row, String column) {
            return outputs.numbers(name, cell, row, column);
        }

        /** The first number of an entry by its place in the first table: line 0 is the head. */
        double entry(String cell, int line, int column) {
            return numbers(outputs.tables(name, cell).get(0).get(line).get(column))
                    .get(0);
        }

        /** The first numbers of all entries of a column. */
        List<Double> column(String cell, String column) {
            return outputs.column(name, cell, column);
        }
    }

    /** How many values begin so. */
    long published(String... beginnings) {
        return values.keySet().stream()
                .filter(id -> List.of(beginnings).stream().anyMatch(id::startsWith))
                .count();
    }

    /** The recomputed value. */
    double computed(String id) {
        return value(id).get("computed").asDouble();
    }

    /** The printed number. */
    double printed(String id) {
        value(id);
        return ledger.find(id)
                .flatMap(v -> v.value().stream().boxed().findFirst())
                .orElseThrow();
    }

    /** How many printed values whose ids begin so carry this mark, such as stars, at the head of their note. */
    long marked(String beginning, String mark) {
        return ledger.values().stream()
                .filter(v -> v.id().startsWith(beginning) && v.note().startsWith(mark))
                .count();
    }

    /** The ends of the printed value's interval. */
    double[] interval(String id) {
        value(id);
        PublishedValue value = ledger.find(id).orElseThrow();
        return new double[] {value.low(), value.high()};
    }

    private JsonNode value(String id) {
        if (!values.containsKey(id)) {
            throw new AssertionError("The review has no value " + id);
        }
        return values.get(id);
    }

    /** All numbers of one entry, such as the two ends of an interval. */
    List<Double> numbers(String notebook, String cell, String row, String column) {
        for (List<List<String>> table : tables(notebook, cell)) {
            int at = table.get(0).indexOf(column);
            for (List<String> line : table) {
                if (at > 0 && line.size() > at && line.get(0).equals(row)) {
                    List<Double> found = numbers(line.get(at));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        throw new AssertionError(notebook + ", " + cell + " shows no number at '" + row + "', '" + column + "'. Rows: "
                + tables(notebook, cell));
    }

    /** The first numbers of all entries of a column. */
    List<Double> column(String notebook, String cell, String column) {
        List<Double> found = new ArrayList<>();
        for (List<List<String>> table : tables(notebook, cell)) {
            int at = table.get(0).indexOf(column);
            table.stream()
                    .skip(1)
                    .filter(line -> at > 0 && line.size() > at)
                    .forEach(line -> numbers(line.get(at)).stream().findFirst().ifPresent(found::add));
        }
        if (found.isEmpty()) {
            throw new AssertionError(
                    notebook + ", " + cell + " shows no column '" + column + "': " + tables(notebook, cell));
        }
        return found;
    }

    /** The tables of a cell's outputs, row by row, heads first. */
    List<List<List<String>>> tables(String notebook, String cell) {
        List<List<List<String>>> tables = new ArrayList<>();
        for (String html : html(notebook, cell).split("</table>")) {
            List<List<String>> table = new ArrayList<>();
            Matcher row = TABLE_ROW.matcher(html);
            while (row.find()) {
                table.add(TABLE_CELL
                        .matcher(row.group(1))
                        .results()
                        .map(found -> text(found.group(2)))
                        .toList());
            }
            if (!table.isEmpty()) {
                tables.add(table);
            }
        }
        return tables;
    }

    private String html(String notebook, String cell) {
        Cell executed = NotebookReader.read(review.resolve("notebooks").resolve(notebook + ".ipynb")).cells().stream()
                .filter(c -> c.id().equals(cell))
                .findFirst()
                .orElseThrow(() -> new AssertionError(notebook + " has no cell " + cell));
        return executed.outputs().stream()
                .map(Output::bundle)
                .map(bundle -> String.valueOf(bundle.getOrDefault("text/html", bundle.getOrDefault("text/plain", ""))))
                .collect(Collectors.joining("\n"));
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> Double.valueOf(found.group().replace(",", "").replace('\u2212', '-')))
                .toList();
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
