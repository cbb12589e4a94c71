package org.introlab.workbench.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introlab.data.Source;
import org.introlab.exhibit.Cell;
import org.introlab.exhibit.Entry;
import org.introlab.markup.CellKey;
import org.introlab.published.IdHints;
import org.introlab.published.Judgement;
import org.introlab.verdict.CarriedExhibit;
import org.introlab.verdict.Seal;
import org.introlab.verdict.VerdictDocument;
import org.introlab.verdict.VerdictOutput;
import org.introlab.workbench.html.CleanHtml;
import org.introlab.workbench.notebook.Output;
import org.jspecify.annotations.Nullable;

/**
 * The exhibits in an output's JSON, and the ledger ids of their numbers. A page shows them from here and ignores the output's other forms.
 *
 * @param exhibits the exhibits; empty if the output has none
 * @param ids the ledger ids by the key of the number
 * @param hints sentences to show below the exhibit
 */
public record CarriedGrids(List<CarriedExhibit> exhibits, Map<CellKey, String> ids, List<String> hints) {
    /** The selector of placeholders for verdicts of other cells. */
    public static final String ELSEWHERE = "span.elsewhere[data-verdict-of]";

    /** Returns whether an output has exhibits or verdicts. */
    public static boolean isIn(Output output) {
        return isVerdict(output) || output.bundle().containsKey(CarriedExhibit.MIME);
    }

    private static boolean isVerdict(Output output) {
        return output.bundle().containsKey(VerdictOutput.MIME);
    }

    private static @Nullable Object content(Output output) {
        return output.bundle().get(isVerdict(output) ? VerdictOutput.MIME : CarriedExhibit.MIME);
    }

    /** Returns whether an output has no seal, so that it could have been changed undetected. */
    static boolean lacksSeal(Output output) {
        return isIn(output)
                && content(output) instanceof Map<?, ?> map
                && Seal.isWhole(map).isEmpty();
    }

    /** Adds a fault if a readable output was changed, or shows another number than it states. */
    static void check(Output output, ReviewedValue.Place place, List<String> faults) {
        if (isIn(output)) {
            if (!isVerdict(output)
                    && content(output) instanceof Map<?, ?> map
                    && !Seal.isWhole(map).orElse(true)) {
                faults.add(place
                        + ": the exhibit was changed after the cell ran, or made by another version: its seal does"
                        + " not match. Execute the notebook again.");
            }
            of(output).wrong(output).ifPresent(fault -> faults.add(place + ": " + fault));
        }
    }

