/**
 * The terminal around a command: what is written there, how a command is quoted, and what Ctrl-C ends. It knows no command.
 *
 * <p>A command as it can be typed into a shell:
 *
 * <pre>{@code
 * import org.introlab.workbench.terminal.ShellWords;
 * ShellWords.of(List.of("introlab", "show", "Table 1"))
 * }</pre>
 */
package org.introlab.workbench.terminal;
