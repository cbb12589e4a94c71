package org.introlab.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for what the program makes on the way: its owner's alone, ignored by git, and removed at the end. What a killed program left of
 * one is removed before the next is made. A lock tells whether somebody works in it; the system gives it back when the process ends, however it ends.
 *
 * <p>Data are converted in one beside the place where they go ({@link #in}), and never in the system's folder for temporary files.
 */
public final class WorkFolder implements AutoCloseable {
    private static final String HIDDEN = ".introlab-convert";
    private static final String TEMPORARY = "introlab-work-";
    private static final String IGNORE = ".gitignore";
    private static final String MARK =
            "# Made by introlab while it converts data; removed at the end, or at the next start.\n*\n";
    private static final String LOCK = "lock";

    /** So long a folder may be there without its mark. */
    private static final Duration BEGINNING = Duration.ofMinutes(1);

    private final Path folder;
    private final LockFile lock;

    private WorkFolder(Path folder, LockFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes one in a folder, or, where that is still to be made, in the nearest one above it; once those are removed that nobody works
     * in any more.
     */
    public static WorkFolder in(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        removeLeft(place);
        return make(place, HIDDEN);
    }

    /** Makes one in the system's folder for temporary files, once those are removed that nobody works in any more. */
    public static WorkFolder temporary() throws IOException {
        Path place = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        removeLeft(place);
        return make(place, TEMPORARY);
    }

    private static WorkFolder make(Path place, String name) throws IOException {
        Path folder = Files.createTempDirectory(place, name);
        LockFile lock = LockFile.take(folder.resolve(LOCK))
                .orElseThrow(() -> new FileSystemException(folder.toString(), null, "another program has locked it"));
        try {
            // last: a folder with a mark and without a lock is one that nobody works in
            Files.writeString(folder.resolve(IGNORE), MARK);
            return new WorkFolder(folder, lock);
        } catch (IOException | RuntimeException e) {
            try (lock) {
                delete(folder);
            }
            throw e;
        }
    }

    /**
     * Removes the folders in a place that a program of the same user made which has ended since; whatever else is there stays. No link
     * is followed.
     */
    public static void removeLeft(Path place) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "{" + HIDDEN + "," + TEMPORARY + "}*")) {
            for (Path folder : found) {
                removeIfLeft(folder);
            }
        } catch (AccessDeniedException e) {
            // a folder may be written and not listed
        }
    }

    private static void removeIfLeft(Path folder) {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user())) {
                if (isMarked(folder)) {
                    deleteUnlessLocked(folder);
                } else if (isOld(folder) && !LockFile.isTakenHere(folder.resolve(LOCK))) {
                    removeUnbegun(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // somebody else removes it, or it can't be removed now: the next start tries again
        }
    }

    private static boolean isMarked(Path folder) throws IOException {
        Path mark = folder.resolve(IGNORE);
        return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                && Files.size(mark) == MARK.length()
                && Files.readString(mark).equals(MARK);
    }

    private static boolean isOld(Path folder) throws IOException {
        FileTime made = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        return made.toInstant().isBefore(Instant.now().minus(BEGINNING));
    }

    private static void deleteUnlessLocked(Path folder) throws IOException {
        Optional<LockFile> own = LockFile.take(folder.resolve(LOCK));
        if (own.isPresent()) {
            try {
                delete(folder);
            } finally {
                own.get().close();
            }
        }
    }

    /** Of a program that was killed before it had marked it: there is nothing in it, or an empty lock. */
    private static void removeUnbegun(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) && Files.size(lock) == 0 && count(folder) == 1) {
            Files.delete(lock);
        }
        if (count(folder) == 0) {
            Files.delete(folder);
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    /** Whose program this is, as the file system names owners. */
    private static UserPrincipal user() throws IOException {
        Path file = Files.createTempFile("introlab", "");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Where to work. */
    public Path path() {
        return folder;
    }

    /** Moves some of its files to a folder that is not there yet, which is its owner's alone too. */
    public void become(Path target, String... names) throws IOException {
        Path made = Files.createTempDirectory(folder, "made");
        for (String name : names) {
            Files.move(folder.resolve(name), made.resolve(name));
        }
        Files.createDirectories(target.getParent());
        Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        }
    }

    /** Mark and lock go last: a removal that is cut short can be gone on with, and nobody else begins one meanwhile. */
    private static void delete(Path folder) throws IOException {
        Path mark = folder.resolve(IGNORE);
        Path lock = folder.resolve(LOCK);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(path -> !path.equals(folder) && !path.equals(mark) && !path.equals(lock))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
        Files.deleteIfExists(mark);
        Files.deleteIfExists(lock);
        Files.deleteIfExists(folder);
    }

    @Override
    public String toString() {
        return "the work folder " + folder;
    }
}
