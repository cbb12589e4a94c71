package org.introlab.workbench.runner;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;

/**
 * Makes {@code System.exit} in a cell a failure that is said, with exit code 3: Java offers no way to refuse it. An
 * interrupt from the keyboard passes.
 */
final class ExitGuard implements AutoCloseable {
    private static final int CELL_FAILED = 3;
    private static final Set<String> EXITS = Set.of("java.lang.System", "java.lang.Runtime");

    private final Thread hook;
    private volatile Thread cellThread = Thread.currentThread();
    private volatile String running = "";

    ExitGuard(PrintStream terminal) {
        hook = new Thread(() -> {
            if (!running.isEmpty() && exits(cellThread)) {
                terminal.println(running + " ended the program by System.exit; its notebook was not written");
                terminal.flush();
                Runtime.getRuntime().halt(CELL_FAILED);
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void entering(String cell, Thread thread) {
        cellThread = thread;
        running = cell;
    }

    void left() {
        running = "";
    }

    private static boolean exits(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("exit") && EXITS.contains(frame.getClassName()));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            running = "";
        }
    }
}
