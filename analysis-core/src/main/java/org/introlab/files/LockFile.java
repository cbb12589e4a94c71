package org.introlab.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on an empty file that excludes other processes, and other parts of this one. The operating system releases the lock when the
 * process ends, in whatever way; the file is removed when the lock is released.
 */
public final class LockFile implements AutoCloseable {

    /**
     * The locks of this process. Closing any channel of a file releases all locks of the process on it, so a second channel is never
     * opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Path name;
    private final FileChannel channel;

    private LockFile(Path file, Path name, FileChannel channel) {
        this.file = file;
        this.name = name;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @return the lock; empty if it is already held
     * @throws IOException if the file can't be created, or is not a lock file
     */
    public static Optional<LockFile> take(Path file) throws IOException {
        Path name = name(file);
        if (!HELD.add(name)) {
            return Optional.empty();
        }
        Optional<LockFile> lock = Optional.empty();
        try {
            lock = locked(file).map(channel -> new LockFile(file, name, channel));
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(name);
            }
        }
        return lock;
    }

    /** Returns whether this process has the lock. */
    static boolean isHeld(Path file) throws IOException {
        return HELD.contains(name(file));
    }

    /** Returns a unique name for a file, whatever links lead to its folder. */
    private static Path name(Path file) throws IOException {
        return Objects.requireNonNull(file.toAbsolutePath().getParent())
                .toRealPath()
                .resolve(file.getFileName());
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        while (true) {
            make(file);
            Optional<Object> before = key(file);
            FileChannel channel;
            try {
                channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            } catch (NoSuchFileException e) {
                // removed in the meantime: try again
                continue;
            }
            boolean locked = false;
            try {
                if (channel.tryLock() == null) {
                    return Optional.empty();
                }
                // The previous holder may have removed the file since it was created or found here, and another
                // process may have created a new one: then this lock has no effect.
                locked = before.isPresent() && before.equals(key(file));
                if (locked) {
                    return Optional.of(channel);
                }
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        }
    }

    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            Optional<BasicFileAttributes> found = attributes(file);
            if (found.isPresent()
                    && (!found.get().isRegularFile() || found.get().size() > 0)) {
                FileSystemException refused = new FileSystemException(
                        file.toString(), null, "it was not created by this program but has the name of its lock file");
                refused.initCause(e);
                throw refused;
            }
        }
    }

    /**
     * Returns what distinguishes the file from another one of its name. The system may reuse the number of a removed file; the file is
     * never written to, so its times are those of its creation.
     */
    private static Optional<Object> key(Path file) throws IOException {
        return attributes(file)
                .map(found -> List.of(String.valueOf(found.fileKey()), found.creationTime(), found.lastModifiedTime()));
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            removeFile();
            channel.close();
        } finally {
            HELD.remove(name);
        }
    }

    /** Removes the file while the lock is held, so that no other lock's file is removed. */
    private void removeFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // an empty file remains, which the next lock reuses
        }
    }

    @Override
    public String toString() {
        return "the lock " + file;
    }
}
