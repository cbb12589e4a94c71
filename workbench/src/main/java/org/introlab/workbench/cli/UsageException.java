package org.introlab.workbench.cli;

/** What the user asked for cannot be done as asked; the message says why and what would. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
