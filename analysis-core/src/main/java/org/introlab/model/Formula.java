package org.introlab.model;

import java.util.List;
import java.util.Objects;
import org.introlab.data.Near;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.result.FormulaException;

/**
 * A model formula as a value: {@code y ~ a + b + a:b + log(x) + factor(g)}, with instruments {@code y ~ x | d ~ z1 + z2}.
 *
 * <pre>{@code
 * Formula base = Formula.of("success ~ gender");
 * Formula more = base.plus("age + age:gender").minus("gender").outcome("wage");
 * }</pre>
 *
 * <p>Operators are R's: {@code +} adds a term, {@code -} removes one, {@code a:b} is the interaction, {@code a*b} both main effects and
 * the interaction, {@code (a + b)^2} all terms up to that order; {@code - 1} or {@code 0 +} removes the constant. Functions: {@code log},
 * {@code exp}, {@code sqrt}, arithmetic within {@code I()}, {@code factor(x)}, {@code ref(x, "level")}, {@code code(x)}, {@code number(x)}. Names that are
 * no words go in back-ticks.
 */
public final class Formula {
    private final ParsedFormula parsed;

    private Formula(ParsedFormula parsed) {
        this.parsed = parsed;
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException if it is none; the message shows the place
     */
    public static Formula of(String text) {
        return new Formula(ParsedFormula.parse(text));
    }

    /**
     * With more terms, such as {@code "age + age:gender"}; those that are there already stay once. Terms are added to the covariates of
     * a formula with instruments.
     *
     * @throws FormulaException if the terms cannot be read
     */
    public Formula plus(String terms) {
        return changed(" + " + terms);
    }

    /**
     * Without some terms, such as {@code "network"}; interactions with them stay, as in R's {@code update}.
     *
     * @throws FormulaException if the terms cannot be read
     * @throws IllegalArgumentException if one is not in the formula; the message suggests the near one
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
     * The same right side for another outcome, a column or an expression such as {@code log(wage)}.
     *
     * @throws FormulaException if it cannot be read
     */
    public Formula outcome(String other) {
        String text = parsed.written();
        return Formula.of(other + text.substring(parsed.response().text().length()));
    }

    /** The outcome, a column or an expression. */
    public String outcome() {
        return parsed.response().text();
    }

    /** The terms without the constant, in the design's order: {@code a, log(x), a:log(x)}; of instruments the covariates alone. */
    public List<String> terms() {
        return parsed.termLabels();
    }

    /** Whether some regressors are instrumented. */
    public boolean hasInstruments() {
        return parsed.instruments().isPresent();
    }

    /** The formula as written. */
    public String text() {
        return parsed.text();
    }

    ParsedFormula parsed() {
        return parsed;
    }

    void refuseInstruments(String model) {
        if (hasInstruments()) {
            throw new IllegalArgumentException(
                    model + " takes no instruments; a formula with '|' is for Iv: Iv.of(\"" + text() + "\").");
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
