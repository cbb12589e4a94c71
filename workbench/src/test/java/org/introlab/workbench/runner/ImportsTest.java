package org.introlab.workbench.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final Pattern STAR = Pattern.compile("import ([\\w.]+)\\.\\*;");
    private static final Pattern SINGLE = Pattern.compile("import [\\w.]+\\.(\\w+);");

    /** What the kernels import by star themselves; JJava 1.0a8 and IJava 1.3.0. */
    private static final List<String> OF_THE_KERNELS = List.of(
            "java.lang",
            "java.util",
            "java.io",
            "java.math",
            "java.net",
            "java.time",
            "java.util.concurrent",
            "java.util.prefs",
            "java.util.regex");

    private static List<String> matches(Pattern pattern) {
        return Imports.ALL.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void haveNoNameThatIsInTwoPackages() throws IOException {
        Set<String> packages = new TreeSet<>(OF_THE_KERNELS);
        packages.addAll(matches(STAR));
        Map<String, Set<String>> places = new TreeMap<>();
        for (String name : packages) {
            List<String> classes = publicClasses(name);
            assertTrue(!classes.isEmpty(), name + " has no public class");
            classes.forEach(
                    c -> places.computeIfAbsent(c, key -> new TreeSet<>()).add(name));
        }
        Map<String, Set<String>> ambiguous = new LinkedHashMap<>(places);
        ambiguous.values().removeIf(where -> where.size() < 2);
        matches(SINGLE).forEach(ambiguous::remove);
        assertEquals(Map.of(), ambiguous);
    }

    private static List<String> publicClasses(String packageName) throws IOException {
        String folder = packageName.replace('.', '/');
        List<String> names = new ArrayList<>();
        FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (String module : List.of("java.base", "java.prefs")) {
            names.addAll(classFiles(jdk.getPath("modules", module, folder)));
        }
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(Path.of(entry))) {
                    names.addAll(classFiles(jar.getPath(folder)));
                }
            } else {
                names.addAll(classFiles(Path.of(entry, folder)));
            }
        }
        return names.stream()
                .distinct()
                .filter(name -> isPublic(packageName + "." + name))
                .toList();
    }

    private static List<String> classFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+\\.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, ImportsTest.class.getClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
