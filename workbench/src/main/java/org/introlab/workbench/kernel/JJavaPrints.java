package org.introlab.workbench.kernel;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import org.dflib.jjava.jupyter.channels.JupyterOutputStream;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.introlab.workbench.bundle.Prints;

/**
 * The prints of cells that JJava publishes: through {@link Prints}, in the order in which they were printed to the two
 * streams, with many lines per message, because a message takes longer than a line.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // both streams have one lock
final class JJavaPrints extends JupyterOutputStream {
    private static final int FULL = 1 << 13;

    /** The longest delay of a print; the first after a pause is not delayed. */
    private static final long SOON_MILLIS = 50;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "introlab-prints");
        thread.setDaemon(true);
        return thread;
    });

    /** A lock for both streams, because each sends the other's content before it takes more. */
    private static final Object LOCK = new Object();

    private final Prints prints = Prints.to(this, this::flushSoon);
    private List<JJavaPrints> others = List.of();
    private boolean waits;
    private long sent = System.nanoTime() - MILLISECONDS.toNanos(SOON_MILLIS);

    private JJavaPrints(BiConsumer<ShellReplyEnvironment, String> target) {
        super(target);
    }

    /** Puts both streams into JJava's {@code JupyterIO}. */
    static void connect(Object io) {
        JJavaPrints out = new JJavaPrints(ShellReplyEnvironment::writeToStdOut);
        JJavaPrints err = new JJavaPrints(ShellReplyEnvironment::writeToStdErr);
        out.others = List.of(err);
        err.others = List.of(out);
        JJavaInternals.set(io, "jupyterOut", out);
        JJavaInternals.set(io, "out", out.prints);
        JJavaInternals.set(io, "jupyterErr", err);
        JJavaInternals.set(io, "err", err.prints);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        synchronized (LOCK) {
            others.forEach(JJavaPrints::flush);
            super.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() {
        synchronized (LOCK) {
            if (size() > 0) {
                sent = System.nanoTime();
            }
            super.flush();
        }
    }

    private void flushSoon() {
        synchronized (LOCK) {
            boolean quiet = System.nanoTime() - sent >= MILLISECONDS.toNanos(SOON_MILLIS);
            if (quiet || size() >= FULL) {
                flush();
            } else if (!waits && size() > 0) {
                waits = true;
                Future<?> unused = CLOCK.schedule(this::flushNow, SOON_MILLIS, MILLISECONDS);
            }
        }
    }

    private void flushNow() {
        synchronized (LOCK) {
            waits = false;
            flush();
        }
    }

    /** Flushes the prints of a cell before it ends. */
    @Override
    public void retractEnv(ShellReplyEnvironment cell) {
        prints.end();
        super.retractEnv(cell);
    }
}
