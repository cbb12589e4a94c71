package org.introlab.exhibit;

import java.util.OptionalLong;

/**
 * A number of an exhibit.
 *
 * @param value in the unit of the exhibit; shares in per cent, 0 to 100
 * @param basis the number of persons the value speaks of, where a disclosure rule has to look at it
 */
public record Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis) {

    /** A number without a disclosure basis. */
    public static Cell of(String statistic, String row, String column, double value, NumberStyle digits) {
        return new Cell(new CellKey(statistic, row, column), value, digits, OptionalLong.empty());
    }

    /** The same number, resting on so many persons. */
    public Cell basedOn(long persons) {
        return new Cell(key, value, digits, OptionalLong.of(persons));
    }

    /** The value as it is shown. */
    public String shown() {
        return digits.format(value);
    }
}
