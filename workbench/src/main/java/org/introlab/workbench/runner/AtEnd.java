package org.introlab.workbench.runner;

import java.util.List;

/**
 * What a JVM tells when a notebook has ended.
 *
 * @param undeclared faults of cells that refer to something never declared, in order
 * @param leavesNothing whether nothing that the cells called can be seen in another notebook
 */
record AtEnd(List<Undeclared> undeclared, boolean leavesNothing) {

    /** A cell that refers to something never declared. */
    record Undeclared(int cell, CellFault fault) {}
}
