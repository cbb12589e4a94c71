package org.introlab.data;

import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * Is told of each file that is read ({@link #read(Source)}), and of those that are restricted or of unknown provenance before their rows
 * are read ({@link #opened}). A bare Tablesaw table does not know where its rows came from; so who shows such tables listens, and shows no rows
 * of them once such a file was read. A listener also answers which files the current session has read.
 *
 * <p>Listeners are found by {@link java.util.ServiceLoader}, once in a process.
 */
public interface HiddenFileListener {
    /**
     * A file is about to be read that is restricted or of unknown provenance.
     *
     * @param file the path as messages show it
     */
    void opened(String file);

    /**
     * Such a file was read.
     *
     * @param columns its columns whose values are no levels of the code book
     */
    default void read(List<Column<?>> columns) {}

    /** Any file was read, hidden or not. */
    default void read(Source source) {}

    /** The files that were read in the session that is current; none where no session is. */
    default List<Source> sources() {
        return List.of();
    }

    /** Whether a session is current, so that {@link #sources} are all files that its cells have read. */
    default boolean isListening() {
        return false;
    }

    /** Whether such a file was read in the session that is current; false where no session is. */
    default boolean areOpen() {
        return false;
    }
}