    /**
     * Returns why the exhibits of an output can't be read or shown; empty if they can or there are none.
     *
     * @param judgements the judgements of ledger ids to lay over
     * @param files the files that the output states, if it states values
     */
    static Optional<String> malformed(
            Output output, Function<String, Optional<Judgement>> judgements, Optional<List<Source>> files) {
        if (!isIn(output)) {
            return Optional.empty();
        }
        try {
            CarriedGrids grids = of(output);
            if (!isVerdict(output) && grids.exhibits.isEmpty()) {
                return Optional.of("the output has no exhibit");
            }
            grids.shown(judgements);
            files.ifPresent(stated -> grids.from(stated).shown(judgements));
            return grids.missing(output);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // whatever wrote the file, its contents must not end the review
            return Optional.of("its exhibit can't be shown (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Returns the exhibits of an output, if it has readable ones. */
    public static Optional<CarriedGrids> readable(Output output) {
        try {
            return isIn(output) ? Optional.of(of(output)) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the exhibits of an output that {@linkplain #isIn has} them.
     *
     * @throws IllegalArgumentException if they are malformed
     */
    public static CarriedGrids of(Output output) {
        VerdictDocument document = document(output);
        Map<CellKey, String> ids = new LinkedHashMap<>();
        document.values().forEach(value -> ids.put(value.key(), value.id()));
        return new CarriedGrids(
                CarriedExhibit.in(content(output)), ids, document.hints().orElse(List.of()));
    }

    private static VerdictDocument document(Output output) {
        return VerdictDocument.readable(output.bundle().get(VerdictOutput.MIME));
    }

    /** Returns the exhibit that an output judges, if there is one and it can be read. */
    static Optional<IdHints.JudgedCells> judged(Output output) {
        VerdictDocument document = document(output);
        return document.exhibit()
                .filter(exhibit -> document.hints().isPresent())
                .flatMap(exhibit -> readable(output)
                        .map(grids -> new IdHints.JudgedCells(
                                exhibit.id(),
                                grids.exhibits().stream()
                                        .flatMap(carried -> carried.exhibit().cells())
                                        .map(Cell::key)
                                        .toList())));
    }

    /** Finds a judged value that the exhibit lacks. */
    private Optional<String> missing(Output output) {
        Set<CellKey> cells = exhibits.stream()
                .flatMap(carried -> carried.exhibit().cells())
                .map(Cell::key)
                .collect(Collectors.toSet());
        return exhibits.isEmpty()
                ? Optional.empty()
                : document(output).values().stream()
                        .filter(value -> !cells.contains(value.key()))
                        .findFirst()
                        .map(value -> "value '" + value.id() + "' is not in the exhibit of the output");
    }

    /** A number as a notebook has it, where zero has no sign and infinities are missing; none if it is withheld. */
    private record Computed(boolean withheld, double number) {
        static Computed of(double number, boolean withheld) {
            return new Computed(withheld, !withheld && Double.isFinite(number) ? number + 0.0 : Double.NaN);
        }
    }

    /** Finds a judged value that the exhibit shows as another number. */
    private Optional<String> wrong(Output output) {
        if (exhibits.isEmpty()) {
            return Optional.empty();
        }
        Map<CellKey, Computed> shown = new HashMap<>();
        exhibits.forEach(carried -> carried.exhibit()
                .cells()
                .forEach(cell -> shown.put(cell.key(), Computed.of(cell.value(), carried.withholds(cell.key())))));
        for (VerdictDocument.Value value : document(output).values()) {
            Computed stated = Computed.of(value.computed().orElse(Double.NaN), value.isWithheld());
            if (!stated.equals(shown.get(value.key()))) {
                return Optional.of("value '" + value.id() + "' is not the number that the exhibit of the output shows");
            }
        }
        return Optional.empty();
    }

    /** Returns the values of other cells that the exhibits refer to. */
    List<String> elsewhere() {
        return exhibits.stream()
                .flatMap(carried -> carried.exhibit().rows().stream())
                .flatMap(row -> row.entries().stream())
                .filter(Entry.VerdictsOf.class::isInstance)
                .flatMap(entry -> ((Entry.VerdictsOf) entry).ids().stream())
                .toList();
    }

    /**
     * An exhibit as shown on a page.
     *
     * @param html the HTML, with an empty place for its figure
     * @param plot the figure to draw there
     */
    public record Shown(String html, Optional<Map<String, Object>> plot) {}

    /** Returns the exhibits with these judgements laid over them. */
    public List<Shown> shown(Function<String, Optional<Judgement>> judgements) {
        Map<CellKey, Judgement> byCell = byCell(judgements);
        return exhibits.stream()
                .map(carried -> new Shown(carried.html(byCell, hints), carried.plot(byCell)))
                .toList();
    }

    /** Returns the same exhibits with these files. */
    public CarriedGrids from(List<Source> sources) {
        return new CarriedGrids(
                exhibits.stream().map(carried -> carried.from(sources)).toList(), ids, hints);
    }

    private Map<CellKey, Judgement> byCell(Function<String, Optional<Judgement>> judgements) {
        Map<CellKey, Judgement> byCell = new LinkedHashMap<>();
        ids.forEach((key, id) -> judgements.apply(id).ifPresent(judgement -> byCell.put(key, judgement)));
        return byCell;
    }

    /** Returns the values of other cells that an output refers to. */
    static List<String> elsewhereIn(Output output) {
        if (isIn(output)) {
            return readable(output).map(CarriedGrids::elsewhere).orElse(List.of());
        }
        return output.bundle().get("text/html") instanceof String html && html.contains("data-verdict-of")
                ? CleanHtml.of(html).select(ELSEWHERE).eachAttr("data-verdict-of")
                : List.of();
    }
}
