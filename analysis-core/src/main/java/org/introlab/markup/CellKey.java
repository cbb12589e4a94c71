package org.introlab.markup;

import java.util.List;

/**
 * The place of a number in an exhibit; unique within it.
 *
 * @param statistic what the number is, such as {@code estimate}, {@code std_error}, {@code share}
 * @param row the row; a level is written {@code variable=level}
 * @param column the column
 */
public record CellKey(String statistic, String row, String column) {

    /** Returns statistic, row and column. */
    public List<String> parts() {
        return List.of(statistic, row, column);
    }

    /** Returns the key as {@code (mean, age, total)}. */
    public String words() {
        return "(" + statistic + ", " + row + ", " + column + ")";
    }

    /** Returns the part of the row before the first {@code =}; the whole row if there is none. */
    public String variable() {
        int equals = row.indexOf('=');
        return equals < 0 ? row : row.substring(0, equals);
    }

    /** Returns the part of the row after the first {@code =}; empty if there is none. */
    public String level() {
        int equals = row.indexOf('=');
        return equals < 0 ? "" : row.substring(equals + 1);
    }
}
