package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introlab.workbench.terminal.ShellWords;

/** Something that nobody foresaw: a fault of the program, told as one, with a file that can be sent to whoever mends it and holds no words of the data. */
final class Fault {

    private static final String VERBOSE = "--verbose";
    private static final long MEGABYTE = 1L << 20;

    private Fault() {}

    /** Tells of it in one line, and of its calls in a file, or on the terminal with {@code --verbose}. */
    static int tell(Throwable fault, PrintWriter err, String... arguments) {
        if (fault instanceof OutOfMemoryError) {
            err.println(
                    "introlab itself ran out of memory (" + Runtime.getRuntime().maxMemory() / MEGABYTE
                            + " MB). With more, for example INTROLAB_JAVA_OPTS=-Xmx2g, it may come to its end; if it does not,"
                            + " please report the command.");
            return ExitStatus.FAULT;
        }
        boolean verbose = List.of(arguments).contains(VERBOSE);
        err.println("This is a fault of introlab itself (" + words(fault)
                + ") and says nothing of your data. Please report it with "
                + (verbose
                        ? "what follows; look through it first, because the messages may hold words of your files."
                        : written(report(calls(fault), arguments))
                                + ", which holds the command, the kinds of errors and"
                                + " the calls, and no message: no words of your files."));
        if (verbose) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            err.print(report(trace.toString(), arguments));
        }
        err.flush();
        return ExitStatus.FAULT;
    }

    /** The kind and the place; a message could hold anything. */
    private static String words(Throwable fault) {
        return fault.getClass().getSimpleName()
                + Arrays.stream(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.introlab."))
                        .findFirst()
                        .map(frame -> " in " + frame.getClassName() + ":" + frame.getLineNumber())
                        .orElse("");
    }

    private static String report(String calls, String... arguments) {
        return "command: introlab " + ShellWords.of(List.of(arguments)) + "\nJava: "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n" + calls;
    }

    /** The kinds of an error, its causes and what they suppressed, with their calls: a file that stays must not hold a message. */
    private static String calls(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Map.Entry<String, Throwable>> left = new ArrayDeque<>();
        left.add(Map.entry("", fault));
        while (!left.isEmpty()) {
            Map.Entry<String, Throwable> next = left.remove();
            Throwable error = next.getValue();
            if (told.add(error)) {
                text.append(next.getKey()).append(error.getClass().getName()).append('\n');
                for (StackTraceElement frame : error.getStackTrace()) {
                    text.append("\tat ").append(frame).append('\n');
                }
                Optional.ofNullable(error.getCause()).ifPresent(cause -> left.add(Map.entry("Caused by: ", cause)));
                List.of(error.getSuppressed()).forEach(more -> left.add(Map.entry("Suppressed: ", more)));
            }
        }
        return text.toString();
    }

    private static String written(String report) {
        try {
            Path file = Files.createTempFile("introlab-fault-", ".txt");
            Files.writeString(file, report, StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            return "what it says with " + VERBOSE + " (no file could be written)";
        }
    }
}
