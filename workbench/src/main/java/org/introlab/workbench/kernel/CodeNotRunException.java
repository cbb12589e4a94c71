package org.introlab.workbench.kernel;

/** Code of a cell compiles, and JShell does not run it; its message is the compiler's. */
final class CodeNotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CodeNotRunException(String why) {
        super(why);
    }
}
