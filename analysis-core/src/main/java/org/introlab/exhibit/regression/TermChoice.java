package org.introlab.exhibit.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introlab.internal.Near;
import org.introlab.model.Estimates;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.TermPart;

/**
 * The terms that have lines in a regression table.
 *
 * @param chosen terms or variables in order; empty for all
 * @param hidden variables whose terms have no lines
 */
record TermChoice(List<String> chosen, List<String> hidden) {

    static TermChoice all() {
        return new TermChoice(List.of(), List.of());
    }

    /** Returns whether all terms have lines. */
    boolean isAll() {
        return chosen.isEmpty() && hidden.isEmpty();
    }

    /**
     * Returns the fits by name with hidden variables kept and regressors that are collinear with them dropped.
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

    /** @throws IllegalArgumentException if none of these estimates belongs to a hidden variable */
    void requireFactors(List<Estimate> estimates) {
        for (String variable : hidden) {
            if (estimates.stream().noneMatch(e -> isHidden(e.term(), variable))) {
                Set<String> factors = estimates.stream()
                        .flatMap(e -> e.term().parts().stream())
                        .filter(part -> part.level().isPresent())
                        .map(TermPart::variable)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                throw new IllegalArgumentException("absorbing() needs a factor of a model; no model"
                        + " has a factor '" + variable + "'."
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
     * Returns the lines to show.
     *
     * @throws IllegalArgumentException if a chosen term does not exist
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

    /** Returns whether a fit has terms of a hidden variable. */
    static boolean has(Estimates fit, String variable) {
        return fit.estimates().stream().anyMatch(e -> isHidden(e.term(), variable));
    }

    /** Returns whether a term is a level of the factor, or of an interaction of the named factors only. */
    static boolean isHidden(Term term, String variable) {
        return term.hasLevel() && term.isOf(variable);
    }
}
