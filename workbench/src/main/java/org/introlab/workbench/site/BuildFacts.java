package org.introlab.workbench.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * The versions of what made a site: the Java runtime, the libraries on the class path, the commit of the study.
 *
 * @param byName name to version, in the order to show
 */
public record BuildFacts(Map<String, String> byName) {

    /** Maven coordinates of the libraries that the numbers and pages depend on, with their names for readers. */
    private static final Map<String, String> LIBRARIES = libraries();

    /** Copies the map in its order. */
    public BuildFacts {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * The facts of this process and of a study.
     *
     * @param study a folder; its Git commit is one of the facts if it is a working copy
     */
    public static BuildFacts here(Path study) {
        Map<String, String> facts = new LinkedHashMap<>();
        commit(study).ifPresent(commit -> facts.put("Commit", commit));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        LIBRARIES.forEach((coordinates, name) -> version(coordinates).ifPresent(version -> facts.put(name, version)));
        return new BuildFacts(facts);
    }

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("tech.tablesaw/tablesaw-core", "Tablesaw");
        libraries.put("tech.tablesaw/tablesaw-jsplot", "Tablesaw-plot");
        libraries.put("org.apache.commons/commons-math3", "Commons Math");
        libraries.put("com.fasterxml.jackson.core/jackson-databind", "Jackson");
        libraries.put("org.commonmark/commonmark", "commonmark");
        return libraries;
    }

    /** From the library's Maven properties, else from the manifest of the jar that names it. */
    private static Optional<String> version(String coordinates) {
        ClassLoader loader = BuildFacts.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream("META-INF/maven/" + coordinates + "/pom.properties")) {
            if (in != null) {
                java.util.Properties properties = new java.util.Properties();
                properties.load(in);
                return Optional.ofNullable(properties.getProperty("version"));
            }
            return manifestVersion(loader, coordinates.substring(coordinates.indexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }

    private static Optional<String> manifestVersion(ClassLoader loader, String artifact) throws IOException {
        Enumeration<URL> manifests = loader.getResources("META-INF/MANIFEST.MF");
        while (manifests.hasMoreElements()) {
            URL url = manifests.nextElement();
            if (url.getPath().contains("/" + artifact + "-")) {
                try (InputStream in = url.openStream()) {
                    Attributes attributes = new Manifest(in).getMainAttributes();
                    return Optional.ofNullable(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                            .or(() -> Optional.ofNullable(attributes.getValue("Bundle-Version")));
                }
            }
        }
        return Optional.empty();
    }

    /** The commit that HEAD names, read from Git's own files; empty outside a working copy. */
    static Optional<String> commit(Path study) {
        try {
            Path git = study.resolve(".git");
            if (Files.isRegularFile(git)) {
                git = study.resolve(Files.readString(git, StandardCharsets.UTF_8)
                        .replaceFirst("^gitdir:", "")
                        .strip());
            }
            if (!Files.isRegularFile(git.resolve("HEAD"))) {
                return Optional.empty();
            }
            String head = Files.readString(git.resolve("HEAD"), StandardCharsets.UTF_8)
                    .strip();
            if (!head.startsWith("ref:")) {
                return Optional.of(head);
            }
            Path common = Files.isRegularFile(git.resolve("commondir"))
                    ? git.resolve(Files.readString(git.resolve("commondir"), StandardCharsets.UTF_8)
                            .strip())
                    : git;
            return resolved(common, head.substring("ref:".length()).strip());
        } catch (IOException | java.nio.file.InvalidPathException e) {
            // an unknown version is left out: the review does not depend on it
            return Optional.empty();
        }
    }

    private static Optional<String> resolved(Path git, String reference) throws IOException {
        if (Files.isRegularFile(git.resolve(reference))) {
            return Optional.of(Files.readString(git.resolve(reference), StandardCharsets.UTF_8)
                    .strip());
        }
        if (!Files.isRegularFile(git.resolve("packed-refs"))) {
            return Optional.empty();
        }
        List<String> packed = Files.readAllLines(git.resolve("packed-refs"), StandardCharsets.UTF_8);
        return packed.stream()
                .filter(line -> line.endsWith(" " + reference))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }
}
