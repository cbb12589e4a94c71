package org.introlab.workbench.runner;

import java.util.List;

/**
 * A JVM's report at the end of a notebook.
 *
 * @param undeclared faults of cells that refer to undeclared names, in order
 * @param leavesNothing whether the cells called nothing that another notebook could notice
 */
record AtEnd(List<Undeclared> undeclared, boolean leavesNothing) {

    /** A cell that refers to an undeclared name. */
    record Undeclared(int cell, CellFault fault) {}
}
