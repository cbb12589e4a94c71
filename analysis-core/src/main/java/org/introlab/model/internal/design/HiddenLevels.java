package org.introlab.model.internal.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.MeanBasis;
import org.introlab.data.SmallCount;
import org.introlab.data.Source;
import org.introlab.model.result.SeparationException;

/** Keeps levels out of error messages of fits where the values of the data are hidden, because a level is a value. */
public final class HiddenLevels {
    private HiddenLevels() {}

    /**
     * Solves; if the frame hides its values, error messages name terms by their variables and do not name rows.
     *
     * @throws IllegalArgumentException as solving does
     */
    public static <T> T solve(Frame frame, Design design, Supplier<T> solving) {
        try {
            return solving.get();
        } catch (SeparationException e) {
            throw frame.hidesValues() ? e.withoutTerms(design.coding().formula().text()) : e;
        } catch (IllegalArgumentException e) {
            throw frame.hidesValues()
                    ? new IllegalArgumentException(withoutLevels(String.valueOf(e.getMessage()), design))
                    : e;
        }
    }

    /**
     * Throws if a fit would disclose too few persons: it has fewer rows than may be shown, its outcome is the same in
     * all rows except fewer than that, or a factor has such small levels that no code book lists, so that their names
     * are values of those persons.
     *
     * @throws DisclosureException if the frame hides its values and one of these is true
     */
    public static void refuseFew(Frame frame, Design design) {
        if (!frame.hidesValues()) {
            return;
        }
        String formula = design.coding().formula().text();
        if (design.n() < Source.FEWEST) {
            throw new DisclosureException("The fit of " + formula + " has fewer than " + Source.FEWEST + " rows.");
        }
        if (SmallCount.isFew(MeanBasis.of(design.y()))) {
            throw new DisclosureException("All but fewer than " + Source.FEWEST + " rows have the same value of the"
                    + " outcome of " + formula + ", so its estimates would"
                    + " disclose the others.");
        }
        for (int a : design.coding().factors()) {
            String column = design.coding().formula().atoms().get(a).column();
            if (!frame.variable(column).isFactor()) {
                Map<String, Long> rows = Arrays.stream(design.rows())
                        .mapToObj(frame.values(column)::text)
                        .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
                if (rows.values().stream().anyMatch(count -> count < Source.FEWEST)) {
                    throw new DisclosureException("Some values of '" + column + "' occur in fewer than " + Source.FEWEST
                            + " rows, and the terms of " + formula + " would name them. Merge"
                            + " small levels, or list the levels in the code book.");
                }
            }
        }
    }

    private static String withoutLevels(String message, Design design) {
        String shown = message;
        List<String> longestFirst = design.names().stream()
                .filter(name -> name.contains("="))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            shown = shown.replace(name, name.replaceAll("=.*", ""));
        }
        return shown.replaceAll("has leverage \\S+ [(]", "has a leverage (")
                .replaceAll("\\bRow \\d+", "A row")
                .replaceAll("\\brow \\d+", "a row");
    }
}
