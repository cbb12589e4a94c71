package org.introlab.workbench.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Replaces a folder as a whole or not at all. */
final class FolderSwap {

    /** Fills a new folder. */
    @FunctionalInterface
    interface Maker {
        void make(Path folder) throws IOException;
    }

    private FolderSwap() {}

    /**
     * Has a folder made beside {@code folder} and puts it in its place. When making fails, {@code folder} is as it was.
     *
     * @param sign name of a file that a folder made earlier holds; a folder with other things in it is not replaced
     * @throws IOException if making or moving fails, or the folder holds something and not the sign
     */
    static void replace(Path folder, String sign, Maker maker) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (!isReplaceable(target, sign)) {
            throw new IOException(folder + " is not empty and holds no " + sign
                    + ", so it was not made by a review and is left alone. Choose another folder.");
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException(folder + " has no folder above it and cannot be replaced");
        }
        Path made = parent.resolve(target.getFileName() + ".new");
        Path old = parent.resolve(target.getFileName() + ".old");
        boolean parentWasThere = Files.exists(parent);
        Files.createDirectories(parent);
        try {
            delete(made);
            Files.createDirectory(made);
            maker.make(made);
            delete(old);
            if (Files.exists(target)) {
                Files.move(target, old);
            }
            Files.move(made, target);
            delete(old);
        } catch (IOException | RuntimeException e) {
            if (Files.notExists(target) && Files.exists(old)) {
                Files.move(old, target);
            }
            delete(made);
            if (!parentWasThere) {
                Files.deleteIfExists(parent);
            }
            throw e;
        }
    }

    private static boolean isReplaceable(Path target, String sign) throws IOException {
        if (Files.notExists(target) || Files.isRegularFile(target.resolve(sign))) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> content = Files.list(target)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
