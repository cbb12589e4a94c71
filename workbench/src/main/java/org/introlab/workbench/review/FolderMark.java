package org.introlab.workbench.review;

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
 * What says that a folder was made by a review: a hidden file in it that lists every other file which the review wrote. Only what stands on the
 * list is ever removed.
 *
 * @param files paths inside the folder, with slashes
 */
record FolderMark(Set<String> files) {

    /** The mark's file name. */
    static final String NAME = ".introlab-review";

    private static final String PART = NAME + ".part";
    private static final String MAKER = "introlab review";
    private static final String WORDS =
            "A review wrote this folder, and the next one that is written here takes its place."
                    + " Files of your own do not belong in it.";
    /** Longer is no mark of ours. */
    private static final long LARGEST = 8L << 20;

    /** What file managers and JupyterLab leave in any folder that is looked at. */
    private static final Set<String> OF_THE_SYSTEM =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints");

    /** Normalizes the paths, which some file systems compose in another way. */
    FolderMark {
        Set<String> normal = new TreeSet<>();
        files.forEach(file -> normal.add(Normalizer.normalize(file, Normalizer.Form.NFC)));
        files = normal;
    }

    /** The mark of a folder; empty when it has none, or one of another program. */
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

    /** Removes a folder in which there is nothing yet but, at most, a part of a mark; else leaves it. */
    static void removeUnbegun(Path folder) throws IOException {
        List<String> names = names(folder);
        if (names.isEmpty() || names.equals(List.of(PART))) {
            Files.deleteIfExists(folder.resolve(PART));
            Files.delete(folder);
        }
    }

    /** The names of what is in a folder, at any depth. */
    static List<String> names(Path folder) throws IOException {
        return contents(folder).stream()
                .map(path -> name(folder, path))
                .sorted()
                .toList();
    }

    /** What is in a folder and was not written by the review, by path; links are not followed. */
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
     * Removes a marked folder with what the review wrote in it, the mark last: a removal that is cut short can be gone on with.
     *
     * @return whether it is gone; false, and nothing removed, where something else is in it
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

    /** What is in a folder at any depth, what is deeper first. */
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
