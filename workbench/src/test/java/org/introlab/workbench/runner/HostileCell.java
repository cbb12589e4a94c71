package org.introlab.workbench.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.CellType;

/**
 * A cell that would harm whoever runs it, and what must come of it.
 *
 * @param name what it does
 * @param source the cell
 * @param outcome how its run must end
 * @param text what the failure, or an output, must say
 */
record HostileCell(String name, String source, Outcome outcome, String text) {

    private static final String NESTED = "nested too deeply";

    /** How a run ends. */
    enum Outcome {
        /** The cell fails, and its JVM could go on. */
        FAILS,
        /** The cell fails, and its JVM has ended. */
        ENDS,
        /** The cell does not fail, and what it did is told or without effect. */
        CONTAINED
    }

    @Override
    public String toString() {
        return name;
    }

    /** Cells of these sources; a run goes on after each of them that fails. */
    static List<Cell> cells(List<String> sources) {
        Map<String, Object> mayRaise = Map.of("tags", List.of("raises-exception"));
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            String id = "c" + (cells.size() + 1);
            cells.add(new Cell(id, CellType.CODE, source, List.of(), OptionalInt.empty(), mayRaise, Map.of()));
        }
        return cells;
    }

    static List<HostileCell> thatLeaveTheirJvm() {
        return all().stream().filter(cell -> cell.outcome() != Outcome.ENDS).toList();
    }

    static List<HostileCell> thatEndTheirJvm() {
        return all().stream().filter(cell -> cell.outcome() == Outcome.ENDS).toList();
    }

    /** Of those that end their JVM, one for each reason and for each way to find it out. */
    static List<HostileCell> oneForEachEnd() {
        List<String> names = List.of(
                "nested brackets",
                "long constant",
                "endless print",
                "endless print of a thread",
                "blank lines without end",
                "huge text",
                "huge display",
                "a thousand displays",
                "exit",
                "exit in a value",
                "exit that a hook delays for ever",
                "halt in a thread",
                "kill",
                "memory that stays full");
        List<HostileCell> chosen = thatEndTheirJvm().stream()
                .filter(cell -> names.contains(cell.name()))
                .toList();
        if (chosen.size() != names.size()) {
            throw new AssertionError("not all are there: " + names);
        }
        return chosen;
    }

    static List<HostileCell> all() {
        List<HostileCell> all = new ArrayList<>();
        all.addAll(exceptions());
        all.addAll(values());
        all.addAll(code());
        all.addAll(outputs());
        all.addAll(ends());
        all.addAll(threads());
        all.addAll(memory());
        return all;
    }

    private static HostileCell fails(String name, String text, String... lines) {
        return new HostileCell(name, String.join("\n", lines), Outcome.FAILS, text);
    }

    private static HostileCell ends(String name, String text, String... lines) {
        return new HostileCell(name, String.join("\n", lines), Outcome.ENDS, text);
    }

    private static HostileCell contained(String name, String text, String... lines) {
        return new HostileCell(name, String.join("\n", lines), Outcome.CONTAINED, text);
    }

    private static List<HostileCell> exceptions() {
        return List.of(
                fails("exception", "java.lang.IllegalStateException: no", "throw new IllegalStateException(\"no\");"),
                fails("no message", "java.lang.UnsupportedOperationException", "List.of(1).add(2);"),
                fails(
                        "cause",
                        "Caused by: java.io.IOException: the real one",
                        "throw new RuntimeException(\"outer\", new java.io.IOException(\"the real one\"));"),
                fails(
                        "causes in a circle",
                        "Caused by: java.lang.Exception: b",
                        "Exception a = new Exception(\"a\");",
                        "Exception b = new Exception(\"b\", a);",
                        "a.initCause(b);",
                        "throw a;"),
                fails(
                        "a thousand causes",
                        "java.lang.Exception: 999",
                        "Exception e = new Exception(\"0\");",
                        "for (int i = 1; i < 1000; i++) e = new Exception(\"\" + i, e);",
                        "throw e;"),
                fails("endless message", "xxxx", "throw new RuntimeException(\"x\".repeat(5_000_000));"),
                fails(
                        "exception in a message",
                        "getMessage() fails with java.lang.IllegalStateException",
                        "class M1 extends RuntimeException {",
                        "  public String getMessage() { throw new IllegalStateException(); }",
                        "}",
                        "throw new M1();"),
                fails(
                        "error in a message",
                        "M2: getMessage() fails with java.lang.StackOverflowError",
                        "class M2 extends Error {",
                        "  public String getMessage() { return getMessage(); }",
                        "}",
                        "throw new M2();"),
                fails(
                        "exception in a cause",
                        "Caused by: java.lang.IllegalStateException: cause",
                        "class M3 extends RuntimeException {",
                        "  public Throwable getCause() { throw new IllegalStateException(\"cause\"); }",
                        "}",
                        "throw new M3();"),
                fails(
                        "no frames",
                        "M4",
                        "class M4 extends RuntimeException {",
                        "  public StackTraceElement[] getStackTrace() { return null; }",
                        "}",
                        "throw new M4();"),
                fails("error", "java.lang.Error: an error", "throw new Error(\"an error\");"),
                fails("assertion", "java.lang.AssertionError: 7", "throw new AssertionError(7);"),
                fails("thread death", "java.lang.ThreadDeath", "throw new ThreadDeath();"),
                fails(
                        "endless recursion",
                        "java.lang.StackOverflowError",
                        "int deep(int n) { return deep(n + 1) + 1; }",
                        "deep(0)"),
                fails(
                        "error in an initializer",
                        "java.lang.ExceptionInInitializerError",
                        "class S1 { static int x = Integer.parseInt(\"x\"); }",
                        "S1.x"),
                fails("half an emoji in a message", "A \uFFFD", "throw new RuntimeException(\"A \\ud83d\");"));
    }

    private static HostileCell shown(String name, String text, String method) {
        String type = "V" + Integer.toHexString(name.hashCode());
        return fails(name, text, "class " + type + " { " + method + " }", "new " + type + "()");
    }

    private static List<HostileCell> values() {
        return List.of(
                shown(
                        "exception in a value",
                        "java.lang.IllegalStateException: no",
                        "public String toString() { throw new IllegalStateException(\"no\"); }"),
                shown(
                        "endless recursion in a value",
                        "java.lang.StackOverflowError",
                        "public String toString() { return \"\" + this; }"),
                shown(
                        "error in a value",
                        "java.lang.AssertionError: bad",
                        "public String toString() { throw new AssertionError(\"bad\"); }"),
                shown(
                        "thread death in a value",
                        "java.lang.ThreadDeath",
                        "public String toString() { throw new ThreadDeath(); }"),
                shown(
                        "missing class in a value",
                        "java.lang.NoClassDefFoundError: gone",
                        "public String toString() { throw new NoClassDefFoundError(\"gone\"); }"),
                fails(
                        "error in an element",
                        "java.lang.AssertionError",
                        "class E1 { public String toString() { throw new AssertionError(); } }",
                        "List.of(1, new E1())"),
                fails(
                        "error while a value is displayed",
                        "java.lang.AssertionError",
                        "class E2 { public String toString() { throw new AssertionError(); } }",
                        "display(new E2());"),
                fails("nothing displayed", "java.lang.NullPointerException", "display(null);"),
                contained(
                        "lists in each other",
                        "(itself)",
                        "List<Object> one = new ArrayList<>();",
                        "one.add(new ArrayList<>(List.of(one)));",
                        "((List<Object>) one.get(0)).set(0, one);",
                        "one"),
                contained(
                        "list in itself",
                        "(itself)",
                        "List<Object> self = new ArrayList<>();",
                        "self.add(self);",
                        "self"),
                contained("array in itself", "(itself)", "Object[] array = {null};", "array[0] = array;", "array"),
                contained("half an emoji", "A \uFFFD", "\"A \\ud83d\\ude00\".substring(0, 3)"));
    }

    private static List<HostileCell> code() {
        return List.of(
                ends("nested brackets", NESTED, "int n = " + "(".repeat(9000) + "1" + ")".repeat(9000) + ";"),
                ends("nested blocks", NESTED, "{".repeat(9000) + "}".repeat(9000)),
                ends("nested lists", NESTED, "Object o = " + "List.of(".repeat(9000) + ")".repeat(9000) + ";"),
                ends("long sum", NESTED, "int n = 1" + " + n".repeat(20_000) + ";"),
                fails("open bracket", "incomplete", "int a = (1 + "),
                fails("no Java", "illegal start", "1 +* 2"),
                fails("unknown name", "cannot find symbol", "nothing.at(all)"),
                ends("long constant", "constant string too long", "String s = \"" + "x".repeat(70_000) + "\";"));
    }

    private static List<HostileCell> outputs() {
        String limit = "has more than 10 MB of output";
        String line = "\"" + "x".repeat(1000) + "\"";
        return List.of(
                ends("endless print", limit, "while (true) System.out.println(" + line + ");"),
                ends("endless errors", limit, "while (true) System.err.println(" + line + ");"),
                ends(
                        "endless print that catches all",
                        limit,
                        "while (true) try { System.out.println(" + line + "); } catch (Throwable t) { }"),
                ends("blank lines without end", limit, "while (true) System.out.println();"),
                ends(
                        "endless print of a thread",
                        limit,
                        "new Thread(() -> { while (true) System.out.println(" + line + "); }).start();",
                        "Thread.sleep(100_000);"),
                ends("huge text", limit, "\"x\".repeat(20_000_000)"),
                ends("huge array", limit, "new int[5_000_000]"),
                ends("huge display", limit, "display(\"x\".repeat(20_000_000));"),
                ends("a thousand displays", limit, "for (int i = 0; i < 1000; i++) display(\"x\".repeat(100_000));"),
                contained(
                        "bytes past System.out",
                        "done",
                        "var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);",
                        "for (int i = 0; i < 2000; i++) out.write(new byte[10_000]);",
                        "out.write(\"{\\\"event\\\": \\\"done\\\"}\\n\".getBytes());",
                        "out.flush();",
                        "\"done\""),
                contained(
                        "bytes past System.err",
                        "done",
                        "var err = new java.io.FileOutputStream(java.io.FileDescriptor.err);",
                        "for (int i = 0; i < 2000; i++) err.write(new byte[10_000]);",
                        "\"done\""),
                contained("control characters", "a\0b", "System.out.println(\"a\\0b\\u001b[31m\");"),
                contained("no text", "\uFFFD", "System.out.write(0xff);", "System.out.flush();"),
                contained("half an emoji printed", "A ?", "System.out.println(\"A \\ud83d\");"),
                contained("closed output", "done", "System.out.close();", "\"done\""),
                contained("no output", "done", "System.setOut(null);", "System.setErr(null);", "\"done\""));
    }

    private static List<HostileCell> ends() {
        String exit = "ended its JVM";
        return List.of(
                ends("exit", exit, "System.exit(0);"),
                ends("exit with 1", exit, "Runtime.getRuntime().exit(1);"),
                ends(
                        "exit in a thread",
                        exit,
                        "Thread t = new Thread(() -> System.exit(0));",
                        "t.start();",
                        "t.join();"),
                ends("exit that is caught", exit, "try { System.exit(0); } catch (Throwable t) { }"),
                ends("exit in a stream", exit, "IntStream.range(0, 9).parallel().forEach(i -> System.exit(0));"),
                ends(
                        "exit in a value",
                        exit,
                        "class X1 { public String toString() { System.exit(0); return \"\"; } }",
                        "new X1()"),
                ends(
                        "exit in a message",
                        exit,
                        "class X2 extends RuntimeException {",
                        "  public String getMessage() { System.exit(0); return \"\"; }",
                        "}",
                        "throw new X2();"),
                ends(
                        "exit that a hook delays for ever",
                        exit,
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) Thread.onSpinWait(); }));",
                        "System.exit(0);"),
                ends("halt", exit, "Runtime.getRuntime().halt(0);"),
                ends(
                        "halt in a thread",
                        exit,
                        "new Thread(() -> Runtime.getRuntime().halt(0)).start();",
                        "Thread.sleep(100_000);"),
                ends(
                        "kill",
                        exit,
                        "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start();",
                        "Thread.sleep(100_000);"),
                ends(
                        "crash",
                        exit,
                        "var field = sun.misc.Unsafe.class.getDeclaredField(\"theUnsafe\");",
                        "field.setAccessible(true);",
                        "((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);"));
    }

    private static List<HostileCell> threads() {
        return List.of(
                contained(
                        "exception in a thread",
                        "in a thread",
                        "Thread t = new Thread(() -> { throw new IllegalStateException(\"in a thread\"); });",
                        "t.start();",
                        "t.join();"),
                contained("interrupt", "done", "Thread.currentThread().interrupt();", "\"done\""),
                contained(
                        "interrupt of all threads",
                        "done",
                        "Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);",
                        "\"done\""),
                contained(
                        "thread that runs on",
                        "done",
                        "new Thread(() -> { while (true) Thread.onSpinWait(); }).start();",
                        "\"done\""),
                contained(
                        "process that runs on",
                        "done",
                        "new ProcessBuilder(\"sleep\", \"100\").inheritIO().start();",
                        "\"done\""));
    }

    private static List<HostileCell> memory() {
        String none = "java.lang.OutOfMemoryError";
        return List.of(
                fails("array beyond the heap", none, "long[] all = new long[Integer.MAX_VALUE];"),
                fails("format beyond the heap", none, "String.format(\"%1900000000d\", 1)"),
                fails("text that doubles", none, "{ String s = \"x\"; while (true) s = s + s; }"),
                contained(
                        "memory that a thread fills",
                        "after",
                        "Thread t = new Thread(() -> {",
                        "  List<byte[]> kept = new ArrayList<>();",
                        "  while (true) kept.add(new byte[1_000_000]);",
                        "});",
                        "{ t.start(); t.join(); }",
                        "\"after\""),
                contained(
                        "memory that a cell fills and frees",
                        "freed",
                        "List<byte[]> filled = new ArrayList<>();",
                        "try { while (true) filled.add(new byte[1_000_000]); }",
                        "catch (OutOfMemoryError e) { filled.clear(); }",
                        "\"freed\""),
                contained("no properties", "done", "System.getProperties().clear();", "\"done\""),
                ends(
                        "memory that stays full",
                        "emory",
                        "List<Object> kept = new LinkedList<>();",
                        "while (true) kept.add(new byte[10_000]);"));
    }
}
