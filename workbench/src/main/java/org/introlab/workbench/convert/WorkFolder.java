package org.introlab.workbench.convert;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in which data are converted, beside the place where they go and never in the system's folder for temporary files: it is its
 * owner's alone, git ignores all that is in it, and what a killed program left of one is removed before the next is made.
 */
public final class WorkFolder implements AutoCloseable {
    private static final String NAME = ".introlab-convert";
    private static final String IGNORE = ".gitignore";
    private static final String MARK =
            "# Made by introlab while it converts data; removed at the end, or at the next start.\n*\n";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
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
        Path folder = Files.createTempDirectory(place, NAME);
        Files.writeString(folder.resolve(IGNORE), MARK);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new WorkFolder(folder, channel);
    }

    /** Removes the folders in a place that a program made which has ended since; whatever else is there stays. */
    public static void removeLeft(Path place) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, NAME + "*")) {
            for (Path folder : found) {
                if (isOurs(folder) && isLeft(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        Path mark = folder.resolve(IGNORE);
        return !Files.isSymbolicLink(folder)
                && Files.isRegularFile(mark)
                && Files.readString(mark).equals(MARK);
    }

    @SuppressWarnings("try") // the lock is only taken and given back
    private static boolean isLeft(Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock own = channel.tryLock()) {
            return own != null;
        } catch (OverlappingFileLockException e) {
            // this program works in it
            return false;
        }
    }

    /** Where to work. */
    public Path path() {
        return folder;
    }

    /** Moves some of its files to a folder that is not there yet, which is its owner's alone too. */
    void become(Path target, String... names) throws IOException {
        Path made = Files.createTempDirectory(folder, "made");
        for (String name : names) {
            Files.move(folder.resolve(name), made.resolve(name));
        }
        Files.createDirectories(target.getParent());
        Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
