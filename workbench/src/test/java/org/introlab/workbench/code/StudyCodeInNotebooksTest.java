package org.introlab.workbench.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.introlab.workbench.notebook.Output;
import org.introlab.workbench.runner.EmbeddedRunner;
import org.introlab.workbench.runner.NotebookRun;
import org.introlab.workbench.runner.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study's own classes in its notebooks, as the program runs them. */
class StudyCodeInNotebooksTest {
    private static final String COUNT =
            "package own;\npublic final class Count {\n    private static int n;\n    public static int next() {\n        return ++n;\n    }\n}\n";

    private static final String JVM = "ProcessHandle.current().pid()";

    @TempDir
    Path folder;

    private static String last(NotebookRun run) {
        assertTrue(run.failure().isEmpty(), () -> run.failure().orElseThrow().describe());
        List<Output> outputs =
                run.executed().cells().get(run.executed().cells().size() - 1).outputs();
        return outputs.get(0).bundle().get("text/plain").toString();
    }

    @Test
    void areImportedAndEachNotebookHasThemAnew() throws IOException {
        OwnCode study = OwnCode.in(folder).with("own/Count.java", COUNT);
        Path one = study.notebook("01-one.ipynb", "import own.*;", "Count.next()", "Count.next()");
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            assertEquals("2", last(runner.run(one, Progress.SILENT)));
            assertEquals("2", last(runner.run(one, Progress.SILENT)));
        }
    }

    @Test
    void endTheirJvmWithTheNotebookOnlyWhenTheyCallWhatCouldBeSeenInTheNext() throws IOException {
        OwnCode study = OwnCode.in(folder)
                .with("own/Count.java", COUNT)
                .with("own/Kind.java", "package own; public enum Kind { A, B }")
                .with(
                        "own/Loud.java",
                        "package own; public class Loud { public static void say() {"
                                + " System.setProperty(\"loud\", \"yes\"); Thread t = new Thread(() -> { }); t.start(); } }");
        Path quiet = study.notebook("01-quiet.ipynb", "own.Count.next() + own.Kind.values().length");
        Path loud = study.notebook("02-loud.ipynb", "own.Loud.say();");
        Path who = study.notebook("03-who.ipynb", "System.getProperty(\"loud\") + \" \" + " + JVM);
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            runner.run(quiet, Progress.SILENT);
            String own = last(runner.run(study.notebook("04.ipynb", "own.Kind.A.name()"), Progress.SILENT));
            assertEquals("A", own);
            runner.run(loud, Progress.SILENT);
            assertTrue(last(runner.run(who, Progress.SILENT)).startsWith("null "));
        }
    }

    @Test
    void sayWhereInTheStudyTheyFail() throws IOException {
        OwnCode study = OwnCode.in(folder).with("own/Bad.java", """
                package own;

                public class Bad {
                    public static int half(int n) {
                        return java.util.List.of(n).get(n / 0);
                    }
                }
                """);
        Path file = study.notebook("01-bad.ipynb", "import own.Bad;", "int a = 1;\nint b = Bad.half(a);");
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            String told =
                    runner.run(file, Progress.SILENT).failure().orElseThrow().describe();
            assertEquals("""
                    01-bad.ipynb, code cell 2, line 2: java.lang.ArithmeticException: / by zero
                        at own.Bad.half(notebooks/src/main/java/own/Bad.java:5)
                        int b = Bad.half(a);""", told);
        }
    }

    @Test
    void areNoPartOfTheLibrary() throws IOException {
        OwnCode study = OwnCode.in(folder).with("own/Vouch.java", """
                package own;
                import java.util.List;
                import org.introlab.exhibit.Exhibit;
                public class Vouch {
                    public static Exhibit table() {
                        return Exhibit.computed("T", List.of(), List.of(), List.of());
                    }
                }
                """);
        Path file = study.notebook("01.ipynb", "own.Vouch.table()");
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            String told =
                    runner.run(file, Progress.SILENT).failure().orElseThrow().describe();
            assertTrue(told.contains("This method can only be called by the library"), told);
        }
    }

    @Test
    void canHaveTheNameOfSomethingOfTheLibrary() throws IOException {
        OwnCode study = OwnCode.in(folder)
                .with(
                        "own/Frame.java",
                        "package own; public class Frame { public String toString() { return \"own\"; } }");
        Path file = study.notebook("01.ipynb", "import own.Frame;", "new Frame().toString()");
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            assertEquals("own", last(runner.run(file, Progress.SILENT)));
        }
    }

    @Test
    void stopBeforeAnyCellRunsWhenTheyDoNotCompile() throws IOException {
        OwnCode study = OwnCode.in(folder).with("own/Bad.java", "package own;\nclass Bad {\n    int x = y;\n}\n");
        Path file = study.notebook("01.ipynb", "1 + 1");
        try (EmbeddedRunner runner = EmbeddedRunner.create()) {
            StudyCodeException e = assertThrows(StudyCodeException.class, () -> runner.run(file, Progress.SILENT));
            assertTrue(e.getMessage().contains("own/Bad.java:3: cannot find symbol"), e.getMessage());
            assertFalse(folder.resolve("build").toFile().exists());
        }
    }
}
