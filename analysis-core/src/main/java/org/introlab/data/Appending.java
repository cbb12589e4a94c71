package org.introlab.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.internal.shape.Stacked;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Tables appended row-wise: their columns, the descriptions of the columns and the sources. */
final class Appending {
    private final List<DescribedColumns> parts;
    private final boolean fills;
    private final Optional<String> nameColumn;

    private Appending(List<DescribedColumns> parts, boolean fills, Optional<String> nameColumn) {
        this.parts = parts;
        this.fills = fills;
        this.nameColumn = nameColumn;
    }

    /** Creates the append of tables that have the same columns. */
    static Appending of(DescribedColumns first, List<? extends DescribedColumns> below) {
        List<DescribedColumns> parts = new ArrayList<>(List.of(first));
        parts.addAll(below);
        return new Appending(parts, false, Optional.empty());
    }

    /** Returns a copy that fills in missing values where a table lacks a column. */
    Appending filling() {
        return new Appending(parts, true, nameColumn);
    }

    /** Returns a copy that adds a column with the tables' names. */
    Appending namedIn(String column) {
        return new Appending(parts, fills, Optional.of(column));
    }

    int rows() {
        return parts.stream().mapToInt(DescribedColumns::rowCount).sum();
    }

    /** Returns the distinct names of the tables, joined by plus signs. */
    String name() {
        return parts.stream().map(DescribedColumns::name).distinct().collect(Collectors.joining(" + "));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.columnNames()));
        return names;
    }

    List<Column<?>> columns() {
        requireEachPersonOnce();
        if (!fills) {
            parts.forEach(this::requireAll);
        }
        List<Column<?>> columns = new ArrayList<>();
        for (String column : names()) {
            try {
                columns.add(Stacked.of(parts.stream()
                        .map(p ->
                                p.has(column) ? Stacked.Part.of(p.column(column)) : Stacked.Part.missing(p.rowCount()))
                        .toList()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "'" + column + "' can't be appended across " + tables() + ": it " + e.getMessage() + ".", e);
            }
        }
        nameColumn.ifPresent(column -> columns.add(tableNames(column)));
        return columns;
    }

    private String tables() {
        return parts.stream().map(DescribedColumns::name).distinct().collect(Collectors.joining(", "));
    }

    private void requireAll(DescribedColumns part) {
        List<String> lacking =
                names().stream().filter(column -> !part.has(column)).toList();
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException(
                    "The table '" + part.name() + "' has no column '"
                            + String.join("', '", lacking)
                            + "', which another table has. Rename or select columns first, or use appendFilling(), which fills in missing values.");
        }
    }

    private StringColumn tableNames(String column) {
        if (names().contains(column)) {
            throw new IllegalArgumentException(
                    "Column '" + column + "' already exists in " + tables() + ". Choose another name.");
        }
        List<String> levels = levels();
        StringColumn names = StringColumn.create(column);
        for (int p = 0; p < parts.size(); p++) {
            for (int row = 0; row < parts.get(p).rowCount(); row++) {
                names.append(levels.get(p));
            }
        }
        return names;
    }

    private List<String> levels() {
        List<String> levels = parts.stream().map(DescribedColumns::name).toList();
        if (levels.stream().distinct().count() < levels.size() || levels.contains("")) {
            throw new IllegalArgumentException("The tables must have distinct, non-empty names, but are named "
                    + String.join(", ", levels) + ". Rename them with named(...).");
        }
        return levels;
    }

    /** Returns the descriptions of these columns on which all tables agree. */
    Collection<Variable> variables(List<Column<?>> columns) {
        List<Variable> variables = new ArrayList<>();
        for (Column<?> column : columns) {
            parts.stream()
                    .filter(part -> part.has(column.name()))
                    .map(part -> codesAsNumbers(part, column.name()))
                    .reduce(this::agreed)
                    .ifPresent(variable -> variables.add(variable.describing(column)));
        }
        nameColumn.ifPresent(column -> variables.add(Variable.factor(column, levels())));
        return variables;
    }

    /** Returns a column's description, with labelled codes as plain numbers: all codes may have labels in one table but not in another. */
    private static Variable codesAsNumbers(DescribedColumns part, String column) {
        Variable variable = part.variable(column);
        boolean codes = part.values(column).isNumeric()
                && variable.levels().equals(List.copyOf(variable.levelLabels().keySet()));
        return codes
                ? new Variable(column, List.of(), variable.labels(), variable.levelLabels(), variable.ordered())
                : variable;
    }

    private Variable agreed(Variable one, Variable other) {
        if (!one.levels().equals(other.levels()) || one.ordered() != other.ordered()) {
            throw conflict(
                    one.name(),
                    "levels (" + words(one.levels()) + "; " + words(other.levels()) + "). factor(column, levels...)");
        }
        Map<String, Map<String, String>> levelLabels = new LinkedHashMap<>(one.levelLabels());
        other.levelLabels()
                .forEach((level, texts) -> levelLabels.merge(
                        level, texts, (a, b) -> agreed(one.name(), "labels of '" + level + "'", a, b)));
        return new Variable(
                one.name(),
                one.levels(),
                agreed(one.name(), "labels", one.labels(), other.labels()),
                levelLabels,
                one.ordered());
    }

    private Map<String, String> agreed(String column, String what, Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(one);
        other.forEach((language, text) -> {
            String before = all.put(language, text);
            if (before != null && !before.equals(text)) {
                throw conflict(column, what + " (\"" + before + "\"; \"" + text + "\"). relabelled(column, label)");
            }
        });
        return all;
    }

    private static String words(List<String> levels) {
        return levels.isEmpty() ? "none" : String.join(", ", levels);
    }

    private IllegalArgumentException conflict(String column, String what) {
        return new IllegalArgumentException(
                "'" + column + "' has different " + what + " makes the tables " + tables() + " agree.");
    }

    DescribedColumns.Origin origin() {
        List<String> persons = parts.stream()
                .flatMap(part -> part.persons().stream())
                .distinct()
                .toList();
        List<String> words =
                parts.stream().map(DescribedColumns::rowsAre).distinct().toList();
        return new DescribedColumns.Origin(
                Source.ofAll(parts.stream().map(DescribedColumns::sources).toList()),
                persons.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", persons)),
                words.size() == 1 ? words.get(0) : DescribedColumns.Origin.ROWS,
                parts.stream().flatMap(part -> part.joins().stream()).distinct().toList());
    }

    private void requireEachPersonOnce() {
        List<Source> guarded = parts.stream()
                .flatMap(part ->
                        part.sources().stream().filter(Source::isGuarded).distinct())
                .toList();
        boolean hides = parts.stream().anyMatch(DescribedColumns::hidesFew);
        boolean others = parts.stream().anyMatch(part -> !Source.haveGuardedFile(part.sources()));
        boolean twice = guarded.stream().distinct().count() < guarded.size();
        if (hides && (twice || others) && parts.size() > 1) {
            throw new DisclosureException(
                    "The rows of " + tables()
                            + " can't be appended, because the data are restricted or of unknown provenance and "
                            + (twice
                                    ? "come from the same file: one person could appear in several rows and be counted several times. Select all rows at once with where(...)."
                                    : "some rows come from elsewhere: public rows, or rows of unknown origin, could make a small group look large. Compute the numbers of each table separately."));
        }
    }
}
