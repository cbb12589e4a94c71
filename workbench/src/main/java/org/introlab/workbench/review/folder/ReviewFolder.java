package org.introlab.workbench.review.folder;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.introlab.data.study.Study;
import org.introlab.files.FileReason;
import org.introlab.files.LockFile;
import org.introlab.workbench.review.json.ReviewDocument;

/**
 * The folder of a review. It is checked and locked before anything runs, and replaced as a whole or not at all: readers
 * see the old review or the new one. Only files that a review wrote and marked are ever removed.
 */
public final class ReviewFolder implements AutoCloseable {

    /** The subfolder with the sources of the study's own code. */
    public static final String CODE = "code";

    private final ReviewPlace place;
    private final Optional<Path> made;
    private final LockFile lock;

    private ReviewFolder(ReviewPlace place, Optional<Path> made, LockFile lock) {
        this.place = place;
        this.made = made;
        this.lock = lock;
    }

    /** One file of a review. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to a new file. */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Reserves a folder for the review of a study, until it is closed.
     *
     * @param folder need not exist
     * @throws IOException as {@link #reserve(Path)}, and if the study is in the folder, or the folder in its data
     */
    public static ReviewFolder reserve(Path folder, Study study) throws IOException {
        ReviewPlace place = ReviewPlace.of(folder);
        place.requireApart(study.root(), study.dataFolders());
        return reserve(place.folder());
    }

    /**
     * Reserves a folder for a review, until it is closed.
     *
     * @param folder need not exist
     * @throws IOException if the folder can't be written or locked, another review is using it, or it has other files
     */
    public static ReviewFolder reserve(Path folder) throws IOException {
        ReviewPlace place = ReviewPlace.of(folder);
        place.requireReplaceable();
        Path parent = place.parent();
        Optional<Path> made = firstMissing(parent);
        Files.createDirectories(parent);
        try {
            LockFile lock = LockFile.take(place.beside("lock"))
                    .orElseThrow(() -> ReviewPlace.refused(
                            place.folder(),
                            "another review is writing this folder. Wait until it has ended, or choose another folder"
                                    + " with --out"));
            try {
                KilledReviews.clearUp(place);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
            return new ReviewFolder(place, made, lock);
        } catch (IOException | RuntimeException e) {
            removeMade(parent, made);
            throw e;
        }
    }

    /**
     * Restores the old review if another one was killed between the two moves that replace it.
     *
     * @return whether it did
     */
    public static boolean putBack(Path folder) throws IOException {
        return KilledReviews.putBack(ReviewPlace.of(folder));
    }

    /** Returns the folder. */
    public Path path() {
        return place.folder();
    }

    /** Returns the ledger ids of the existing review, if there is one. */
    public Optional<LastReview> last() throws IOException {
        return LastReview.of(path().resolve(ReviewDocument.FILE));
    }

    /** Returns whether it has a review in which every notebook ran to its end. */
    public boolean holdsCompleteReview() throws IOException {
        return ReviewDocument.read(path().resolve(ReviewDocument.FILE))
                .filter(ReviewDocument::isComplete)
                .isPresent();
    }

    /** Removes the existing review if it is marked and incomplete; otherwise does nothing. */
    public void removeIncomplete() throws IOException {
        Optional<FolderMark> mark = FolderMark.of(path());
        if (mark.isPresent() && !holdsCompleteReview()) {
            place.requireReplaceable();
            mark.get().remove(path());
        }
    }

    /** Releases the folder; folders created for it are removed if nothing was written. */
    @Override
    public void close() throws IOException {
        lock.close();
        removeMade(place.parent(), made);
    }

    /**
     * Writes the files to a folder next to this one, which it then replaces. If a file can't be written, this folder does not change.
     *
     * @param files by path inside the folder, with slashes
     */
    public void replace(Map<String, Content> files) throws IOException {
        place.requireReplaceable();
        FolderMark mark = new FolderMark(files.keySet());
        Path made = place.beside("new-" + UUID.randomUUID());
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

    /** Writes a file; an error names its final path. */
    private void write(String name, Path made, Content content) throws IOException {
        try {
            Path file = made.resolve(name);
            Files.createDirectories(file.getParent());
            content.writeTo(file);
        } catch (IOException e) {
            FileSystemException named = ReviewPlace.refused(
                    path().resolve(name),
                    FileReason.reason(e) + ". No review was written, and the folder was not changed");
            named.initCause(e);
            throw named;
        }
    }

    private void swap(Path made) throws IOException {
        Path target = path();
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(made, target);
            return;
        }
        Optional<FolderMark> mark = FolderMark.of(target);
        Path old = place.beside("old-" + UUID.randomUUID());
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

    /** Removes a folder; if that fails, it is hidden and marked, and the next review tries again. */
    private static void removeQuietly(Path folder, FolderMark mark) {
        try {
            mark.remove(folder);
        } catch (IOException e) {
            // the review itself exists, or its own error is reported
        }
    }

    /** Returns the uppermost missing folder of a path. */
    private static Optional<Path> firstMissing(Path path) {
        Optional<Path> missing = Optional.empty();
        for (Path at = path; at != null && !Files.exists(at); at = at.getParent()) {
            missing = Optional.of(at);
        }
        return missing;
    }

    /** Removes the folders that were created for a review that was not written. */
    private static void removeMade(Path parent, Optional<Path> made) throws IOException {
        if (made.isPresent() && Files.isDirectory(parent)) {
            for (Path at = parent; at != null && at.startsWith(made.get()) && isEmpty(at); at = at.getParent()) {
                Files.delete(at);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
