package org.introlab.workbench.notebook;

/** A file is not a readable notebook; the message names the file and, if known, the cell. */
public final class NotebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotebookException(String message) {
        super(message);
    }

    NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
