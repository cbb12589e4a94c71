package org.introlab.workbench.review;

/**
 * A notebook in which a cell failed or has a malformed output. None of its values counts as computed.
 *
 * @param notebook file name
 * @param cell the number of the cell among the notebook's code cells, from 1
 * @param error the type of error, for example an exception's class, or what is wrong with the output
 * @param message the error's message on one line; may be empty
 */
public record FailedNotebook(String notebook, int cell, String error, String message) {

    /** Returns a notebook that ran to its end but has a malformed output. */
    static FailedNotebook malformed(String notebook, int cell, String fault) {
        return new FailedNotebook(notebook, cell, "malformed output: " + fault, "");
    }

    /** Returns the error and its message on one line. */
    String description() {
        return message.isEmpty() || error.contains(message) ? error : error + ": " + message;
    }

    /** Returns why a value of the notebook is not computed. */
    String reason() {
        return "cell " + cell + " failed (" + notebook + ")";
    }
}
