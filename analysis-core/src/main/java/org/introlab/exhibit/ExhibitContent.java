package org.introlab.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.figure.PlotlyFigure;
import org.introlab.markup.Lookup;

/** What an exhibit says, as each form in which it is written takes it. */
public interface ExhibitContent {

    /** What a report calls it, or empty. */
    String name();

    /** What it shows. */
    String title();

    /** What a reader needs under it, or empty. */
    String note();

    /** Heads of the columns. */
    List<String> columns();

    /** The lines. */
    List<ExhibitRow> rows();

    /** The drawing, if it is a figure. */
    Optional<PlotlyFigure> figure();

    /** The files that the numbers come from. */
    List<Source> sources();

    /** How a reader finds rows, if it is an exhibit of words. */
    Lookup lookup();

    /** All numbers, in reading order. */
    default Stream<Cell> cells() {
        return rows().stream().flatMap(ExhibitRow::cells);
    }

    /** Whether a column (from 0) has words alone. */
    default boolean hasWords(int column) {
        return rows().stream()
                .filter(row -> !row.entries().isEmpty())
                .allMatch(row -> row.entries().get(column).cells().isEmpty());
    }

    /** The weakest provenance of what the numbers come from. */
    default Provenance provenance() {
        return Provenance.weakest(sources().stream().map(Source::provenance).toList());
    }

    /** Whether a disclosure rule forbids to show this number. */
    default boolean withholds(Cell cell) {
        return cell.withheld() || cell.isOfFew() && Source.guarded(sources());
    }

    /** {@code Table 5.2: Work or education ...}, or the title alone. */
    default String heading() {
        return name().isEmpty() ? title() : name() + ": " + title();
    }
}
