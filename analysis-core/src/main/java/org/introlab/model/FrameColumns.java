package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.introlab.data.Frame;
import org.introlab.data.Near;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The columns of a frame as arrays. Each is converted once. */
final class FrameColumns implements Columns {
    private final Frame frame;
    private final String formula;
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, Coded> factors = new HashMap<>();

    /** @param formula the text in which positions are counted */
    FrameColumns(Frame frame, String formula) {
        this.frame = frame;
        this.formula = formula;
    }

    @Override
    public int rowCount() {
        return frame.rowCount();
    }

    @Override
    public boolean hidesValues() {
        return frame.hidesValues();
    }

    @Override
    public boolean isFactor(String name, int position) {
        return isText(name, position) || frame.variable(name).isFactor();
    }

    @Override
    public boolean isText(String name, int position) {
        Column<?> c = column(name, position);
        return c instanceof CategoricalColumn && !(c instanceof NumericColumn) && !(c instanceof BooleanColumn);
    }

    @Override
    public double[] numeric(String name, int position) {
        return numbers.computeIfAbsent(name, n -> {
            Column<?> c = column(n, position);
            if (c instanceof DoubleColumn d) {
                return d.asDoubleArray();
            }
            if (c instanceof NumericColumn<?> d) {
                return fill(c.size(), i -> c.isMissing(i) ? Double.NaN : d.getDouble(i));
            }
            if (c instanceof BooleanColumn b) {
                return fill(c.size(), i -> c.isMissing(i) ? Double.NaN : b.getDouble(i));
            }
            throw failure(
                    position,
                    "Column '" + n + "' is " + c.type().name().toLowerCase(Locale.ROOT) + " and not numeric",
                    " Use factor(" + n + ") for its categories or code(" + n + ") for their numbers.");
        });
    }

    private static double[] fill(int n, IntToDoubleFunction value) {
        double[] out = new double[n];
        Arrays.setAll(out, value);
        return out;
    }

    @Override
    public Coded coded(String name, int position) {
        return factors.computeIfAbsent(name, n -> {
            Column<?> c = column(n, position);
            List<String> declared = frame.variable(n).levels();
            List<String> found = new ArrayList<>(declared);
            Map<String, Integer> number = new HashMap<>();
            declared.forEach(l -> number.put(l, number.size()));
            IntFunction<String> labels = labels(c);
            int[] codes = FactorKeys.codes(FactorKeys.of(c), row -> {
                String label = c.isMissing(row) ? "" : labels.apply(row);
                if (label.isEmpty()) {
                    return -1;
                }
                if (!declared.isEmpty() && !number.containsKey(label)) {
                    throw failure(
                            position,
                            "'" + n + "' has a value in row " + (row + 1) + " that its code book does not list",
                            " Listed: " + String.join(", ", declared) + ".");
                }
                return number.computeIfAbsent(label, l -> {
                    found.add(l);
                    return found.size() - 1;
                });
            });
            return declared.isEmpty() ? sorted(n, found, codes) : new Coded(n, declared, codes);
        });
    }

    private static IntFunction<String> labels(Column<?> c) {
        if (c instanceof NumericColumn<?> d) {
            return i -> {
                double x = d.getDouble(i);
                return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
            };
        }
        return c::getString;
    }

    /** Levels in order of appearance become sorted ones. */
    private static Coded sorted(String name, List<String> found, int[] codes) {
        List<String> levels = sorted(found);
        Map<String, Integer> place = new HashMap<>();
        levels.forEach(l -> place.put(l, place.size()));
        int[] to = found.stream().mapToInt(place::get).toArray();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? -1 : to[codes[i]];
        }
        return new Coded(name, levels, codes);
    }

    /** Numbers by size if all labels are numbers, else by code point. */
    private static List<String> sorted(List<String> labels) {
        List<String> sorted = new ArrayList<>(labels);
        sorted.sort(null);
        Map<String, Double> value = new HashMap<>();
        for (String l : sorted) {
            try {
                value.put(l, Double.valueOf(l));
            } catch (NumberFormatException e) {
                return List.copyOf(sorted);
            }
        }
        sorted.sort(Comparator.comparing(value::get));
        return List.copyOf(sorted);
    }

    private Column<?> column(String name, int position) {
        if (!frame.has(name)) {
            String hint = Near.hint(name, frame.columnNames());
            throw failure(
                    position,
                    "Unknown column '" + name + "'",
                    hint.isEmpty() ? " Columns: " + String.join(", ", frame.columnNames()) + "." : hint);
        }
        return frame.column(name);
    }

    private IllegalArgumentException failure(int position, String problem, String hint) {
        return position < 0
                ? new IllegalArgumentException(problem + "." + hint)
                : FormulaException.at(formula, position, problem, hint);
    }
}
