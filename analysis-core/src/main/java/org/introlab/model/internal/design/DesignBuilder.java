package org.introlab.model.internal.design;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.introlab.data.SmallCount;
import org.introlab.model.internal.columns.Coded;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Expression;
import org.introlab.model.internal.formula.ParsedFormula;
import org.introlab.model.internal.formula.ParsedFormula.Atom;
import org.introlab.model.internal.linalg.Cells;
import org.introlab.model.result.FormulaException;
import org.introlab.numeric.Range;

/** Builds a {@link Design} from a formula and columns: complete cases, occurring levels, finite numbers. */
public final class DesignBuilder {
    /** The largest number of columns; beyond it the k x k matrices take gigabytes and hours. */
    private static final int MOST_COLUMNS = 4000;

    private final ParsedFormula formula;
    private final Columns columns;
    private final Map<String, Integer> dropped = new LinkedHashMap<>();
    private final List<String> emptyLevels = new ArrayList<>();
    private final Map<Integer, Coded> factors = new TreeMap<>();
    private final Map<Integer, double[]> numbers = new TreeMap<>();

    private DesignBuilder(ParsedFormula formula, Columns columns) {
        this.formula = formula;
        this.columns = columns;
    }

    /**
     * Builds the design of a fit. A row is left out under the first of outcome, variables in the formula's order, weight
     * and offset that is missing, or if its weight is zero.
     *
     * @throws IllegalArgumentException if a column is unknown or of the wrong type, a number is not finite, a weight is
     * negative, a factor has only one level or no row is complete
     */
    public static Design fit(ParsedFormula formula, Columns columns, Plan plan) {
        return new DesignBuilder(formula, columns).build(plan);
    }

