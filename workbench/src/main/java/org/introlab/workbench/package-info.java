/**
 * The workbench around the analysis library: what a notebook cell sees ({@link org.introlab.workbench.Show}), the
 * notebook model, its two runners, the kernel bridge, the review page and the command line. May use all of the analysis
 * core; nothing of the core may use it.
 *
 * <p>In a cell, a value shows itself when it comes last; {@code display} shows one that does not:
 *
 * <pre>{@code
 * Frame municipalities = Study.here().read("municipalities");
 * display(municipalities);                               // in every form it has
 * display(municipalities.rowCount(), "text/plain");      // in one
 * municipalities.columnNames()
 * }</pre>
 */
package org.introlab.workbench;
