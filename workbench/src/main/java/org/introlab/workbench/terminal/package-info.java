/**
 * The terminal around the commands: output, quoting, and Ctrl-C. It does not depend on any command.
 *
 * <p>To quote a command for a shell:
 *
 * <pre>{@code
 * import org.introlab.workbench.terminal.ShellWords;
 * ShellWords.of(List.of("introlab", "show", "Table 1"))
 * }</pre>
 */
package org.introlab.workbench.terminal;
