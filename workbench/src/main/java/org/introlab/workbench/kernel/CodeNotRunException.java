package org.introlab.workbench.kernel;

/** A cell's code compiles, but JShell does not run it; the message is the compiler's. */
final class CodeNotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CodeNotRunException(String why) {
        super(why);
    }
}
