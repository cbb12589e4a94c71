package org.introlab.workbench.kernel;

import java.util.List;
import org.introlab.workbench.runner.Thrown;

/**
 * Replaces an exception that a kernel must not show: its message may disclose restricted data, or it is an error, which
 * a kernel does not survive. Its message names the original type, with the parts of the message that may be shown.
 */
final class SanitisedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SanitisedException(Throwable thrown, Throwable cause) {
        super(Thrown.headline(thrown), cause);
        setStackTrace(Thrown.frames(thrown));
    }

    /** Returns the replacement of an exception and its causes. */
    static SanitisedException of(Throwable thrown) {
        List<Throwable> chain = Thrown.chain(thrown);
        SanitisedException replacement = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            replacement = new SanitisedException(chain.get(i), replacement);
        }
        return replacement;
    }
}
