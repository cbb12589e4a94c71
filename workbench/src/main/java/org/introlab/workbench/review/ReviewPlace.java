package org.introlab.workbench.review;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a review is to be written: which folder is meant, and whether a review may take its place.
 *
 * @param folder its path without links
 */
record ReviewPlace(Path folder) {

    private static final int NAMED = 3;
    private static final List<String> OF_A_REVIEW = List.of("index.html", "review.json");

    /**
     * The place of a folder, without links on the way to it: so every name of it has one lock.
     *
     * @param folder need not exist
     * @throws IOException if there can be no folder
     */
    static ReviewPlace of(Path folder) throws IOException {
        Path typed = folder.toAbsolutePath().normalize();
        if (typed.getFileName() == null) {
            throw refused(typed, "it is the root of the file system and no folder for a review");
        }
        Path there = nearest(typed.getParent());
        if (!Files.isDirectory(there)) {
            throw refused(there, "it is not a folder, so there can be none for a review in it");
        }
        return new ReviewPlace(there.toRealPath().resolve(there.relativize(typed)));
    }

    /**
     * Refuses a folder in which something else is than a review that marked what it wrote.
     *
     * @throws IOException if it is no folder, or not empty and not such a review
     */
    void requireReplaceable() throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw refused(folder, "it is a symbolic link; name the folder itself that the review is to be written to");
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw refused(folder, "it is a file and not a folder, and is left alone");
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

    /**
     * Refuses a folder in which a study lies, or that lies in its data.
     *
     * @throws IOException if it is one
     */
    void requireApart(Path study, Collection<Path> dataFolders) throws IOException {
        for (Path above = study.toRealPath(); above != null; above = above.getParent()) {
            if (isSame(above, folder)) {
                throw refused(folder, "the study lies in it, and a review takes the place of the whole folder");
            }
        }
        for (Path data : dataFolders) {
            for (Path above = folder; above != null; above = above.getParent()) {
                if (isSame(above, data)) {
                    throw refused(folder, "it lies in " + data + ", where the study's data are");
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

    /** What the names of the folders and files begin with that reviews make beside it. */
    String stem() {
        return beside("").getFileName().toString();
    }

    /** A hidden file or folder beside it, which a review makes for a purpose. */
    Path beside(String what) {
        return folder.resolveSibling("." + folder.getFileName() + ".introlab-" + what);
    }

    /** Says why something can't be done with a file or folder. */
    static FileSystemException refused(Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }
}
