package org.introlab.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import tech.tablesaw.columns.Column;

/** The files whose values are hidden, as listeners know them. */
public final class HiddenFiles {
    private HiddenFiles() {}

    /**
     * Learns of each file that is read ({@link #read(Source)}), and of those that are restricted or of unknown provenance before their rows
     * are read ({@link #opened}). A bare Tablesaw table does not know where its rows came from; so whoever shows such tables listens, and shows
     * no rows of them once such a file was read. A listener also answers which files the current session has read.
     *
     * <p>Listeners are found by {@link java.util.ServiceLoader}, once in a process.
     */
    public interface Listener {
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

    /** A listener that can't be made ends the reading: nobody would know that the rows must not be shown. */
    public static void opened(String file) {
        listeners().forEach(listener -> listener.opened(file));
    }

    /** Tells of a file and of its columns that are no factors, so that who shows texts can tell persons' values in them. */
    static void read(Source source, List<Column<?>> columns) {
        for (Listener listener : listeners()) {
            listener.read(source);
            if (source.hidden()) {
                listener.read(columns);
            }
        }
    }

    /**
     * Whether such a file was read in what is going on now, a session of cells, so that numbers which do not know where they came
     * from may be persons' own.
     */
    public static boolean areOpen() {
        return listeners().stream().anyMatch(Listener::areOpen);
    }

    /**
     * What numbers rest on whose files were handed in by hand, since nobody knows from which files they came: on those named, and on
     * all files that were read in what is going on now and are worth less. They are of unknown provenance, too, if a file is named
     * that was not read, or a file whose values are guarded was read and none such is named. Numbers without a file stay so, which is
     * unknown.
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

    /** They are looked for once: every number that is shown asks them. */
    private static final class Listeners {
        private static final List<Listener> ALL =
                ServiceLoader.load(Listener.class, Listener.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }
}
