package org.introlab.model.internal.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introlab.internal.Near;
import org.introlab.model.internal.columns.Coded;
import org.introlab.model.internal.columns.Columns;
import org.introlab.model.internal.formula.Expression;
import org.introlab.model.internal.formula.ParsedFormula;

/** Columns with some of them set to one value in every row. */
public final class SetColumns implements Columns {
    private final Columns columns;
    private final Map<String, String> at;

    /** @throws IllegalArgumentException if a column to set is not in the formula */
    public SetColumns(Columns columns, Coding coding, Map<String, String> at) {
        this.columns = columns;
        this.at = at;
        List<String> known = new ArrayList<>();
        for (ParsedFormula.Atom atom : coding.formula().atoms()) {
            for (Expression e : atom.expression().columns()) {
                known.add(e instanceof Expression.Column c ? c.name() : ((Expression.Code) e).name());
            }
        }
        for (String name : at.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not in " + coding.formula().text() + "." + Near.hint(name, known));
            }
        }
    }

    @Override
    public int rowCount() {
        return columns.rowCount();
    }

    @Override
    public boolean hidesValues() {
        return columns.hidesValues();
    }

    @Override
    public boolean isFactor(String name, int position) {
        return columns.isFactor(name, position);
    }

    @Override
    public boolean isText(String name, int position) {
        return columns.isText(name, position);
    }

    @Override
    public double[] numeric(String name, int position) {
        if (!at.containsKey(name)) {
            return columns.numeric(name, position);
        }
        double[] out = new double[rowCount()];
        try {
            Arrays.fill(out, Double.parseDouble(at.get(name)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is numeric and can't be '" + at.get(name) + "'.", e);
        }
        return out;
    }

    @Override
    public Coded coded(String name, int position) {
        Coded coded = columns.coded(name, position);
        if (!at.containsKey(name)) {
            return coded;
        }
        int code = coded.levels().indexOf(at.get(name));
        if (code < 0) {
            throw new IllegalArgumentException(
                    "'" + at.get(name) + "' is not a level of '" + name + "'." + hint(at.get(name), coded.levels()));
        }
        int[] codes = new int[coded.codes().length];
        Arrays.fill(codes, code);
        return new Coded(name, coded.levels(), codes);
    }
}
