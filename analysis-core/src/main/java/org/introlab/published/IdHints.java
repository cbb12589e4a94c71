package org.introlab.published;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.internal.Near;
import org.introlab.markup.CellKey;
import org.introlab.published.IdLine.Part;

/**
 * Describes the lines of a ledger's map that match nothing: no cell has the part that they name, no exhibit matches, or the ledger has none
 * of the ids that they make. Hints do not change verdicts.
 */
public final class IdHints {

    private static final int SHOWN = 12;

    private final Ledger ledger;
    private final Set<String> known;

    private IdHints(Ledger ledger) {
        this.ledger = ledger;
        this.known = new LinkedHashSet<>(
                ledger.values().stream().map(PublishedValue::id).toList());
    }

    /** Creates the hints for a ledger's map. */
    public static IdHints of(Ledger ledger) {
        return new IdHints(ledger);
    }

    /** Returns the hints for the lines of one exhibit that match nothing in it. */
    public List<String> under(String exhibit, Collection<CellKey> cells) {
        ExhibitIds ids = ledger.ids().of(exhibit, cells);
        return ledger.ids().lines().stream()
                .filter(line -> line.isOfOne() && line.isOf(exhibit))
                .flatMap(line -> fault(line, List.of(ids), exhibit).stream())
                .toList();
    }

    /** A judged exhibit: its id and the keys of its cells. */
    public record JudgedCells(String exhibit, Collection<CellKey> cells) {}

    /**
     * Returns the hints for all lines that match nothing in these exhibits.
     *
     * @param judged the judged exhibits
     * @param whole whether these are all exhibits, so that a line for another exhibit matches nothing
     */
    public List<String> across(Collection<JudgedCells> judged, boolean whole) {
        List<String> hints = new ArrayList<>();
        Set<String> exhibits =
                judged.stream().map(JudgedCells::exhibit).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Map.Entry<String, ExhibitIds>> ids = judged.stream()
                .map(one -> Map.entry(one.exhibit(), ledger.ids().of(one.exhibit(), one.cells())))
                .toList();
        for (IdLine line : ledger.ids().lines()) {
            List<ExhibitIds> its = ids.stream()
                    .filter(exhibit -> line.isOf(exhibit.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!its.isEmpty()) {
                fault(line, its, line.isOfOne() ? line.exhibit() : "an exhibit '" + line.exhibit() + "'")
                        .ifPresent(hints::add);
            } else if (whole) {
                hints.add(line.place() + ": no exhibit '" + line.exhibit() + "' is judged."
                        + Near.hint(line.exhibit(), exhibits));
            }
        }
        return List.copyOf(hints);
    }

    private Optional<String> fault(IdLine line, List<ExhibitIds> exhibits, String of) {
        List<String> all =
                exhibits.stream().flatMap(ids -> ids.madeWith(line).stream()).toList();
        if (all.isEmpty()) {
            return Optional.of(line.place() + ": " + nothing(line, of, names(line.part(), exhibits)));
        }
        List<String> made = all.stream().filter(id -> !id.isEmpty()).toList();
        if (made.isEmpty() || known.isEmpty() || made.stream().anyMatch(this::knows)) {
            return Optional.empty();
        }
        return Optional.of(line.place() + ": no published value has an id made with this line, such as " + made.get(0)
                + "." + Near.hint(made.get(0), known));
    }

    private boolean knows(String id) {
        return ledger.find(id).isPresent();
    }

    private static List<String> names(Part part, List<ExhibitIds> exhibits) {
        return exhibits.stream().flatMap(ids -> ids.names(part)).distinct().toList();
    }

    private static String nothing(IdLine line, String of, List<String> there) {
        String what =
                line.part() == Part.FORM ? Part.STATISTIC.word() : line.part().word();
        String near = Near.hint(line.ours(), there);
        String others = near.isEmpty() && !there.isEmpty() && there.size() <= SHOWN
                ? " Available: " + String.join(", ", there) + "."
                : near;
        return there.contains(line.ours())
                ? "no id of " + of + " is made with the " + what + " '" + line.ours() + "'."
                : "no cell of " + of + " has the " + what + " '" + line.ours() + "'." + others;
    }

    @Override
    public String toString() {
        return "hints on ids of a ledger with " + known.size() + " values";
    }
}
