package org.introlab.workbench.code;

import java.util.List;

/** A study's own code can't be used; the message lists each error with file and line. */
public final class StudyCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StudyCodeException(List<String> errors) {
        super("The study's own code can't be used, "
                + (errors.size() == 1 ? "one error" : errors.size() + " errors") + ":\n"
                + String.join("\n", errors));
    }
}
