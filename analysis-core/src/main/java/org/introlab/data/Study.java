package org.introlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tech.tablesaw.api.Table;

/** A study: a folder with {@code data/} (code book and files) and {@code notebooks/}. */
public final class Study {
    private final StudyPaths paths;

    private Study(StudyPaths paths) {
        this.paths = paths;
    }

    /** The study that this process works in. */
    public static Study here() {
        return new Study(StudyPaths.of(System::getProperty, System::getenv));
    }

    /** The study in a folder. */
    public static Study at(Path root) {
        return new Study(StudyPaths.at(root, System::getProperty, System::getenv));
    }

    /** The folder that holds {@code data/datapackage.json}. */
    public Path root() {
        return paths.root();
    }

    /** The file of published values. */
    public Path ledger() {
        return paths.ledger();
    }

    /** The file of expected differences. */
    public Path findings() {
        return paths.root().resolve("data").resolve("published").resolve("findings.csv");
    }

    /** Reads a resource of the code book. */
    public Frame read(String resource) {
        Path file = root().resolve("data").resolve(resource + ".csv");
        Table table = Table.read().csv(file.toFile());
        return Frame.of(
                resource,
                table,
                List.of(),
                List.of(new Source("data/" + resource + ".csv", Provenance.SYNTHETIC, sha256(file))));
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
