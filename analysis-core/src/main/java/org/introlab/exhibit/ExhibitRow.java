package org.introlab.exhibit;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of an exhibit.
 *
 * @param entries one for each column; none for a heading without numbers
 */
public record ExhibitRow(Style style, String label, List<Entry> entries) {

    /** How a line is laid out. */
    public enum Style {
        HEADING,
        BODY,
        CONTINUED,
        SUMMARY
    }

    public ExhibitRow {
        entries = List.copyOf(entries);
    }

    /** Returns its numbers, from left to right. */
    public Stream<Cell> cells() {
        return entries.stream().flatMap(entry -> entry.cells().stream());
    }

    /** Returns a heading for the lines below it. */
    public static ExhibitRow heading(String label) {
        return new ExhibitRow(Style.HEADING, label, List.of());
    }

    /** Returns a heading with numbers about all lines below it, such as a test between groups. */
    public static ExhibitRow heading(String label, List<Entry> entries) {
        return new ExhibitRow(Style.HEADING, label, entries);
    }

    /** Returns a line of numbers. */
    public static ExhibitRow body(String label, List<Entry> entries) {
        return new ExhibitRow(Style.BODY, label, entries);
    }

    /** Returns a second line of the same row, such as standard errors under estimates. */
    public static ExhibitRow continued(List<Entry> entries) {
        return new ExhibitRow(Style.CONTINUED, "", entries);
    }

    /** Returns a line of the exhibit's foot, such as N or R2. */
    public static ExhibitRow summary(String label, List<Entry> entries) {
        return new ExhibitRow(Style.SUMMARY, label, entries);
    }
}
