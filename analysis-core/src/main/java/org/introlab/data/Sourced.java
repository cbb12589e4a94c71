package org.introlab.data;

import java.util.List;

/** Rows that know the files which they were read from: what they are worth, and what disclosure control asks of them. */
interface Sourced {
    /** The files that the data were read from, in the order of joining. */
    List<Source> sources();

    /** The weakest provenance of the sources; {@link Provenance#UNKNOWN} when there are none. */
    default Provenance provenance() {
        return Provenance.weakest(sources().stream().map(Source::provenance).toList());
    }

    /**
     * Whether no message may contain a value of the data: the values of one of the files are hidden. What was
     * read from no file hides nothing.
     */
    default boolean hidesValues() {
        return sources().stream().anyMatch(Source::hidden);
    }

    /** Whether its rows are {@linkplain Frame#ofUnits units} of data under disclosure control: those of few persons lack their numbers. */
    default boolean isOfGuardedUnits() {
        return sources().stream().anyMatch(Source::isOfMany);
    }

    /** Whether rows and numbers of few persons are withheld, as {@link Source#guarded} decides. */
    default boolean isGuarded() {
        return Source.guarded(sources());
    }

    /**
     * Whether a number of few rows, or one row's own, is withheld where it is computed and not only where it is shown: the values of
     * a file are hidden, or nobody knows where they came from while such a file is open.
     */
    default boolean hidesFew() {
        return Source.hidesFew(sources());
    }

    /** A row in a message, counted from 1: {@code row 12}, but {@code a row} where {@linkplain #hidesFew few are hidden}. */
    default String rowInWords(int index) {
        return hidesFew() ? "a row" : "row " + (index + 1);
    }
}
