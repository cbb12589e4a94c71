package org.introlab.workbench.code;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.introlab.files.FileReason;

/** Reads the sources of a study, all of them or with all errors. Links are followed, because their content is compiled. */
final class SourceFiles {
    /** The largest source file, so that endless files are not read forever. */
    private static final int MOST_BYTES = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path root;
    private final List<StudySource> sources = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private SourceFiles(Path root) {
        this.root = root;
    }

    /**
     * Returns the sources sorted by name; none if the study has no folder for them.
     *
     * @throws StudyCodeException if one can't be read
     */
    static List<StudySource> of(Path root) {
        SourceFiles files = new SourceFiles(root);
        Path folder = root.resolve(StudySource.FOLDER);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            files.walk(folder);
        }
        if (!files.errors.isEmpty()) {
            throw new StudyCodeException(files.errors);
        }
        files.sources.sort(Comparator.comparing(StudySource::name));
        return List.copyOf(files.sources);
    }

    private void walk(Path folder) {
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                            boolean hidden = !at.equals(folder)
                                    && at.getFileName().toString().startsWith(".");
                            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            String name = file.getFileName().toString();
                            if (name.endsWith(".java") && !name.startsWith(".")) {
                                read(file, attributes);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            fault(file, FileReason.reason(e));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            errors.add(FileReason.sentence(e));
        }
    }

    private void read(Path file, BasicFileAttributes attributes) {
        if (file.toString().chars().anyMatch(Character::isISOControl)) {
            errors.add(StudySource.FOLDER + ": the name of a source file or of its folder contains a control"
                    + " character");
            return;
        }
        if (!attributes.isRegularFile()) {
            fault(file, attributes.isSymbolicLink() ? "a broken link" : "not a regular file");
            return;
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                fault(file, "larger than " + MOST_BYTES / 1_000_000 + " MB, the limit for a source file");
                return;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            sources.add(new StudySource(
                    name(file), text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text));
        } catch (CharacterCodingException e) {
            fault(file, "not UTF-8 text");
        } catch (IOException e) {
            fault(file, FileReason.reason(e));
        }
    }

    private void fault(Path file, String why) {
        errors.add(name(file) + ": " + why);
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
