package org.introlab.exhibit;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.book.DataException;
import org.introlab.data.study.Study;
import org.introlab.markup.CellKey;
import org.introlab.published.IdMap;
import org.introlab.published.Ledger;

/**
 * The ids of an exhibit's cells: given by a {@link org.introlab.exhibit.table.ValueList}, or made by the rule and the study's map.
 *
 * @param own ids given by hand
 * @param byRule the ids of all other cells
 */
public record CellIds(Map<CellKey, String> own, Map<CellKey, String> byRule) {

    /** Returns the ids of an exhibit's cells, some of which have their own, by the map that belongs to a ledger. */
    public static CellIds of(String exhibit, Map<CellKey, String> own, List<CellKey> cells, Ledger ledger) {
        return of(exhibit, own, cells, ledger.ids());
    }

    private static CellIds of(String exhibit, Map<CellKey, String> own, List<CellKey> cells, IdMap map) {
        List<CellKey> others =
                cells.stream().filter(key -> !own.containsKey(key)).toList();
        return new CellIds(own, map.of(exhibit, others).all());
    }

    /** Returns all ids, unordered. */
    public Map<CellKey, String> all() {
        Map<CellKey, String> all = new LinkedHashMap<>(own);
        all.putAll(byRule);
        return all;
    }

    /** Returns the ledger of the current study, if there is one. */
    private static Optional<Ledger> ledger() {
        try {
            Study study = Study.here();
            return Files.exists(study.ledger())
                    ? Optional.of(Ledger.read(study.ledger(), study.ids()))
                    : Optional.empty();
        } catch (DataException noStudy) {
            return Optional.empty();
        }
    }

    /** Returns the ids that the study's ledger has. */
    static Map<CellKey, String> published(String exhibit, Map<CellKey, String> own, List<CellKey> cells) {
        return ledger().map(known -> of(exhibit, own, cells, known).all().entrySet().stream()
                        .filter(cell -> known.find(cell.getValue()).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .orElse(Map.of());
    }

    /** A line for each cell with statistic, row, column, id and whether the study's ledger has it, and a note. */
    record Listed(List<ExhibitRow> lines, String note) {}

    static Listed listed(String exhibit, Map<CellKey, String> own, List<CellKey> cells) {
        Optional<Ledger> ledger = ledger();
        Map<CellKey, String> ids = exhibit.isBlank() && own.isEmpty()
                ? Map.of()
                : of(exhibit, own, cells, ledger.map(Ledger::ids).orElse(IdMap.none()))
                        .all();
        return new Listed(
                cells.stream()
                        .map(key -> line(key, ids.getOrDefault(key, ""), ledger))
                        .toList(),
                ids.isEmpty()
                        ? "The exhibit has no id, so its cells have none. Give it one: exhibit(id, name, title)."
                        : shared(ids));
    }

    private static ExhibitRow line(CellKey key, String id, Optional<Ledger> ledger) {
        boolean published = ledger.flatMap(known -> known.find(id)).isPresent();
        return ExhibitRow.body(
                key.statistic(),
                List.of(Entry.of(key.row()), Entry.of(key.column()), Entry.of(id), Entry.of(published ? "yes" : "no")));
    }

    private static String shared(Map<CellKey, String> ids) {
        return ids.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(cell -> cell.getKey().words(), Collectors.joining(" and "))))
                .entrySet()
                .stream()
                .filter(id -> id.getValue().contains(") and ("))
                .map(id -> id.getKey() + " is the id of " + id.getValue() + ". Give them different ids in"
                        + " data/published/ids.csv.")
                .collect(Collectors.joining(" "));
    }
}
