package org.introlab.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Near;
import org.introlab.model.Formula.Atom;

/** Makes a {@link Design} of a formula and columns: complete cases, levels that occur, finite numbers. */
final class DesignBuilder {
    private static final String ZERO_WEIGHT = "zero weight";

    private final Formula formula;
    private final Columns columns;
    private final Map<String, Integer> dropped = new LinkedHashMap<>();
    private final List<String> emptyLevels = new ArrayList<>();

    private DesignBuilder(Formula formula, Columns columns) {
        this.formula = formula;
        this.columns = columns;
    }

    /**
     * The design of a fit. A row is left out for the first of outcome, variables in the formula's order and weight that
     * is missing in it, or if its weight is zero.
     *
     * @throws IllegalArgumentException if a column is unknown or of the wrong kind, a number is not finite, a weight is
     *     negative, a factor has one level only or no row is complete
     */
    static Design fit(Formula formula, Columns columns, Optional<String> weights) {
        return new DesignBuilder(formula, columns).build(weights);
    }

    private Design build(Optional<String> weightColumn) {
        BitSet used = new BitSet();
        formula.terms().forEach(used::or);
        double[] outcome = outcome();
        List<Variable> variables = new ArrayList<>();
        for (Atom atom : formula.atoms()) {
            variables.add(used.get(variables.size()) ? bind(atom) : Variable.unused());
        }
        double[] weight = weightColumn.map(w -> columns.numeric(w, -1)).orElse(Design.unweighted());
        int[] rows = completeRows(outcome, variables, weightColumn, weight);
        double[] y = finite(
                gather(outcome, rows), rows, "The outcome " + formula.response().text());
        double[] w = finite(gather(weight, rows), rows, "The weight " + weightColumn.orElse(""));

        List<List<String>> levels = new ArrayList<>();
        for (int a = 0; a < variables.size(); a++) {
            Variable v = variables.get(a);
            if (v.isFactor()) {
                variables.set(a, v.occurring(rows, emptyLevels, formula));
            } else if (v.numbers().length > 0) {
                variables.set(a, v.at(rows, this));
            }
            levels.add(variables.get(a).levels());
        }
        Coding coding = Coding.of(formula, levels);
        refuseSingleLevels(coding, rows.length);
        int[][] codes = new int[coding.factors().length][];
        int[] sizes = new int[codes.length];
        for (int f = 0; f < codes.length; f++) {
            codes[f] = variables.get(coding.factors()[f]).codes();
            sizes[f] = levels.get(coding.factors()[f]).size();
        }
        Cells cells = Cells.of(codes, sizes, rows.length);
        double[][] numerics = new double[coding.products().size()][];
        for (int p = 0; p < numerics.length; p++) {
            numerics[p] = product(coding.products().get(p), variables, rows);
        }
        Map<String, Integer> reasons = new LinkedHashMap<>(dropped);
        reasons.values().removeIf(count -> count == 0);
        return new Design(
                coding,
                coding.layout(cells, codes),
                cells,
                y,
                w,
                numerics,
                rows,
                java.util.Collections.unmodifiableMap(reasons),
                List.copyOf(emptyLevels),
                columns.rowCount());
    }

    private double[] outcome() {
        if (formula.response() instanceof Expression.Column c && columns.isText(c.name(), c.position())) {
            throw FormulaException.at(
                    formula.text(),
                    c.position(),
                    "The outcome '" + c.name() + "' is not numeric",
                    " Make a column of 0 and 1, or use code(" + c.name() + ").");
        }
        return formula.response().values(columns);
    }

    private Variable bind(Atom atom) {
        boolean factor =
                switch (atom.kind()) {
                    case PLAIN -> columns.isFactor(atom.column(), atom.position());
                    case FACTOR, REFERENCE -> true;
                    case NUMERIC -> false;
                };
        if (!factor) {
            return new Variable(atom, List.of(), new int[0], atom.expression().values(columns));
        }
        Coded coded = columns.coded(atom.column(), atom.position());
        if (atom.kind() == Atom.Kind.REFERENCE && !coded.levels().contains(atom.level())) {
            throw FormulaException.at(
                    formula.text(),
                    atom.levelPosition(),
                    "Unknown level '" + atom.level() + "' of '" + atom.column() + "'",
                    Near.hint(atom.level(), coded.levels()) + " Levels: " + String.join(", ", coded.levels()) + ".");
        }
        return new Variable(atom, coded.levels(), coded.codes(), new double[0]);
    }

    private int[] completeRows(
            double[] outcome, List<Variable> variables, Optional<String> weightColumn, double[] weight) {
        int n = columns.rowCount();
        boolean[] out = new boolean[n];
        drop(formula.response(), out);
        for (Variable v : variables) {
            if (v.isFactor()) {
                int count = 0;
                for (int i = 0; i < n; i++) {
                    if (v.codes()[i] < 0 && !out[i]) {
                        out[i] = true;
                        count++;
                    }
                }
                count("missing " + v.atom().column(), count);
            } else if (v.numbers().length > 0) {
                drop(v.atom().expression(), out);
            }
        }
        weightColumn.ifPresent(w -> dropByWeight(w, weight, out));
        int kept = 0;
        for (boolean o : out) {
            kept += o ? 0 : 1;
        }
        if (kept == 0) {
            throw new IllegalArgumentException(
                    "No complete row is left of " + n + " for " + formula.text() + ": " + dropped + ".");
        }
        int[] rows = new int[kept];
        for (int i = 0, k = 0; i < n; i++) {
            if (!out[i]) {
                rows[k++] = i;
            }
        }
        return rows;
    }

