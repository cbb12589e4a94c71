package org.introlab.model.internal.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.result.FormulaException;

/**
 * A parsed model formula as in R: {@code y ~ a + b + a:b + log(x) + factor(g)}; with instruments {@code y ~ x | d ~ z1 + z2}.
 *
 * <p>Operators: {@code +} adds a term, {@code -} removes one, {@code a:b} is the interaction, {@code a*b} both main
 * effects and the interaction, {@code (a + b)^2} all terms up to that order; {@code - 1} or {@code 0 +} removes the
 * intercept. Functions: {@code log}, {@code exp}, {@code sqrt} and arithmetic within {@code I()}, which can be nested;
 * {@code factor(x)} takes a column as a factor; {@code ref(x, "level")} a factor with that reference level; {@code
 * code(x)} a factor's numeric codes 1..L in the order of its levels; {@code number(x)} the numbers of a column. Names
 * with other characters than letters, digits, _ and . must be in back-ticks.
 *
 * <p>A plain name is a factor if the column is text or the code book lists or labels all its values; otherwise it is
 * numeric. A boolean column is numeric 0/1 (R would name its column {@code xTRUE}). Terms are ordered as in R: by the
 * number of variables, then as written.
 *
 * @see <a href="https://stat.ethz.ch/R-manual/R-devel/library/stats/html/formula.html">R's formula</a>
 */
public final class ParsedFormula {
    private final String text;
    private final Expression response;
    private final int responsePosition;
    private final List<Atom> atoms;
    private final List<BitSet> terms;
    private final boolean intercept;
    private final Optional<Instruments> instruments;

    /**
     * The part after the bar.
     *
     * @param endogenous the endogenous covariates, each the set of its one atom's index
     * @param excluded the excluded instruments
     */
    public record Instruments(List<BitSet> endogenous, List<BitSet> excluded) {}

    ParsedFormula(
            String text,
            Expression response,
            int responsePosition,
            List<Atom> atoms,
            List<BitSet> terms,
            boolean intercept,
            Optional<Instruments> instruments) {
        this.text = text;
        this.response = response;
        this.responsePosition = responsePosition;
        this.atoms = List.copyOf(atoms);
        this.terms = List.copyOf(terms);
        this.intercept = intercept;
        this.instruments = instruments;
    }

    /**
     * Parses a formula.
     *
     * @throws FormulaException if the text is not a formula; the message shows the place
     */
    public static ParsedFormula parse(String text) {
        return new FormulaParser(text.strip().replaceAll("\\s", " ")).parse();
    }

    /** Returns the formula as written. */
    public String text() {
        return text;
    }

    /** Returns whether the model has an intercept. */
    public boolean hasIntercept() {
        return intercept;
    }

    /** Returns the labels of the terms in the design's order without the intercept, e.g. {@code a, log(x), a:log(x)}. */
    public List<String> termLabels() {
        List<String> labels = new ArrayList<>();
        for (BitSet term : terms) {
            labels.add(label(term));
        }
        return List.copyOf(labels);
    }

    public Expression response() {
        return response;
    }

    int responsePosition() {
        return responsePosition;
    }

    public List<Atom> atoms() {
        return atoms;
    }

    /** Returns each term as the set of its atoms' indices. */
    public List<BitSet> terms() {
        return terms;
    }

    public String label(BitSet term) {
        StringBuilder s = new StringBuilder();
        term.stream().forEach(a -> s.append(s.isEmpty() ? "" : ":")
                .append(atoms.get(a).label()));
        return s.toString();
    }

    /** Returns the part after the bar; empty for a model without instruments. */
    public Optional<Instruments> instruments() {
        return instruments;
    }

    /** Returns the same outcome with other terms and no instruments. */
    public ParsedFormula withTerms(List<BitSet> others) {
        return about(response.text() + " ~ " + written(others, intercept), response, responsePosition, others);
    }

    /** Returns the same outcome with all terms, before and after the bar, under the text of the whole formula. */
    public ParsedFormula withAll() {
        List<BitSet> all = new ArrayList<>();
        instruments.ifPresent(i -> all.addAll(i.endogenous()));
        all.addAll(terms);
        instruments.ifPresent(i -> all.addAll(i.excluded()));
        return about(text, response, responsePosition, all.stream().distinct().toList());
    }

    /** Returns the formula of an endogenous covariate on these terms. */
    public ParsedFormula ofRegressor(BitSet regressor, List<BitSet> others) {
        Atom atom = atoms.get(regressor.nextSetBit(0));
        String outcome = atom.expression().text();
        return about(outcome + " ~ " + written(others, intercept), atom.expression(), atom.position(), others);
    }

    private ParsedFormula about(String as, Expression outcome, int position, List<BitSet> others) {
        return new ParsedFormula(
                as,
                outcome,
                position,
                atoms,
                others.stream()
                        .sorted(Comparator.comparingInt(BitSet::cardinality))
                        .toList(),
                intercept,
                Optional.empty());
    }

    /** Returns the formula written out term by term, {@code y ~ a + b + a:b}. */
    public String written() {
        return beforeBar() + afterBar();
    }

    /** Returns the outcome and covariates, term by term. */
    public String beforeBar() {
        return response.text() + " ~ " + written(terms, intercept);
    }

    /** Returns the bar, the endogenous covariates and their instruments, {@code | d ~ z}; empty for a model without instruments. */
    public String afterBar() {
        return instruments
                .map(i -> " | " + written(i.endogenous(), true) + " ~ " + written(i.excluded(), true))
                .orElse("");
    }

    private String written(List<BitSet> some, boolean constant) {
        List<String> parts = new ArrayList<>();
        if (!constant) {
            parts.add("0");
        } else if (some.isEmpty()) {
            parts.add("1");
        }
        some.forEach(term ->
                parts.add(term.stream().mapToObj(a -> atoms.get(a).written()).collect(Collectors.joining(":"))));
        return String.join(" + ", parts);
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * A variable of the right side.
     *
     * @param kind how to interpret it
     * @param column the column, empty for an expression
     * @param level the reference level for {@link Kind#REFERENCE}, else empty
     * @param expression the expression for {@link Kind#NUMERIC}; for the others the column
     * @param position its position in the formula, from 0
     * @param levelPosition the level's position
     */
    public record Atom(Kind kind, String column, String level, Expression expression, int position, int levelPosition) {
        public enum Kind {
            /** A bare name: a factor or numeric, depending on the column. */
            PLAIN,
            /** factor(x). */
            FACTOR,
            /** ref(x, "level"). */
            REFERENCE,
            /** A computed number. */
            NUMERIC
        }

        /** Returns whether it is a factor, given the columns. */
        public boolean isFactor(Columns columns) {
            return switch (kind) {
                case PLAIN -> columns.isFactor(column, position);
                case FACTOR, REFERENCE -> true;
                case NUMERIC -> false;
            };
        }

        /** Returns the variable as written in a formula, with back-ticks where needed. */
        String written() {
            String name = Token.written(column);
            return switch (kind) {
                case PLAIN -> name;
                case FACTOR -> "factor(" + name + ")";
                case REFERENCE ->
                    "ref(" + name + ", " + (level.contains("\"") ? "'" + level + "'" : "\"" + level + "\"") + ")";
                case NUMERIC -> expression.text();
            };
        }

        public String label() {
            return switch (kind) {
                case PLAIN -> column;
                case FACTOR -> "factor(" + column + ")";
                case REFERENCE -> "ref(" + column + ", \"" + level + "\")";
                case NUMERIC -> expression.text();
            };
        }
    }
}
