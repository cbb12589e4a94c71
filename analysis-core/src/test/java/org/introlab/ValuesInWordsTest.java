package org.introlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Test;

/** No value of the library shows where it lies in memory when it is printed: the same run gives the same text. */
class ValuesInWordsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Public types of which there are values: classes and records that nobody has to extend, exceptions left out. */
    private static List<Class<?>> types() throws IOException {
        Path classes = Path.of(
                Study.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("package-info")) {
                    types.add(load(name));
                }
            }
        }
        return types.stream()
                .filter(type -> isPublic(type)
                        && !type.isInterface()
                        && !type.isEnum()
                        && !Throwable.class.isAssignableFrom(type)
                        && hasValues(type))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ValuesInWordsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean hasValues(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(m -> !Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers()))
                || Arrays.stream(type.getDeclaredFields()).anyMatch(f -> !Modifier.isStatic(f.getModifiers()));
    }

    /** Whether a type prints its own words: a class that overrides the text, a record whose parts all have one. */
    private static boolean isInWords(Class<?> type) {
        if (type.isArray() || type.isAnnotationPresent(FunctionalInterface.class)) {
            return false;
        }
        if (!type.getName().startsWith("org.introlab.") || type.isInterface() || type.isEnum()) {
            return true;
        }
        if (!type.isRecord() || writesItsText(type)) {
            return declares(type);
        }
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .allMatch(ValuesInWordsTest::isInWords);
    }

    private static boolean declares(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** A record's own text and the one that the compiler gives it look alike in the class; the source tells them apart. */
    private static boolean writesItsText(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        try {
            String source = Files.readString(SOURCES.resolve(outer.getName().replace('.', '/') + ".java"));
            String body = source.substring(source.indexOf("record " + type.getSimpleName() + "("));
            return body.contains("public String toString()");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyPublicTypePrintsWords() throws IOException {
        List<Class<?>> types = types();
        assertTrue(types.size() > 120, "only " + types.size() + " types");
        assertEquals(
                List.of(),
                types.stream()
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .filter(type -> !isInWords(type))
                        .map(Class::getName)
                        .sorted()
                        .toList());
    }
}
