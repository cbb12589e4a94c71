package org.introlab.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import tech.tablesaw.columns.Column;

/** Notifies listeners of the files that are read, in particular those whose values are hidden. */
public final class HiddenFiles {
    private HiddenFiles() {}

    /**
     * Is notified of each file that is read ({@link #read(Source)}), and, before their rows are read, of files that are restricted or of
     * unknown provenance ({@link #opened}). A plain Tablesaw table does not record where its rows come from; code that displays such tables
     * therefore listens, and shows no rows after such a file has been read. A listener also knows which files the current session has read.
     *
     * <p>Listeners are loaded by {@link java.util.ServiceLoader}, once per process.
     */
    public interface Listener {
        /**
         * Called before a file is read that is restricted or of unknown provenance.
         *
         * @param file the path as messages show it
         */
        void opened(String file);

        /**
         * Called after such a file was read.
         *
         * @param columns its columns whose values are not levels in the code book
         */
        default void read(List<Column<?>> columns) {}

        /** Called after any file was read, hidden or not. */
        default void read(Source source) {}

        /** Returns the files that the current session has read; none if there is no session. */
        default List<Source> sources() {
            return List.of();
        }

        /** Returns whether there is a current session, so that {@link #sources} lists all files that its cells have read. */
        default boolean isListening() {
            return false;
        }

        /** Returns whether the current session has read such a file; false if there is no session. */
        default boolean areOpen() {
            return false;
        }
    }

    /** Notifies the listeners. If a listener can't be created, reading fails: the rows would not be protected. */
    public static void opened(String file) {
        listeners().forEach(listener -> listener.opened(file));
    }

    /**
     * Notifies the listeners of a file and of its columns that are not factors, so that code that displays text can recognise persons'
     * values.
     */
    static void read(Source source, List<Column<?>> columns) {
        for (Listener listener : listeners()) {
            listener.read(source);
            if (source.hidden()) {
                listener.read(columns);
            }
        }
    }

    /**
     * Returns whether the current session of cells has read a file with hidden values, so that numbers of unknown origin may be those of
     * individuals.
     */
    public static boolean areOpen() {
        return listeners().stream().anyMatch(Listener::areOpen);
    }

    /**
     * Returns the sources of numbers whose files are named by the caller and can't be verified: the named files and all files of weaker
     * provenance that the current session has read. Their provenance is unknown too if a named file was not read, or if a guarded file was
     * read and none is named. Numbers without a file have no source, which means unknown.
     */
    public static List<Source> handedIn(Collection<Source> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        Set<Source> all = new LinkedHashSet<>();
        sources.forEach(source -> all.add(source.ofAny()));
        Provenance named =
                Provenance.weakest(sources.stream().map(Source::provenance).toList());
        boolean guarded = Source.guarded(all);
        for (Listener listener : listeners()) {
            List<Source> read = listener.sources();
            read.stream()
                    .filter(source -> source.provenance().compareTo(named) > 0)
                    .forEach(all::add);
            boolean open = listener.areOpen() || read.stream().anyMatch(Source::isGuarded);
            boolean allRead = sources.stream().allMatch(s -> read.stream().anyMatch(s::isNoMoreThan));
            if (listener.isListening() && (!allRead || open && !guarded)) {
                all.add(Source.unknown());
            }
        }
        return List.copyOf(all);
    }

    private static List<Listener> listeners() {
        return Listeners.ALL;
    }

    /** Loaded once, because every number that is shown asks the listeners. */
    private static final class Listeners {
        private static final List<Listener> ALL =
                ServiceLoader.load(Listener.class, Listener.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }
}
