package org.introlab.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.introlab.model.Estimate;
import org.introlab.model.Estimates;

/**
 * Which terms a regression table has lines for.
 *
 * @param chosen terms or variables in the order wanted; all when it is empty
 * @param hidden variables whose terms have no lines
 */
record TermChoice(List<String> chosen, List<String> hidden) {

    static TermChoice all() {
        return new TermChoice(List.of(), List.of());
    }

    TermChoice only(List<String> wanted) {
        return new TermChoice(wanted, hidden);
    }

    TermChoice absorbing(List<String> variables) {
        List<String> more = new ArrayList<>(hidden);
        more.addAll(variables);
        return new TermChoice(chosen, List.copyOf(more));
    }

    /**
     * The terms to show.
     *
     * @throws IllegalArgumentException if one that was chosen is not there
     */
    List<String> of(List<String> terms) {
        List<String> left = terms.stream()
                .filter(t -> hidden.stream().noneMatch(h -> has(t, h)))
                .toList();
        if (chosen.isEmpty()) {
            return left;
        }
        List<String> shown = new ArrayList<>();
        for (String wanted : chosen) {
            List<String> meant = left.stream()
                    .filter(t -> t.equals(wanted) || has(t, wanted))
                    .toList();
            if (meant.isEmpty()) {
                throw new IllegalArgumentException("There is no term '" + wanted + "' among " + left);
            }
            meant.stream().filter(t -> !shown.contains(t)).forEach(shown::add);
        }
        return List.copyOf(shown);
    }

    /** Each hidden variable with a way to tell whether a fit has it. */
    Map<String, Hidden> absorbed() {
        Map<String, Hidden> all = new LinkedHashMap<>();
        hidden.forEach(variable -> all.put(variable, new Hidden(variable)));
        return all;
    }

    /** A variable without lines. */
    record Hidden(String variable) {
        boolean isIn(Estimates fit) {
            return fit.estimates().stream().map(Estimate::term).anyMatch(term -> has(term, variable));
        }
    }

    /** Whether a term is a level of a factor, {@code state=3} or {@code factor(state)=3}, alone and in no interaction. */
    private static boolean has(String term, String variable) {
        String v = Pattern.quote(variable);
        return term.matches("(" + v + "|factor\\(" + v + "\\)|ref\\(" + v + ",.*\\))=[^:]*");
    }
}
