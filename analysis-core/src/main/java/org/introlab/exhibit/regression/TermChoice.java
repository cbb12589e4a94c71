package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.data.Near;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

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

    /** Whether all terms have lines. */
    boolean isAll() {
        return chosen.isEmpty() && hidden.isEmpty();
    }

    /**
     * The fits by name in which hidden variables stay, and regressors that are collinear with them are dropped.
     *
     * @throws IllegalArgumentException if no fit has a factor of that name
     */
    Map<String, Estimates> absorbed(Map<String, Estimates> fits) {
        Map<String, Estimates> absorbed = new LinkedHashMap<>(fits);
        if (!hidden.isEmpty()) {
            requireFactors(fits.values().stream()
                    .flatMap(fit -> fit.estimates().stream())
                    .toList());
            absorbed.replaceAll((name, fit) -> fit.absorbing(hidden.toArray(String[]::new)));
        }
        return absorbed;
    }

    /** @throws IllegalArgumentException if none of these estimates is of a hidden variable */
    void requireFactors(List<Estimate> estimates) {
        for (String variable : hidden) {
            if (estimates.stream().noneMatch(e -> isHidden(e.term(), variable))) {
                Set<String> factors = estimates.stream()
                        .flatMap(e -> e.term().parts().stream())
                        .filter(part -> part.level().isPresent())
                        .map(TermPart::variable)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                throw new IllegalArgumentException("No model has a factor '" + variable + "' to absorb."
                        + Near.hint(variable, factors)
                        + (factors.isEmpty() ? "" : " Factors: " + String.join(", ", factors) + "."));
            }
        }
    }

    TermChoice only(List<String> wanted) {
        return new TermChoice(wanted, hidden);
    }

    TermChoice absorbing(List<String> variables) {
        List<String> more = new ArrayList<>(hidden);
        variables.stream().filter(v -> !more.contains(v)).forEach(more::add);
        return new TermChoice(chosen, List.copyOf(more));
    }

    /**
     * The lines to show.
     *
     * @throws IllegalArgumentException if one that was chosen is not there
     */
    List<Term> of(List<Term> lines) {
        List<Term> left = lines.stream()
                .filter(line -> hidden.stream().noneMatch(h -> isHidden(line, h)))
                .toList();
        if (chosen.isEmpty()) {
            return left;
        }
        List<Term> shown = new ArrayList<>();
        for (String wanted : chosen) {
            List<Term> meant =
                    left.stream().filter(line -> line.isNamed(wanted)).toList();
            if (meant.isEmpty()) {
                throw new IllegalArgumentException("There is no term '" + wanted + "' among "
                        + left.stream().map(Term::name).toList());
            }
            meant.stream().filter(line -> !shown.contains(line)).forEach(shown::add);
        }
        return List.copyOf(shown);
    }

    /** Whether a fit has the terms of a hidden variable. */
    static boolean has(Estimates fit, String variable) {
        return fit.estimates().stream().anyMatch(e -> isHidden(e.term(), variable));
    }

    /** Whether a term is a level of a factor, or of an interaction of the factors named, and of nothing else. */
    static boolean isHidden(Term term, String variable) {
        return term.hasLevel() && term.isOf(variable);
    }
}
