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
 * Makes JJava say no more of restricted data than the embedded runner does: what cells print goes through {@link JJavaPrints}, and
 * an exception leaves a cell as it {@linkplain ToldException may be told}, before JJava makes its trace.
 */
final class JJavaGuard {
    private JJavaGuard() {}

    /**
     * Connects a kernel.
     *
     * @throws IllegalStateException if this is another version of JJava
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
                    throw new InvocationTargetException(told(e.getTargetException()));
                }
            });
        }

        /**
         * A piece whose end is waited for whatever interrupts the kernel's thread: cells can, and JShell takes a waiting that
         * failed for a piece that ended well. JJava's own interrupt cancels the piece.
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
                        // whoever writes to the kernel's channels must not find itself interrupted
                        Thread.interrupted();
                        return result;
                    } catch (InterruptedException e) {
                        // a cell's doing, see above
                    }
                }
            }
        }

        /** JShell's own exception is for JShell. */
        private static Throwable told(Throwable thrown) {
            boolean asItIs = thrown instanceof SPIResolutionException || Thrown.maySayAll(thrown);
            return asItIs ? thrown : ToldException.of(thrown);
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
