package org.introlab.workbench.runner;

import java.util.List;
import org.introlab.workbench.notebook.Output;

/**
 * Why a cell failed.
 *
 * @param line the line in the cell, from 1
 * @param name the exception's class
 * @param message its message; empty if it has none
 * @param description type, message and causes, a line each, or the compiler's messages
 * @param frames the same with all stack frames
 * @param last whether no other cell can run after it, whatever its tags
 */
record CellFault(int line, String name, String message, List<String> description, List<String> frames, boolean last) {

    /** Returns a fault without an exception of the cell: only its message. */
    static CellFault plain(int line, String name, String message) {
        return new CellFault(line, name, message, List.of(message), List.of(message), false);
    }

    /** Returns the same fault, after which no other cell can run. */
    CellFault asLast() {
        return new CellFault(line, name, message, description, frames, true);
    }

    /** Returns the output for the notebook: without stack frames, which depend on the runner. */
    Output.Failure output() {
        return new Output.Failure(name, message, description);
    }
}
