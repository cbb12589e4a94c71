package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large rooms are, how long the files in them, and that no circle runs between rooms, nor a large one within. */
class RoomsTest {
    private static final int MOST_TYPES = 25;
    private static final int LARGEST_CIRCLE = 3;
    private static final int MOST_LINES = 300;

    private static final Path ROOT = Path.of("..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.introlab");

    @Test
    void noPackageHasMoreThan25TopLevelTypes() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_TYPES);
        assertEquals(Map.of(), sizes);
    }

    @Test
    void noSourceFileHasMoreThan300Lines() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (Path file : sources()) {
            lines.put(ROOT.relativize(file).toString(), Files.readAllLines(file).size());
        }
        long types = CLASSES.stream().filter(JavaClass::isTopLevelClass).count();
        assertTrue(lines.size() >= types, lines.size() + " files of " + types + " types");
        lines.values().removeIf(length -> length <= MOST_LINES);
        assertEquals(Map.of(), lines);
    }

    /** The files of all modules that are no tests. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                Path main = module.resolve("src/main/java");
                if (Files.isDirectory(main)) {
                    try (Stream<Path> files = Files.walk(main)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }

    @Test
    void noCircleRunsBetweenPackages() {
        SlicesRuleDefinition.slices()
                .matching("org.introlab.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void noCircleHasMoreThanThreeClasses() {
        Map<String, Set<String>> uses = uses();
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(name -> reached.put(name, reachedFrom(name, uses)));
        Set<Set<String>> circles = uses.keySet().stream()
                .map(name -> reached.get(name).stream()
                        .filter(other -> reached.get(other).contains(name))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(circle -> circle.size() > LARGEST_CIRCLE)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), circles);
    }

    @Test
    void nothingOutsideARoomUsesItsInternalPackages() {
        List<String> from = CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().contains(".internal"))
                .filter(d -> !d.getOriginClass()
                        .getPackageName()
                        .startsWith(d.getTargetClass().getPackageName().replaceAll("\\.internal.*", "")))
                .map(d -> d.getOriginClass().getName() + " -> "
                        + d.getTargetClass().getName())
                .distinct()
                .toList();
        assertEquals(List.of(), from);
    }

    /** Top-level classes, and those that each uses; a nested class stands for the one around it. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass c : CLASSES) {
            Set<String> used = uses.computeIfAbsent(around(c), name -> new TreeSet<>());
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("org.introlab"))
                    .map(RoomsTest::around)
                    .forEach(used::add);
        }
        return uses;
    }

    private static String around(JavaClass c) {
        return c.getName().replaceAll("\\$.*", "");
    }

    private static Set<String> reachedFrom(String name, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.get(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
