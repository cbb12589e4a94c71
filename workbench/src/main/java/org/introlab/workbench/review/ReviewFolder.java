package org.introlab.workbench.review;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.introlab.data.study.Study;
import org.introlab.files.FileReason;
import org.introlab.files.LockFile;

/**
 * The folder that a review writes. It is looked at and locked before anything runs, and replaced as a whole or not at all: whoever looks at it sees
 * the old review or the new one. Only what a review made and marked is ever removed.
 */
public final class ReviewFolder implements AutoCloseable {

    private static final int NAMED = 3;
    private static final List<String> OF_A_REVIEW = List.of("index.html", "review.json");

    private final Path target;
    private final Optional<Path> made;
    private final LockFile lock;

    private ReviewFolder(Path target, Optional<Path> made, LockFile lock) {
        this.target = target;
        this.made = made;
        this.lock = lock;
    }

    /** One file of a review. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to a file that is not there yet. */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Takes a folder for the review of a study, until it is closed.
     *
     * @param folder need not exist
     * @throws IOException as {@link #reserve(Path)}, and if the study lies in the folder, or the folder in its data
     */
    public static ReviewFolder reserve(Path folder, Study study) throws IOException {
        Path target = target(folder);
        requireApart(target, study.root(), study.dataFolders());
        return reserve(target);
    }

    /**
     * Takes a folder for a review, until it is closed.
     *
     * @param folder need not exist
     * @throws IOException if the folder can't be written or locked, another review has it, or something else is in it
     */
    public static ReviewFolder reserve(Path folder) throws IOException {
        Path target = target(folder);
        requireReplaceable(target);
        Optional<Path> made = firstMissing(target.getParent());
        Files.createDirectories(target.getParent());
        try {
            LockFile lock = LockFile.take(sibling(target, "lock"))
                    .orElseThrow(() -> refused(
                            target,
                            "another review is writing this folder; wait for its end, or name another one with --out"));
            try {
                KilledReviews.clearUp(target, stem(target));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
            return new ReviewFolder(target, made, lock);
        } catch (IOException | RuntimeException e) {
            removeMade(target.getParent(), made);
            throw e;
        }
    }

    /**
     * Puts the old review back where another one was killed between the two moves that would have replaced it, and is at work no more.
     *
     * @return whether it did
     */
    public static boolean putBack(Path folder) throws IOException {
        Path target = target(folder);
        return KilledReviews.putBack(target, stem(target), sibling(target, "lock"));
    }

    /** The folder. */
    public Path path() {
        return target;
    }

    /** What the review that is there knew of the ledger; empty where there is none. */
    public Optional<LastReview> last() throws IOException {
        return LastReview.of(target.resolve(ReviewJson.FILE));
    }

    /** Whether it holds a review of which every notebook ran to its end. */
    public boolean holdsCompleteReview() throws IOException {
        return ReviewJson.isComplete(target.resolve("review.json"));
    }

    /** Removes the review that is there if it is one of ours and not complete; else leaves the folder as it is. */
    public void removeIncomplete() throws IOException {
        Optional<FolderMark> mark = FolderMark.of(target);
        if (mark.isPresent() && !holdsCompleteReview()) {
            requireReplaceable(target);
            mark.get().remove(target);
        }
    }

    /** Gives the folder back; folders made for it are removed where nothing was written. */
    @Override
    public void close() throws IOException {
        lock.close();
        removeMade(target.getParent(), made);
    }

    /**
     * Makes the files in a folder beside, and puts that in the place of this one when all are there. When one can't be written, this one is as it
     * was.
     *
     * @param files by path inside the folder, with slashes
     */
    public void replace(Map<String, Content> files) throws IOException {
        requireReplaceable(target);
        FolderMark mark = new FolderMark(files.keySet());
        Path made = sibling(target, "new-" + UUID.randomUUID());
        Files.createDirectory(made);
        try {
            write(FolderMark.NAME, made, file -> mark.writeTo(made));
            for (Map.Entry<String, Content> file : files.entrySet()) {
                write(file.getKey(), made, file.getValue());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted");
            }
            swap(made);
        } catch (IOException | RuntimeException | Error e) {
            removeQuietly(made, mark);
            throw e;
        }
    }

    /** Names the file as it would be called in the end. */
    private void write(String name, Path made, Content content) throws IOException {
        try {
            Path file = made.resolve(name);
            Files.createDirectories(file.getParent());
            content.writeTo(file);
        } catch (IOException e) {
            FileSystemException named = refused(
                    target.resolve(name),
                    FileReason.reason(e) + ". No review was written; what was there is as it was");
            named.initCause(e);
            throw named;
        }
    }

    private void swap(Path made) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(made, target);
            return;
        }
        Optional<FolderMark> mark = FolderMark.of(target);
        Path old = sibling(target, "old-" + UUID.randomUUID());
        Files.move(target, old);
        try {
            Files.move(made, target);
        } catch (IOException | RuntimeException e) {
            Files.move(old, target);
            throw e;
        }
        if (mark.isPresent()) {
            removeQuietly(old, mark.get());
        } else {
            // it was empty
            Files.deleteIfExists(old);
        }
    }

