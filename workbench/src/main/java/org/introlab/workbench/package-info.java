/**
 * The workbench around the analysis library: what a notebook cell sees ({@link org.introlab.workbench.Show}), the
 * notebook model, its two runners, the kernel bridge, the review page and the command line. May use all of the analysis core, which must not use it.
 *
 * <p>In a cell, the last value is shown; {@code display} shows others:
 *
 * <pre>{@code
 * Frame municipalities = Study.here().read("municipalities");
 * display(municipalities);                               // in every form it has
 * display(municipalities.rowCount(), "text/plain");      // in one
 * municipalities.columnNames()
 * }</pre>
 */
package org.introlab.workbench;
