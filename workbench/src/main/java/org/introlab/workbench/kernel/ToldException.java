package org.introlab.workbench.kernel;

import java.util.List;
import org.introlab.workbench.runner.Thrown;

/**
 * Stands for an exception that a kernel must not tell as it is: not all that it says may be said of restricted data, or it is
 * an error, which a kernel does not survive. Its message names what it stands for, and says what may be said of it.
 */
final class ToldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ToldException(Throwable thrown, Throwable cause) {
        super(Thrown.headline(thrown), cause);
        setStackTrace(Thrown.frames(thrown));
    }

    /** Stands for an exception and its causes. */
    static ToldException of(Throwable thrown) {
        List<Throwable> chain = Thrown.chain(thrown);
        ToldException told = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            told = new ToldException(chain.get(i), told);
        }
        return told;
    }
}
