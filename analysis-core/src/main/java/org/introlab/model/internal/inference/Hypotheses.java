package org.introlab.model.internal.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.DisclosureException;
import org.introlab.data.Source;
import org.introlab.internal.Near;
import org.introlab.model.internal.design.Coding;
import org.introlab.model.internal.formula.Restrictions;
import org.introlab.model.internal.linalg.Dense;
import org.introlab.model.result.Estimate;
import org.introlab.model.result.Term;
import org.introlab.model.result.WaldTest;

/** Linear combinations of a fit's terms, and their tests. */
public final class Hypotheses {
    /** The formula, for messages. */
    private final String formula;
    /** The terms. */
    private final List<Estimate> estimates;
    /** k coefficients, 0 for a dropped term. */
    private final double[] beta;
    /** k x k, zero for dropped terms. */
    private final double[][] vcov;

    private final Inference inference;
    private final boolean hides;

    public Hypotheses(
            String formula,
            List<Estimate> estimates,
            double[] beta,
            double[][] vcov,
            Inference inference,
            boolean hides) {
        this.formula = formula;
        this.estimates = estimates;
        this.beta = beta;
        this.vcov = vcov;
        this.inference = inference;
        this.hides = hides;
    }

    /** Returns what can be tested under its rule. */
    public Inference inference() {
        return inference;
    }

    /** Returns whether messages must not list the terms, because they contain levels of the data. */
    public boolean hides() {
        return hides;
    }

    /**
     * Returns an estimate by its name.
     *
     * @param hides whether messages must not list the terms, because their levels are values
     * @throws IllegalArgumentException if there is no such term; the message suggests the closest
     */
    public static Estimate named(List<Estimate> estimates, String term, String formula, boolean hides) {
        return find(estimates, term).orElseThrow(() -> {
            List<String> names = estimates.stream().map(Estimate::name).toList();
            return new IllegalArgumentException("There is no term '" + term + "' in " + formula + "."
                    + (hides
                            ? " The terms are not listed, because the data are restricted or of unknown provenance."
                            : Near.hint(term, names) + " Terms: " + String.join(", ", names) + "."));
        });
    }

    private static Optional<Estimate> find(List<Estimate> estimates, String term) {
        return estimates.stream().filter(e -> e.name().equals(term)).findFirst().or(() -> estimates.stream()
                .filter(e -> e.term().names().contains(term))
                .findFirst());
    }

    /** Returns the linear forms of some texts: a term's name means all its columns, any other text is a linear form. */
    public List<Restrictions.Linear> forms(Coding coding, String... texts) {
        Map<String, Restrictions.Linear> forms = new LinkedHashMap<>();
        for (String text : texts) {
            boolean whole = find(estimates, text.strip()).isEmpty() && isTerm(coding, text.strip());
            List<Restrictions.Linear> own = whole ? term(coding, text.strip()) : List.of(form(text));
            own.forEach(form -> forms.putIfAbsent(form.text(), form));
        }
        return List.copyOf(forms.values());
    }

    private boolean isTerm(Coding coding, String text) {
        return coding.blocks().stream().anyMatch(block -> isNamed(block, text));
    }

    private boolean isNamed(Coding.Block block, String text) {
        return block.label().equals(text)
                || block.variables().equals(text)
                || block.width() > 0 && estimates.get(block.first()).term().isOf(text);
    }

