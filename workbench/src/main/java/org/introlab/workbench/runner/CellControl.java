package org.introlab.workbench.runner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
            Throwable its = e.getTargetException();
            if (its instanceof SPIResolutionException) {
                throw e;
            }
            thrown = Optional.of(its);
            throw converted(its);
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
        return Thrown.replaced(
                thrown, one -> new UserException("", one.getClass().getName(), Thrown.frames(one)));
    }

    @Override
    public String varValue(String className, String varName) {
        // JShell asks after each declaration; the result is unused, and a toString could throw
        return "";
    }
}
