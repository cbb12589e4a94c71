package org.introlab.workbench.runner;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.workbench.code.AppClassPath;

/** The options of JVMs that run cells, the same for the embedded runner and for kernels. */
public final class CellJvm {

    /** The heap of each JVM of a review, unless {@code INTROLAB_JAVA_OPTS} sets another. */
    public static final String REVIEW_HEAP = "-Xmx512m";

    /**
     * Options for a session: a quick start matters more than the last factor of two in long loops, and numbers have the
     * same format whatever the machine's language.
     */
    public static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.awt.headless=true");

    private static final String ARCHIVE = "cells.jsa";
    private static final String ARCHIVE_ELSEWHERE = "introlab.archive";

    private static final String USERS = "INTROLAB_JAVA_OPTS";

    private CellJvm() {}

    /** Returns the heap of a review's JVM, then the user's options, which take precedence. */
    public static List<String> memory() {
        String users = System.getenv(USERS);
        return Stream.concat(
                        Stream.of(REVIEW_HEAP),
                        users == null
                                ? Stream.empty()
                                : Arrays.stream(users.strip().split("\\s+")).filter(option -> !option.isEmpty()))
                .toList();
    }

    /**
     * Returns the options for the class-data archive of JShell and the compiler, with which a JVM starts faster: the file
     * next to the program or the one named by the system property {@code introlab.archive}. Java ignores an archive that
     * another version made.
     *
     * @param program the class path of the JVM
     */
    public static List<String> archive(AppClassPath program) {
        String elsewhere = System.getProperty(ARCHIVE_ELSEWHERE);
        Path file = elsewhere == null ? Path.of(program.entries().get(0)).resolveSibling(ARCHIVE) : Path.of(elsewhere);
        boolean usable = Files.isRegularFile(file) && !file.toString().contains(File.pathSeparator);
        return usable ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of();
    }

    /** Replaces standard streams that a cell has set to null; JShell and the compiler write to both. */
    public static void keepStreams() {
        if (System.out == null) {
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        }
        if (System.err == null) {
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        }
    }

    /**
     * Limits the time of this JVM's shutdown to {@code limit}, whatever its hooks do.
     *
     * @param atStart the action at the start of the shutdown
     */
    public static void endWithin(Duration limit, Runnable atStart) {
        Thread halt = new Thread(
                () -> {
                    try {
                        Thread.sleep(limit.toMillis());
                    } catch (InterruptedException e) {
                        // caused by a cell; the JVM ends sooner
                    }
                    Runtime.getRuntime().halt(1);
                },
                "introlab-halt");
        halt.setDaemon(true);
        Runnable begin = () -> {
            halt.start();
            atStart.run();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(begin, "introlab-exit"));
    }

    /** Returns this JVM's own command, which is known to be new enough. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
