package org.introlab.workbench.review.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introlab.files.LockFile;

/** Remains of reviews that were killed while they wrote a folder. */
final class KilledReviews {

    private static final Pattern NEW_OR_OLD = Pattern.compile("(new|old)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private KilledReviews() {}

    /** Restores an old review that a killed one moved aside, unless a review is running there; returns whether it did. */
    static boolean putBack(ReviewPlace place) throws IOException {
        Optional<LockFile> lock = leftAside(place) ? LockFile.take(place.beside("lock")) : Optional.empty();
        if (lock.isEmpty()) {
            return false;
        }
        try {
            clearUp(place);
        } finally {
            lock.get().close();
        }
        return Files.exists(place.folder());
    }

    /** Returns whether a folder is missing because a review was killed between two moves, which left the old one next to it. */
    private static boolean leftAside(ReviewPlace place) throws IOException {
        if (Files.exists(place.folder(), LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(place.parent())) {
            return false;
        }
        for (Path path : beside(place)) {
            if (isOld(path, place.stem()) && FolderMark.of(path).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOld(Path path, String stem) {
        String name = path.getFileName().toString();
        return name.startsWith(stem + "old")
                && NEW_OR_OLD.matcher(name.substring(stem.length())).matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Removes the remains of killed reviews, and restores the old review if one was killed between two moves. The caller
     * must have the folder's lock, so that none of those reviews is running.
     */
    static void clearUp(ReviewPlace place) throws IOException {
        String stem = place.stem();
        for (Path path : beside(place)) {
            String name = path.getFileName().toString();
            boolean left = name.startsWith(stem)
                    && NEW_OR_OLD.matcher(name.substring(stem.length())).matches();
            if (left && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                clearUp(path, place.folder(), name.startsWith(stem + "old"));
            }
        }
    }

    private static void clearUp(Path left, Path target, boolean old) throws IOException {
        try {
            Optional<FolderMark> mark = FolderMark.of(left);
            if (mark.isEmpty()) {
                FolderMark.removeUnbegun(left);
            } else if (old && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(left, target);
            } else {
                mark.get().remove(left);
            }
        } catch (AccessDeniedException e) {
            // of another user's review, which that user can clean up
        }
    }

    private static List<Path> beside(ReviewPlace place) throws IOException {
        try (Stream<Path> all = Files.list(place.parent())) {
            return all.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (AccessDeniedException e) {
            // a folder can be writable but not listable
            return List.of();
        }
    }
}
