package org.introlab.published;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.markup.CellKey;
import org.introlab.published.IdLine.Part;

/** The ids of an exhibit's cells, made by the rule and the lines of a map, whether or not a ledger has them. */
public final class ExhibitIds {

    /** The names of statistics in ids: empty for main numbers; a statistic that is not listed keeps its name. */
    private static final Map<String, String> STATISTICS = statistics();

    private final String exhibit;
    private final Set<CellKey> cells;
    private final Map<CellKey, String> ids = new LinkedHashMap<>();
    private final Map<IdLine, Set<String>> made = new LinkedHashMap<>();

    private ExhibitIds(String exhibit, Collection<CellKey> cells) {
        this.exhibit = exhibit;
        this.cells = new LinkedHashSet<>(cells);
    }

    private static Map<String, String> statistics() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of("estimate", "mean", "share", "value", "level", "points", "r", "rho")
                .forEach(main -> names.put(main, ""));
        names.put("std_error", "se");
        names.put("statistic", "t");
        names.put("abs_statistic", "t");
        names.put("p_value", "p");
        names.put("conf_low", "low");
        names.put("conf_high", "high");
        names.put("n", "n");
        names.put("nobs", "n");
        names.put("r_squared", "r2");
        names.put("adj_r_squared", "adj_r2");
        return Collections.unmodifiableMap(names);
    }

    static ExhibitIds of(IdMap map, String exhibit, Collection<CellKey> cells) {
        ExhibitIds ids = new ExhibitIds(exhibit, cells);
        List<String> columns = ids.cells.stream()
                .map(CellKey::column)
                .filter(column -> !column.isEmpty())
                .distinct()
                .toList();
        ids.cells.forEach(cell -> ids.make(map, cell, columns.size() == 1));
        return ids;
    }

    private void make(IdMap map, CellKey cell, boolean oneColumn) {
        Maker maker = new Maker(map, exhibit, cell, oneColumn, new LinkedHashSet<>());
        String id = maker.id();
        maker.used().forEach(line -> made.computeIfAbsent(line, l -> new LinkedHashSet<>())
                .add(id));
        if (!id.isEmpty()) {
            ids.put(cell, id);
        }
    }

    /** Returns the id of each cell that has one, in the exhibit's order. */
    public Map<CellKey, String> all() {
        return Collections.unmodifiableMap(ids);
    }

    /** Returns the id of a cell; empty if the map gives it none. */
    public Optional<String> of(CellKey cell) {
        return Optional.ofNullable(ids.get(cell));
    }

    /** Returns the cells that share an id with another, by id. */
    public Map<String, List<CellKey>> shared() {
        Map<String, List<CellKey>> byId = new LinkedHashMap<>();
        ids.forEach(
                (cell, id) -> byId.computeIfAbsent(id, i -> new ArrayList<>()).add(cell));
        byId.values().removeIf(several -> several.size() == 1);
        return byId;
    }

    /** Returns the ids made with a line. */
    Set<String> madeWith(IdLine line) {
        return made.getOrDefault(line, Set.of());
    }

    /** Returns the distinct names of a part in all cells. */
    Stream<String> names(Part part) {
        return cells.stream()
                .map(cell -> switch (part) {
                    case STATISTIC, FORM -> cell.statistic();
                    case ROW -> cell.row();
                    case VARIABLE -> cell.variable();
                    case LEVEL -> cell.level();
                    case COLUMN -> cell.column();
                    case ID -> ids.getOrDefault(cell, "");
                })
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    /** Makes the id of one cell and records the lines that it used. */
    private record Maker(IdMap map, String exhibit, CellKey cell, boolean oneColumn, Set<IdLine> used) {

        String id() {
            Optional<IdLine> own = map.form(exhibit, cell.statistic());
            own.ifPresent(used::add);
            IdForm form = own.map(line -> new IdForm(line.ledger())).orElse(IdForm.USUAL);
            String id = form.fill(name -> name.equals("statistic") ? statistic(form) : part(name));
            return named(Part.ID, Normalizer.normalize(id, Normalizer.Form.NFC)).orElse(id);
        }

        private String part(String name) {
            return switch (name) {
                case "exhibit" -> exhibit;
                case "row" -> row();
                case "variable" -> named(Part.VARIABLE, cell.variable()).orElse(cell.variable());
                case "level" -> named(Part.LEVEL, cell.level()).orElse(cell.level());
                case "column" -> named(Part.COLUMN, cell.column()).orElse(oneColumn ? "" : cell.column());
                default ->
                    throw new IllegalArgumentException(
                            "A cell has no part '" + name + "'. Parts: " + String.join(", ", IdForm.PARTS) + ".");
            };
        }

        /** Returns the statistic's name, which is omitted if the row or column has the same name: the row n has counts. */
        private String statistic(IdForm form) {
            String usual = STATISTICS.getOrDefault(cell.statistic(), cell.statistic());
            boolean repeated = Stream.of("row", "column")
                    .anyMatch(name ->
                            form.text().contains("{" + name + "}") && part(name).equalsIgnoreCase(usual));
            return named(Part.STATISTIC, cell.statistic()).orElse(repeated ? "" : usual);
        }

        /** Returns the row's own name, or the names of its variable and its level. */
        private String row() {
            Optional<String> whole = named(Part.ROW, cell.row());
            if (whole.isPresent()) {
                return whole.get();
            }
            String variable = part("variable");
            String level = part("level");
            return variable.isEmpty() || level.isEmpty() ? variable + level : variable + "=" + level;
        }

        private Optional<String> named(Part part, String ours) {
            Optional<IdLine> line = map.line(exhibit, part, Normalizer.normalize(ours, Normalizer.Form.NFC));
            line.ifPresent(used::add);
            return line.map(IdLine::ledger);
        }
    }

    @Override
    public String toString() {
        return "ids of " + cells.size() + " cells of " + exhibit;
    }
}
