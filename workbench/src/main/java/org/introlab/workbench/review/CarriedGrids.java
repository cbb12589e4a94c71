package org.introlab.workbench.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.introlab.data.Source;
import org.introlab.exhibit.CarriedExhibit;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.CellKey;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.VerdictOutput;
import org.introlab.published.Judgement;
import org.introlab.workbench.notebook.Output;

/**
 * The exhibits that an output carries as JSON, and which of their numbers have which ledger ids. A page shows them from
 * here, whatever the output's other forms say.
 *
 * @param exhibits none when the output carries none
 * @param ids the ledger's ids by the place of the number
 * @param hints sentences to stand under the exhibit
 */
record CarriedGrids(List<CarriedExhibit> exhibits, Map<CellKey, String> ids, List<String> hints) {

    /** Whether an output says of itself that it carries exhibits, or verdicts. */
    static boolean isIn(Output output) {
        return content(output).isPresent();
    }

    private static Optional<Object> content(Output output) {
        return Optional.ofNullable(output.bundle().get(VerdictOutput.MIME))
                .or(() -> Optional.ofNullable(output.bundle().get(CarriedExhibit.MIME)));
    }

    /** Adds to {@code faults} what is not as the format says, and where a judged value is not the number of the exhibit. */
    static void check(Output output, ReviewedValue.Place place, List<String> faults) {
        try {
            of(output).wrong(output).ifPresent(fault -> faults.add(place + ": " + fault));
        } catch (IllegalArgumentException e) {
            faults.add(place + ": " + e.getMessage());
        }
    }

    /**
     * The exhibits of an output.
     *
     * @throws IllegalArgumentException if they are not as the format says
     */
    static CarriedGrids of(Output output) {
        Object content = content(output).orElse(Map.of());
        Map<CellKey, String> ids = new LinkedHashMap<>();
        values(output).forEach(value -> key(value)
                .ifPresent(key -> ids.put(key, value.get("id") instanceof String id ? id : "")));
        List<String> hints = content instanceof Map<?, ?> map && map.get("hints") instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
        return new CarriedGrids(CarriedExhibit.in(content), ids, hints);
    }

    private static List<Map<?, ?>> values(Output output) {
        return output.bundle().get(VerdictOutput.MIME) instanceof Map<?, ?> map
                        && map.get("values") instanceof List<?> values
                ? values.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(value -> (Map<?, ?>) value)
                        .toList()
                : List.of();
    }

    private static Optional<CellKey> key(Map<?, ?> value) {
        return value.get("statistic") instanceof String statistic
                        && value.get("row") instanceof String row
                        && value.get("column") instanceof String column
                ? Optional.of(new CellKey(statistic, row, column))
                : Optional.empty();
    }

    /** A judged value that the exhibit lacks, or shows as another number. */
    private Optional<String> wrong(Output output) {
        if (exhibits.isEmpty()) {
            return Optional.empty();
        }
        Map<CellKey, Cell> cells = new HashMap<>();
        Map<CellKey, Boolean> hidden = new HashMap<>();
        exhibits.forEach(carried -> carried.exhibit().cells().forEach(cell -> {
            cells.put(cell.key(), cell);
            hidden.put(cell.key(), carried.withholds(cell.key()));
        }));
        for (Map<?, ?> value : values(output)) {
            Cell cell = key(value).map(cells::get).orElse(null);
            if (cell == null) {
                return Optional.of("value '" + value.get("id") + "' is not in the exhibit that the output carries");
            }
            boolean withheld = "withheld".equals(value.get("verdict"));
            double computed = value.get("computed") instanceof Number number ? number.doubleValue() : Double.NaN;
            double shown = Double.isFinite(cell.value()) ? cell.value() : Double.NaN;
            // zero has one form in a notebook, with or without its sign
            if (withheld != hidden.get(cell.key()) || !withheld && Double.compare(computed + 0.0, shown + 0.0) != 0) {
                return Optional.of("value '" + value.get("id")
                        + "' is not the number that the exhibit of the output shows in its place");
            }
        }
        return Optional.empty();
    }

    /** The values of other cells that the exhibits speak of. */
    List<String> elsewhere() {
        return exhibits.stream()
                .flatMap(carried -> carried.exhibit().rows().stream())
                .flatMap(row -> row.entries().stream())
                .filter(Entry.VerdictsOf.class::isInstance)
                .flatMap(entry -> ((Entry.VerdictsOf) entry).ids().stream())
                .toList();
    }

    /**
     * One exhibit as a page shows it.
     *
     * @param html with an empty place where its figure goes
     * @param plot what is drawn there
     */
    record Shown(String html, Optional<Map<String, Object>> plot) {}

    /** The exhibits with these judgements laid over them. */
    List<Shown> shown(Function<String, Optional<Judgement>> judgements) {
        Map<CellKey, Judgement> byCell = byCell(judgements);
        return exhibits.stream()
                .map(carried -> new Shown(carried.html(byCell, hints), carried.plot(byCell)))
                .toList();
    }

    /** The same exhibits, from these files. */
    CarriedGrids from(List<Source> sources) {
        return new CarriedGrids(
                exhibits.stream().map(carried -> carried.from(sources)).toList(), ids, hints);
    }

    private Map<CellKey, Judgement> byCell(Function<String, Optional<Judgement>> judgements) {
        Map<CellKey, Judgement> byCell = new LinkedHashMap<>();
        ids.forEach((key, id) -> judgements.apply(id).ifPresent(judgement -> byCell.put(key, judgement)));
        return byCell;
    }
}
