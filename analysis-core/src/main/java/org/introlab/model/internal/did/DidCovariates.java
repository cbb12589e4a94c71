package org.introlab.model.internal.did;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Expression;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.formula.ParsedFormula.Atom;
import org.introlab.model.internal.formula.Token;
import org.introlab.model.result.TwoLevelCode;

/**
 * The covariates of a difference in differences, as factors and as plain numbers.
 *
 * @param dummies the right side as given
 * @param codes the right side with each factor replaced by its code
 * @param factors factor to what its codes run over, e.g. {@code 1-4}, in the formula's order
 * @param references the reference levels, e.g. {@code gender=female}
 * @param numbers the numeric variables, e.g. {@code log(x)}
 */
public record DidCovariates(
        String dummies, String codes, Map<String, String> factors, List<String> references, List<String> numbers) {

    /**
     * Reads the right side of a formula.
     *
     * @param reserved the columns that the design itself uses
     * @throws IllegalArgumentException if it removes the constant, or names a reserved column
     */
    public static DidCovariates of(
            ParsedFormula formula, String given, Columns columns, TwoLevelCode two, List<String> reserved) {
        if (!formula.hasIntercept()) {
            throw new IllegalArgumentException(
                    "The covariates '" + given + "' remove the constant, which is the level of the untreated before.");
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
                            + "' is already part of the difference in differences.");
                }
            }
            boolean factor =
                    switch (atom.kind()) {
                        case PLAIN -> columns.isFactor(atom.column(), atom.position());
                        case FACTOR, REFERENCE -> true;
                        case NUMERIC -> false;
                    };
            if (!factor) {
                asCode.add(atom.kind() == Atom.Kind.PLAIN ? quoted(atom.column()) : atom.label());
                numbers.add(atom.label());
                continue;
            }
            List<String> levels = columns.coded(atom.column(), atom.position()).levels();
            boolean fromZero = levels.size() == 2 && two == TwoLevelCode.FROM_ZERO;
            String code = "code(" + quoted(atom.column()) + ")";
            asCode.add(fromZero ? "I(" + code + " - 1)" : code);
            factors.put(atom.column(), fromZero ? "0-1" : "1-" + levels.size());
            String reference = atom.kind() == Atom.Kind.REFERENCE ? atom.level() : levels.get(0);
            references.add(atom.column() + "=" + reference);
        }
        List<String> terms = new ArrayList<>();
        formula.terms()
                .forEach(term -> terms.add(
                        String.join(":", term.stream().mapToObj(asCode::get).toList())));
        return new DidCovariates(given, String.join(" + ", terms), factors, references, numbers);
    }

    /** A column's name as a formula has it. */
    public static String quoted(String column) {
        return Token.written(column);
    }

    /** What the constant stands for when factors are numbers, e.g. {@code gender 0-1, age 1-4}. */
    public String codesInWords() {
        return String.join(
                ", ",
                factors.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
