package org.introlab.data;

import java.util.ServiceLoader;

/** Tells the listeners of files whose values are hidden. */
final class HiddenFiles {
    private HiddenFiles() {}

    /** A listener that can't be made ends the reading: nobody would know that the rows must not be shown. */
    static void opened(String file) {
        ServiceLoader.load(HiddenFileListener.class, HiddenFileListener.class.getClassLoader())
                .forEach(listener -> listener.opened(file));
    }
}
