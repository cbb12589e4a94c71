package org.introlab.model.internal.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.introlab.data.Frame;
import org.introlab.data.Values;
import org.introlab.internal.Near;
import org.introlab.model.internal.columns.Coded;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.columns.FactorKeys;
import org.introlab.model.result.FormulaException;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** The columns of a frame as arrays. Each is converted only once. */
public final class FrameColumns implements Columns {
    private final Frame frame;
    private final String formula;
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, Coded> factors = new HashMap<>();

    /** @param formula the text in which positions are counted */
    public FrameColumns(Frame frame, String formula) {
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
        return c instanceof CategoricalColumn
                && !(c instanceof NumericColumn)
                && !(c instanceof BooleanColumn)
                && !isTemporal(c);
    }

    private static boolean isTemporal(Column<?> c) {
        return c instanceof DateColumn
                || c instanceof DateTimeColumn
                || c instanceof InstantColumn
                || c instanceof TimeColumn;
    }

    @Override
    public double[] numeric(String name, int position) {
        return numbers.computeIfAbsent(name, n -> {
            Values values = Values.of(column(n, position));
            if (isTemporal(column(n, position))) {
                throw failure(
                        position,
                        "Column '" + n + "' has dates or times and is not numeric",
                        " Compute a numeric column"
                                + " first, such as .with(\"days\", r ->"
                                + " r.days(\"start\", \"" + n + "\")), or use factor(" + n
                                + ") for its values as levels.");
            }
            if (!values.isNumeric()) {
                throw failure(
                        position,
                        "Column '" + n + "' is "
                                + column(n, position).type().name().toLowerCase(Locale.ROOT) + " and not numeric",
                        " Use factor(" + n + ") for its levels or code(" + n + ") for their codes.");
            }
            try {
                return values.numbers();
            } catch (IllegalArgumentException e) {
                throw failure(position, String.valueOf(e.getMessage()));
            }
        });
    }

    @Override
    public Coded coded(String name, int position) {
        return factors.computeIfAbsent(name, n -> {
            Column<?> c = column(n, position);
            List<String> declared = frame.variable(n).levels();
            List<String> found = new ArrayList<>(declared);
            Map<String, Integer> number = new HashMap<>();
            declared.forEach(l -> number.put(l, number.size()));
            Values values = Values.of(c);
            try {
                values.requireExact("a factor or cluster");
            } catch (IllegalArgumentException e) {
                throw failure(position, String.valueOf(e.getMessage()));
            }
            int[] codes = FactorKeys.codes(FactorKeys.of(c), row -> {
                String label = values.text(row);
                if (label.isEmpty()) {
                    return -1;
                }
                if (!declared.isEmpty() && !number.containsKey(label)) {
                    throw failure(
                            position,
                            "'" + n + "' has a value in " + rowInWords(row) + " that its code book does not list",
                            " Listed values: " + String.join(", ", declared) + ".");
                }
                return number.computeIfAbsent(label, l -> {
                    found.add(l);
                    return found.size() - 1;
                });
            });
            return declared.isEmpty() ? sorted(n, found, codes) : new Coded(n, declared, codes);
        });
    }

    /** Sorts levels that are in order of appearance. */
    private static Coded sorted(String name, List<String> found, int[] codes) {
        List<String> levels = Values.ordered(found);
        Map<String, Integer> place = new HashMap<>();
        levels.forEach(l -> place.put(l, place.size()));
        int[] to = found.stream().mapToInt(place::get).toArray();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? -1 : to[codes[i]];
        }
        return new Coded(name, levels, codes);
    }

    private Column<?> column(String name, int position) {
        if (!frame.has(name)) {
            String hint = Near.suggestion(name, frame.columnNames())
                    .map(near ->
                            " Did you mean " + (Token.isPlainName(near) ? "'" + near + "'" : Token.written(near)) + "?")
                    .orElse("");
            throw failure(
                    position,
                    "Unknown column '" + name + "'",
                    hint.isEmpty() ? " Columns: " + String.join(", ", frame.columnNames()) + "." : hint);
        }
        return frame.column(name);
    }

    /** Returns an error from whole sentences. */
    private IllegalArgumentException failure(int position, String sentences) {
        return failure(position, sentences.replaceFirst("[.]$", ""), "");
    }

    private IllegalArgumentException failure(int position, String problem, String hint) {
        return position < 0
                ? new IllegalArgumentException(problem + "." + hint)
                : FormulaException.at(formula, position, problem, hint);
    }
}
