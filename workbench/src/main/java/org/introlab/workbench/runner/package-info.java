/**
 * Executes notebooks: {@link org.introlab.workbench.runner.EmbeddedRunner} through JShell in a separate JVM, so that a
 * crash affects only one notebook. May use the JDK's {@code jdk.jshell}, {@code bundle}, {@code code} and {@code
 * notebook}.
 *
 * <p>A program runs a notebook with {@code runner.run(notebook, target, Progress.SILENT)}, and closes the runner at the end:
 *
 * <pre>{@code
 * import org.introlab.workbench.runner.EmbeddedRunner;
 * import org.introlab.workbench.runner.Imports;
 * import org.introlab.workbench.runner.NotebookRunner;
 * NotebookRunner runner = EmbeddedRunner.create().withTimeout(Duration.ofMinutes(5));
 * Imports.ALL                                            // what a cell can name at once
 * }</pre>
 */
package org.introlab.workbench.runner;
