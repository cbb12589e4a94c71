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
 * @param value in the unit of the exhibit; shares in per cent, 0 to 100; NaN of a withheld number
 * @param basis the number of persons behind the value, where a disclosure rule needs it; none for a withheld number; 0 only for a count
 *     or a sum of nobody
 * @param withheld whether disclosure control has removed the number and its basis
 */
public record Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis, boolean withheld) {

    /** @throws IllegalArgumentException if the basis is negative */
    public Cell {
        if (basis.isPresent() && basis.getAsLong() < 0) {
            throw new IllegalArgumentException("A number can't rest on " + basis.getAsLong()
                    + " persons: give how many persons it is of, which is 0 or more.");
        }
    }

    /** A number that is not withheld. */
    public Cell(CellKey key, double value, NumberStyle digits, OptionalLong basis) {
        this(key, value, digits, basis, false);
    }

    /** A number without a disclosure basis. */
    public static Cell of(String statistic, String row, String column, double value, NumberStyle digits) {
        return new Cell(new CellKey(statistic, row, column), value, digits, OptionalLong.empty());
    }

    /** A number of an estimate, withheld if the estimate is. */
    public static Cell of(Estimate of, String statistic, String row, String column, double value, NumberStyle digits) {
        Cell cell = of(statistic, row, column, value, digits);
        return of.isWithheld() ? cell.withhold() : cell;
    }

    /**
     * The same number, resting on so many persons; where it speaks of several groups, on the smallest that anybody is in. A number
     * other than 0 that rests on nobody is withheld of restricted data.
     *
     * @throws IllegalArgumentException if a number of persons is negative
     */
    public Cell basedOn(long first, long... more) {
        return basedOnFewestOf(
                LongStream.concat(LongStream.of(first), LongStream.of(more)).toArray());
    }

    /** The same of groups of which there is at least one. */
    public Cell basedOnFewestOf(long[] persons) {
        long least = LongStream.of(persons).min().orElseThrow();
        return new Cell(key, value, digits, OptionalLong.of(least < 0 ? least : SmallGroups.fewest(persons)), withheld);
    }

    /** Whether it speaks of fewer persons than may be shown of restricted data; of nobody only a 0 is said, or nothing. */
    public boolean isOfFew() {
        long persons = basis.orElse(Source.FEWEST);
        return persons == 0 ? value != 0 && !Double.isNaN(value) : persons < Source.FEWEST;
    }

    /** The place of the number without the number, which cannot be got back from it. */
    public Cell withhold() {
        return new Cell(key, Double.NaN, digits, OptionalLong.empty(), true);
    }

    /** The same number at another place. */
    public Cell at(CellKey place) {
        return new Cell(place, value, digits, basis, withheld);
    }

    /** The value as it is shown. */
    public String shown() {
        return digits.format(value);
    }
}
