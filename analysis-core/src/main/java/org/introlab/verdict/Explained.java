package org.introlab.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Ledger;
import org.introlab.published.PublishedValue;

/**
 * The definitions of an {@link Explanation} compared with the ledger: how many of the group's values each puts inside
 * their intervals. The result is shown next to the verdicts and changes none of them.
 */
public final class Explained implements VerdictOutput {

    private static final int SHOWN = 12;
    private static final int MOST_VALUES = 20;

    private final Explanation explanation;
    private final Ledger ledger;
    private final List<Held> held;

    private Explained(Explanation explanation, Ledger ledger, List<Held> held) {
        this.explanation = explanation;
        this.ledger = ledger;
        this.held = held;
    }

    /** A definition with its values by id (without ids that it does not compute) and the number inside their intervals. */
    private record Held(Explanation.Trial trial, Map<String, Double> values, int inside) {}

    /**
     * @throws IllegalArgumentException if the ledger lacks an id of the group, or two cells of a definition's exhibit have the same id
     */
    static Explained of(Explanation explanation, Ledger ledger) {
        explanation.ids().forEach(id -> published(ledger, id));
        return new Explained(
                explanation,
                ledger,
                explanation.trials().stream()
                        .map(trial -> hold(trial, explanation.ids(), ledger))
                        .toList());
    }

    private static Held hold(Explanation.Trial trial, List<String> ids, Ledger ledger) {
        Exhibit computed = trial.computed();
        Map<CellKey, String> idOf = new LedgerMatch(computed, ledger).ids();
        Map<String, Double> values = new LinkedHashMap<>();
        computed.cells().filter(cell -> !computed.withholds(cell)).forEach(cell -> Optional.ofNullable(
                        idOf.get(cell.key()))
                .filter(ids::contains)
                .ifPresent(id -> values.put(id, cell.value())));
        int inside = (int) values.entrySet().stream()
                .filter(value -> published(ledger, value.getKey()).holds(value.getValue()))
                .count();
        return new Held(trial, values, inside);
    }

    private static PublishedValue published(Ledger ledger, String id) {
        return ledger.find(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no published value with the id '" + id + "'."));
    }

    /** Returns the first definition that puts the whole group inside, if any. */
    public Optional<String> definition() {
        return explaining().map(found -> found.trial().definition());
    }

    /** Returns how many definitions put the whole group inside. */
    public int fitting() {
        return (int) held.stream().filter(this::isWhole).count();
    }

    /** Returns how many definitions were tried. */
    public int tried() {
        return held.size();
    }

    private Optional<Held> explaining() {
        return held.stream().filter(this::isWhole).findFirst();
    }

    private boolean isWhole(Held one) {
        return one.inside() == explanation.ids().size();
    }

    /** Returns the values under the best definition, unless there are too many to read. */
    private Optional<Exhibit> listed() {
        return best().filter(one -> explanation.ids().size() <= MOST_VALUES).map(this::values);
    }

    private Optional<Held> best() {
        return explaining().or(() -> held.stream().max(Comparator.comparingInt(Held::inside)));
    }

    /** Returns the result in one sentence. */
    public String summary() {
        String whole = explanation.ids().size() + (explanation.ids().size() == 1 ? " value" : " values");
        String of = " (" + tried() + (tried() == 1 ? " definition" : " definitions") + " tried)";
        return definition()
                .map(found -> explanation.group() + ": " + found + " puts all " + whole + " inside"
                        + (fitting() > 1
                                ? (fitting() == 2
                                        ? ", and so does 1 other"
                                        : ", and so do " + (fitting() - 1) + " others")
                                : "")
                        + of)
                .orElseGet(() -> explanation.group() + ": no definition puts all " + whole + " inside; the best, "
                        + best().map(b -> b.trial().definition() + ", " + b.inside())
                                .orElse("none") + of);
    }

    @Override
    public Map<String, Object> json() {
        return new VerdictDocument(
                        OptionalInt.of(VerdictDocument.SCHEMA),
                        Optional.of(new VerdictDocument.ShownExhibit(
                                "explanation", "Other definitions", explanation.group(), "", "table")),
                        Optional.of(VerdictDocument.DataFile.of(sources())),
                        List.of(),
                        List.of(),
                        Optional.of(explaining().map(this::describe).stream().toList()),
                        Optional.of(CarriedExhibit.grids(shown())),
                        Optional.empty())
                .json();
    }

    private VerdictDocument.Explanation describe(Held found) {
        return new VerdictDocument.Explanation(
                explanation.group(),
                found.trial().definition(),
                tried(),
                fitting(),
                explanation.ids().stream()
                        .map(id -> new VerdictDocument.Result(
                                id,
                                OptionalDouble.of(
                                        Objects.requireNonNull(found.values().get(id)))))
                        .toList());
    }

    private List<Source> sources() {
        return Source.ofAll(explanation.trials().stream()
                .map(trial -> trial.computed().sources())
                .toList());
    }

    /** Returns the best definitions, and always the first, which the notebook started from. */
    private Exhibit definitions() {
        List<Held> ranked = held.stream()
                .sorted(Comparator.comparingInt(Held::inside).reversed())
                .toList();
        List<Held> shown = new ArrayList<>(ranked.subList(0, Math.min(SHOWN, ranked.size())));
        held.stream().limit(1).filter(first -> !shown.contains(first)).forEach(shown::add);
        List<ExhibitRow> rows = shown.stream()
                .map(one -> ExhibitRow.body(
                        one.trial().definition(),
                        List.of(Entry.of(
                                one.inside() + " of " + explanation.ids().size()))))
                .toList();
        int left = held.size() - rows.size();
        String note = summary() + "."
                + (left > 0
                        ? " Not shown: " + left + " more, with at most "
                                + ranked.get(SHOWN).inside() + " inside."
                        : "");
        return table("Definitions tried. " + explanation.group(), List.of("inside"), rows, note);
    }

    private Exhibit values(Held best) {
        List<ExhibitRow> rows = explanation.ids().stream()
                .map(id -> {
                    PublishedValue value = published(ledger, id);
                    OptionalDouble computed = best.values().containsKey(id)
                            ? OptionalDouble.of(best.values().get(id))
                            : OptionalDouble.empty();
                    NumberStyle style =
                            NumberStyle.decimals(Math.max(0, value.decimals().orElse(0) + 2));
                    return ExhibitRow.body(
                            id,
                            List.of(
                                    Entry.of(value.printed()),
                                    Entry.of(value.interval()),
                                    computed.isPresent()
                                            ? Entry.of(Cell.of(
                                                    "explained", id, "explained", computed.getAsDouble(), style))
                                            : Entry.BLANK));
                })
                .toList();
        return table(
                "With this definition: " + best.trial().definition(),
                List.of("published", "interval", "computed"),
                rows,
                "");
    }

    private Exhibit table(String title, List<String> columns, List<ExhibitRow> rows, String note) {
        return Exhibit.computed(title, columns, rows, sources()).noted(note);
    }

    private List<Exhibit> shown() {
        return Stream.concat(Stream.of(definitions()), listed().stream()).toList();
    }

    @Override
    public String html() {
        return shown().stream().map(Exhibit::html).collect(Collectors.joining());
    }

    @Override
    public String markdown() {
        return definitions().markdown()
                + listed().map(values -> "\n" + values.markdown()).orElse("");
    }

    @Override
    public String text() {
        return definitions().text()
                + listed().map(values -> "\n" + values.text()).orElse("");
    }

    @Override
    public String toString() {
        return summary();
    }
}
