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
 * @param places the same with the cells' lines that the exception passed
 * @param frames the same with every frame
 */
record CellFault(int line, String name, String message, List<String> told, List<String> places, List<String> frames) {

    /** A fault that no exception of the cell's own made: what is said is all there is. */
    static CellFault plain(int line, String name, String message) {
        List<String> said = List.of("Line " + line + ": " + message);
        return new CellFault(line, name, message, List.of(message), said, said);
    }

    /** As it stands in the notebook. */
    Output.Failure output() {
        return new Output.Failure(name, message, places);
    }
}
