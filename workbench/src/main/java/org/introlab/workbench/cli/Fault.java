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

/** An unexpected error: reports a bug in the program, with a file for the bug report that contains no data. */
final class Fault {

    private static final String VERBOSE = "--verbose";
    private static final long MEGABYTE = 1L << 20;

    private Fault() {}

    /** Reports it in one line, and its stack trace in a file, or on the terminal with {@code --verbose}. */
    static int handle(Throwable fault, PrintWriter err, String... arguments) {
        if (fault instanceof OutOfMemoryError) {
            err.println(
                    "introlab itself ran out of memory (" + Runtime.getRuntime().maxMemory() / MEGABYTE
                            + " MB). Try again with more, for example INTROLAB_JAVA_OPTS=-Xmx2g; if that fails too,"
                            + " please report the command.");
            return ExitStatus.FAULT;
        }
        boolean verbose = List.of(arguments).contains(VERBOSE);
        err.println("This is a bug in introlab itself (" + words(fault) + "), not a fault of your data. Please report"
                + " it with "
                + (verbose
                        ? "the following; check it first, because messages may contain text from your files."
                        : written(report(calls(fault), arguments))
                                + ", which contains the command, the types of errors and the stack trace, but no"
                                + " messages and no text from your files."));
        if (verbose) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            err.print(report(trace.toString(), arguments));
        }
        err.flush();
        return ExitStatus.FAULT;
    }

    /** Returns type and place only, because a message could contain anything. */
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

    /** Returns the types of an error, its causes and suppressed errors with their stack traces; a file that stays must not contain messages. */
    private static String calls(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Map.Entry<String, Throwable>> left = new ArrayDeque<>();
        left.add(Map.entry("", fault));
        while (!left.isEmpty()) {
            Map.Entry<String, Throwable> next = left.remove();
            Throwable error = next.getValue();
            if (seen.add(error)) {
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
            return "the output of " + VERBOSE + " (the report file can't be written)";
        }
    }
}
