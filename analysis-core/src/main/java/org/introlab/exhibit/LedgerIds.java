package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.introlab.data.Near;
import org.introlab.markup.CellKey;

/**
 * Which cells of an exhibit the ledger of published values speaks of, written down in one place: a template for each
 * statistic, and the names the ledger uses where they differ from ours.
 *
 * <p>In a template {@code {row}}, {@code {variable}}, {@code {level}} and {@code {column}} stand for the parts of the
 * cell's key:
 *
 * <pre>{@code
 * LedgerIds.of("T5.2")
 *     .statistic("estimate", "{row}.coef")
 *     .statistic("std_error", "{row}.se")
 *     .name("(Intercept)", "constant")
 *     .column("OLS")
 * }</pre>
 */
public final class LedgerIds {

    private static final List<String> PLACEHOLDERS = List.of("row", "variable", "level", "column");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final String prefix;
    private final Map<String, String> templates;
    private final Map<String, String> names;
    private final Optional<String> onlyColumn;
    private final Map<CellKey, String> single;

    private LedgerIds(
            String prefix,
            Map<String, String> templates,
            Map<String, String> names,
            Optional<String> onlyColumn,
            Map<CellKey, String> single) {
        this.prefix = prefix;
        this.templates = templates;
        this.names = names;
        this.onlyColumn = onlyColumn;
        this.single = single;
    }

    /** No cell is published. */
    public static LedgerIds none() {
        return of("");
    }

    /** Ids that begin with this exhibit's short name and a dot; with the empty name they are what the templates give. */
    public static LedgerIds of(String prefix) {
        return new LedgerIds(prefix, Map.of(), Map.of(), Optional.empty(), Map.of());
    }

    /** Cells of this statistic are published under an id of this form (after the prefix and a dot). */
    public LedgerIds statistic(String statistic, String template) {
        return new LedgerIds(prefix, with(templates, statistic, template), names, onlyColumn, single);
    }

    /** The ledger's name for a row, a row's variable, a level or a column. */
    public LedgerIds name(String ours, String ledgers) {
        return new LedgerIds(prefix, templates, with(names, ours, ledgers), onlyColumn, single);
    }

    /** Only this column is published; the others stand beside it for comparison. */
    public LedgerIds column(String column) {
        return new LedgerIds(prefix, templates, names, Optional.of(column), single);
    }

    /** The whole id of one cell, whatever the templates say: for ids that follow no pattern. */
    public LedgerIds cell(String statistic, String row, String column, String id) {
        return new LedgerIds(
                prefix, templates, names, onlyColumn, with(single, new CellKey(statistic, row, column), id));
    }

    /** The statistics that have a template. */
    public Set<String> statistics() {
        return Collections.unmodifiableSet(templates.keySet());
    }

    /** What stands in braces in a template and for nothing, each with a word on it. */
    public List<String> unknownPlaceholders() {
        List<String> unknown = new ArrayList<>();
        templates.forEach((statistic, template) -> PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .forEach(name -> unknown.add("{" + name + "} in the template of " + statistic
                        + " stands for nothing." + Near.hint(name, PLACEHOLDERS) + " Placeholders: {"
                        + String.join("}, {", PLACEHOLDERS) + "}.")));
        return unknown;
    }

    /** The one column that is published, if it is one. */
    public Optional<String> onlyColumn() {
        return onlyColumn;
    }

    /** The cells whose whole id is given. */
    public Map<CellKey, String> single() {
        return Collections.unmodifiableMap(single);
    }

    /** The id of a cell, if its statistic and column are published. */
    public Optional<String> idOf(CellKey key) {
        if (single.containsKey(key)) {
            return Optional.of(single.get(key));
        }
        String template = templates.get(key.statistic());
        if (template == null || onlyColumn.filter(c -> !c.equals(key.column())).isPresent()) {
            return Optional.empty();
        }
        String id = template.replace("{row}", row(key))
                .replace("{variable}", ledgers(key.variable()))
                .replace("{level}", ledgers(key.level()))
                .replace("{column}", ledgers(key.column()));
        return Optional.of(prefix.isEmpty() ? id : prefix + "." + id);
    }

    private String row(CellKey key) {
        String whole = names.get(key.row());
        if (whole != null) {
            return whole;
        }
        return key.level().isEmpty() ? key.row() : ledgers(key.variable()) + "=" + key.level();
    }

    private String ledgers(String ours) {
        return names.getOrDefault(ours, ours);
    }

    private static <K> Map<K, String> with(Map<K, String> map, K key, String value) {
        Map<K, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    @Override
    public String toString() {
        return "ids " + (prefix.isEmpty() ? "without a prefix" : prefix) + ", templates " + templates;
    }
}
