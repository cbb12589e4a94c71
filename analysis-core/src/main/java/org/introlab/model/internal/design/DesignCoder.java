package org.introlab.model.internal.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.model.internal.columns.Coded;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Expression;
import org.introlab.model.internal.formula.ParsedFormula.Atom;
import org.introlab.model.internal.linalg.Cells;

/** Codes other rows by the levels and columns of a fit, for predictions and for counterfactual values of a column. */
public final class DesignCoder {
    private final Coding coding;
    private final Columns columns;
    private final Columns ofFit;
    private final BitSet used = new BitSet();

    private DesignCoder(Coding coding, Columns columns, Columns ofFit) {
        this.coding = coding;
        this.columns = columns;
        this.ofFit = ofFit;
        coding.formula().terms().forEach(used::or);
    }

    /**
     * Codes the rows of other data in which no variable of the right side and no offset is missing; the outcome is not needed.
     *
     * @param ofFit the columns that were fitted, which decide whether a message may list their levels
     * @throws IllegalArgumentException if a factor has a level that no row of the fit has
     */
    public static Design predict(Coding coding, Columns columns, Columns ofFit, Optional<Offset> offset) {
        DesignCoder coder = new DesignCoder(coding, columns, ofFit);
        double[] added = offset.map(o -> o.values(columns)).orElse(Design.unweighted());
        int[] rows = coder.complete(added);
        return coder.code(rows, Design.unweighted(), DesignBuilder.gather(added, rows));
    }

    /** Codes the rows and weights of a design with other values of some columns. */
    public static Design recode(Design design, Columns columns) {
        return new DesignCoder(design.coding(), columns, columns)
                .code(design.rows(), design.weights(), design.offsets());
    }

    private int[] complete(double[] offset) {
        boolean[] out = new boolean[columns.rowCount()];
        for (int i = 0; i < offset.length; i++) {
            out[i] = Double.isNaN(offset[i]);
        }
        used.stream().forEach(a -> {
            for (Expression leaf : coding.formula().atoms().get(a).expression().columns()) {
                double[] x = isFactor(a) ? coded(a).codesAsNumbers() : leaf.values(columns);
                for (int i = 0; i < out.length; i++) {
                    out[i] |= Double.isNaN(x[i]);
                }
            }
        });
        int[] rows = new int[out.length];
        int kept = 0;
        for (int i = 0; i < out.length; i++) {
            if (!out[i]) {
                rows[kept++] = i;
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    private boolean isFactor(int atom) {
        return !coding.levels().get(atom).isEmpty();
    }

    private Coded coded(int atom) {
        Atom a = coding.formula().atoms().get(atom);
        return columns.coded(a.column(), a.position());
    }

    private Design code(int[] rows, double[] weights, double[] offset) {
        int[] factors = coding.factors();
        int[][] codes = new int[factors.length][];
        int[] sizes = new int[factors.length];
        for (int f = 0; f < factors.length; f++) {
            codes[f] = translate(coded(factors[f]), coding.levels().get(factors[f]), rows);
            sizes[f] = coding.levels().get(factors[f]).size();
        }
        double[][] numerics = new double[coding.products().size()][];
        for (int p = 0; p < numerics.length; p++) {
            numerics[p] = product(coding.products().get(p), rows);
        }
        Cells cells = Cells.of(codes, sizes, rows.length);
        return new Design(
                coding,
                coding.layout(cells.count(), Stream.of(codes).map(cells::codes).toArray(int[][]::new)),
                cells,
                new double[rows.length],
                weights,
                offset,
                numerics,
                rows,
                Map.of(),
                List.of(),
                columns.rowCount(),
                0);
    }

    private double[] product(List<Integer> atoms, int[] rows) {
        double[] out = new double[rows.length];
        Arrays.fill(out, 1);
        for (int a : atoms) {
            double[] x = coding.formula().atoms().get(a).expression().values(columns);
            for (int i = 0; i < rows.length; i++) {
                out[i] *= x[rows[i]];
                if (!Double.isFinite(out[i])) {
                    throw new IllegalArgumentException("The term "
                            + coding.formula().atoms().get(a).label() + " is not a finite number in "
                            + columns.rowInWords(rows[i]) + ".");
                }
            }
        }
        return out;
    }

    private int[] translate(Coded coded, List<String> levels, int[] rows) {
        List<Integer> to = new ArrayList<>();
        for (String level : coded.levels()) {
            to.add(levels.indexOf(level));
        }
        int[] out = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = coded.codes()[rows[i]];
            out[i] = to.get(code);
            if (out[i] < 0) {
                // Not the level itself: the data may be restricted.
                throw new IllegalArgumentException("'" + coded.name() + "' has a level in "
                        + columns.rowInWords(rows[i]) + " that no row of the fit has." + ofFit.hint("", levels));
            }
        }
        return out;
    }
}
