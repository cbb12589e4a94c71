package org.introlab.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.introlab.data.Frame;

/** Keeps levels out of what is said when a fit fails, where the values of the data are hidden: a level is a value. */
final class HiddenLevels {
    private HiddenLevels() {}

    /**
     * Solves; terms are named by their variables in the message of a refusal if the frame hides its values.
     *
     * @throws IllegalArgumentException as solving does
     */
    static <T> T solve(Frame frame, Design design, Supplier<T> solving) {
        try {
            return solving.get();
        } catch (SeparationException e) {
            throw frame.hidesValues() ? separated(design) : e;
        } catch (IllegalArgumentException e) {
            throw frame.hidesValues() ? new IllegalArgumentException(withoutLevels(e.getMessage(), design)) : e;
        }
    }

    private static SeparationException separated(Design design) {
        return new SeparationException(
                "The logit of " + design.coding().formula().text() + " has no finite estimate: its terms predict the"
                        + " outcome of some rows perfectly. Which ones is not said, because the data are restricted or"
                        + " of unknown provenance. Merge small levels, leave out a term, or fit the linear probability"
                        + " model with Ols.",
                List.of());
    }

    private static String withoutLevels(String message, Design design) {
        String said = message;
        List<String> longestFirst = design.names().stream()
                .filter(name -> name.contains("="))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            said = said.replace(name, name.replaceAll("=.*", ""));
        }
        return said;
    }
}
