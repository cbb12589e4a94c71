package org.introlab.workbench.review.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The mark of a folder written by a review: a hidden file that lists all other files of the review. Only listed files are ever removed.
 *
 * @param files paths inside the folder, with slashes
 */
record FolderMark(Set<String> files) {

    /** The mark's file name. */
    static final String NAME = ".introlab-review";

    private static final String PART = NAME + ".part";
    private static final String MAKER = "introlab review";
    private static final String WORDS =
            "A review wrote this folder, and the next review written here replaces it. Do not keep your own files in"
                    + " it.";
    /** The largest size of a mark. */
    private static final long LARGEST = 8L << 20;

    /** Files that file managers and JupyterLab leave in any folder that they show. */
    private static final Set<String> OF_THE_SYSTEM =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints");

    /** Normalises the paths, which some file systems compose differently. */
    FolderMark {
        Set<String> normal = new TreeSet<>();
        files.forEach(file -> normal.add(Normalizer.normalize(file, Normalizer.Form.NFC)));
        files = normal;
    }

    /** Returns the mark of a folder; empty if it has none, or one of another program. */
    static Optional<FolderMark> of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        JsonNode content;
        try {
            content = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!content.path("madeBy").asText().equals(MAKER)
                || !content.path("files").isArray()) {
            return Optional.empty();
        }
        Set<String> files = new TreeSet<>();
        content.path("files").forEach(name -> files.add(name.asText()));
        return Optional.of(new FolderMark(files));
    }

    /** Marks a folder. */
    void writeTo(Path folder) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("madeBy", MAKER);
        content.put("about", WORDS);
        content.put("files", List.copyOf(files));
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(content) + "\n";
        Path part = folder.resolve(PART);
        Files.writeString(part, json, StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a folder that is empty or has only a part of a mark; otherwise does nothing. */
    static void removeUnbegun(Path folder) throws IOException {
        List<String> names = names(folder);
        if (names.isEmpty() || names.equals(List.of(PART))) {
            Files.deleteIfExists(folder.resolve(PART));
            Files.delete(folder);
        }
    }

    /** Returns the names of all files in a folder, at any depth. */
    static List<String> names(Path folder) throws IOException {
        return contents(folder).stream()
                .map(path -> name(folder, path))
                .sorted()
                .toList();
    }

    /** Returns the files in a folder that the review did not write, by path; links are not followed. */
    List<String> strangers(Path folder) throws IOException {
        List<String> strangers = new ArrayList<>();
        for (Path path : contents(folder)) {
            String name = name(folder, path);
            boolean ours = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? isFolderOfOurs(name)
                    : files.contains(name) || name.equals(NAME) || name.equals(PART);
            if (!ours && !isOfTheSystem(folder.relativize(path))) {
                strangers.add(name);
            }
        }
        return strangers.stream().sorted().toList();
    }

    /**
     * Removes a marked folder with the review's files, the mark last, so that an interrupted removal can be continued.
     *
     * @return whether it was removed; false, with nothing removed, if it has other files
     */
    boolean remove(Path folder) throws IOException {
        if (!strangers(folder).isEmpty()) {
            return false;
        }
        for (Path path : contents(folder)) {
            if (!path.equals(folder.resolve(NAME))) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(folder.resolve(NAME));
        Files.delete(folder);
        return true;
    }

    private boolean isFolderOfOurs(String name) {
        return files.stream().anyMatch(file -> file.startsWith(name + "/"));
    }

    private static boolean isOfTheSystem(Path inside) {
        for (Path part : inside) {
            if (OF_THE_SYSTEM.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path folder, Path path) {
        List<String> parts = new ArrayList<>();
        folder.relativize(path).forEach(part -> parts.add(part.toString()));
        return Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    }

    /** Returns the contents of a folder at any depth, deepest first. */
    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
