package org.introlab.exhibit;

import java.util.List;

/**
 * One line of an exhibit.
 *
 * @param entries one for each column; none for a heading
 */
public record Row(Style style, String label, List<Entry> entries) {

    /** How a line is set. */
    public enum Style {
        HEADING,
        BODY,
        CONTINUED,
        SUMMARY
    }

    public Row {
        entries = List.copyOf(entries);
    }

    /** A line that names the lines under it. */
    public static Row heading(String label) {
        return new Row(Style.HEADING, label, List.of());
    }

    /** A line of numbers. */
    public static Row body(String label, List<Entry> entries) {
        return new Row(Style.BODY, label, entries);
    }

    /** A second line of the same row: standard errors under estimates. */
    public static Row continued(List<Entry> entries) {
        return new Row(Style.CONTINUED, "", entries);
    }

    /** A line of the exhibit's foot: N, R2. */
    public static Row summary(String label, List<Entry> entries) {
        return new Row(Style.SUMMARY, label, entries);
    }
}
