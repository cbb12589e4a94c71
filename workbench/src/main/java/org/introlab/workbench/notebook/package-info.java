/**
 * Notebooks in nbformat 4 as immutable values: read, normalised and written. Two executions of one notebook, by
 * whichever runner, are equal after reading; writing is deterministic. May use the JDK and Jackson only.
 */
package org.introlab.workbench.notebook;
