package org.introlab.data.internal.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.introlab.data.internal.column.Moments;
import tech.tablesaw.columns.Column;

/** Picks rows of columns in a given order; a row may be picked several times. */
public final class Picked {
    private Picked() {}

    /** Returns these rows of all columns. */
    public static List<Column<?>> of(Collection<Column<?>> columns, int... rows) {
        List<Column<?>> picked = new ArrayList<>();
        columns.forEach(column -> picked.add(of(column, rows)));
        return picked;
    }

    /** Returns these rows of a column; a row of -1 is a missing value. */
    public static <T> Column<T> of(Column<T> from, int... rows) {
        Column<T> to = from.emptyCopy();
        for (int row : rows) {
            if (row < 0) {
                to.appendMissing();
            } else {
                to.append(from, row);
            }
        }
        return Moments.shown(to);
    }
}
