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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages for an {@link IOException}. The JDK's own messages are often a path without a reason ({@code AccessDeniedException}) or a reason
 * without a path (a full disk).
 */
public final class FileReason {

    /** The messages of the C library on Linux and macOS, and ours. */
    private static final Map<String, String> SYSTEM = Map.ofEntries(
            Map.entry("No space left on device", "no space is left on the disk"),
            Map.entry("Disk quota exceeded", "the disk quota is used up"),
            Map.entry("File too large", "the file exceeds the limit of the file system or of this user"),
            Map.entry("Read-only file system", "the file system is read-only"),
            Map.entry("File name too long", "the name is longer than the file system allows"),
            Map.entry("Is a directory", "it is a folder and not a file"),
            Map.entry("Not a directory", "part of the path is a file and not a folder"),
            Map.entry("Too many levels of symbolic links", "its symbolic links form a loop"),
            Map.entry(
                    "Too many levels of symbolic links or unable to access attributes of symbolic link",
                    "its symbolic links form a loop"),
            Map.entry("Too many open files", "too many files are open (ulimit -n)"),
            Map.entry("Device or resource busy", "it is in use by the system, for example as a mount point"),
            Map.entry("Input/output error", "the disk can't be read or written (input/output error)"),
            Map.entry("Bad file descriptor", "it is closed"),
            Map.entry("Broken pipe", "its reader has closed it"),
            Map.entry("Operation not permitted", "the system does not permit it"),
            Map.entry("No such file or directory", "there is no such file or folder"),
            Map.entry("Permission denied", "permission denied"));

    /** The form of messages in {@code java.io}. */
    private static final Pattern OLD_STYLE = Pattern.compile("(?s)(.+) \\(([^()]+)\\)");

    private FileReason() {}

    /** An action on a file. */
    @FunctionalInterface
    public interface Action {
        /** Runs the action. */
        void run() throws IOException;
    }

    /** Runs an action on a file; an exception that does not name the file is wrapped in one that does. */
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

    /** Returns file and reason without a full stop, or the message itself if it is already one of ours. */
    public static String sentence(IOException error) {
        Optional<String> file = file(error);
        return file.isEmpty() || file.get().isEmpty() ? reason(error) : file.get() + ": " + reason(error);
    }

    /** Returns the message for a path that is not a valid file name, which depends on the language settings. */
    public static String sentence(InvalidPathException error) {
        boolean nul = error.getInput().indexOf('\0') >= 0;
        return "'" + error.getInput().replace('\0', '\uFFFD') + "' can't be a file name: "
                + (nul
                        ? "it contains a NUL character"
                        : "the language settings of this shell do not support all of its characters; set LC_ALL=C.UTF-8 ("
                                + error.getReason() + ")");
    }

    /** Returns only the reason: {@code permission denied (/data belongs to root)}. */
    public static String reason(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "it already exists";
        }
        if (error instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (error instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (error instanceof FileSystemLoopException) {
            return Objects.requireNonNull(SYSTEM.get("Too many levels of symbolic links"));
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied" + file(error).map(FileReason::owner).orElse("");
        }
        if (error instanceof CharacterCodingException) {
            return "its bytes are not UTF-8 text";
        }
        String message = error instanceof FileSystemException system ? system.getReason() : error.getMessage();
        Matcher old = OLD_STYLE.matcher(String.valueOf(message));
        if (error instanceof FileNotFoundException && old.matches()) {
            String words = words(old.group(2));
            return old.group(2).equals("Permission denied") ? words + owner(old.group(1)) : words;
        }
        return message == null ? "input or output failed (" + error.getClass().getSimpleName() + ")" : words(message);
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

    /** Returns the owner of the file, or of the nearest accessible folder above it. */
    private static String owner(String file) {
        for (Path at = Path.of(file).toAbsolutePath(); at != null; at = at.getParent()) {
            try {
                return " (" + at + " belongs to "
                        + Files.getOwner(at, LinkOption.NOFOLLOW_LINKS).getName() + ")";
            } catch (IOException | UnsupportedOperationException e) {
                // it is not accessible either: try the folder above it
            }
        }
        return "";
    }
}
