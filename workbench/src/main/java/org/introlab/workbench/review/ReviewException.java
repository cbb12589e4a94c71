package org.introlab.workbench.review;

import java.util.List;

/**
 * Executed notebooks that cannot be judged: an id computed twice, an id that the ledger lacks, an output that is not as
 * its format says. The message names notebook and cell of every fault at once.
 */
public final class ReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ReviewException(List<String> faults) {
        super((faults.size() == 1
                        ? "1 fault in the executed notebooks"
                        : faults.size() + " faults in the executed notebooks")
                + ":\n  "
                + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults, each a sentence that names notebook and cell. */
    public List<String> faults() {
        return faults;
    }
}
