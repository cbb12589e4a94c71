package org.introlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.introlab.data.Frame;
import org.introlab.data.Near;
import org.introlab.data.Variable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.DictionaryMap;

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

    private static double[] fill(int n, java.util.function.IntToDoubleFunction value) {
        double[] out = new double[n];
        Arrays.setAll(out, value);
        return out;
    }

    @Override
    public Coded coded(String name, int position) {
        return factors.computeIfAbsent(name, n -> {
            Column<?> c = column(n, position);
            Variable variable = frame.variable(n);
            if (c instanceof StringColumn s) {
                DictionaryMap dictionary = s.getDictionary();
                try {
                    return byKey(
                            n, variable, c.size(), dictionary::getKeyAtIndex, dictionary::getValueForKey, position);
                } catch (UnsupportedOperationException e) {
                    // A text-like column without keys (Tablesaw's NullDictionaryMap): number its values here.
                }
            }
            Map<String, Integer> key = new HashMap<>();
            List<String> values = new ArrayList<>();
            IntFunction<String> label = labels(c);
            IntUnaryOperator keyOf = i -> key.computeIfAbsent(c.isMissing(i) ? "" : label.apply(i), l -> {
                values.add(l);
                return values.size() - 1;
            });
            return byKey(n, variable, c.size(), keyOf, values::get, position);
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

    /** Each key's label is looked up once: keys are arbitrary integers and their order says nothing. */
    private Coded byKey(
            String name, Variable variable, int n, IntUnaryOperator keyAt, IntFunction<String> labelOf, int position) {
        int[] code = new int[n];
        int low = 0;
        int high = 0;
        for (int i = 0; i < n; i++) {
            int k = keyAt.applyAsInt(i);
            code[i] = k;
            low = Math.min(low, k);
            high = Math.max(high, k);
        }
        int[] firstRow = new int[high - low + 1];
        Arrays.fill(firstRow, -1);
        for (int i = n - 1; i >= 0; i--) {
            firstRow[code[i] - low] = i;
        }
        Map<String, Integer> keyOfLabel = new HashMap<>();
        for (int k = 0; k < firstRow.length; k++) {
            String label = firstRow[k] < 0 ? "" : String.valueOf(labelOf.apply(k + low));
            if (firstRow[k] >= 0 && !label.isEmpty() && !frame.column(name).isMissing(firstRow[k])) {
                keyOfLabel.put(label, k);
            }
        }
        List<String> levels = variable.isFactor() ? variable.levels() : sorted(keyOfLabel.keySet());
        int[] codeOfKey = new int[firstRow.length];
        Arrays.fill(codeOfKey, -1);
        for (int l = 0; l < levels.size(); l++) {
            Integer k = keyOfLabel.remove(levels.get(l));
            if (k != null) {
                codeOfKey[k] = l;
            }
        }
        refuseUndeclared(name, levels, keyOfLabel, firstRow, position);
        for (int i = 0; i < n; i++) {
            code[i] = codeOfKey[code[i] - low];
        }
        return new Coded(name, levels, code);
    }

    private void refuseUndeclared(
            String name, List<String> levels, Map<String, Integer> rest, int[] firstRow, int position) {
        rest.values().stream().mapToInt(k -> firstRow[k]).min().ifPresent(row -> {
            throw failure(
                    position,
                    "'" + name + "' has a value in row " + (row + 1) + " that its code book does not list",
                    " Listed: " + String.join(", ", levels) + ".");
        });
    }

    /** Numbers by size if all labels are numbers, else by code point. */
    private static List<String> sorted(java.util.Set<String> labels) {
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
        sorted.sort(java.util.Comparator.comparing(value::get));
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
