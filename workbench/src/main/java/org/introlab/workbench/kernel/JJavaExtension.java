package org.introlab.workbench.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.introlab.workbench.runner.CellJvm;
import org.introlab.workbench.runner.Imports;

/** The extension that JJava loads at its start, so that notebooks need no set-up cell. */
public final class JJavaExtension implements Extension {
    private static final long REPLY_MILLIS = 300;

    /** The time for shutdown hooks of a user's libraries; an endless hook would block the kernel, and everything that waits for it, forever. */
    private static final Duration HOOKS = Duration.ofSeconds(5);

    private static final String STARTER = "JPY_PARENT_PID";

    /** The name prefix of JJava's threads that run cells. */
    private static final String SHELL = "Shell-";

    /** For the service loader. */
    public JJavaExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        Thread.setDefaultUncaughtExceptionHandler(JJavaExtension::uncaught);
        endWithStarter();
        CellJvm.endWithin(HOOKS, () -> {});
        Imports.ALL.forEach(kernel::evalRaw);
        KernelBridge.connect(kernel);
        JJavaInterrupt.connect(kernel);
        JJavaGuard.connect(kernel);
        KernelStudy.connect(kernel);
    }

    /** Ends the kernel with the program that started it through Jupyter's client; if that is killed, it can't end its kernel itself. */
    private static void endWithStarter() {
        Optional.ofNullable(System.getenv(STARTER))
                .filter(pid -> pid.matches("[1-9]\\d{0,9}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(starter -> {
                    CompletableFuture<Void> unused =
                            starter.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
                });
    }

    /**
     * Handles uncaught exceptions as Java does by default, but ends the kernel if its thread for cells dies, because it would never answer again.
     */
    private static void uncaught(Thread thread, Throwable thrown) {
        try {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        } finally {
            if (thread.getName().startsWith(SHELL)) {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    /** Ends the JVM, which would otherwise live on, after the kernel has had time to confirm its shutdown. */
    @Override
    public void uninstall(BaseKernel kernel) {
        Thread exit = new Thread(
                () -> {
                    try {
                        Thread.sleep(REPLY_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    System.exit(0);
                },
                "introlab-exit");
        exit.setDaemon(true);
        exit.start();
    }
}
