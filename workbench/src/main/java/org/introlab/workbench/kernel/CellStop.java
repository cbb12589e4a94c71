package org.introlab.workbench.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stops the code of cells, in any thread.
 *
 * <p>Code of cells ends at its next {@linkplain StopChecks check}. Code that waits or runs in a library is interrupted;
 * a library's loop that ignores interrupts is ended by {@link Thread#stop()} if the JDK still has it (before 20). Code
 * that still runs on is reported.
 */
public final class CellStop {
    private static final Duration POLL = Duration.ofMillis(20);

    /** The time that a cell's own code has to reach its next check before threads are interrupted. */
    private static final Duration CHECKS = Duration.ofMillis(100);

    /** The time that a library has to respond to an interrupt. */
    private static final Duration INTERRUPTS = Duration.ofSeconds(2);

    private static final Duration STOPS = Duration.ofSeconds(4);

    /** The package of JShell's snippets. */
    private static final String CELLS = "REPL.";

    /** The number of frames after which a stack is cut. */
    private static final int DEEP = 1000;

    /** The current stop, or null, which is quick to check. */
    private static volatile @Nullable CellStop current;

    /** Threads that earlier stops could not stop and this one stops at their next check, if they reach one. */
    private final Set<Thread> lost = ConcurrentHashMap.newKeySet();

    /** Whether every thread that passes a check must stop, because no cell was started after the interrupt. */
    private volatile boolean all = true;

    private CellStop(Set<Thread> lost) {
        this.lost.addAll(lost);
    }

    /** Throws an error in a thread that must stop; called by the code of cells. */
    public static void check() {
        CellStop stop = current;
        if (stop != null && (stop.all || stop.lost.contains(Thread.currentThread()))) {
            throw new StoppedCell();
        }
    }

    /**
     * Stops all code of cells, and returns when it has ended or nothing more can be done. No cell may be started meanwhile.
     *
     * @param say receives a message for each thread that runs on
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
        // threads that an earlier interrupt could not stop are not waited for again
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

    /** Releases threads that have left the code of cells, so that other cells can use them. */
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

    /** Returns the threads that run code of cells, or code called by it, with their stacks. */
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

    /** Returns whether the kernel's own thread shows a value; it must live, and an interrupt would close its connection. */
    private static boolean isKernels(StackTraceElement[] stack) {
        return Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("handleExecuteRequest"));
    }

    /** Returns whether a class is loaded or initialised; if that fails once, the class can't be used again. */
    private static boolean loadsOrInitialises(StackTraceElement[] stack) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getMethodName().equals("<clinit>")
                        || frame.getClassName().endsWith("ClassLoader"));
    }

    /** Ends a thread, as a last resort that JDK 20 and later refuse: a thread ended at any point may leave work half done. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void end(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException neverAgain) {
            // the thread is reported as running on
        }
    }

    private static String runsOn(Thread thread, StackTraceElement[] stack) {
        return "Code of this notebook still runs after the interrupt: thread " + thread.getName()
                + (stack.length == 0 ? "" : " is in " + stack[0]) + " and ignores"
                + " interrupts. Restart the kernel to end it.";
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