    private void drop(Expression expression, boolean[] out) {
        for (Expression leaf : expression.columns()) {
            double[] x = leaf.values(columns);
            int count = 0;
            for (int i = 0; i < out.length; i++) {
                if (Double.isNaN(x[i]) && !out[i]) {
                    out[i] = true;
                    count++;
                }
            }
            count(
                    "missing " + (leaf instanceof Expression.Column c ? c.name() : ((Expression.Code) leaf).name()),
                    count);
        }
    }

    private void dropByWeight(String name, double[] weight, boolean[] out) {
        int missing = 0;
        int zero = 0;
        for (int i = 0; i < out.length; i++) {
            if (weight[i] < 0) {
                throw new IllegalArgumentException(
                        "Weight column '" + name + "' is negative in row " + (i + 1) + "; weights must be 0 or more.");
            }
            if (!out[i] && !(weight[i] > 0)) {
                out[i] = true;
                missing += Double.isNaN(weight[i]) ? 1 : 0;
                zero += weight[i] == 0 ? 1 : 0;
            }
        }
        count("missing " + name, missing);
        count(ZERO_WEIGHT, zero);
    }

    private void count(String reason, int rows) {
        dropped.merge(reason, rows, Integer::sum);
    }

    private void refuseSingleLevels(Coding coding, int n) {
        for (Coding.Term t : coding.terms()) {
            for (int f = 0; f < t.factors().size(); f++) {
                int a = t.factors().get(f);
                if (coding.levels().get(a).size() == 1 && !t.full().get(f)) {
                    Atom atom = formula.atoms().get(a);
                    throw FormulaException.at(
                            formula.text(),
                            atom.position(),
                            "'" + atom.column() + "' has only the level '"
                                    + coding.levels().get(a).get(0) + "' in the " + n + " complete rows",
                            " Leave it out.");
                }
            }
        }
    }

    private double[] product(List<Integer> atoms, List<Variable> variables, int[] rows) {
        double[] first = variables.get(atoms.get(0)).numbers();
        if (atoms.size() == 1) {
            return first;
        }
        double[] out = first.clone();
        for (int a : atoms.subList(1, atoms.size())) {
            double[] x = variables.get(a).numbers();
            for (int i = 0; i < out.length; i++) {
                out[i] *= x[i];
            }
        }
        return finite(out, rows, "A product of numeric columns");
    }

    /** Refuses what is not finite: after the complete cases are chosen, a NaN is a failed computation. */
    double[] finite(double[] x, int[] rows, String what) {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException(what + " is " + (Double.isNaN(x[i]) ? "not a number" : "infinite")
                        + " in row " + (rows[i] + 1) + ". Remove or recode such rows before fitting "
                        + formula.text() + ".");
            }
        }
        return x;
    }

    /** The values of the rows; the array itself when these are all rows. */
    static double[] gather(double[] x, int[] rows) {
        if (x.length == rows.length || x.length == 0) {
            return x;
        }
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[rows[i]];
        }
        return out;
    }

    /**
     * An atom with its data: of all rows at first, of the rows used later.
     *
     * @param levels empty for a number
     */
    private record Variable(Atom atom, List<String> levels, int[] codes, double[] numbers) {
        static Variable unused() {
            return new Variable(null, List.of(), new int[0], new double[0]);
        }

        boolean isFactor() {
            return !levels.isEmpty();
        }

        Variable at(int[] rows, DesignBuilder builder) {
            double[] x = gather(numbers, rows);
            return new Variable(atom, levels, codes, builder.finite(x, rows, "The term " + atom.label()));
        }

        /** Only the levels that occur in the rows, the reference first. */
        Variable occurring(int[] rows, List<String> empty, Formula formula) {
            int[] count = new int[levels.size()];
            for (int row : rows) {
                count[codes[row]]++;
            }
            int[] to = new int[count.length];
            List<String> kept = new ArrayList<>();
            int reference = atom.kind() == Atom.Kind.REFERENCE ? levels.indexOf(atom.level()) : -1;
            if (reference >= 0) {
                if (count[reference] == 0) {
                    throw FormulaException.at(
                            formula.text(),
                            atom.levelPosition(),
                            "No complete row has the reference level '" + atom.level() + "'",
                            " Choose another.");
                }
                kept.add(atom.level());
            }
            for (int l = 0; l < count.length; l++) {
                if (l == reference) {
                    continue;
                }
                if (count[l] == 0) {
                    empty.add(atom.column() + "=" + levels.get(l));
                } else {
                    to[l] = kept.size();
                    kept.add(levels.get(l));
                }
            }
            boolean same = kept.size() == levels.size() && reference <= 0 && rows.length == codes.length;
            if (same) {
                return this;
            }
            int[] out = new int[rows.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = to[codes[rows[i]]];
            }
            return new Variable(atom, List.copyOf(kept), out, numbers);
        }
    }
}
