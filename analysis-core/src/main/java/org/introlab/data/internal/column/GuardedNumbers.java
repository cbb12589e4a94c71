package org.introlab.data.internal.column;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.api.DoubleColumn;

/** A column of numbers computed for each row of data under disclosure control, such as residuals, which it does not print. */
public final class GuardedNumbers extends DoubleColumn {
    private GuardedNumbers(String name, DoubleArrayList values) {
        super(name, values);
    }

    /** Returns a column backed by this array. */
    public static GuardedNumbers of(String name, double... values) {
        return new GuardedNumbers(name, DoubleArrayList.wrap(values));
    }

    @Override
    public DoubleColumn copy() {
        return of(name(), asDoubleArray().clone());
    }

    @Override
    public String print() {
        return "Column: " + name() + ", " + size() + " numbers, values withheld\n";
    }
}
