package org.introlab.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Lookup;

/** The contents of an exhibit, as its writers need them. */
public interface ExhibitContent {

    /** Returns the name in the report, or empty. */
    String name();

    /** Returns the title. */
    String title();

    /** Returns the note, or empty. */
    String note();

    /** Heads of the columns. */
    List<String> columns();

    /** Returns the lines. */
    List<ExhibitRow> rows();

    /** Returns the drawing, if it is a figure. */
    Optional<PlotlyFigure> figure();

    /** Returns the files that the numbers come from. */
    List<Source> sources();

    /** Returns how readers find rows, if it is a text table. */
    Lookup lookup();

    /** Returns all numbers, in reading order. */
    default Stream<Cell> cells() {
        return rows().stream().flatMap(ExhibitRow::cells);
    }

    /** Returns whether a column (from 0) has only text. */
    default boolean hasWords(int column) {
        return rows().stream()
                .filter(row -> !row.entries().isEmpty())
                .allMatch(row -> row.entries().get(column).cells().isEmpty());
    }

    /** Returns the weakest provenance of the files. */
    default Provenance provenance() {
        return Provenance.weakest(sources().stream().map(Source::provenance).toList());
    }

    /** Returns whether disclosure control withholds this number. */
    default boolean withholds(Cell cell) {
        return cell.withheld() || cell.isOfFew() && Source.guarded(sources());
    }

    /** Returns {@code Table 5.2: Work or education ...}, or the title alone. */
    default String heading() {
        return name().isEmpty() ? title() : name() + ": " + title();
    }
}