    /** What can't be removed is hidden and marked, and the next review tries again. */
    private static void removeQuietly(Path folder, FolderMark mark) {
        try {
            mark.remove(folder);
        } catch (IOException e) {
            // the review itself is there, or its own error is told
        }
    }

    /** The folder itself, without links on the way to it: so every name of it has one lock. */
    private static Path target(Path folder) throws IOException {
        Path typed = folder.toAbsolutePath().normalize();
        if (typed.getFileName() == null) {
            throw refused(typed, "it is the root of the file system and no folder for a review");
        }
        Path there = nearest(typed.getParent());
        if (!Files.isDirectory(there)) {
            throw refused(there, "it is not a folder, so there can be none for a review in it");
        }
        return there.toRealPath().resolve(there.relativize(typed));
    }

    private static void requireReplaceable(Path target) throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw refused(target, "it is a symbolic link; name the folder itself that the review is to be written to");
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw refused(target, "it is a file and not a folder, and is left alone");
        }
        Optional<FolderMark> mark = FolderMark.of(target);
        List<String> strangers = mark.isPresent() ? mark.get().strangers(target) : FolderMark.names(target);
        if (strangers.isEmpty()) {
            return;
        }
        String named = String.join(", ", strangers.subList(0, Math.min(NAMED, strangers.size())))
                + (strangers.size() > NAMED ? " and " + (strangers.size() - NAMED) + " more" : "");
        throw refused(
                target,
                mark.isPresent()
                        ? "beside a review it holds what no review wrote (" + named
                                + "), so it is left alone. Move that elsewhere, or name another folder with --out"
                        : strangers.containsAll(OF_A_REVIEW)
                                ? "it looks like a review of an earlier version, which did not mark what it wrote, so it is"
                                        + " left alone. If nothing in it is yours, remove it once (rm -r); or name another"
                                        + " folder with --out"
                                : "it is not empty (" + named
                                        + ") and does not bear the mark of a review, so it is left alone."
                                        + " Name another folder with --out, or remove this one");
    }

    private static void requireApart(Path target, Path study, Collection<Path> dataFolders) throws IOException {
        for (Path above = study.toRealPath(); above != null; above = above.getParent()) {
            if (isSame(above, target)) {
                throw refused(target, "the study lies in it, and a review takes the place of the whole folder");
            }
        }
        for (Path data : dataFolders) {
            for (Path above = target; above != null; above = above.getParent()) {
                if (isSame(above, data)) {
                    throw refused(target, "it lies in " + data + ", where the study's data are");
                }
            }
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private static Path nearest(Path path) throws NoSuchFileException {
        for (Path at = path; at != null; at = at.getParent()) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                return at;
            }
        }
        throw new NoSuchFileException(path.toString());
    }

    /** The uppermost folder of a path that is not there. */
    private static Optional<Path> firstMissing(Path path) {
        Optional<Path> missing = Optional.empty();
        for (Path at = path; at != null && !Files.exists(at); at = at.getParent()) {
            missing = Optional.of(at);
        }
        return missing;
    }

    /** Removes the folders that were made for a review that was not written. */
    private static void removeMade(Path parent, Optional<Path> made) throws IOException {
        if (made.isPresent() && Files.isDirectory(parent)) {
            for (Path at = parent; at.startsWith(made.get()) && isEmpty(at); at = at.getParent()) {
                Files.delete(at);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static String stem(Path target) {
        return sibling(target, "").getFileName().toString();
    }

    private static Path sibling(Path target, String what) {
        return target.resolveSibling("." + target.getFileName() + ".introlab-" + what);
    }

    private static FileSystemException refused(Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }
}
