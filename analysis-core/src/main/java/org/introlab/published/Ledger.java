package org.introlab.published;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The published values of a study, each with the interval in which a recomputed value agrees with it. */
public final class Ledger {

    private final ReadFile file;
    private final IdMap ids;
    private final Map<String, PublishedValue> byId;

    private Ledger(ReadFile file, IdMap ids, Map<String, PublishedValue> byId) {
        this.file = file;
        this.ids = ids;
        this.byId = byId;
    }

    /**
     * Reads a ledger and checks each row: unique ids and places, numbers, and an interval that follows from value, decimals and kind. Also
     * reads {@code ids.csv} next to it.
     *
     * @throws LedgerException if there are faults; the message lists file, row, column, expected and found of every fault
     */
    public static Ledger read(Path path) {
        return read(path, path.resolveSibling(IdMap.NAME));
    }

    /**
     * Same as {@link #read(Path)}, with the map of ids in another file; if it does not exist, only the rule applies.
     *
     * @throws LedgerException if there are faults; the message lists file, row, column, expected and found of every fault in a file
     */
    public static Ledger read(Path path, Path ids) {
        StrictCsv csv = StrictCsv.read(path, LedgerRow.HEADER);
        List<String> faults = new ArrayList<>();
        Map<String, PublishedValue> byId = new LinkedHashMap<>();
        Set<List<String>> places = new HashSet<>();
        for (StrictCsv.Row line : csv.rows()) {
            LedgerRow row = new LedgerRow(line, faults);
            row.value().ifPresent(v -> {
                v.intervalFault().ifPresent(expected -> row.fault("low, high", expected, v.low() + ", " + v.high()));
                if (byId.putIfAbsent(v.id(), v) != null) {
                    row.fault("id", "an id that occurs only once", v.id());
                }
                if (!places.add(List.of(v.exhibit(), v.section(), v.statistic(), v.row(), v.column()))) {
                    row.fault("exhibit, statistic, row, column", "a place that occurs only once", v.id());
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new LedgerException(csv.file(), faults);
        }
        return new Ledger(csv.source(), IdMap.read(ids), byId);
    }

    /** Returns the published value with this id; accented letters match in any Unicode form. */
    public Optional<PublishedValue> find(String id) {
        return Optional.ofNullable(byId.get(Normalizer.normalize(id, Normalizer.Form.NFC)));
    }

    /** Returns the file that the ledger was read from. */
    public ReadFile file() {
        return file;
    }

    /** Returns the map from cells of exhibits to ids of this ledger: the rule, and the file {@code ids.csv} next to it. */
    public IdMap ids() {
        return ids;
    }

    /** Returns all values, in the order of the file. */
    public List<PublishedValue> values() {
        return List.copyOf(byId.values());
    }

    /** Returns the values of one chapter, in the order of the file. */
    public List<PublishedValue> chapter(String chapter) {
        return byId.values().stream().filter(v -> v.chapter().equals(chapter)).toList();
    }

    /**
     * Judges a recomputed value. If it differs but would agree under another rounding than the report's, the note names that rounding.
     *
     * @param computed the value in the ledger's unit; NaN differs
     * @param real whether the data are real; otherwise {@link Verdict#CALIBRATED} is the best verdict
     * @param provenance the declared provenance of the data
     * @throws IllegalArgumentException if the ledger has no such id
     */
    public Judgement judge(String id, double computed, boolean real, String provenance) {
        PublishedValue value = require(id);
        Verdict verdict = !value.holds(computed) ? Verdict.DIFFERS : real ? Verdict.REPRODUCED : Verdict.CALIBRATED;
        return new Judgement(
                value,
                OptionalDouble.of(computed),
                verdict,
                provenance,
                value.otherRounding(computed).orElse(""));
    }

    /** Returns the judgement of a value that was computed but must not be shown, with the disclosure rule as the reason. */
    public Judgement withhold(String id, String provenance, String rule) {
        return new Judgement(require(id), OptionalDouble.empty(), Verdict.WITHHELD, provenance, rule);
    }

    /** Returns the judgement of a value that is not computed, with the reason. */
    public Judgement notComputed(String id, String reason) {
        return new Judgement(require(id), OptionalDouble.empty(), Verdict.NOT_COMPUTED, "", reason);
    }

    private PublishedValue require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No published value has the id '" + id + "'."));
    }

    @Override
    public String toString() {
        return byId.size() + " published values";
    }
}
