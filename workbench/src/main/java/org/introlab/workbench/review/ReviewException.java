package org.introlab.workbench.review;

import java.util.List;

/**
 * Executed notebooks that can't be judged: an id computed twice, an id that the ledger lacks, a malformed output. The
 * message names notebook and cell of every fault.
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

    /** Returns the faults, each a sentence that names notebook and cell. */
    public List<String> faults() {
        return faults;
    }
}
