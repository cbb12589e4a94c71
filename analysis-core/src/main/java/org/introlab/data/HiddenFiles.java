package org.introlab.data;

import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
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
        return StreamSupport.stream(listeners().spliterator(), false).anyMatch(HiddenFileListener::areOpen);
    }

    /** Whether no row of a table may be shown: its data are under disclosure control, or such {@linkplain #areOpen are open}. */
    public static boolean guards(Table table) {
        return table instanceof GuardedTable || areOpen();
    }

    private static ServiceLoader<HiddenFileListener> listeners() {
        return ServiceLoader.load(HiddenFileListener.class, HiddenFileListener.class.getClassLoader());
    }
}
