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

    /** A listener that can't be made ends the reading: nobody would know that the rows must not be shown. */
    public static void opened(String file) {
        listeners().forEach(listener -> listener.opened(file));
    }

    /** Tells of a file and of its columns that are no factors, so that who shows texts can tell persons' values in them. */
    static void read(Source source, List<Column<?>> columns) {
        for (HiddenFileListener listener : listeners()) {
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
        return listeners().stream().anyMatch(HiddenFileListener::areOpen);
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
        for (HiddenFileListener listener : listeners()) {
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
