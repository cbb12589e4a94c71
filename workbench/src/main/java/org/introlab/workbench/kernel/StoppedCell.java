package org.introlab.workbench.kernel;

/** Ends a cell's code when the reader interrupts it; an error, since {@code catch (Exception e)} is common in loops. */
final class StoppedCell extends Error {
    private static final long serialVersionUID = 1L;

    StoppedCell() {
        super("The cell was interrupted.", null, false, false);
    }
}
