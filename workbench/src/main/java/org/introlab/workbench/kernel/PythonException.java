package org.introlab.workbench.kernel;

/** Python or a required part of it is missing or failed; the message says what to do. */
public final class PythonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PythonException(String message) {
        super(message);
    }

    PythonException(String message, Throwable cause) {
        super(message, cause);
    }
}
