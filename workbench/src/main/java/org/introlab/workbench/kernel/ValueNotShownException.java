package org.introlab.workbench.kernel;

import org.introlab.workbench.runner.Thrown;

/** An Error while a value was shown, as an exception, which a kernel takes for the cell's failure; its message names the error. */
final class ValueNotShownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueNotShownException(Error error) {
        super(Thrown.headline(error));
    }
}
