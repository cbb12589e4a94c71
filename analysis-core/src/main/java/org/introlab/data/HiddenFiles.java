package org.introlab.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import tech.tablesaw.api.Table;

/** The files whose values are hidden, as listeners know them. */
public final class HiddenFiles {
    private HiddenFiles() {}

    /** A listener that can't be made ends the reading: nobody would know that the rows must not be shown. */
    static void opened(String file) {
        listeners().forEach(listener -> listener.opened(file));
    }

    /** Tells of the rows, so that who shows texts can tell persons' values in them. */
    static Frame read(Frame rows) {
        rows.sources().forEach(source -> listeners().forEach(listener -> listener.read(source)));
        if (rows.hidesValues()) {
            listeners().forEach(listener -> listener.read(rows));
        }
        return rows;
    }

    /**
     * Whether such a file was read in what is going on now, a session of cells, so that numbers which do not know where they came
     * from may be persons' own.
     */
    public static boolean areOpen() {
        return listeners().stream().anyMatch(HiddenFileListener::areOpen);
    }

    /**
     * What numbers rest on whose files were handed in by hand: on those, and on all files that were read in what is going on now and are
     * worth less, since nobody knows from which of them the numbers came. Files that are not real themselves stay alone.
     */
    public static List<Source> handedIn(Collection<Source> sources) {
        Set<Source> all = new LinkedHashSet<>(sources);
        if (!sources.isEmpty()
                && sources.stream().allMatch(source -> source.provenance().isReal())) {
            listeners().forEach(listener -> listener.sources().stream()
                    .filter(source -> !source.provenance().isReal())
                    .forEach(all::add));
        }
        return List.copyOf(all);
    }

    /** Whether no row of a table may be shown: its data are under disclosure control, or such {@linkplain #areOpen are open}. */
    public static boolean guards(Table table) {
        return table instanceof GuardedTable || areOpen();
    }

    private static List<HiddenFileListener> listeners() {
        return Listeners.ALL;
    }

    /** They are looked for once: every number that is shown asks them. */
    private static final class Listeners {
        private static final List<HiddenFileListener> ALL =
                ServiceLoader.load(HiddenFileListener.class, HiddenFileListener.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }
}
