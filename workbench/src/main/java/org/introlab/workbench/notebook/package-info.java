/**
 * Notebooks in nbformat 4 as immutable values: read, normalised and written. Two executions of one notebook, by
 * whichever runner, are equal after reading; writing is deterministic. May use the JDK and Jackson only.
 *
 * <p>Reads a chapter and checks that it runs in every kernel:
 *
 * <pre>{@code
 * import org.introlab.workbench.notebook.Notebook;
 * import org.introlab.workbench.notebook.NotebookLint;
 * import org.introlab.workbench.notebook.NotebookReader;
 * Notebook chapter = NotebookReader.read(Study.here().root().resolve("notebooks/05-networks-and-outcomes.ipynb"));
 * display(chapter.executable().size());                  // code cells
 * NotebookLint.check(chapter)
 * }</pre>
 */
package org.introlab.workbench.notebook;
