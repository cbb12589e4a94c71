package org.introlab.data.internal.column;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.api.DoubleColumn;

/** Numbers computed for each row of data under disclosure control, such as residuals: a column that does not print them. */
public final class GuardedNumbers extends DoubleColumn {
    private GuardedNumbers(String name, DoubleArrayList values) {
        super(name, values);
    }

    /** A column of these numbers, which it keeps. */
    public static GuardedNumbers of(String name, double... values) {
        return new GuardedNumbers(name, DoubleArrayList.wrap(values));
    }

    @Override
    public DoubleColumn copy() {
        return of(name(), asDoubleArray().clone());
    }

    @Override
    public String print() {
        return "Column: " + name() + ", " + size() + " numbers, no value shown\n";
    }
}
