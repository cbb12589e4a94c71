package org.introlab.workbench.kernel;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.introlab.workbench.runner.CellJvm;
import org.introlab.workbench.runner.SnippetRun;

/**
 * Makes JJava's "interrupt" stop the code of cells.
 *
 * <p>JJava cancels the wait for a cell and interrupts its thread, which a loop does not notice. It has no extension
 * point, so two of its maps are replaced: that of class files of cells, which then get {@linkplain StopChecks checks};
 * and that of running cells, which it iterates over at an interrupt and removes a cell from before it replies.
 */
final class JJavaInterrupt {

    private JJavaInterrupt() {}

    /**
     * Connects a kernel.
     *
     * @throws IllegalStateException if this version of JJava is not supported
     */
    static void connect(Object kernel) {
        Object evaluator = JJavaInternals.get(kernel, "evaluator");
        ClassFiles classFiles = new ClassFiles();
        JJavaInternals.exchange(JJavaInternals.get(evaluator, "loaderDelegate"), "declaredClasses", classFiles);
        AtomicInteger cells = (AtomicInteger) JJavaInternals.get(kernel, "executionCount");
        JJavaInternals.exchange(JJavaInternals.get(evaluator, "execControl"), "running", new Running(cells));
        JShell shell = (JShell) JJavaInternals.get(kernel, "jShell");
        shell.onSnippetEvent(event -> classFiles.require(shell, event));
        // JJava increments the count before it runs a cell
        Undeclared.follow(shell, () -> cells.get() - 1);
    }

    /** The class files of cells by name. */
    private static final class ClassFiles extends ConcurrentHashMap<String, byte[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[] put(String name, byte[] classFile) {
            return super.put(name, StopChecks.in(classFile));
        }

        /** JJava treats a piece without a class, which JShell can't run, as one without a value. */
        void require(JShell shell, SnippetEvent event) {
            if (SnippetRun.isDue(event) && !containsKey(className(event.snippet()))) {
                throw new CodeNotRunException(SnippetRun.whyNot(shell, event));
            }
        }
    }

    /** The pieces of cells that are running, by a name of JJava's. */
    private static final class Running extends ConcurrentHashMap<String, Future<Object>> {
        private static final long serialVersionUID = 1L;

        private final transient ReentrantLock stopping = new ReentrantLock();
        private final transient AtomicInteger cells;
        private volatile int interrupted;

        Running(AtomicInteger cells) {
            this.cells = cells;
        }

        /** Handles an interrupt: ends the running piece of the cell now, and {@link #put} ends the following ones. */
        @Override
        public void forEach(BiConsumer<? super String, ? super Future<Object>> cancel) {
            interrupted = cells.get();
            stop(values());
        }

        /** Adds the next piece of a cell; an interrupt may have come while it was compiled. */
        @Override
        public Future<Object> put(String name, Future<Object> piece) {
            Future<Object> before = super.put(name, piece);
            if (cells.get() == interrupted) {
                stop(List.of(piece));
            }
            return before;
        }

        /** Called before the reply, which states that the cell was interrupted, so it must have been. */
        @Override
        public boolean remove(Object name, Object piece) {
            CellJvm.keepStreams();
            stopping.lock();
            try {
                return super.remove(name, piece);
            } finally {
                stopping.unlock();
            }
        }

        private void stop(Collection<Future<Object>> pieces) {
            stopping.lock();
            try {
                // they count as interrupted, whatever their code still does
                pieces.forEach(piece -> piece.cancel(false));
                // System.out belongs to the cell until the kernel replies
                CellStop.stopAll(System.out::println);
            } finally {
                stopping.unlock();
            }
        }
    }

    private static String className(Snippet snippet) {
        try {
            Method name = Snippet.class.getDeclaredMethod("classFullName");
            name.setAccessible(true);
            return name.invoke(snippet).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JShell does not give the class names of its snippets.", e);
        }
    }
}
