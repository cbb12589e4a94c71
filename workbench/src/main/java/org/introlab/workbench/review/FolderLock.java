package org.introlab.workbench.review;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second process, and a second user of this one, from what a file stands for. The system releases it when the process ends, however it
 * ends; the file is empty, and is removed when the lock is given back.
 */
final class FolderLock implements AutoCloseable {

    /** Closing any channel of a file gives up all locks of this process on it, so no second one is opened. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @return empty when somebody has it
     * @throws IOException if the file can't be made, or is a file of somebody else
     */
    static Optional<FolderLock> take(Path file) throws IOException {
        if (!TAKEN_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = locked(file);
        } finally {
            if (lock.isEmpty()) {
                TAKEN_HERE.remove(file);
            }
        }
        return lock;
    }

    private static Optional<FolderLock> locked(Path file) throws IOException {
        while (true) {
            FileChannel channel = open(file);
            try {
                Object before = key(file);
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
                // The last owner may have removed the file between opening and locking: then this lock keeps nobody
                // out.
                if (key(file) != null && key(file).equals(before)) {
                    return Optional.of(new FolderLock(file, channel));
                }
            } catch (NoSuchFileException e) {
                // removed meanwhile: once more
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            channel.close();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > 0)) {
            throw new FileSystemException(
                    file.toString(), null, "it is not of this program, and stands where a review keeps its lock");
        }
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    }

    /** What tells the file from another one of its name; its time of creation where the system has no such key. */
    private static Object key(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    }

    @Override
    public void close() throws IOException {
        removeFile();
        channel.close();
        TAKEN_HERE.remove(file);
    }

    /** While the lock is held, so that nobody else's is removed. */
    private void removeFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // an empty file is left, which the next lock takes over
        }
    }
}
