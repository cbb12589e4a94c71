package org.introlab.workbench.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jshell.spi.SPIResolutionException;
import org.introlab.workbench.bundle.Prints;
import org.introlab.workbench.runner.Thrown;

/**
 * Makes JJava show no more of restricted data than the embedded runner: prints of cells go through {@link JJavaPrints},
 * and an exception leaves a cell as a {@linkplain SanitisedException message that may be shown}, before JJava makes its
 * trace.
 */
final class JJavaGuard {
    private JJavaGuard() {}

    /**
     * Connects a kernel.
     *
     * @throws IllegalStateException if this version of JJava is not supported
     */
    static void connect(Object kernel) {
        Object io = JJavaInternals.get(kernel, "io");
        JJavaPrints.connect(io);
        Object control = JJavaInternals.get(JJavaInternals.get(kernel, "evaluator"), "execControl");
        Object executor = JJavaInternals.get(control, "executor");
        JJavaInternals.set(control, "executor", new Pieces((ExecutorService) executor));
    }

    /** Runs the pieces of cells, on JJava's own threads. */
    private static final class Pieces extends AbstractExecutorService {
        private final ExecutorService threads;

        Pieces(ExecutorService threads) {
            this.threads = threads;
        }

        @Override
        protected <T> RunnableFuture<T> newTaskFor(Callable<T> piece) {
            return new Piece<>(() -> {
                try {
                    return piece.call();
                } catch (InvocationTargetException e) {
                    Prints.endLines();
                    throw new InvocationTargetException(sanitised(e.getTargetException()));
                } finally {
                    // an error of the compiler in the next piece must come after the prints of this one; a thread that
                    // writes to the kernel's channels must not be interrupted
                    Thread.interrupted();
                    Prints.send();
                }
            });
        }

        /**
         * A piece whose end is awaited even if the kernel's thread is interrupted: cells can interrupt it, and JShell
         * would take an interrupted wait for success. JJava's own interrupt cancels the piece.
         */
        private static final class Piece<T> extends FutureTask<T> {
            Piece(Callable<T> piece) {
                super(piece);
            }

            @Override
            public T get() throws ExecutionException {
                while (true) {
                    try {
                        T result = super.get();
                        // a thread that writes to the kernel's channels must not be interrupted
                        Thread.interrupted();
                        return result;
                    } catch (InterruptedException e) {
                        // caused by a cell, see above
                    }
                }
            }
        }

        /** Returns an exception that may be shown; JShell's own exception is returned unchanged, because JShell handles it. */
        private static Throwable sanitised(Throwable thrown) {
            boolean unchanged = thrown instanceof SPIResolutionException || Thrown.maySayAll(thrown);
            return unchanged ? thrown : SanitisedException.of(thrown);
        }

        @Override
        public void execute(Runnable piece) {
            threads.execute(piece);
        }

        @Override
        public void shutdown() {
            threads.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return threads.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return threads.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return threads.isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return threads.awaitTermination(timeout, unit);
        }
    }
}