    /** Parses a linear form. */
    public Restrictions.Linear form(String text) {
        List<String> names = estimates.stream().map(Estimate::name).toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            columns.putIfAbsent(names.get(j), j);
        }
        for (int j = 0; j < names.size(); j++) {
            for (String other : estimates.get(j).term().names()) {
                columns.putIfAbsent(other, j);
            }
        }
        Restrictions.Linear form = Restrictions.parse(text, names.size(), columns, hides ? List.of() : names);
        for (int j = 0; j < form.weights().length; j++) {
            Optional<String> reason = estimates.get(j).dropped();
            if (form.weights()[j] != 0 && estimates.get(j).isWithheld()) {
                throw new DisclosureException("'" + estimates.get(j).name() + "' in '" + text
                        + "' is withheld: it is based on fewer than " + Source.FEWEST + " persons.");
            }
            if (form.weights()[j] != 0 && reason.isPresent()) {
                throw new IllegalArgumentException("'" + estimates.get(j).name() + "' in '" + text
                        + "' has no estimate: it was dropped (" + reason.get() + ").");
            }
        }
        if (form.isConstant()) {
            throw new IllegalArgumentException("'" + text + "' must name at least one term.");
        }
        return form;
    }

    /** Returns one form for each estimated column of some terms. */
    public List<Restrictions.Linear> terms(Coding coding, String... terms) {
        Map<String, Restrictions.Linear> forms = new LinkedHashMap<>();
        for (String term : terms) {
            term(coding, term).forEach(form -> forms.put(form.text(), form));
        }
        return List.copyOf(forms.values());
    }

    private List<Restrictions.Linear> term(Coding coding, String term) {
        List<Restrictions.Linear> forms = new ArrayList<>();
        List<String> known = new ArrayList<>();
        boolean found = false;
        for (Coding.Block t : coding.blocks()) {
            known.add(t.label());
            if (isNamed(t, term)) {
                found = true;
                for (int j = t.first(); j < t.first() + t.width(); j++) {
                    if (estimates.get(j).isWithheld()) {
                        throw new DisclosureException("'" + term + "' can't be tested: one of its"
                                + " columns is based on fewer than " + Source.FEWEST + " persons.");
                    }
                    if (estimates.get(j).isEstimated()) {
                        double[] weights = new double[estimates.size()];
                        weights[j] = 1;
                        forms.add(new Restrictions.Linear(
                                weights, 0, estimates.get(j).name() + " = 0"));
                    }
                }
            }
        }
        if (forms.isEmpty()) {
            throw new IllegalArgumentException(
                    found
                            ? "'" + term + "' can't be tested: all its columns were dropped."
                            : "There is no term '" + term + "' in " + formula + "." + Near.hint(term, known)
                                    + " Terms: " + String.join(", ", known) + ".");
        }
        return forms;
    }

    /** Returns whether the forms can be tested, individually and jointly. */
    public boolean canTest(List<Restrictions.Linear> forms) {
        if (forms.isEmpty()
                || forms.stream().anyMatch(f -> inference.untested(f.weights()).isPresent())) {
            return false;
        }
        double[][] weights = forms.stream().map(Restrictions.Linear::weights).toArray(double[][]::new);
        return !Double.isNaN(WaldTest.form(Dense.sandwich(weights, vcov), new double[weights.length]));
    }

    /**
     * Tests jointly that the forms are zero.
     *
     * @throws IllegalArgumentException if one of them can't be tested
     */
    public WaldTest test(List<Restrictions.Linear> forms) {
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("At least one restriction is needed.");
        }
        double[][] weights = new double[forms.size()][];
        double[] difference = new double[forms.size()];
        for (int i = 0; i < difference.length; i++) {
            weights[i] = forms.get(i).weights();
            difference[i] = Dense.dot(weights[i], beta) + forms.get(i).constant();
            String text = forms.get(i).text();
            inference.untested(weights[i]).ifPresent(reason -> {
                throw new IllegalArgumentException("'" + text + "' can't be tested: " + reason + ".");
            });
        }
        List<String> texts = forms.stream().map(Restrictions.Linear::text).toList();
        return WaldTest.of(texts, weights, difference, vcov, inference.rule());
    }

    /** Returns a combination with its standard error. */
    public Estimate combination(String name, Restrictions.Linear form) {
        double value = Dense.dot(form.weights(), beta) + form.constant();
        return inference.estimate(Term.combination(name), value, form.weights());
    }
}
