package org.introlab.exhibit;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.introlab.data.Source;
import org.introlab.markup.CellKey;
import org.introlab.markup.NumberStyle;
import org.introlab.model.result.Estimate;

/**
 * A number of an exhibit.
 *
 * @param value the number in the unit of the exhibit; shares in per cent, 0 to 100; NaN for a withheld number
 * @param basis the number of persons behind the value, where disclosure control needs it; empty for a withheld number; 0
 * only for a count or sum over no persons
 * @param withheld whether disclosure control has removed the number and its basis
 */
public record Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis, boolean withheld) {

    /** @throws IllegalArgumentException if the basis is negative */
    public Cell {
        if (basis.isPresent() && basis.getAsLong() < 0) {
            throw new IllegalArgumentException(
                    "basedOn() needs a number of persons of 0 or more, got " + basis.getAsLong() + ".");
        }
    }

    /** Creates a number that is not withheld. */
    public Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis) {
        this(key, value, digits, basis, false);
    }

    /** Returns a number without a disclosure basis. */
    public static Cell of(String statistic, String row, String column, double value, NumberStyle digits) {
        return new Cell(new CellKey(statistic, row, column), value, digits, OptionalLong.empty());
    }

    /** Returns a number of an estimate; it is withheld if the estimate is. */
    public static Cell of(Estimate of, String statistic, String row, String column, double value, NumberStyle digits) {
        Cell cell = of(statistic, row, column, value, digits);
        return of.isWithheld() ? cell.withhold() : cell;
    }

    /**
     * Sets the number of persons behind the number; for several groups, the smallest that is not empty counts. With
     * restricted data, a number other than 0 that is based on no persons is withheld.
     *
     * @throws IllegalArgumentException if a number of persons is negative
     */
    public Cell basedOn(long first, long... more) {
        return basedOnFewestOf(
                LongStream.concat(LongStream.of(first), LongStream.of(more)).toArray());
    }

    /** Sets the numbers of persons of one or more groups behind the number. */
    public Cell basedOnFewestOf(long[] persons) {
        long least = LongStream.of(persons).min().orElseThrow();
        return new Cell(key, value, digits, OptionalLong.of(least < 0 ? least : SmallGroups.fewest(persons)), withheld);
    }

    /** Returns whether the number discloses fewer persons than restricted data may show; based on no persons, it may only be 0. */
    public boolean isOfFew() {
        long persons = basis.orElse(Source.FEWEST);
        return persons == 0 ? value != 0 && !Double.isNaN(value) : persons < Source.FEWEST;
    }

    /** Returns the cell without its number, which can't be recovered. */
    public Cell withhold() {
        return new Cell(key, Double.NaN, digits, OptionalLong.empty(), true);
    }

    /** Returns the same number at another place. */
    public Cell at(CellKey place) {
        return new Cell(place, value, digits, basis, withheld);
    }

    /** Returns the value as shown. */
    public String shown() {
        return digits.format(value);
    }
}
