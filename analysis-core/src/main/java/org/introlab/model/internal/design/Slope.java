package org.introlab.model.internal.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Derivative;
import org.introlab.model.internal.formula.Expression;

/**
 * A number that the linear predictor can be differentiated by: a variable as written in the formula, such as {@code
 * log(x)}, or, if a column is in several variables, as x in {@code x + I(x^2)}, the column.
 *
 * @param name its name
 * @param coding the coding
 * @param moved for each atom that changes with it, the column to differentiate by; empty for the atom itself
 */
public record Slope(String name, Coding coding, Map<Integer, String> moved) {
    private static final double[] ZERO = {};

    /** Returns the slopes of a coding by the first atom that changes with them, in the formula's order. */
    public static Map<Integer, List<Slope>> of(Coding coding) {
        BitSet numeric = new BitSet();
        coding.products().forEach(p -> p.forEach(numeric::set));
        Map<String, Map<Integer, String>> atomsOf = new LinkedHashMap<>();
        numeric.stream()
                .forEach(a -> columns(coding, a).forEach(c -> atomsOf.computeIfAbsent(c, name -> new LinkedHashMap<>())
                        .put(a, c)));
        Map<Integer, List<Slope>> slopes = new LinkedHashMap<>();
        Set<String> done = new LinkedHashSet<>();
        for (int a : numeric.stream().toArray()) {
            Set<String> own = columns(coding, a);
            List<Slope> here = slopes.computeIfAbsent(a, atom -> new ArrayList<>());
            if (own.stream()
                    .allMatch(c -> Objects.requireNonNull(atomsOf.get(c)).size() == 1)) {
                String label = coding.formula().atoms().get(a).label();
                here.add(new Slope(label, coding, Map.of(a, "")));
            } else {
                own.stream()
                        .filter(done::add)
                        .forEach(c -> here.add(new Slope(c, coding, Objects.requireNonNull(atomsOf.get(c)))));
            }
        }
        return slopes;
    }

    private static Set<String> columns(Coding coding, int atom) {
        Set<String> names = new LinkedHashSet<>();
        coding.formula().atoms().get(atom).expression().columns().forEach(e -> names.add(Derivative.nameOf(e)));
        return names;
    }

    /** Returns the derivative of each numeric part of the design (except the constant) per row; length 0 where it is zero. */
    public double[][] parts(Design design, Columns columns) {
        double[][] out = new double[coding.products().size()][];
        for (int p = 0; p < out.length; p++) {
            out[p] = ZERO;
            List<Integer> product = coding.products().get(p);
            for (int a : product) {
                if (moved.containsKey(a)) {
                    out[p] = out[p].length == 0 ? new double[design.n()] : out[p];
                    add(design, columns, product, a, out[p]);
                }
            }
        }
        return out;
    }

    /** Adds the derivative of one atom times the values of the others. */
    private void add(Design design, Columns columns, List<Integer> product, int atom, double[] into) {
        double[] term = new double[into.length];
        Arrays.fill(term, 1);
        for (int a : product) {
            Expression e = coding.formula().atoms().get(a).expression();
            if (a != atom) {
                times(term, e, design, columns);
            } else if (!Objects.requireNonNull(moved.get(a)).isEmpty()) {
                times(term, Derivative.of(e, moved.get(a)), design, columns);
            }
        }
        for (int i = 0; i < into.length; i++) {
            into[i] += term[i];
        }
    }

    private static void times(double[] term, Expression e, Design design, Columns columns) {
        double[] values = DesignBuilder.gather(e.values(columns), design.rows());
        for (int i = 0; i < term.length; i++) {
            term[i] *= values[i];
        }
    }
}
