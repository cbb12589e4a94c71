package org.introlab.exhibit;

import java.util.List;

/**
 * One line of an exhibit.
 *
 * @param entries one for each column; none for a heading
 */
public record Line(Style style, String label, List<Entry> entries) {

    /** How a line is set. */
    public enum Style {
        HEADING,
        BODY,
        CONTINUED,
        SUMMARY
    }

    public Line {
        entries = List.copyOf(entries);
    }

    /** A line that names the lines under it. */
    public static Line heading(String label) {
        return new Line(Style.HEADING, label, List.of());
    }

    /** A line of numbers. */
    public static Line body(String label, List<Entry> entries) {
        return new Line(Style.BODY, label, entries);
    }

    /** A second line of the same row: standard errors under estimates. */
    public static Line continued(List<Entry> entries) {
        return new Line(Style.CONTINUED, "", entries);
    }

    /** A line of the exhibit's foot: N, R2. */
    public static Line summary(String label, List<Entry> entries) {
        return new Line(Style.SUMMARY, label, entries);
    }
}
