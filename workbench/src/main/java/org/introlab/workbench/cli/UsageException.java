package org.introlab.workbench.cli;

/** The command can't be run as given; the message says why and what to do. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** The command passed an argument on that is refused, whose refusal is the message. */
    UsageException(IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
