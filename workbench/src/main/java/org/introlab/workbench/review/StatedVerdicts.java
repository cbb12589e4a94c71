package org.introlab.workbench.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.verdict.Seal;
import org.introlab.verdict.VerdictOutput;

/**
 * The verdict output of one cell, stored under {@link VerdictOutput#MIME}: what was computed, from which data, and what
 * was not computed and why. Its own verdicts refer to the ledger that the cell used; the review judges the computed
 * values again.
 *
 * @param place the cell
 * @param exhibit the exhibit of the values; {@code not-computed} if the output is only a list
 * @param sources the data files behind them
 * @param values one per computed or withheld value
 * @param notComputed ids with their reasons
 * @param hints ids that match no published value, as sentences
 * @param explanations other definitions found by the cell that fit whole groups of differing values
 */
public record StatedVerdicts(
        ReviewedValue.Place place,
        ShownExhibit exhibit,
        List<Source> sources,
        List<Stated> values,
        List<Listed> notComputed,
        List<String> hints,
        List<Explained> explanations) {

    /** The exhibit id of an output that only lists values as not computed. */
    static final String LIST_ONLY = "not-computed";

    private static final long SCHEMA = 1;

    /** Copies the lists. */
    public StatedVerdicts {
        sources = List.copyOf(sources);
        values = List.copyOf(values);
        notComputed = List.copyOf(notComputed);
        hints = List.copyOf(hints);
        explanations = List.copyOf(explanations);
    }

    /** An exhibit as its cell names it; {@code kind} is {@code table} or {@code figure}. */
    public record ShownExhibit(String id, String name, String title, String note, String kind) {}

    /** A value as stated by its cell; {@code computed} is empty if withheld or not a number. */
    public record Stated(String id, OptionalDouble computed, Provenance provenance, boolean withheld, String note) {}

    /** An id that its cell lists as not computed. */
    public record Listed(String id, String reason) {}

    /**
     * A definition that fits a group of values.
     *
     * @param tried how many definitions were tried
     * @param fitting how many of them fit the group
     * @param computed its results by id
     */
    public record Explained(String group, String definition, int tried, int fitting, Map<String, Double> computed) {}

    /** Returns the exhibit's name for readers, such as {@code Table 5.2}. */
    public String name() {
        if (exhibit.id().equals(LIST_ONLY)) {
            return "Not computed";
        }
        return exhibit.name().isEmpty() ? exhibit.id() : exhibit.name();
    }

    /** Returns all ids of the output, computed ones first. */
    public List<String> ids() {
        return Stream.concat(
                        values.stream().map(Stated::id), notComputed.stream().map(Listed::id))
                .toList();
    }

    /** Reads the content of an output; adds malformed or contradictory parts to {@code faults}. */
    static Optional<StatedVerdicts> parse(Object content, ReviewedValue.Place place, List<String> faults) {
        return parse(content, place, faults, faults);
    }

    /**
     * Reads the content of an output, with each kind of fault in its own list.
     *
     * @param faults malformed parts
     * @param contradictions well-formed parts that can't be true
     */
    static Optional<StatedVerdicts> parse(
            Object content, ReviewedValue.Place place, List<String> faults, List<String> contradictions) {
        Fields root = Fields.of(content, place + ": verdict output", faults);
        int before = faults.size() + contradictions.size();
        if (!Long.valueOf(SCHEMA).equals(root.raw("schema"))) {
            faults.add(place + ": verdict output has schema " + root.raw("schema") + ", expected " + SCHEMA);
        }
        if (!Seal.isWhole(root.map()).orElse(true)) {
            contradictions.add(place
                    + ": the verdict output was changed after the cell ran, or made by another version: its seal does"
                    + " not match. Execute the notebook again.");
        }
        // a list of values that are not computed has no exhibit
        Fields shown = root.raw("exhibit") == null
                ? new Fields(Map.of("id", LIST_ONLY), place + ": verdict output", faults)
                : root.object("exhibit");
        ShownExhibit exhibit = new ShownExhibit(
                shown.text("id"),
                shown.optional("name"),
                shown.optional("title"),
                shown.optional("note"),
                shown.optional("kind"));
        List<Source> sources = root.objects("sources").stream()
                .map(s -> new Source(s.text("file"), provenance(s, faults), s.optional("sha256")))
                .toList();
        Provenance weakest =
                Provenance.weakest(sources.stream().map(Source::provenance).toList());
        List<Stated> values = new ArrayList<>();
        for (Fields value : root.objects("values")) {
            boolean withheld = value.optional("verdict").equals("withheld");
            Provenance stated = provenance(value, faults);
            if (stated != weakest) {
                // a value has the provenance of its files, whatever the output states
                contradictions.add(value.where() + ": provenance is '" + stated.id() + "', but its files are '"
                        + weakest.id() + "'" + (sources.isEmpty() ? " (none is named)" : ""));
            }
            values.add(new Stated(
                    value.text("id"),
                    withheld ? OptionalDouble.empty() : value.number("computed"),
                    weakest,
                    withheld,
                    value.optional("note")));
        }
        List<Listed> listed = root.objects("notComputed").stream()
                .map(f -> new Listed(f.text("id"), f.text("reason")))
                .toList();
        List<Explained> explanations = root.objects("explanations").stream()
                .map(fields -> explained(fields, contradictions))
                .toList();
        return faults.size() + contradictions.size() > before
                ? Optional.empty()
                : Optional.of(
                        new StatedVerdicts(place, exhibit, sources, values, listed, root.texts("hints"), explanations));
    }

    /** Returns the ids in the content of an output, as far as it can be read. */
    public static Stream<String> ids(Map<?, ?> content) {
        return Stream.of("values", "notComputed")
                .map(content::get)
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(Map.class::isInstance)
                .map(value -> ((Map<?, ?>) value).get("id"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Returns the same output with these files, the weakest of which determines the provenance of values. */
    StatedVerdicts restingOn(List<Source> files) {
        Provenance weakest =
                Provenance.weakest(files.stream().map(Source::provenance).toList());
        List<Stated> all = values.stream()
                .map(v -> new Stated(v.id(), v.computed(), weakest, v.withheld(), v.note()))
                .toList();
        return new StatedVerdicts(place, exhibit, files, all, notComputed, hints, explanations);
    }

    private static Explained explained(Fields fields, List<String> contradictions) {
        Map<String, Double> computed = new LinkedHashMap<>();
        for (Fields value : fields.objects("values")) {
            String id = value.text("id");
            if (computed.put(id, value.number("computed").orElse(Double.NaN)) != null) {
                contradictions.add(value.where() + ": the explanation has '" + id + "' twice");
            }
        }
        return new Explained(
                fields.text("group"),
                fields.text("definition"),
                (int) fields.number("tried").orElse(0),
                (int) fields.number("fitting").orElse(0),
                computed);
    }

    private static Provenance provenance(Fields fields, List<String> faults) {
        String id = fields.text("provenance");
        return Provenance.fromId(id).orElseGet(() -> {
            if (!id.isEmpty()) {
                faults.add(fields.where() + ": provenance is '" + id
                        + "', expected public, restricted, unknown or synthetic");
            }
            return Provenance.UNKNOWN;
        });
    }

    /** The fields of a JSON object, whose faults are added to a common list. */
    private record Fields(Map<?, ?> map, String where, List<String> faults) {

        static Fields of(Object value, String where, List<String> faults) {
            if (value instanceof Map<?, ?> map) {
                return new Fields(map, where, faults);
            }
            faults.add(where + " must be a JSON object");
            return new Fields(Map.of(), where, faults);
        }

        Object raw(String name) {
            return map.get(name);
        }

        String text(String name) {
            if (raw(name) instanceof String text && !text.isEmpty()) {
                return text;
            }
            faults.add(where + ": " + name + " must be text");
            return "";
        }

        String optional(String name) {
            if (raw(name) != null && !(raw(name) instanceof String)) {
                faults.add(where + ": " + name + " must be text");
            }
            return raw(name) instanceof String text ? text : "";
        }

        /** Returns a list of texts; other entries are reported where the exhibit is read. */
        List<String> texts(String name) {
            return raw(name) instanceof List<?> list
                    ? list.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        }

        /** Returns a number; null stands for NaN and the infinities, which JSON lacks: such a value was computed and differs. */
        OptionalDouble number(String name) {
            Object value = raw(name);
            if (value instanceof Number number) {
                return OptionalDouble.of(number.doubleValue());
            }
            if (value != null) {
                faults.add(where + ": " + name + " must be a number");
            }
            return OptionalDouble.empty();
        }

        Fields object(String name) {
            return of(raw(name), where + ": " + name, faults);
        }

        List<Fields> objects(String name) {
            if (raw(name) == null) {
                return List.of();
            }
            if (!(raw(name) instanceof List<?> list)) {
                faults.add(where + ": " + name + " must be a list");
                return List.of();
            }
            List<Fields> all = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                all.add(of(list.get(i), where + ": " + name + " " + (i + 1), faults));
            }
            return all;
        }
    }
}
