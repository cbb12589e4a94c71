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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for intermediate files: private to its owner, ignored by git, and removed at the end. Leftovers of killed programs are removed
 * before the next folder is created. A lock shows whether a folder is in use; the operating system releases it when the process ends, in
 * whatever way.
 *
 * <p>Data are converted in a folder next to their destination ({@link #in}), and never in the system's temporary folder.
 */
public final class WorkFolder implements AutoCloseable {
    private static final String HIDDEN = ".introlab-convert";
    private static final String TEMPORARY = "introlab-work-";
    private static final String IGNORE = ".gitignore";
    private static final String MARK =
            "# Made by introlab while it converts data; removed at the end, or at the next start.\n*\n";
    private static final String LOCK = "lock";

    /** How long a folder may exist without its mark. */
    private static final Duration BEGINNING = Duration.ofMinutes(1);

    private final Path folder;
    private final LockFile lock;

    private WorkFolder(Path folder, LockFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Creates a work folder in a folder, or in the nearest existing one above it, after removing leftovers.
     */
    public static WorkFolder in(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        while (!Files.exists(place)) {
            place = Objects.requireNonNull(place.getParent(), "the root of a file system");
        }
        removeLeft(place);
        return make(place, HIDDEN);
    }

    /** Creates a work folder in the system's temporary folder, after removing leftovers. */
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
            // last: a folder with a mark and without a lock is not in use
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
     * Removes leftover work folders of the same user in a folder; everything else stays. Links are not followed.
     */
    public static void removeLeft(Path place) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "{" + HIDDEN + "," + TEMPORARY + "}*")) {
            for (Path folder : found) {
                removeIfLeft(folder);
            }
        } catch (AccessDeniedException e) {
            // a folder may be writable but not listable
        }
    }

    private static void removeIfLeft(Path folder) {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user())) {
                if (isMarked(folder)) {
                    deleteUnlessLocked(folder);
                } else if (isOld(folder) && !LockFile.isHeld(folder.resolve(LOCK))) {
                    removeUnmarked(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // another program is removing it, or it can't be removed now: the next start tries again
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

    /** Removes a folder of a program that was killed before it marked the folder, which has at most an empty lock. */
    private static void removeUnmarked(Path folder) throws IOException {
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

    /** Returns the user of this program as the file system names owners. */
    private static UserPrincipal user() throws IOException {
        Path file = Files.createTempFile("introlab", "");
        try {
            return Files.getOwner(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Returns the folder. */
    public Path path() {
        return folder;
    }

    /** Moves some of its files to a new folder, which is private to its owner too. */
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

    /** Deletes the folder, mark and lock last, so that an interrupted removal can be continued and no other program interferes. */
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
