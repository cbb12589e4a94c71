package org.introlab.workbench.runner;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;

/**
 * JShell's index of all classes of Java and of the class path, which it makes in the background at each start for
 * completions, and which takes as much time as a short notebook. Cells that run without an editor ask for no completions.
 */
final class CompletionIndex {

    /** The options of a JVM in which the index can be stopped. */
    static final List<String> OPTIONS = List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED");

    private CompletionIndex() {}

    /** Stops the index for as long as the shell lives; a Java whose JShell is made otherwise makes it all the same. */
    static void stop(JShell shell) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        try {
            Method suspend = analysis.getClass().getMethod("suspendIndexing");
            suspend.setAccessible(true);
            suspend.invoke(analysis);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            // costs time, and nothing else
        }
    }
}
