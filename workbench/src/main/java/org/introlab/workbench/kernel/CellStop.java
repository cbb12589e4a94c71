package org.introlab.workbench.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stops the code of cells, in whatever thread it runs.
 *
 * <p>Code of cells ends at its next {@linkplain StopChecks check}. What waits, or runs in a library, is interrupted; a
 * library's loop that heeds no interrupt is ended by {@link Thread#stop()} where the JDK still has that (before 20). What
 * runs on even so is told.
 */
public final class CellStop {
    private static final Duration POLL = Duration.ofMillis(20);

    /** So long a cell's own code may take to its next check, before threads are interrupted in the middle of things. */
    private static final Duration CHECKS = Duration.ofMillis(100);

    /** So long a library may take to heed an interrupt. */
    private static final Duration INTERRUPTS = Duration.ofSeconds(2);

    private static final Duration STOPS = Duration.ofSeconds(4);

    /** The package of JShell's snippets. */
    private static final String CELLS = "REPL.";

    /** A stack of so many frames is shown without its bottom. */
    private static final int DEEP = 1000;

    /** The stop that goes on; null, which is quick to look at, unless there is one. */
    private static volatile CellStop current;

    /** What earlier stops could not stop and this one stops at its next check, if that ever comes. */
    private final Set<Thread> lost = ConcurrentHashMap.newKeySet();

    /** Whether every thread that passes a check is to stop, since no cell has been begun after the interrupt. */
    private volatile boolean all = true;

    private CellStop(Set<Thread> lost) {
        this.lost.addAll(lost);
    }

    /** Throws an error in a thread that is to stop; called by the code of cells. */
    public static void check() {
        CellStop stop = current;
        if (stop != null && (stop.all || stop.lost.contains(Thread.currentThread()))) {
            throw new StoppedCell();
        }
    }

    /**
     * Stops all code of cells, and returns when it has ended, or when no way is left. No cell may be begun meanwhile.
     *
     * @param say told of each thread that runs on
     */
    static void stopAll(Consumer<String> say) {
        CellStop before = current;
        CellStop stop = new CellStop(before == null ? Set.of() : before.lost);
        current = stop;
        stop.run(say);
        if (stop.lost.isEmpty()) {
            current = null;
        } else {
            stop.watch();
        }
    }

    private void run(Consumer<String> say) {
        // what an earlier interrupt could not stop is not waited for again
        Set<Thread> given = Set.copyOf(lost);
        long start = System.nanoTime();
        Map<Thread, StackTraceElement[]> running;
        do {
            running = running();
            running.keySet().removeAll(given);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            if (elapsed.compareTo(STOPS) > 0) {
                running.forEach((thread, stack) -> say.accept(runsOn(thread, stack)));
                lost.addAll(running.keySet());
                break;
            }
            if (elapsed.compareTo(CHECKS) > 0) {
                boolean force = elapsed.compareTo(INTERRUPTS) > 0;
                running.forEach((thread, stack) -> press(thread, stack, force));
            }
            // also when nothing is seen: virtual threads are not, and end at a check like others
            pause();
        } while (!running.isEmpty());
        lost.retainAll(running().keySet());
        all = false;
    }

    /** Threads that left the code of cells after all are free for other cells. */
    private void watch() {
        Thread watch = new Thread(
                () -> {
                    while (current == this && !lost.isEmpty()) {
                        pause();
                        lost.retainAll(running().keySet());
                    }
                },
                "introlab-stop");
        watch.setDaemon(true);
        watch.start();
    }

    /** The threads that run code of cells, or what it called, with their stacks. */
    private static Map<Thread, StackTraceElement[]> running() {
        Map<Thread, StackTraceElement[]> running = new HashMap<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            boolean cell = stack.length >= DEEP
                    || Stream.of(stack).anyMatch(frame -> frame.getClassName().startsWith(CELLS));
            if (cell && thread != Thread.currentThread()) {
                running.put(thread, stack);
            }
        });
        return running;
    }

    private static void press(Thread thread, StackTraceElement[] stack, boolean force) {
        if (isKernels(stack)) {
            return;
        }
        thread.interrupt();
        if (force && !loadsOrInitialises(stack)) {
            end(thread);
        }
    }

    /** The kernel's own thread shows a value; it has to live, and an interrupt would close its connection. */
    private static boolean isKernels(StackTraceElement[] stack) {
        return Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("handleExecuteRequest"));
    }

    /** A class whose loading or initialisation fails once can't be used again. */
    private static boolean loadsOrInitialises(StackTraceElement[] stack) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getMethodName().equals("<clinit>")
                        || frame.getClassName().endsWith("ClassLoader"));
    }

    /** The last resort, which JDK 20 and later refuse: a thread that is ended in the middle may leave things half done. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void end(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException neverAgain) {
            // it is told that the thread runs on
        }
    }

    private static String runsOn(Thread thread, StackTraceElement[] stack) {
        return "Code of this notebook runs on after the interrupt: thread " + thread.getName()
                + (stack.length == 0 ? "" : " is in " + stack[0])
                + " and heeds no interrupt. To end it, restart the kernel.";
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
