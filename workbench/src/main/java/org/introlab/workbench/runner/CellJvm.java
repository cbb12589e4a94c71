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

/** How a JVM is started that runs cells: the same for the embedded runner and for the kernels. */
public final class CellJvm {

    /** The heap of each JVM of a review, unless {@code INTROLAB_JAVA_OPTS} says otherwise. */
    public static final String REVIEW_HEAP = "-Xmx512m";

    /**
     * For the length of a session: a quick start counts for more than the last factor of two in long loops, and numbers
     * are formatted alike whatever the machine's language.
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

    /** The heap of a review's JVM, then what the user asks for, which wins. */
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
     * The archive of the classes of Java's shell and compiler, where one lies beside the program, or where the system property
     * {@code introlab.archive} says: with it a JVM starts faster. One that another Java made is not used.
     *
     * @param program the class path of the JVM
     */
    public static List<String> archive(AppClassPath program) {
        String elsewhere = System.getProperty(ARCHIVE_ELSEWHERE);
        Path file = elsewhere == null ? Path.of(program.entries().get(0)).resolveSibling(ARCHIVE) : Path.of(elsewhere);
        boolean usable = Files.isRegularFile(file) && !file.toString().contains(File.pathSeparator);
        return usable ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of();
    }

    /** Puts streams in the place of those that a cell has set to null; JShell and the compiler write to both. */
    public static void keepStreams() {
        if (System.out == null) {
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        }
        if (System.err == null) {
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        }
    }

    /**
     * Lets the end of this JVM, once it has begun, take no longer than {@code limit}, whatever its hooks do.
     *
     * @param told what is done at the begin of the end
     */
    public static void endWithin(Duration limit, Runnable told) {
        Thread halt = new Thread(
                () -> {
                    try {
                        Thread.sleep(limit.toMillis());
                    } catch (InterruptedException e) {
                        // a cell's doing; the end comes the sooner
                    }
                    Runtime.getRuntime().halt(1);
                },
                "introlab-halt");
        halt.setDaemon(true);
        Runnable begin = () -> {
            halt.start();
            told.run();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(begin, "introlab-exit"));
    }

    /** This JVM's own command: the one that is known to be new enough. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
