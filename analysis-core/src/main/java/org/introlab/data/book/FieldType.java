package org.introlab.data.book;

import java.util.Locale;

/** What the values of a column are. */
public enum FieldType {
    /** Text; a factor when the allowed values are listed. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** A decimal number with a point. */
    NUMBER,
    /** True or false; a factor with the levels {@code false} and {@code true}. */
    BOOLEAN,
    /** A date, {@code YYYY-MM-DD}. */
    DATE,
    /** A date and a time of day, {@code YYYY-MM-DDThh:mm:ss}; one with a zone is taken to UTC. */
    DATETIME,
    /** A time of day, {@code hh:mm:ss}. */
    TIME,
    /** A year, {@code YYYY}; a whole number. */
    YEAR,
    /** A month, {@code YYYY-MM}. */
    YEARMONTH,
    /** A length of time of days, hours, minutes and seconds, {@code P1DT2H30M}; a number of seconds. */
    DURATION;

    /** Whether values are dates, times or durations, which have no labels. */
    boolean isTemporal() {
        return this == DATE || this == DATETIME || this == TIME || this == YEARMONTH || this == DURATION;
    }

    /** Whether the year of a value can be told. */
    public boolean hasYear() {
        return this == DATE || this == DATETIME || this == YEARMONTH;
    }

    /** Whether values of both types can be compared. */
    boolean comparesWith(FieldType other) {
        boolean numbers = isNumeric() && other.isNumeric();
        return numbers || isTemporal() && this == other;
    }

    /** Whether values are numbers, years among them. */
    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER || this == YEAR;
    }

    /** The name as Table Schema writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
