/**
 * The workbench around the analysis library: what a notebook cell sees ({@link org.introlab.workbench.Show}), the
 * notebook model, its two runners, the kernel bridge, the review page and the command line. May use all of the analysis
 * core; nothing of the core may use it.
 */
package org.introlab.workbench;
