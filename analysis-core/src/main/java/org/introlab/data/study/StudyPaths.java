package org.introlab.data.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introlab.data.book.DataException;
import org.jspecify.annotations.Nullable;

/**
 * The locations of a study's parts, from system properties, environment variables or convention, in that order.
 *
 * @param root the folder that contains {@code data/datapackage.json}
 * @param extract the folder of the restricted extract
 * @param extractNamed whether that folder was named explicitly, so that it must exist
 * @param ledger the file of published values
 */
record StudyPaths(Path root, Path extract, boolean extractNamed, Path ledger) {
    private static final Path CODE_BOOK = Path.of("data", "datapackage.json");

    /** Returns the paths for these properties and environment variables; lookups return null if not set. */
    static StudyPaths of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return at(root(property, environment), property, environment);
    }

    static StudyPaths at(Path root, UnaryOperator<String> property, UnaryOperator<String> environment) {
        Path absolute = root.toAbsolutePath().normalize();
        Optional<Path> named = first(property.apply("introlab.data"), environment.apply("INTROLAB_DATA"));
        Path extract = named.orElse(absolute.resolve("data").resolve("restricted"));
        Path ledger = first(property.apply("introlab.published"), environment.apply("INTROLAB_PUBLISHED"))
                .orElse(absolute.resolve("data").resolve("published").resolve("published_values.csv"));
        return new StudyPaths(absolute, extract, named.isPresent(), ledger);
    }

    /** Returns the folder of the code book and the study's own files. */
    Path data() {
        return root.resolve("data");
    }

    /** Returns the code book. */
    Path codeBook() {
        return root.resolve(CODE_BOOK);
    }

    /** Returns whether a folder is the study's own data folder. */
    boolean isTwin(Path folder) {
        return folder.equals(data());
    }

    /** Returns a path as shown in messages: relative to the study if it is in it, with slashes. */
    String shown(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    private static Path root(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Optional<Path> declared = first(property.apply("introlab.study"), environment.apply("INTROLAB_STUDY"));
        if (declared.isPresent()) {
            return declared.get();
        }
        Path start = start(property, environment);
        for (Path p = start; p != null; p = p.getParent()) {
            if (Files.isRegularFile(p.resolve(CODE_BOOK))) {
                return p;
            }
        }
        String message = "No study found: neither " + start + " nor a folder above it contains " + CODE_BOOK
                + ". Start in the study's folder, or set the environment variable INTROLAB_STUDY to it.";
        throw new DataException(message, List.of());
    }

    private static Path start(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Optional<Path> notebook = first(property.apply("introlab.notebook"), "");
        if (notebook.isPresent()) {
            return notebook.get();
        }
        // Jupyter sets the session's name to the notebook's path, but other clients may use any name.
        Optional<Path> session =
                first(environment.apply("JPY_SESSION_NAME"), "").filter(Files::isRegularFile);
        return session.orElseGet(() -> Path.of("").toAbsolutePath());
    }

    private static Optional<Path> first(@Nullable String one, @Nullable String other) {
        String chosen = one != null && !one.isBlank() ? one : other;
        return chosen == null || chosen.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(chosen).toAbsolutePath().normalize());
    }
}
