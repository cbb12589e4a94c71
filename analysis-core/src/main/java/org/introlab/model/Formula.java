package org.introlab.model;

import java.util.List;
import java.util.Objects;
import org.introlab.internal.Near;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.result.FormulaException;

/**
 * A model formula as a value: {@code y ~ a + b + a:b + log(x) + factor(g)}, or with instruments {@code y ~ x | d ~ z1 + z2}.
 *
 * <pre>{@code
 * Formula base = Formula.of("success ~ gender");
 * Formula more = base.plus("age + age:gender").minus("gender").outcome("wage");
 * }</pre>
 *
 * <p>Operators are R's: {@code +} adds a term, {@code -} removes one, {@code a:b} is the interaction, {@code a*b} both main effects and
 * the interaction, {@code (a + b)^2} all terms up to that order; {@code - 1} or {@code 0 +} removes the intercept. Functions: {@code log},
 * {@code exp}, {@code sqrt}, arithmetic within {@code I()}, {@code factor(x)}, {@code ref(x, "level")}, {@code code(x)},
 * {@code number(x)}. Names with other characters than letters, digits, _ and . must be in back-ticks.
 */
public final class Formula {
    private final ParsedFormula parsed;

    private Formula(ParsedFormula parsed) {
        this.parsed = parsed;
    }

    /**
     * Parses a formula.
     *
     * @throws FormulaException if the text is not a formula; the message shows the place
     */
    public static Formula of(String text) {
        return new Formula(ParsedFormula.parse(text));
    }

    /**
     * Adds terms, such as {@code "age + age:gender"}; terms that the formula already has are not repeated. In a formula
     * with instruments, terms are added to the covariates.
     *
     * @throws FormulaException if the terms can't be parsed
     */
    public Formula plus(String terms) {
        return changed(" + " + terms);
    }

    /**
     * Removes terms, such as {@code "network"}; interactions with them stay, as in R's {@code update}.
     *
     * @throws FormulaException if the terms can't be parsed
     * @throws IllegalArgumentException if a term is not in the formula; the message suggests the closest
     */
    public Formula minus(String terms) {
        List<String> known = parsed.termLabels();
        for (String label : ParsedFormula.parse("y ~ " + terms).termLabels()) {
            if (!known.contains(label)) {
                throw new IllegalArgumentException("There is no term '" + label + "' in " + text() + "."
                        + Near.hint(label, known) + " Terms: " + String.join(", ", known) + ".");
            }
        }
        return changed(terms.strip().equals("1") ? " - 1" : " - (" + terms + ")");
    }

    private Formula changed(String change) {
        ParsedFormula read = ParsedFormula.parse(parsed.beforeBar() + change + parsed.afterBar());
        return Formula.of(read.written());
    }

    /**
     * Sets another outcome, a column or an expression such as {@code log(wage)}.
     *
     * @throws FormulaException if the outcome can't be parsed
     */
    public Formula outcome(String other) {
        String text = parsed.written();
        return Formula.of(other + text.substring(parsed.response().text().length()));
    }

    /** Returns the outcome, a column or an expression. */
    public String outcome() {
        return parsed.response().text();
    }

    /** Returns the terms without the intercept, in the design's order: {@code a, log(x), a:log(x)}; with instruments the covariates only. */
    public List<String> terms() {
        return parsed.termLabels();
    }

    /** Returns whether some regressors are instrumented. */
    public boolean hasInstruments() {
        return parsed.instruments().isPresent();
    }

    /** Returns the formula as written. */
    public String text() {
        return parsed.text();
    }

    ParsedFormula parsed() {
        return parsed;
    }

    void refuseInstruments(String model) {
        if (hasInstruments()) {
            throw new IllegalArgumentException(
                    model + " takes no instruments. Fit a formula with '|' by Iv.of(\"" + text() + "\").");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula f && f.text().equals(text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(text());
    }

    @Override
    public String toString() {
        return text();
    }
}
