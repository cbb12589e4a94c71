package org.introlab.workbench.runner;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs an action after a time, unless it is closed before. */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "introlab-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean over = new AtomicBoolean();
    private final ScheduledFuture<?> future;

    private Deadline(Duration time, Runnable then) {
        Runnable end = () -> {
            over.set(true);
            then.run();
        };
        future = CLOCK.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Deadline in(Duration time, Runnable then) {
        return new Deadline(time, then);
    }

    boolean isOver() {
        return over.get();
    }

    @Override
    public void close() {
        future.cancel(false);
    }
}
