package org.introlab.workbench.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A study's compiled classes: a jar, and its content when it was opened. */
public final class StudyClasses implements AutoCloseable {

    /** Removes the jar; may fail. */
    @FunctionalInterface
    interface Removal {
        void run() throws IOException;
    }

    private static final String CLASS = ".class";

    private static final Pattern CALL =
            Pattern.compile("(?<at>\\s*at )(?:[^\\s()]*/)?(?<type>[^\\s()/]+)\\.(?<method>[^\\s().]+)"
                    + "\\((?<file>[^:()]+):(?<line>\\d{1,9})\\)");

    private final Path jar;
    private final Map<String, byte[]> classFiles;
    private final Removal removal;

    private StudyClasses(Path jar, Map<String, byte[]> classFiles, Removal removal) {
        this.jar = jar;
        this.classFiles = classFiles;
        this.removal = removal;
    }

    /**
     * Reads a jar.
     *
     * @throws IOException if it does not exist or is damaged
     */
    public static StudyClasses in(Path jar) throws IOException {
        Map<String, byte[]> classFiles = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        classFiles.put(className(entry.getName()), in.readAllBytes());
                    }
                }
            }
        }
        return new StudyClasses(jar, classFiles, () -> {});
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    }

    static String entry(String className) {
        return className.replace('.', '/') + CLASS;
    }

    /** Returns the same classes, whose jar is removed when they are closed. */
    StudyClasses removedBy(Removal how) {
        return new StudyClasses(jar, classFiles, how);
    }

    /** Returns the jar, for a compiler's class path. */
    public Path jar() {
        return jar;
    }

    /** Returns the class files by the binary names of classes, {@code clinics.Stays$Long}. */
    public Map<String, byte[]> classFiles() {
        return Collections.unmodifiableMap(classFiles);
    }

    /** Returns whether they are exactly these, byte by byte. */
    boolean are(Map<String, byte[]> others) {
        return classFiles.keySet().equals(others.keySet())
                && classFiles.entrySet().stream()
                        .allMatch(one -> Arrays.equals(one.getValue(), others.get(one.getKey())));
    }

    /** Returns whether a class is one of these. */
    public boolean has(String className) {
        return classFiles.containsKey(className);
    }

    /** Returns the class file of a class, if it is one of these. */
    public Optional<byte[]> classFile(String className) {
        return Optional.ofNullable(classFiles.get(className));
    }

    /** Returns a stack frame as shown: with the source's whole name if it belongs to one of these classes. */
    public Optional<String> described(StackTraceElement frame) {
        return has(frame.getClassName()) && frame.getFileName() != null && frame.getLineNumber() > 0
                ? Optional.of(frame.getClassName() + "." + frame.getMethodName() + "("
                        + sourceOf(frame.getClassName(), frame.getFileName()) + ":" + frame.getLineNumber() + ")")
                : Optional.empty();
    }

    /** Returns a line of a stack trace in the same form. */
    public String describedIn(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches() || !has(call.group("type"))) {
            return line;
        }
        StackTraceElement frame = new StackTraceElement(
                call.group("type"), call.group("method"), call.group("file"), Integer.parseInt(call.group("line")));
        return described(frame).map(described -> call.group("at") + described).orElse(line);
    }

    private static String sourceOf(String className, String fileName) {
        String folder = className.substring(0, className.lastIndexOf('.')).replace('.', '/');
        return StudySource.FOLDER + folder + "/" + fileName;
    }

    /** Removes the jar if it is in a private folder; if that fails, the next start removes it. */
    @Override
    public void close() {
        try {
            removal.run();
        } catch (IOException e) {
            // the folder is marked as unused
        }
    }
}
