package org.introlab.workbench.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.introlab.data.study.Study;
import org.introlab.files.Sha256;

/**
 * A study's own code: the Java sources in {@code notebooks/src/main/java}, which its notebooks can import. Compiled
 * classes are cached by the contents of their inputs, the sources, the library and the compiler, not by time. A review
 * always compiles.
 */
public final class StudyCode {
    private final Path root;
    private final List<StudySource> sources;

    private StudyCode(Path root, List<StudySource> sources) {
        this.root = root;
        this.sources = sources;
    }

    /**
     * Reads the sources of a study.
     *
     * @throws StudyCodeException if one can't be read
     */
    public static StudyCode of(Study study) {
        return new StudyCode(study.root(), SourceFiles.of(study.root()));
    }

    /** Returns the sources sorted by name; none for most studies. */
    public List<StudySource> sources() {
        return sources;
    }

    /**
     * Returns the places of sources that differ from a folder of copies: changed, new, or removed.
     *
     * @param copies the folder written by a review; a missing folder has no copies
     * @throws IOException if a copy can't be read
     */
    public List<String> differingFrom(Path copies) throws IOException {
        SortedMap<String, String> differing = new TreeMap<>();
        if (Files.isDirectory(copies)) {
            try (Stream<Path> files = Files.walk(copies)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    differing.put(copies.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        for (StudySource source : sources) {
            if (!source.text().equals(differing.get(source.place()))) {
                differing.put(source.place(), "");
            } else {
                differing.remove(source.place());
            }
        }
        return List.copyOf(differing.keySet());
    }

    /**
     * Returns the classes, compiled if needed; empty if there are no sources, in which case nothing is written.
     *
     * @throws StudyCodeException with all errors of the sources
     * @throws IOException if the classes can't be written anywhere, or the library can't be read
     */
    public Optional<StudyClasses> classes() throws IOException {
        return classes(false);
    }

    /**
     * Compiles the classes in any case: a jar that was changed is replaced, so that the code that runs matches the sources.
     *
     * @throws StudyCodeException with all errors of the sources
     * @throws IOException if the classes can't be written anywhere, or the library can't be read
     */
    public Optional<StudyClasses> compiledAnew() throws IOException {
        return classes(true);
    }

    private Optional<StudyClasses> classes(boolean anew) throws IOException {
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        AppClassPath library = AppClassPath.running();
        String fingerprint = fingerprint(library);
        ClassStore store = new ClassStore(root);
        Optional<StudyClasses> kept = store.find(fingerprint);
        if (kept.isPresent() && !anew) {
            return kept;
        }
        SortedMap<String, byte[]> made = SourceCompiler.compile(sources, library);
        return kept.filter(classes -> classes.are(made)).isPresent()
                ? kept
                : Optional.of(store.keep(fingerprint, made));
    }

    private String fingerprint(AppClassPath library) throws IOException {
        StringBuilder all = new StringBuilder(Runtime.version() + "\n" + LibraryPrint.of(library) + "\n");
        sources.forEach(source ->
                all.append(source.sha256()).append(' ').append(source.name()).append('\n'));
        return Sha256.of(all.toString());
    }

    @Override
    public String toString() {
        return "code of the study in " + root + ", " + sources.size() + " sources";
    }
}
