package org.introlab.workbench.code;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.introlab.files.WorkFolder;

/**
 * The jars of a study's classes, in {@code build/code} of the study. Each is named by the fingerprint of its inputs, and
 * is moved to its place when complete, so that a jar that is found is always the right one, whatever other programs do.
 */
final class ClassStore {
    /** The number of jars to keep: programs started before the last changes may still need theirs. */
    private static final int KEPT = 8;

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String JAR = ".jar";

    private final Path folder;

    ClassStore(Path root) {
        folder = root.resolve("build").resolve("code");
    }

    /** Returns the classes with this fingerprint; empty if they do not exist or their jar is damaged. */
    Optional<StudyClasses> find(String fingerprint) {
        Path jar = folder.resolve(fingerprint + JAR);
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try {
            StudyClasses found = StudyClasses.in(jar);
            touch(jar);
            return Optional.of(found);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Marks a jar as used, so that it is not the oldest. */
    private static void touch(Path jar) {
        try {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // it is read-only, so no other process can remove it either
        }
    }

    /**
     * Stores classes; if the study can't be written, in a private folder until they are closed.
     *
     * @throws IOException if they can't be written anywhere
     */
    StudyClasses keep(String fingerprint, SortedMap<String, byte[]> classFiles) throws IOException {
        Path jar = folder.resolve(fingerprint + JAR);
        try {
            Files.createDirectories(folder);
            try (WorkFolder work = WorkFolder.in(folder)) {
                Path made = work.path().resolve("made" + JAR);
                write(classFiles, made);
                Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            removeOldest();
            return StudyClasses.in(jar);
        } catch (IOException e) {
            return inPrivate(classFiles);
        }
    }

    private static StudyClasses inPrivate(SortedMap<String, byte[]> classFiles) throws IOException {
        WorkFolder work = WorkFolder.temporary();
        try {
            Path jar = work.path().resolve("study" + JAR);
            write(classFiles, jar);
            return StudyClasses.in(jar).removedBy(work::close);
        } catch (IOException | RuntimeException e) {
            try (work) {
                throw e;
            }
        }
    }

    /** Writes the same bytes for the same classes. */
    private static void write(SortedMap<String, byte[]> classFiles, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : classFiles.entrySet()) {
                ZipEntry entry = new ZipEntry(StudyClasses.entry(one.getKey()));
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }

    private void removeOldest() throws IOException {
        record Jar(Path file, FileTime used) {}
        List<Jar> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().endsWith(JAR)).toList()) {
                jars.add(new Jar(file, Files.getLastModifiedTime(file)));
            }
        }
        List<Jar> oldest = jars.stream()
                .sorted(Comparator.comparing(Jar::used).reversed())
                .skip(KEPT)
                .toList();
        for (Jar jar : oldest) {
            Files.deleteIfExists(jar.file());
        }
    }
}
