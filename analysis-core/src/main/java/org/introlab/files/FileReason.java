package org.introlab.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for an {@link IOException}. The JDK's own messages are often a path without a reason ({@code AccessDeniedException}) or a
 * reason without a path (a full disk).
 */
public final class FileReason {

    /** The words of the operating system, as the C library of Linux and macOS has them. */
    private static final Map<String, String> SYSTEM = Map.ofEntries(
            Map.entry("No space left on device", "no space is left on the disk"),
            Map.entry("Disk quota exceeded", "the disk quota is used up"),
            Map.entry("File too large", "the file is larger than the file system, or the limit of this user, allows"),
            Map.entry("Read-only file system", "the file system is read-only"),
            Map.entry("File name too long", "the name is longer than the file system allows"),
            Map.entry("Is a directory", "it is a folder and not a file"),
            Map.entry("Not a directory", "a part of the path is a file and not a folder"),
            Map.entry("Too many levels of symbolic links", "its symbolic links lead in a circle"),
            Map.entry(
                    "Too many levels of symbolic links or unable to access attributes of symbolic link",
                    "its symbolic links lead in a circle"),
            Map.entry("Too many open files", "too many files are open (ulimit -n)"),
            Map.entry("Device or resource busy", "it is in use by the system, as a mount point is"),
            Map.entry("Input/output error", "the disk could not be read or written (input/output error)"),
            Map.entry("Bad file descriptor", "it is closed"),
            Map.entry("Broken pipe", "nobody reads it any more"),
            Map.entry("Operation not permitted", "the system does not permit it"),
            Map.entry("No such file or directory", "there is no such file or folder"),
            Map.entry("Permission denied", "permission denied"));

    /** What the classes of {@code java.io} say. */
    private static final Pattern OLD_STYLE = Pattern.compile("(?s)(.+) \\(([^()]+)\\)");

    private FileReason() {}

    /** Something that is done with a file. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run() throws IOException;
    }

    /** Does something with a file; an error that doesn't say which file it was gets its name. */
    public static void naming(Path file, Action action) throws IOException {
        try {
            action.run();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            FileSystemException named = new FileSystemException(file.toString(), null, reason(e));
            named.initCause(e);
            throw named;
        }
    }

    /** File and reason in one sentence without a full stop; the message itself where it is already a sentence of ours. */
    public static String sentence(IOException error) {
        Optional<String> file = file(error);
        return file.isEmpty() || file.get().isEmpty() ? reason(error) : file.get() + ": " + reason(error);
    }

    /** The sentence about a path that the system can't name, which depends on the language settings. */
    public static String sentence(InvalidPathException error) {
        boolean nul = error.getInput().indexOf('\0') >= 0;
        return "'" + error.getInput().replace('\0', '\uFFFD') + "' can't be the name of a file: "
                + (nul
                        ? "it holds the character NUL"
                        : "the language settings of this shell have not all of its characters; LC_ALL=C.UTF-8 has them ("
                                + error.getReason() + ")");
    }

    /** The reason alone: {@code permission denied (/data belongs to root)}. */
    public static String reason(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "it is there already";
        }
        if (error instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (error instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (error instanceof FileSystemLoopException) {
            return SYSTEM.get("Too many levels of symbolic links");
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied" + file(error).map(FileReason::owner).orElse("");
        }
        if (error instanceof CharacterCodingException) {
            return "its bytes are not UTF-8 text";
        }
        String said = error instanceof FileSystemException system ? system.getReason() : error.getMessage();
        Matcher old = OLD_STYLE.matcher(String.valueOf(said));
        if (error instanceof FileNotFoundException && old.matches()) {
            String words = words(old.group(2));
            return old.group(2).equals("Permission denied") ? words + owner(old.group(1)) : words;
        }
        return said == null ? "input or output failed (" + error.getClass().getSimpleName() + ")" : words(said);
    }

    private static String words(String system) {
        return SYSTEM.getOrDefault(system, system);
    }

    private static Optional<String> file(IOException error) {
        if (error instanceof FileSystemException system) {
            return Optional.ofNullable(system.getFile());
        }
        Matcher old = OLD_STYLE.matcher(String.valueOf(error.getMessage()));
        return error instanceof FileNotFoundException && old.matches() ? Optional.of(old.group(1)) : Optional.empty();
    }

    /** Whose the file is, or the nearest folder above it that can be looked at. */
    private static String owner(String file) {
        for (Path at = Path.of(file).toAbsolutePath(); at != null; at = at.getParent()) {
            try {
                return " (" + at + " belongs to "
                        + Files.getOwner(at, LinkOption.NOFOLLOW_LINKS).getName() + ")";
            } catch (IOException | UnsupportedOperationException e) {
                // it can't be looked at either: the folder above it may tell
            }
        }
        return "";
    }
}
