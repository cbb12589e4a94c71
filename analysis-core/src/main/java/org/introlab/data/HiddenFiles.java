package org.introlab.data;

import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** The files whose values are hidden, as listeners know them. */
public final class HiddenFiles {
    private HiddenFiles() {}

    /** A listener that can't be made ends the reading: nobody would know that the rows must not be shown. */
    static void opened(String file) {
        listeners().forEach(listener -> listener.opened(file));
    }

    /**
     * Whether such a file was read in what is going on now, a session of cells, so that numbers which do not know where they came
     * from may be persons' own.
     */
    public static boolean areOpen() {
        return StreamSupport.stream(listeners().spliterator(), false).anyMatch(HiddenFileListener::areOpen);
    }

    private static ServiceLoader<HiddenFileListener> listeners() {
        return ServiceLoader.load(HiddenFileListener.class, HiddenFileListener.class.getClassLoader());
    }
}
