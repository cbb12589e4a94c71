package org.introlab.workbench.study;

/** A study can't be created or used as requested; the message says why and what to do. */
public final class StudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StudyException(String message) {
        super(message);
    }
}
