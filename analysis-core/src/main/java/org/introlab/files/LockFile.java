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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An empty file whose lock keeps other processes, and other users of this one, from what it stands for. The system gives the lock back when the
 * process ends, however it ends; the file is removed when the lock is given back.
 */
public final class LockFile implements AutoCloseable {

    /** Closing any channel of a file gives up all locks of this process on it, so no second one is opened. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

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
     * @return empty when somebody has it
     * @throws IOException if the file can't be made, or is a file of somebody else
     */
    public static Optional<LockFile> take(Path file) throws IOException {
        Path name = name(file);
        if (!TAKEN_HERE.add(name)) {
            return Optional.empty();
        }
        Optional<LockFile> lock = Optional.empty();
        try {
            lock = locked(file).map(channel -> new LockFile(file, name, channel));
        } finally {
            if (lock.isEmpty()) {
                TAKEN_HERE.remove(name);
            }
        }
        return lock;
    }

    /** Whether this process has the lock. */
    static boolean isTakenHere(Path file) throws IOException {
        return TAKEN_HERE.contains(name(file));
    }

    /** One name for each file, whichever links lead to its folder. */
    private static Path name(Path file) throws IOException {
        return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        while (true) {
            make(file);
            Optional<Object> before = key(file);
            FileChannel channel;
            try {
                channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            } catch (NoSuchFileException e) {
                // removed meanwhile: once more
                continue;
            }
            boolean locked = false;
            try {
                if (channel.tryLock() == null) {
                    return Optional.empty();
                }
                // Its last owner may have removed the file since it was made or found here, and the next one may have
                // made another: then this lock keeps nobody out.
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
                        file.toString(), null, "it is not of this program, and stands where a lock is kept");
                refused.initCause(e);
                throw refused;
            }
        }
    }

    /**
     * What tells the file from any other one of its name. The system may give the number of a removed file to the next one; nothing is ever written
     * to it, so its times are those of its making.
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
            TAKEN_HERE.remove(name);
        }
    }

    /** While the lock is held, so that nobody else's is removed. */
    private void removeFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // an empty file is left, which the next lock takes over
        }
    }

    @Override
    public String toString() {
        return "the lock " + file;
    }
}
