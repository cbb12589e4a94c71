/** The command line: {@code introlab review | lab | kernel | fit}. Uses every other package of the workbench; used by none. */
package org.introlab.workbench.cli;
