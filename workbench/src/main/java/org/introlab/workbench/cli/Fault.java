package org.introlab.workbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Something that nobody foresaw: a fault of the program, told as one, with a file that can be sent to whoever mends it. */
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
        String report = report(fault, arguments);
        boolean verbose = List.of(arguments).contains(VERBOSE);
        err.println("This is a fault of introlab itself (" + words(fault)
                + ") and says nothing of your data. Please report it"
                + (verbose ? " with what follows; " : " with " + written(report) + "; ")
                + "look through it first, because it may hold words of your files.");
        if (verbose) {
            err.print(report);
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

    private static String report(Throwable fault, String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println("command: introlab " + ShellWords.of(List.of(arguments)));
        lines.println("Java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version")
                + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        fault.printStackTrace(lines);
        lines.flush();
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
