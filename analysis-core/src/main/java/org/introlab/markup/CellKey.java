package org.introlab.markup;

import java.util.List;

/**
 * The place of a number in an exhibit; unique within it.
 *
 * @param statistic what the number is, such as {@code estimate}, {@code std_error}, {@code share}
 * @param row the row, where it speaks of a level written {@code variable=level}
 * @param column the column
 */
public record CellKey(String statistic, String row, String column) {

    /** Statistic, row and column. */
    public List<String> parts() {
        return List.of(statistic, row, column);
    }

    /** {@code (mean, age, total)}. */
    public String words() {
        return "(" + statistic + ", " + row + ", " + column + ")";
    }

    /** The part of the row before the first {@code =}; the whole row where there is none. */
    public String variable() {
        int equals = row.indexOf('=');
        return equals < 0 ? row : row.substring(0, equals);
    }

    /** The part of the row after the first {@code =}; empty where there is none. */
    public String level() {
        int equals = row.indexOf('=');
        return equals < 0 ? "" : row.substring(equals + 1);
    }
}
