package org.introlab.workbench.runner;

import java.util.List;
import org.introlab.workbench.notebook.Output;

/**
 * Why a cell failed.
 *
 * @param line the line in the cell, from 1
 * @param name the exception's class
 * @param message what it says; empty when it says nothing
 * @param told type, message and causes, a line each, or what the compiler says
 * @param frames the same with every frame
 * @param last whether no other cell can run after it, whatever its tags say
 */
record CellFault(int line, String name, String message, List<String> told, List<String> frames, boolean last) {

    /** A fault that no exception of the cell's own made: what is said is all there is. */
    static CellFault plain(int line, String name, String message) {
        return new CellFault(line, name, message, List.of(message), List.of(message), false);
    }

    /** The same fault, but no other cell can run after it. */
    CellFault asLast() {
        return new CellFault(line, name, message, told, frames, true);
    }

    /** As it stands in the notebook: without frames, which differ by the way of running. */
    Output.Failure output() {
        return new Output.Failure(name, message, told);
    }
}
