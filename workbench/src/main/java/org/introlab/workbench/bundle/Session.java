package org.introlab.workbench.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introlab.data.HiddenFiles;
import org.introlab.data.Source;
import tech.tablesaw.columns.Column;

/**
 * A session of cells, from its kernel's start or its notebook's first cell to its end. It records whether a file with
 * hidden values was read; from then on it shows no rows of a plain Tablesaw table, because such a table does not know
 * where its rows came from.
 *
 * <p>Sessions are global to the JVM, like displays: the last one opened is the current one. A file read by any thread
 * counts for every open session, because the reader is unknown.
 */
public final class Session implements AutoCloseable {
    private static volatile Optional<Session> current = Optional.empty();

    private final Optional<Session> before;
    private final Runnable whenRestricted;
    private final List<Column<?>> read = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private Optional<RevealingValues> revealing = Optional.empty();
    private volatile boolean restricted;

    private Session(Optional<Session> before, Runnable whenRestricted) {
        this.before = before;
        this.whenRestricted = whenRestricted;
    }

    /** Opens a session, which is current until it is closed. */
    public static Session open() {
        return open(() -> {});
    }

    /** Opens a session with an action that runs before the first file with hidden values is read. */
    public static Session open(Runnable whenRestricted) {
        synchronized (Session.class) {
            Session session = new Session(current, whenRestricted);
            current = Optional.of(session);
            return session;
        }
    }

    private void restrict() {
        if (!restricted) {
            restricted = true;
            whenRestricted.run();
        }
    }

    /** Returns whether a file with hidden values was read in this session. */
    public boolean isRestricted() {
        return restricted;
    }

    /** Returns whether the current session, if any, read such a file. */
    static boolean hasReadRestrictedData() {
        return current.map(Session::isRestricted).orElse(false);
    }

    /** Returns whether a text contains a value of the session's restricted files that few rows have. */
    static boolean reveals(String text) {
        return current.map(session -> session.values().occurIn(text)).orElse(false);
    }

    private synchronized RevealingValues values() {
        if (revealing.isEmpty()) {
            revealing = Optional.of(RevealingValues.of(read));
        }
        return revealing.get();
    }

    private synchronized void add(List<Column<?>> columns) {
        read.addAll(columns);
        revealing = Optional.empty();
    }

    /** Returns whether restricted data may be shown now; true if no session is open, because it is unknown then. */
    static boolean mayHoldRestrictedData() {
        return current.map(Session::isRestricted).orElse(true);
    }

    /** Ends the session and those opened in it; the previous one becomes current again. */
    @Override
    public void close() {
        synchronized (Session.class) {
            if (isOpen()) {
                current = before;
            }
        }
    }

    private boolean isOpen() {
        Optional<Session> open = current;
        while (open.isPresent() && open.get() != this) {
            open = open.get().before;
        }
        return open.isPresent();
    }

    /** Notifies the open sessions of files that are read; created by the service loader. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the sessions have one lock
    public static final class Listener implements HiddenFiles.Listener {
        /** For the service loader. */
        public Listener() {}

        @Override
        public boolean isListening() {
            return current.isPresent();
        }

        @Override
        public boolean areOpen() {
            return hasReadRestrictedData();
        }

        @Override
        public void read(Source source) {
            synchronized (Session.class) {
                for (Optional<Session> open = current; open.isPresent(); open = open.get().before) {
                    open.get().sources.add(source);
                }
            }
        }

        @Override
        public List<Source> sources() {
            synchronized (Session.class) {
                return current.map(session -> List.copyOf(session.sources)).orElse(List.of());
            }
        }

        @Override
        public void read(List<Column<?>> columns) {
            synchronized (Session.class) {
                for (Optional<Session> open = current; open.isPresent(); open = open.get().before) {
                    open.get().add(columns);
                }
            }
        }

        @Override
        public void opened(String file) {
            synchronized (Session.class) {
                for (Optional<Session> open = current; open.isPresent(); open = open.get().before) {
                    open.get().restrict();
                }
            }
        }
    }
}
