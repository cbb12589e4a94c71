package org.introlab.workbench.review;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A notebook in which a cell failed. Nothing that it computed counts: its values are not computed.
 *
 * @param notebook file name
 * @param cell the number of the cell among the notebook's code cells, from 1
 * @param error the kind of error, for example an exception's class
 */
public record FailedNotebook(String notebook, int cell, String error) {

    /** Why a value of the notebook is not computed. */
    String reason() {
        return "cell " + cell + " failed (" + notebook + ")";
    }

    /** What the first line of a review with such notebooks says. */
    static String sentence(Collection<FailedNotebook> failed) {
        String places = failed.stream()
                .map(one -> one.notebook() + ", cell " + one.cell())
                .collect(Collectors.joining("; "));
        return "Incomplete review: "
                + (failed.size() == 1 ? "a notebook failed" : failed.size() + " notebooks failed")
                + " (" + places + "). " + (failed.size() == 1 ? "Its" : "Their") + " values are not computed.";
    }
}
