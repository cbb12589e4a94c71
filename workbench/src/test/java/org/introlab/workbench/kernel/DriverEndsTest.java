package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver's kernel ends with it, and it with the program that started it. */
class DriverEndsTest {
    @TempDir
    Path folder;

    @Test
    void whenTheProgramThatStartedItIsGone() throws Exception {
        endsItsKernel(process -> process.getOutputStream().close());
    }

    @Test
    void atSigterm() throws Exception {
        endsItsKernel(Process::destroy);
    }

    @Test
    void byForce() throws Exception {
        endsItsKernel(Process::destroyForcibly);
    }

    private interface End {
        void of(Process driver) throws Exception;
    }

    private void endsItsKernel(End end) throws Exception {
        PythonEnvironment environment = JupyterRequired.environment();
        Kernels.installInto(environment);
        Path driver = Files.write(folder.resolve("driver.py"), PythonEnvironment.resource("run_notebook.py"));
        Path told = folder.resolve("kernel.txt");
        Path notebook = folder.resolve("loop.ipynb");
        String loop = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + told
                + "\"), ProcessHandle.current().pid() + \"\\n\");\nwhile (true) { Thread.onSpinWait(); }";
        NotebookWriter.write(new Notebook(Map.of(), List.of(Cell.code("c", loop))), notebook);
        ProcessBuilder builder = new ProcessBuilder(
                environment.python().toString(),
                driver.toString(),
                notebook.toString(),
                folder.toString(),
                folder.resolve("out.ipynb").toString(),
                KernelSpec.JJAVA,
                "0",
                "1000000",
                "1000000",
                "-Xmx256m");
        builder.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            for (int i = 0;
                    i < 600 && !(Files.exists(told) && Files.readString(told).endsWith("\n"));
                    i++) {
                assertTrue(process.isAlive(), () -> read(folder.resolve("errors.txt")));
                Thread.sleep(100);
            }
            ProcessHandle kernel = ProcessHandle.of(
                            Long.parseLong(Files.readString(told).strip()))
                    .orElseThrow();
            assertTrue(kernel.isAlive());
            end.of(process);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            for (int i = 0; i < 300 && isRunning(kernel); i++) {
                Thread.sleep(100);
            }
            assertFalse(isRunning(kernel));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** One that has ended and that nobody waited for is still in the system's list, without a command. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
