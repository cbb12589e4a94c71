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
 * <p>JJava cancels the waiting for a cell and interrupts its thread, which a
 * loop does not notice. It has no place for anything else, so two of its maps are exchanged: the one that it looks up
 * class files of cells in, which then get {@linkplain StopChecks checks}; and the one of what is running, which it walks
 * at an interrupt and takes a cell out of before it replies.
 */
final class JJavaInterrupt {

    private JJavaInterrupt() {}

    /**
     * Connects a kernel.
     *
     * @throws IllegalStateException if this is another version of JJava
     */
    static void connect(Object kernel) {
        Object evaluator = JJavaInternals.get(kernel, "evaluator");
        ClassFiles classFiles = new ClassFiles();
        JJavaInternals.exchange(JJavaInternals.get(evaluator, "loaderDelegate"), "declaredClasses", classFiles);
        AtomicInteger cells = (AtomicInteger) JJavaInternals.get(kernel, "executionCount");
        JJavaInternals.exchange(JJavaInternals.get(evaluator, "execControl"), "running", new Running(cells));
        JShell shell = (JShell) JJavaInternals.get(kernel, "jShell");
        shell.onSnippetEvent(event -> classFiles.require(shell, event));
        // JJava counts on before it runs a cell
        Undeclared.follow(shell, () -> cells.get() - 1);
    }

    /** The class files of cells by name. */
    private static final class ClassFiles extends ConcurrentHashMap<String, byte[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[] put(String name, byte[] classFile) {
            return super.put(name, StopChecks.in(classFile));
        }

        /** JJava takes a piece without a class, which JShell can't run, for one without a value. */
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

        /** An interrupt: what runs of the cell is ended now, and {@link #put} ends what would come after it. */
        @Override
        public void forEach(BiConsumer<? super String, ? super Future<Object>> cancel) {
            interrupted = cells.get();
            stop(values());
        }

        /** The next piece of a cell; an interrupt may have come while the compiler was at work on it. */
        @Override
        public Future<Object> put(String name, Future<Object> piece) {
            Future<Object> before = super.put(name, piece);
            if (cells.get() == interrupted) {
                stop(List.of(piece));
            }
            return before;
        }

        /** Before the reply; it says that the cell was interrupted, and so it has to be. */
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
                // their result is that they were interrupted, whatever their code still does
                pieces.forEach(piece -> piece.cancel(false));
                // System.out is the cell's own until the kernel replies
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
            throw new IllegalStateException("this JShell does not say what the classes of its snippets are called", e);
        }
    }
}
