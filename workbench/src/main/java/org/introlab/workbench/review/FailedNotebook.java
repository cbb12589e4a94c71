package org.introlab.workbench.review;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A notebook in which a cell failed, or has an output that is not as its format says. Nothing that it computed counts: its values are not computed.
 *
 * @param notebook file name
 * @param cell the number of the cell among the notebook's code cells, from 1
 * @param error the kind of error, for example an exception's class, or what is wrong with the output
 * @param message what the error said, on one line; may be empty
 */
public record FailedNotebook(String notebook, int cell, String error, String message) {

    /** A notebook that ran to its end and of whose output nothing can be made. */
    static FailedNotebook malformed(String notebook, int cell, String fault) {
        return new FailedNotebook(notebook, cell, "its output is not as its format says: " + fault, "");
    }

    /** The error and what it said, on a line. */
    String said() {
        return message.isEmpty() || error.contains(message) ? error : error + ": " + message;
    }

    /** Why a value of the notebook is not computed. */
    String reason() {
        return "cell " + cell + " failed (" + notebook + ")";
    }

    /** What the first line of a review with such notebooks says. */
    public static String sentence(Collection<FailedNotebook> failed) {
        String places = failed.stream()
                .map(one -> one.notebook() + ", cell " + one.cell())
                .collect(Collectors.joining("; "));
        return "Incomplete review: "
                + (failed.size() == 1 ? "a notebook failed" : failed.size() + " notebooks failed")
                + " (" + places + "). " + (failed.size() == 1 ? "Its" : "Their") + " values are not computed.";
    }
}
