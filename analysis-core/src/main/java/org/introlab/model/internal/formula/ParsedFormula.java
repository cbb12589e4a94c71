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
 * A model formula as in R, read: {@code y ~ a + b + a:b + log(x) + factor(g)}; with instruments {@code y ~ x | d ~ z1 + z2}.
 *
 * <p>Operators: {@code +} adds a term, {@code -} removes one, {@code a:b} is the interaction, {@code a*b} both main
 * effects and the interaction, {@code (a + b)^2} all terms up to that order; {@code - 1} or {@code 0 +} removes the
 * constant. Functions: {@code log}, {@code exp}, {@code sqrt} and arithmetic within {@code I()}, nested as one likes;
 * {@code factor(x)} takes a column as a factor; {@code ref(x, "level")} a factor with that reference level; {@code
 * code(x)} a factor's numeric codes 1..L in the order of its levels; {@code number(x)} the numbers of a column. Names that are no
 * words go in back-ticks.
 *
 * <p>A plain name is a factor if the column is text, the code book lists its values or labels all of them, else it is numeric; a boolean
 * column is numeric 0/1 (R would call its column {@code xTRUE}). Terms are ordered as R orders them: by the number of
 * variables, else as written.
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
     * What stands after the bar.
     *
     * @param endogenous the instrumented regressors, each the set of its one atom's index
     * @param excluded the instruments that are no covariates
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
     * Reads a formula.
     *
     * @throws FormulaException if it is none; the message shows the place
     */
    public static ParsedFormula parse(String text) {
        return new FormulaParser(text.strip().replaceAll("\\s", " ")).parse();
    }

    /** The formula as written. */
    public String text() {
        return text;
    }

    /** Whether the model has a constant. */
    public boolean hasIntercept() {
        return intercept;
    }

    /** The labels of the terms in the design's order without the constant, e.g. {@code a, log(x), a:log(x)}. */
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

    /** Each term as the set of its atoms' indices. */
    public List<BitSet> terms() {
        return terms;
    }

    public String label(BitSet term) {
        StringBuilder s = new StringBuilder();
        term.stream().forEach(a -> s.append(s.isEmpty() ? "" : ":")
                .append(atoms.get(a).label()));
        return s.toString();
    }

    /** What stands after the bar; empty for a model of one stage. */
    public Optional<Instruments> instruments() {
        return instruments;
    }

    /** The same outcome with other terms, of one stage. */
    public ParsedFormula withTerms(List<BitSet> others) {
        return about(response.text() + " ~ " + written(others, intercept), response, responsePosition, others);
    }

    /** The same outcome with all terms, before and after the bar, under the text of the whole. */
    public ParsedFormula withAll() {
        List<BitSet> all = new ArrayList<>();
        instruments.ifPresent(i -> all.addAll(i.endogenous()));
        all.addAll(terms);
        instruments.ifPresent(i -> all.addAll(i.excluded()));
        return about(text, response, responsePosition, all.stream().distinct().toList());
    }

    /** An instrumented regressor as the outcome of these terms. */
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

    /** The formula term by term, {@code y ~ a + b + a:b}: what it means, whatever way it was written. */
    public String written() {
        return beforeBar() + afterBar();
    }

    /** The outcome and covariates, term by term. */
    public String beforeBar() {
        return response.text() + " ~ " + written(terms, intercept);
    }

    /** The bar, the endogenous regressors and their instruments, {@code  | d ~ z}; empty for a model of one stage. */
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
     * @param kind how it is to be taken
     * @param column the column, empty for an expression
     * @param level the reference level for {@link Kind#REFERENCE}, else empty
     * @param expression the expression for {@link Kind#NUMERIC}; for the others the column
     * @param position its place in the formula, from 0
     * @param levelPosition the level's place
     */
    public record Atom(Kind kind, String column, String level, Expression expression, int position, int levelPosition) {
        public enum Kind {
            /** A bare name: a factor or numeric, as the column is. */
            PLAIN,
            /** factor(x). */
            FACTOR,
            /** ref(x, "level"). */
            REFERENCE,
            /** A computed number. */
            NUMERIC
        }

        /** Whether it is a factor, given the columns. */
        public boolean isFactor(Columns columns) {
            return switch (kind) {
                case PLAIN -> columns.isFactor(column, position);
                case FACTOR, REFERENCE -> true;
                case NUMERIC -> false;
            };
        }

        /** As a formula has it, names that are no words in back-ticks. */
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