    private Design build(Plan plan) {
        double[] outcome = outcome();
        bind();
        double[] weight = plan.weights().map(w -> columns.numeric(w, -1)).orElse(Design.unweighted());
        double[] offset = plan.offset().map(o -> o.values(columns)).orElse(Design.unweighted());
        int[] rows = completeRows(plan, weight, offset);
        String response = "The outcome " + formula.response().text();
        double[] y = Range.check(finite(gather(outcome, rows), rows, response), response);
        String weighted = "The weight " + plan.weights().orElse("");
        double[] w = Range.checkWeights(finite(gather(weight, rows), rows, weighted), weighted);
        String added = "The offset " + plan.offset().map(Offset::column).orElse("");
        double[] o = finite(gather(offset, rows), rows, added);
        numbers.replaceAll((a, x) -> {
            String term = "The term " + formula.atoms().get(a).label();
            return Range.checkCovariate(finite(gather(x, rows), rows, term), term);
        });

        int[][] codes =
                factors.values().stream().map(f -> gather(f.codes(), rows)).toArray(int[][]::new);
        int[] sizes = factors.values().stream().mapToInt(f -> f.levels().size()).toArray();
        Cells cells = Cells.of(codes, sizes, rows.length);
        List<List<String>> levels =
                new ArrayList<>(Collections.nCopies(formula.atoms().size(), List.of()));
        int[][] cellCodes = new int[codes.length][];
        int f = 0;
        for (Map.Entry<Integer, Coded> factor : factors.entrySet()) {
            Atom atom = formula.atoms().get(factor.getKey());
            int[] code = cells.codes(codes[f]);
            List<String> kept = occurring(atom, factor.getValue(), code);
            levels.set(factor.getKey(), kept);
            cellCodes[f++] = code;
        }
        Coding coding = Coding.of(formula, levels);
        refuseSingleLevels(coding, rows.length);
        refuseTooManyColumns(coding);
        double[][] numerics = new double[coding.products().size()][];
        for (int p = 0; p < numerics.length; p++) {
            numerics[p] = plan.demeaner().demeaned(product(coding.products().get(p), rows));
        }
        return new Design(
                coding,
                coding.layout(cells.count(), cellCodes),
                cells,
                plan.demeaner().demeaned(y),
                w,
                o,
                numerics,
                rows,
                Collections.unmodifiableMap(dropped),
                List.copyOf(emptyLevels),
                columns.rowCount(),
                plan.demeaner().degreesOfFreedom());
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

    /** The factors' codes and the numbers of the atoms that a term uses, for all rows. */
    private void bind() {
        BitSet used = new BitSet();
        formula.terms().forEach(used::or);
        used.stream().forEach(a -> {
            Atom atom = formula.atoms().get(a);
            if (atom.isFactor(columns)) {
                Coded coded = columns.coded(atom.column(), atom.position());
                refuseUnknownReference(atom, coded.levels());
                factors.put(a, coded);
            } else {
                numbers.put(a, atom.expression().values(columns));
            }
        });
    }

    private void refuseUnknownReference(Atom atom, List<String> levels) {
        if (atom.kind() == Atom.Kind.REFERENCE && !levels.contains(atom.level())) {
            throw FormulaException.at(
                    formula.text(),
                    atom.levelPosition(),
                    "Unknown level '" + atom.level() + "' of '" + atom.column() + "'",
                    columns.hint(atom.level(), levels));
        }
    }

    private int[] completeRows(Plan plan, double[] weight, double[] offset) {
        CompleteRows complete = new CompleteRows(columns, plan.rows());
        complete.dropMissing(formula.response());
        for (int a = 0; a < formula.atoms().size(); a++) {
            if (factors.containsKey(a)) {
                complete.dropMissing(factors.get(a));
            } else if (numbers.containsKey(a)) {
                complete.dropMissing(formula.atoms().get(a).expression());
            }
        }
        plan.weights().ifPresent(w -> complete.dropByWeight(w, weight));
        plan.offset().ifPresent(o -> complete.dropMissing(o.column(), offset));
        dropped.putAll(complete.dropped());
        return complete.rows(formula);
    }

    private void refuseSingleLevels(Coding coding, int n) {
        for (Coding.Block t : coding.blocks()) {
            for (int f = 0; f < t.factors().size(); f++) {
                int a = t.factors().get(f);
                if (coding.levels().get(a).size() == 1 && !t.full().get(f)) {
                    Atom atom = formula.atoms().get(a);
                    throw FormulaException.at(
                            formula.text(),
                            atom.position(),
                            "'" + atom.column() + "' has only "
                                    + (columns.hidesValues()
                                            ? "one level"
                                            : "the level '"
                                                    + coding.levels().get(a).get(0) + "'")
                                    + " in the " + (columns.hidesValues() && SmallCount.isFew(n) ? "" : n + " ")
                                    + "complete rows",
                            " Remove it from the formula.");
                }
            }
        }
    }

    private void refuseTooManyColumns(Coding coding) {
        if (coding.columns().size() > MOST_COLUMNS) {
            Coding.Block widest = Collections.max(coding.blocks(), Comparator.comparingInt(Coding.Block::width));
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has %,d columns ('%s' alone has %,d); at most %,d are supported. Is '%s' an identifier?",
                    formula.text(),
                    coding.columns().size(),
                    widest.label(),
                    widest.width(),
                    MOST_COLUMNS,
                    widest.label()));
        }
    }

    private double[] product(List<Integer> atoms, int[] rows) {
        double[] first = Objects.requireNonNull(numbers.get(atoms.get(0)));
        if (atoms.size() == 1) {
            return first;
        }
        double[] out = first.clone();
        for (int a : atoms.subList(1, atoms.size())) {
            double[] x = Objects.requireNonNull(numbers.get(a));
            for (int i = 0; i < out.length; i++) {
                out[i] *= x[i];
            }
        }
        return Range.check(finite(out, rows, "A product of numeric columns"), "A product of numeric columns");
    }

    /** Throws if a number is not finite: among complete cases, a NaN is a failed computation. */
    private double[] finite(double[] x, int[] rows, String what) {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException(what + " is " + (Double.isNaN(x[i]) ? "not a number" : "infinite")
                        + " in " + columns.rowInWords(rows[i]) + ". Remove or recode such rows before fitting "
                        + formula.text() + ".");
            }
        }
        return x;
    }

    /** Returns the values of the rows; the array itself when these are all rows. */
    public static double[] gather(double[] x, int[] rows) {
        if (x.length == rows.length || x.length == 0) {
            return x;
        }
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[rows[i]];
        }
        return out;
    }

    private static int[] gather(int[] x, int[] rows) {
        if (x.length == rows.length) {
            return x;
        }
        int[] out = new int[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[rows[i]];
        }
        return out;
    }

    /**
     * Returns the levels that occur among the rows used, the reference first.
     *
     * @param code per cell the code of the factor, replaced by the code among these levels
     */
    private List<String> occurring(Atom atom, Coded factor, int[] code) {
        List<String> levels = factor.levels();
        boolean[] occurs = new boolean[levels.size()];
        for (int c : code) {
            occurs[c] = true;
        }
        List<String> kept = new ArrayList<>();
        int[] to = new int[levels.size()];
        int reference = atom.kind() == Atom.Kind.REFERENCE ? levels.indexOf(atom.level()) : -1;
        if (reference >= 0) {
            if (!occurs[reference]) {
                throw FormulaException.at(
                        formula.text(),
                        atom.levelPosition(),
                        "No complete row has the reference level '" + atom.level() + "'",
                        " Choose another reference level.");
            }
            kept.add(atom.level());
        }
        for (int l = 0; l < to.length; l++) {
            if (!occurs[l]) {
                emptyLevels.add(atom.column() + "=" + levels.get(l));
            } else if (l != reference) {
                to[l] = kept.size();
                kept.add(levels.get(l));
            }
        }
        for (int c = 0; c < code.length; c++) {
            code[c] = to[code[c]];
        }
        return List.copyOf(kept);
    }
}
