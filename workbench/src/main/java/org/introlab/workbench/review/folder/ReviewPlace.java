package org.introlab.workbench.review.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The place of a review: its folder, and whether a review may replace it.
 *
 * @param folder its path without links
 */
record ReviewPlace(Path folder) {

    private static final int NAMED = 3;
    private static final List<String> OF_A_REVIEW = List.of("index.html", "review.json");

    /**
     * Returns the place of a folder with links resolved, so that all its names share a lock.
     *
     * @param folder need not exist
     * @throws IOException if it can't be a folder
     */
    static ReviewPlace of(Path folder) throws IOException {
        Path typed = folder.toAbsolutePath().normalize();
        Path above = typed.getParent();
        if (above == null) {
            throw refused(typed, "the root of the file system can't be the folder of a review");
        }
        Path there = nearest(above);
        if (!Files.isDirectory(there)) {
            throw refused(there, "it is not a folder, so it can't contain a review");
        }
        return new ReviewPlace(there.toRealPath().resolve(there.relativize(typed)));
    }

    /**
     * Throws if a folder contains anything except a review that marked its files.
     *
     * @throws IOException if it is not a folder, or not empty and not such a review
     */
    void requireReplaceable() throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw refused(folder, "it is a symbolic link. Name the folder itself");
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw refused(folder, "it is a file, not a folder, and was not changed");
        }
        Optional<FolderMark> mark = FolderMark.of(folder);
        List<String> strangers = mark.isPresent() ? mark.get().strangers(folder) : FolderMark.names(folder);
        if (strangers.isEmpty()) {
            return;
        }
        String named = String.join(", ", strangers.subList(0, Math.min(NAMED, strangers.size())))
                + (strangers.size() > NAMED ? " and " + (strangers.size() - NAMED) + " more" : "");
        throw refused(
                folder,
                mark.isPresent()
                        ? "besides a review it contains other files (" + named + "), so it was not changed. Move them"
                                + " elsewhere, or choose another folder with --out"
                        : strangers.containsAll(OF_A_REVIEW)
                                ? "it looks like a review of an earlier version, which did not mark its files, so it"
                                        + " was not changed. If none of its files are yours, remove it (rm -r); or"
                                        + " choose another folder with --out"
                                : "it is not empty (" + named
                                        + ") and has no mark of a review, so it was not changed. Choose another"
                                        + " folder with --out, or remove this one");
    }

    /**
     * Throws if a folder contains the study, or is in its data.
     *
     * @throws IOException if it does or is
     */
    void requireApart(Path study, Collection<Path> dataFolders) throws IOException {
        for (Path above = study.toRealPath(); above != null; above = above.getParent()) {
            if (isSame(above, folder)) {
                throw refused(folder, "it contains the study, and a review replaces the whole folder");
            }
        }
        for (Path data : dataFolders) {
            for (Path above = folder; above != null; above = above.getParent()) {
                if (isSame(above, data)) {
                    throw refused(folder, "it is in " + data + ", the folder of the study's data");
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

    /** Returns the folder that contains it, which the root of a file system alone would lack. */
    Path parent() {
        return Objects.requireNonNull(folder.getParent());
    }

    /** Returns the name prefix of folders and files that reviews create next to it. */
    String stem() {
        return beside("").getFileName().toString();
    }

    /** Returns a hidden file or folder that a review creates next to it. */
    Path beside(String what) {
        return folder.resolveSibling("." + folder.getFileName() + ".introlab-" + what);
    }

    /** Returns the error that a file or folder can't be used. */
    static FileSystemException refused(Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }
}
