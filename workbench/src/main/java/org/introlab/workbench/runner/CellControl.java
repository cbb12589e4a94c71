package org.introlab.workbench.runner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.SPIResolutionException;

/** Runs snippets on the calling thread and keeps their values and exceptions as objects, of which JShell gives only strings. */
final class CellControl extends DirectExecutionControl {
    private Optional<Object> value = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();

    private boolean run;

    CellControl(LoaderDelegate loader) {
        super(loader);
    }

    /** Clears the results of earlier snippets. */
    void clear() {
        value = Optional.empty();
        thrown = Optional.empty();
        run = false;
    }

    /** Returns the value of the last snippet that ran; empty if it was null or void. */
    Optional<Object> value() {
        return value;
    }

    /** Returns whether a snippet ran since {@link #clear()}. */
    boolean hasRun() {
        return run;
    }

    /** Returns what the last snippet threw. */
    Optional<Throwable> thrown() {
        return thrown;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        clear();
        run = true;
        try {
            value = Optional.ofNullable(snippet.invoke(null));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SPIResolutionException) {
                throw e;
            }
            thrown = Optional.ofNullable(e.getCause());
            throw converted(e.getCause());
        } finally {
            CellJvm.keepStreams();
        }
        return "";
    }

    /** Invokes a snippet; JShell would drop an InternalException as if the snippet had run. */
    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        try {
            return super.invoke(className, methodName);
        } catch (InternalException e) {
            thrown = Optional.of(e);
            throw converted(e);
        }
    }

    /** Converts a throwable for JShell, which finds the cells' lines in the frames; it would call the throwable's own methods, which may fail. */
    private static UserException converted(Throwable thrown) {
        List<Throwable> chain = Thrown.chain(thrown);
        UserException inner = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            Throwable one = chain.get(i);
            UserException outer = new UserException("", one.getClass().getName(), Thrown.frames(one));
            outer.initCause(inner);
            inner = outer;
        }
        return inner;
    }

    @Override
    public String varValue(String className, String varName) {
        // JShell asks after each declaration; the result is unused, and a toString could throw
        return "";
    }
}
