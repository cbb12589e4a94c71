package org.introlab.workbench.code;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The class path of this program, for starting another JVM with it.
 *
 * @param entries absolute paths of jars and class folders; the last can be a folder of jars, ending in {@code *}
 */
public record AppClassPath(List<String> entries) {
    private static final String LINK = "current";

    /** Copies the list. */
    public AppClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * Returns the class path of this JVM: the workbench's jar and its {@code lib} folder if it was packaged that way
     * (which survives an update of a library), otherwise each entry.
     */
    public static AppClassPath running() {
        return packaged().orElseGet(() -> {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            return new AppClassPath(Arrays.stream(path.split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                    .toList());
        });
    }

    private static Optional<AppClassPath> packaged() {
        CodeSource source = AppClassPath.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            Path lib = jar.resolveSibling("lib");
            return Files.isRegularFile(jar) && Files.isDirectory(lib)
                    ? Optional.of(new AppClassPath(List.of(jar.toString(), lib + File.separator + "*")))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the same through the link {@code current} next to the folder of this build, if there is one, for a kernel
     * that is installed once and started after later builds.
     */
    public AppClassPath lasting() {
        Path folder = Path.of(entries.get(0)).getParent();
        if (folder == null || !Files.isSymbolicLink(folder.resolveSibling(LINK))) {
            return this;
        }
        Path link = folder.resolveSibling(LINK);
        return new AppClassPath(entries.stream()
                .map(Path::of)
                .map(entry -> entry.startsWith(folder) ? link.resolve(folder.relativize(entry)) : entry)
                .map(Path::toString)
                .toList());
    }

    /** Returns the class path with folders of jars replaced by their jars, sorted by name. */
    public AppClassPath expanded() {
        List<String> all = new ArrayList<>();
        for (String entry : entries) {
            if (entry.endsWith(File.separator + "*")) {
                File[] jars = new File(entry.substring(0, entry.length() - 1))
                        .listFiles((folder, name) -> name.endsWith(".jar"));
                if (jars != null) {
                    Arrays.stream(jars).map(File::getPath).sorted().forEach(all::add);
                }
            } else {
                all.add(entry);
            }
        }
        return new AppClassPath(all);
    }

    /** Returns the class path as an option of {@code java}. */
    public String joined() {
        return String.join(File.pathSeparator, entries);
    }
}
