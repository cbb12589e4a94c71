package org.introlab.workbench.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.introlab.workbench.runner.SnippetRun;

/** The declarations of cells that refer to undeclared names, which a kernel accepts in case they are declared later. */
public final class Undeclared {

    /** The instance of the kernel in this JVM. */
    private static volatile Optional<Undeclared> kernels = Optional.empty();

    private final JShell shell;
    private final Map<String, Integer> cells = new ConcurrentHashMap<>();

    private Undeclared(JShell shell) {
        this.shell = shell;
    }

    /** Records declarations from now on; {@code cell} gives the execution count of the running cell. */
    static void follow(JShell shell, IntSupplier cell) {
        Undeclared undeclared = new Undeclared(shell);
        shell.onSnippetEvent(event -> undeclared.note(event, cell.getAsInt()));
        kernels = Optional.of(undeclared);
    }

    private void note(SnippetEvent event, int cell) {
        if (event.causeSnippet() == null) {
            cells.put(event.snippet().id(), cell);
        }
    }

    /**
     * Checks at the end of a notebook.
     *
     * @throws CodeNotRunException if something is undeclared: one line each with the execution count of the cell, a tab, and the message
     */
    public static void require() {
        Undeclared undeclared = kernels.orElseThrow();
        List<String> lines = undeclared
                .shell
                .snippets()
                .filter(snippet -> SnippetRun.isUndeclared(undeclared.shell, snippet))
                .filter(snippet -> undeclared.cells.containsKey(snippet.id()))
                .map(snippet ->
                        undeclared.cells.get(snippet.id()) + "\t" + SnippetRun.neverDeclared(undeclared.shell, snippet))
                .toList();
        if (!lines.isEmpty()) {
            throw new CodeNotRunException(String.join("\n", lines));
        }
    }
}
