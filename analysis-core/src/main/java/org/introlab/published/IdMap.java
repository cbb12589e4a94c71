package org.introlab.published;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.internal.Near;
import org.introlab.markup.CellKey;
import org.introlab.published.IdLine.Part;

/**
 * The map from the cells of an exhibit to the ids of a ledger: a rule based on the exhibit's id and its cells' keys, and the ledger's names
 * for parts where they differ. These are listed in {@code ids.csv} next to the ledger.
 *
 * <p>The rule is {@code {exhibit}.{row}.{column}.{statistic}}. A column is omitted if the exhibit has no other. Statistics that are an
 * exhibit's main number have no name in an id ({@code estimate}, {@code mean}, {@code share}, {@code value} and others), {@code std_error}
 * is {@code se}, {@code p_value} is {@code p}, and so on; any other keeps its name. The name is omitted if the row or column has the same
 * name.
 */
public final class IdMap {

    /** The file next to a ledger. */
    public static final String NAME = "ids.csv";

    private static final List<String> HEADER = List.of("exhibit", "part", "ours", "ledger");

    private final Optional<ReadFile> file;
    private final List<IdLine> lines;
    private final Map<Part, Map<String, List<IdLine>>> byOurs = new HashMap<>();

    private IdMap(Optional<ReadFile> file, List<IdLine> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
        lines.stream()
                .sorted(Comparator.comparingInt(IdLine::closeness).reversed())
                .forEach(line -> byOurs.computeIfAbsent(line.part(), p -> new HashMap<>())
                        .computeIfAbsent(line.ours(), o -> new ArrayList<>())
                        .add(line));
    }

    /** Returns a map with only the rule. */
    public static IdMap none() {
        return new IdMap(Optional.empty(), List.of());
    }

    /**
     * Reads a map; if the file does not exist, only the rule applies.
     *
     * @throws LedgerException if a line is malformed or occurs twice; lists file, row and column of every fault
     */
    static IdMap read(Path path) {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return none();
        }
        StrictCsv csv = StrictCsv.read(path, HEADER);
        List<String> faults = new ArrayList<>();
        Map<List<Object>, IdLine> once = new LinkedHashMap<>();
        for (StrictCsv.Row row : csv.rows()) {
            new Reading(row, faults).line().ifPresent(line -> {
                IdLine before = once.putIfAbsent(List.of(line.exhibit(), line.part(), line.ours()), line);
                if (before != null) {
                    faults.add(row.place() + ", column ours: expected each name of an exhibit only once, found '"
                            + line.ours() + "' as in " + before.place().substring(NAME.length() + 2));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new LedgerException(csv.file(), faults);
        }
        return new IdMap(Optional.of(csv.source()), List.copyOf(once.values()));
    }

    /** Returns the file that the map was read from; empty if there is none. */
    public Optional<ReadFile> file() {
        return file;
    }

    /** Returns the ids of an exhibit with these cells. */
    public ExhibitIds of(String exhibit, Collection<CellKey> cells) {
        return ExhibitIds.of(this, exhibit, cells);
    }

    /** Returns the line that names a part of an exhibit's cells, preferring a line for a single exhibit. */
    Optional<IdLine> line(String exhibit, Part part, String ours) {
        return byOurs.getOrDefault(part, Map.of()).getOrDefault(ours, List.of()).stream()
                .filter(line -> line.isOf(exhibit))
                .findFirst();
    }

    /**
     * Returns the line with the form of a statistic's ids: the most specific one for the exhibit, preferring a line for this statistic to a
     * line for any.
     */
    Optional<IdLine> form(String exhibit, String statistic) {
        // of equally close lines max keeps the first, which is the statistic's own
        return Stream.of(statistic, IdLine.ANY)
                .flatMap(ours -> line(exhibit, Part.FORM, ours).stream())
                .max(Comparator.comparingInt(IdLine::closeness));
    }

    List<IdLine> lines() {
        return lines;
    }

    /** Parses a row of the file into a line. */
    private record Reading(StrictCsv.Row row, List<String> faults) {

        Optional<IdLine> line() {
            int before = faults.size();
            HEADER.forEach(this::checkText);
            Optional<Part> part = Part.of(cell("part"));
            if (part.isEmpty()) {
                List<String> words = Stream.of(Part.values()).map(Part::word).toList();
                fault("part", String.join(", ", words), Near.hint(cell("part"), words));
            }
            if (cell("exhibit").indexOf('*') >= 0
                    && cell("exhibit").indexOf('*') < cell("exhibit").length() - 1) {
                fault("exhibit", "an exhibit's id, or a prefix followed by *", "");
            }
            if (part.equals(Optional.of(Part.FORM))) {
                List<String> unknown = new IdForm(cell("ledger")).unknown();
                if (!unknown.isEmpty()) {
                    fault(
                            "ledger",
                            "a form of {" + String.join("}, {", IdForm.PARTS) + "}",
                            Near.hint(unknown.get(0).replaceAll("[{}]", ""), IdForm.PARTS));
                }
            }
            return faults.size() > before
                    ? Optional.empty()
                    : Optional.of(new IdLine(
                            NAME + ", " + row.place(),
                            cell("exhibit"),
                            part.orElseThrow(),
                            cell("ours"),
                            cell("ledger")));
        }

        private void checkText(String column) {
            String text = cell(column);
            if (text.isEmpty() && !column.equals("ledger")) {
                fault(column, "a text", "");
            }
            KeyText.fault(text).ifPresent(expected -> fault(column, expected, ""));
        }

        private String cell(String column) {
            return row.cells().get(HEADER.indexOf(column));
        }

        private void fault(String column, String expected, String hint) {
            faults.add(row.place() + ", column " + column + ": expected " + expected + ", found '"
                    + KeyText.visible(cell(column)) + "'" + (hint.isEmpty() ? "" : "." + hint));
        }
    }

    @Override
    public String toString() {
        return "map of ids: " + lines.size() + (lines.size() == 1 ? " line" : " lines");
    }
}
