package org.introlab.exhibit;

import java.util.OptionalLong;
import org.introlab.model.Estimate;

/**
 * A number of an exhibit.
 *
 * @param value in the unit of the exhibit; shares in per cent, 0 to 100; NaN of a withheld number
 * @param basis the number of persons the value speaks of, where a disclosure rule has to look at it; none of a withheld number
 * @param withheld whether disclosure control has taken the number away, and how many persons it speaks of
 */
public record Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis, boolean withheld) {

    /** A number that is not withheld. */
    public Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis) {
        this(key, value, digits, basis, false);
    }

    /** A number without a disclosure basis. */
    public static Cell of(String statistic, String row, String column, double value, NumberStyle digits) {
        return new Cell(new CellKey(statistic, row, column), value, digits, OptionalLong.empty());
    }

    /** A number of an estimate, withheld if the estimate is. */
    static Cell of(Estimate of, String statistic, String row, String column, double value, NumberStyle digits) {
        Cell cell = of(statistic, row, column, value, digits);
        return of.isWithheld() ? cell.withhold() : cell;
    }

    /** The same number, resting on so many persons; where it speaks of several groups, on the smallest that anybody is in. */
    public Cell basedOn(long... persons) {
        return new Cell(key, value, digits, OptionalLong.of(Disclosure.fewest(persons)), withheld);
    }

    /** The place of the number without the number, which cannot be got back from it. */
    Cell withhold() {
        return new Cell(key, Double.NaN, digits, OptionalLong.empty(), true);
    }

    /** The same number at another place. */
    Cell at(CellKey place) {
        return new Cell(place, value, digits, basis, withheld);
    }

    /** The value as it is shown. */
    public String shown() {
        return digits.format(value);
    }
}
