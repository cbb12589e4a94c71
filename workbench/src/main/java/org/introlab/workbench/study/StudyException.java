package org.introlab.workbench.study;

/** A study that cannot be made or asked as it was meant; the message says why and what would do. */
public final class StudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StudyException(String message) {
        super(message);
    }
}
