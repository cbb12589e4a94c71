package org.introlab.exhibit;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of an exhibit.
 *
 * @param entries one for each column; none for a heading of words alone
 */
public record ExhibitRow(Style style, String label, List<Entry> entries) {

    /** How a line is set. */
    public enum Style {
        HEADING,
        BODY,
        CONTINUED,
        SUMMARY
    }

    public ExhibitRow {
        entries = List.copyOf(entries);
    }

    /** Its numbers, from left to right. */
    public Stream<Cell> cells() {
        return entries.stream().flatMap(entry -> entry.cells().stream());
    }

    /** A line that names the lines under it. */
    public static ExhibitRow heading(String label) {
        return new ExhibitRow(Style.HEADING, label, List.of());
    }

    /** The same with numbers that speak of all lines under it, such as a test between groups. */
    public static ExhibitRow heading(String label, List<Entry> entries) {
        return new ExhibitRow(Style.HEADING, label, entries);
    }

    /** A line of numbers. */
    public static ExhibitRow body(String label, List<Entry> entries) {
        return new ExhibitRow(Style.BODY, label, entries);
    }

    /** A second line of the same row: standard errors under estimates. */
    public static ExhibitRow continued(List<Entry> entries) {
        return new ExhibitRow(Style.CONTINUED, "", entries);
    }

    /** A line of the exhibit's foot: N, R2. */
    public static ExhibitRow summary(String label, List<Entry> entries) {
        return new ExhibitRow(Style.SUMMARY, label, entries);
    }
}
