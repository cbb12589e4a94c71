package org.introlab.workbench.runner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;

/** Runs snippets on the calling thread and keeps their values and exceptions as objects; JShell hands over strings. */
final class CellControl extends DirectExecutionControl {
    private Optional<Object> value = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();

    CellControl(LoaderDelegate loader) {
        super(loader);
    }

    /** Forgets what earlier snippets gave. */
    void clear() {
        value = Optional.empty();
        thrown = Optional.empty();
    }

    /** The value of the last snippet that ran; empty when it was null or void. */
    Optional<Object> value() {
        return value;
    }

    /** What the last snippet threw. */
    Optional<Throwable> thrown() {
        return thrown;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        clear();
        try {
            value = Optional.ofNullable(snippet.invoke(null));
        } catch (InvocationTargetException e) {
            thrown = Optional.ofNullable(e.getCause());
            throw e;
        }
        return "";
    }

    @Override
    public String varValue(String className, String varName) {
        // JShell asks after each declaration; nobody reads it, and a toString of ours could throw
        return "";
    }
}
