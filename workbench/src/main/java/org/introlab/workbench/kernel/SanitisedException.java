package org.introlab.workbench.kernel;

import org.introlab.workbench.runner.Thrown;

/**
 * Replaces an exception that a kernel must not show: its message may disclose restricted data, or it is an error, which
 * a kernel does not survive. Its message names the original type, with the parts of the message that may be shown.
 */
final class SanitisedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SanitisedException(Throwable thrown) {
        super(Thrown.headline(thrown));
        setStackTrace(Thrown.frames(thrown));
    }

    /** Returns the replacement of an exception and its causes. */
    static SanitisedException of(Throwable thrown) {
        return Thrown.replaced(thrown, SanitisedException::new);
    }
}
