package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a real kernel are interrupted through Jupyter's protocol, all in one session. */
class KernelInterruptTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GO = "System.out.println(\"go\"); ";

    /** A variable of the first cell, and the other threads that are in code of cells. */
    private static final String AFTER = "kept + \" \" + Thread.getAllStackTraces().entrySet().stream()"
            + ".filter(e -> e.getKey() != Thread.currentThread())"
            + ".filter(e -> Stream.of(e.getValue()).anyMatch(f -> f.getClassName().startsWith(\"REPL.\"))).count()";

    @TempDir
    Path folder;

    private final List<Map<String, String>> cells = new ArrayList<>();

    @BeforeEach
    void keepSomething() {
        cell("nothing but a loop", "int kept = 41;", block("while (true) {}"));
    }

    private void cell(String name, String setup, String cell) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("setup", setup);
        all.put("cell", cell);
        all.put("after", AFTER);
        cells.add(all);
    }

    private void cell(String name, String cell) {
        cell(name, "", cell);
    }

    private static String block(String code) {
        return "{ " + GO + code + " }";
    }

    private Map<String, JsonNode> interrupted() throws IOException {
        PythonEnvironment environment = JupyterRequired.environment();
        Kernels.installInto(environment);
        Path script = folder.resolve("interrupt_cells.py");
        Files.write(
                script,
                KernelInterruptTest.class
                        .getResourceAsStream("interrupt_cells.py")
                        .readAllBytes());
        Path file = folder.resolve("cells.json");
        JSON.writeValue(file.toFile(), cells);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                environment.python().toString(), script.toString(), KernelSpec.JJAVA, file.toString());
        builder.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
        builder.environment().put("PYTHONUTF8", "1");
        int exit = PythonEnvironment.waitFor(
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start());
        assertEquals(0, exit, Files.readString(out) + Files.readString(err));
        Map<String, JsonNode> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out)) {
            JsonNode one = JSON.readTree(line);
            told.put(one.path("name").asText(), one);
        }
        assertEquals(cells.size(), told.size());
        return told;
    }

    private static String said(JsonNode told) {
        StringBuilder said = new StringBuilder();
        told.path("said").forEach(part -> said.append(part.asText()));
        return said.toString();
    }

    private static void endedAndTheKernelWorks(JsonNode told, int left) {
        assertFalse(told.path("setup").asText("ok").equals("error"), told::toString);
        assertEquals("error", told.path("status").asText(), told::toString);
        assertTrue(said(told).toLowerCase(Locale.ROOT).contains("interrupted"), told::toString);
        assertEquals("ok", told.path("after").asText(), told::toString);
        assertEquals("41 " + left, told.path("value").path(0).asText(), told::toString);
    }

    @Test
    void anInterruptEndsWhateverCodeOfCellsRuns() throws IOException {
        cell("between two snippets", GO + "\nwhile (true) {}");
        cell("prints", block("while (true) System.out.println(\"x\");"));
        cell("sleeps", block("Thread.sleep(1_000_000);"));
        cell("catches exceptions", block("while (true) { try { Thread.sleep(10); } catch (Exception e) {} }"));
        cell("catches all", block("for (;;) { try { Thread.sleep(1); continue; } catch (Throwable t) { continue; } }"));
        cell("goes on in finally", block("for (;;) { try { Math.random(); } finally { continue; } }"));
        cell("switch", block("int n = 0; while (true) { switch (n) { case 0: n = 1; continue; default: n = 0; } }"));
        cell(
                "a method of an earlier cell",
                "int spin(int n) { do { n = n == 7 ? 8 : 7; } while (n > 0); return n; }",
                block("spin(3);"));
        cell("a lambda of an earlier cell", "Runnable spin = () -> { while (true) {} };", block("spin.run();"));
        cell("a stream", block("Stream.iterate(1, i -> i + 1).forEach(i -> {});"));
        cell(
                "a parallel stream",
                block("java.util.stream.LongStream.range(0, Long.MAX_VALUE).parallel().map(i -> i * i).sum();"));
        cell("a constructor", "class Knot { int n; Knot() { for (;;) n++; } }", block("new Knot();"));
        cell(
                "a static initialiser",
                "class Turn { static int n = turn(); static int turn() { int k = 0; while (k >= 0) k = 1; return k; } }",
                block("new Turn();"));
        cell("a record", "record Whole(int n) { public Whole { while (n > 0) { n = 1; } } }", block("new Whole(1);"));
        cell(
                "recursion",
                "long deeper(int n) { try { return deeper(n + 1); } catch (Throwable t) { return deeper(n + 1); } }",
                block("deeper(0);"));
        cell(
                "join",
                "Thread spinner = new Thread(() -> { while (true) {} });",
                block("spinner.start(); spinner.join();"));
        cell(
                "an executor",
                block("var pool = Executors.newFixedThreadPool(2); pool.submit(() -> { while (true) {} });"
                        + " pool.submit(() -> { for (;;) Thread.sleep(5); }).get();"));
        cell("wait", "Object lock = new Object();", block("synchronized (lock) { while (true) lock.wait(); }"));
        cell("a queue", block("new LinkedBlockingQueue<Integer>().take();"));
        cell("a process", block("new ProcessBuilder(\"sleep\", \"1000\").start().waitFor();"));
        cell("input", block("new Scanner(System.in).nextLine();"));
        cell("toString", "class Endless { public String toString() { " + GO + "while (true) {} } }", "new Endless()");
        cell(
                "the bootstrap of ranks",
                "import programme.*; import org.introlab.index.*; Survey survey = Survey.open();",
                block("RankBootstrap.of(survey.responses(), survey.indicators(), \"municipality\","
                        + " QuantileRule.ntiles(), 10_000_000, 1);"));
        interrupted().values().forEach(told -> endedAndTheKernelWorks(told, 0));
    }

    @Test
    void aLoopOfALibraryThatHeedsNoInterruptIsEndedOrTold() throws IOException {
        cell("a sum without end", block("java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum();"));
        Map<String, JsonNode> all = interrupted();
        JsonNode told = all.get("a sum without end");
        if (Runtime.version().feature() < 20) {
            endedAndTheKernelWorks(told, 0);
        } else {
            endedAndTheKernelWorks(told, 1);
            assertTrue(said(told).contains("still runs after the interrupt"), told::toString);
        }
    }

    @Test
    void whatCannotBeStoppedIsToldAndOtherCellsRunAndAreStopped() throws IOException {
        cell("a native wait", block("new java.net.ServerSocket(0).accept();"));
        cell("a later loop", block("while (true) {}"));
        Map<String, JsonNode> all = interrupted();
        JsonNode told = all.get("a native wait");
        endedAndTheKernelWorks(told, 1);
        assertTrue(said(told).contains("still runs after the interrupt"), told::toString);
        assertTrue(said(told).contains("Restart the kernel"), told::toString);
        JsonNode later = all.get("a later loop");
        endedAndTheKernelWorks(later, 1);
        assertFalse(said(later).contains("runs on"), later::toString);
    }
}
