package org.introlab.workbench.terminal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles Ctrl-C and other termination signals: ends the processes that the program started, and interrupts its own
 * thread, which may clean up before the JVM ends.
 */
public final class Interrupts {

    private static final int ROUNDS = 50;
    private static final int GRACEFUL_ROUNDS = 10;
    private static final int ROUND_MILLIS = 200;

    private final Thread thread;
    private final CountDownLatch over = new CountDownLatch(1);

    private Interrupts(Thread thread) {
        this.thread = thread;
    }

    /** Watches a thread until it ends. */
    public static Interrupts of(Thread thread) {
        Interrupts interrupts = new Interrupts(thread);
        Runtime.getRuntime().addShutdownHook(new Thread(interrupts::end, "introlab-interrupt"));
        return interrupts;
    }

    /** Declares that the thread has nothing more to clean up. */
    public void over() {
        over.countDown();
    }

    /** Repeats, because another process may just have been started. */
    private void end() {
        try {
            for (int round = 0; over.getCount() > 0 && round < ROUNDS; round++) {
                thread.interrupt();
                List<ProcessHandle> begun =
                        ProcessHandle.current().descendants().toList();
                begun.forEach(round < GRACEFUL_ROUNDS ? ProcessHandle::destroy : ProcessHandle::destroyForcibly);
                if (over.await(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                    begun.forEach(ProcessHandle::destroyForcibly);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
