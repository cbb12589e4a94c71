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
 * A session of cells, from its kernel's start or its notebook's first cell to its end: it knows whether a file was read
 * meanwhile whose values are hidden. From then on it shows no rows of a bare Tablesaw table, because such a table does not
 * know where its rows came from.
 *
 * <p>Sessions are global to the JVM, as displays are: the one opened last is the current one. A file that any thread reads
 * counts for every session that is open, because who read it is not known.
 */
public final class Session implements AutoCloseable {
    private static volatile Optional<Session> current = Optional.empty();

    private final Optional<Session> before;
    private final Runnable whenRestricted;
    private final List<Column<?>> read = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private Optional<TellingValues> telling = Optional.empty();
    private volatile boolean restricted;

    private Session(Optional<Session> before, Runnable whenRestricted) {
        this.before = before;
        this.whenRestricted = whenRestricted;
    }

    /** Opens a session, which is the current one until it is closed. */
    public static Session open() {
        return open(() -> {});
    }

    /** Opens such a session, and runs something when it reads the first file whose values are hidden, before it does. */
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

    /** Whether a file was read since the session began whose values are hidden. */
    public boolean isRestricted() {
        return restricted;
    }

    /** Whether the current session, if there is one, read such a file. */
    static boolean hasReadRestrictedData() {
        return current.map(Session::isRestricted).orElse(false);
    }

    /** Whether a text holds a value of the restricted files of the current session that few rows have. */
    static boolean tells(String text) {
        return current.map(session -> session.values().occurIn(text)).orElse(false);
    }

    private synchronized TellingValues values() {
        if (telling.isEmpty()) {
            telling = Optional.of(TellingValues.of(read));
        }
        return telling.get();
    }

    private synchronized void add(List<Column<?>> columns) {
        read.addAll(columns);
        telling = Optional.empty();
    }

    /** Whether restricted data may be among what is shown now; also when no session is open, for then nobody knows. */
    static boolean mayHoldRestrictedData() {
        return current.map(Session::isRestricted).orElse(true);
    }

    /** Ends the session and those that were opened in it; the one before it is the current one again. */
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

    /** Tells the open sessions which files were read; the service loader makes it. */
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
