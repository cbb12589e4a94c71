package org.introlab.model.internal.did;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.data.Values;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Expression;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.formula.ParsedFormula.Atom;
import org.introlab.model.internal.formula.Token;

/**
 * The covariates of a difference in differences, as factors and as plain numbers.
 *
 * @param dummies the right side as written
 * @param codes the right side with each factor replaced by its code
 * @param factors the range of codes of each factor, e.g. {@code 1-4}, in the formula's order
 * @param references the reference levels, e.g. {@code gender=female}
 * @param numbers the numeric variables, e.g. {@code log(x)}
 */
public record DidCovariates(
        String dummies, String codes, Map<String, String> factors, List<String> references, List<String> numbers) {

    /**
     * Reads the right side of a formula.
     *
     * @param reserved the columns of the design itself
     * @throws IllegalArgumentException if it removes the intercept, or names a reserved column
     */
    public static DidCovariates of(ParsedFormula formula, String given, Columns columns, List<String> reserved) {
        if (!formula.hasIntercept()) {
            throw new IllegalArgumentException("The covariates '" + given
                    + "' must not remove the intercept, which is the control group's level before.");
        }
        List<String> asCode = new ArrayList<>();
        Map<String, String> factors = new LinkedHashMap<>();
        List<String> references = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Atom atom : formula.atoms()) {
            for (Expression e : atom.expression().columns()) {
                String name = e instanceof Expression.Column c ? c.name() : ((Expression.Code) e).name();
                if (reserved.contains(name)) {
                    throw new IllegalArgumentException("'" + name + "' among the covariates '" + given
                            + "' is already part of the difference in differences. Remove it.");
                }
            }
            if (!atom.isFactor(columns)) {
                asCode.add(atom.kind() == Atom.Kind.PLAIN ? quoted(atom.column()) : atom.label());
                numbers.add(atom.label());
                continue;
            }
            List<String> levels = columns.coded(atom.column(), atom.position()).levels();
            boolean isText = columns.isText(atom.column(), atom.position());
            Code code = isText ? Code.ofText(atom.column(), levels.size()) : Code.ofNumbers(atom.column(), levels);
            asCode.add(code.formula());
            factors.put(atom.column(), code.range());
            String reference = atom.kind() == Atom.Kind.REFERENCE ? atom.level() : levels.get(0);
            references.add(atom.column() + "=" + reference);
        }
        List<String> terms = new ArrayList<>();
        formula.terms()
                .forEach(term -> terms.add(
                        String.join(":", term.stream().mapToObj(asCode::get).toList())));
        return new DidCovariates(given, String.join(" + ", terms), factors, references, numbers);
    }

    /** A factor as one number: its term in a formula and its range. */
    private record Code(String formula, String range) {

        /** Returns the position among the levels, counted from 1, or for two levels from 0. */
        static Code ofText(String column, int levels) {
            String code = "code(" + quoted(column) + ")";
            return levels == 2 ? new Code("I(" + code + " - 1)", "0-1") : new Code(code, "1-" + levels);
        }

        /** Returns the column's own numbers. */
        static Code ofNumbers(String column, List<String> levels) {
            List<String> ascending = Values.ordered(levels);
            String last = ascending.get(ascending.size() - 1);
            return new Code("number(" + quoted(column) + ")", ascending.get(0) + "-" + last);
        }
    }

    /** Returns a column's name as written in a formula. */
    public static String quoted(String column) {
        return Token.written(column);
    }

    /** Returns the ranges of the factors' codes, e.g. {@code gender 0-1, age 1-4}. */
    public String codesInWords() {
        return String.join(
                ", ",
                factors.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
