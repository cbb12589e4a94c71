package org.introlab.data.book;

import java.util.Locale;

/** The type of a column's values. */
public enum FieldType {
    /** Text; a factor if the allowed values are listed. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    NUMBER,
    /** True or false; a factor with the levels {@code false} and {@code true}. */
    BOOLEAN,
    /** A date, {@code YYYY-MM-DD}. */
    DATE,
    /** A date and a time of day, {@code YYYY-MM-DDThh:mm:ss}; converted to UTC if it has a zone. */
    DATETIME,
    /** A time of day, {@code hh:mm:ss}. */
    TIME,
    /** A year, {@code YYYY}; a whole number. */
    YEAR,
    /** A month, {@code YYYY-MM}. */
    YEARMONTH,
    /** A duration in days, hours, minutes and seconds, {@code P1DT2H30M}; a number of seconds. */
    DURATION;

    /** Returns whether values are dates, times or durations, which can't have labels. */
    boolean isTemporal() {
        return this == DATE || this == DATETIME || this == TIME || this == YEARMONTH || this == DURATION;
    }

    /** Returns whether values have a year. */
    public boolean hasYear() {
        return this == DATE || this == DATETIME || this == YEARMONTH;
    }

    /** Returns whether values of both types can be compared. */
    boolean comparesWith(FieldType other) {
        boolean numbers = isNumeric() && other.isNumeric();
        return numbers || isTemporal() && this == other;
    }

    /** Returns whether values are numbers, including years. */
    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER || this == YEAR;
    }

    /** Returns the name in Table Schema. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
