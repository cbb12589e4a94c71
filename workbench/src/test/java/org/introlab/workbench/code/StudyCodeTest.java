package org.introlab.workbench.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCodeTest {
    private static final String SEVEN =
            "package own;\npublic class Seven {\n    public static int get() { return 7; }\n}\n";

    @TempDir
    Path folder;

    private OwnCode study;

    @BeforeEach
    void make() throws IOException {
        study = OwnCode.in(folder);
    }

    private Path jar() throws IOException {
        return study.code().classes().orElseThrow().jar();
    }

    private Set<String> classes() throws IOException {
        return study.code().classes().orElseThrow().classFiles().keySet();
    }

    private String refused() {
        return assertThrows(StudyCodeException.class, () -> study.code().classes())
                .getMessage();
    }

    private List<Path> made() throws IOException {
        Path code = folder.resolve("build/code");
        if (!Files.exists(code)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(code)) {
            return files.toList();
        }
    }

    @Test
    void makesNothingForAStudyWithoutCode() throws IOException {
        assertTrue(study.code().classes().isEmpty());
        Files.createDirectories(study.source("own"));
        Files.writeString(study.source("own/notes.txt"), "no source");
        assertTrue(study.code().classes().isEmpty());
        assertFalse(Files.exists(folder.resolve("build")));
    }

    @Test
    void compilesOnceWhatDoesNotChangeWhateverTheClockSays() throws IOException {
        study.with("own/Seven.java", SEVEN);
        Path first = jar();
        Object file = Files.readAttributes(first, "unix:ino").get("ino");
        Files.setLastModifiedTime(study.source("own/Seven.java"), FileTime.fromMillis(4_000_000_000_000L));
        assertEquals(first, jar());
        assertEquals(file, Files.readAttributes(first, "unix:ino").get("ino"));
        assertEquals(List.of(first), made());
    }

    @Test
    void compilesAgainWhenASourceHasChangedThoughItIsAsOldAndAsLong() throws IOException {
        study.with("own/Seven.java", SEVEN);
        FileTime time = Files.getLastModifiedTime(study.source("own/Seven.java"));
        Path first = jar();
        study.with("own/Seven.java", SEVEN.replace("return 7", "return 8"));
        Files.setLastModifiedTime(study.source("own/Seven.java"), time);
        assertNotEquals(first, jar());
    }

    @Test
    void hasNoClassOfASourceThatIsGone() throws IOException {
        study.with("own/Seven.java", SEVEN).with("own/Other.java", "package own; class Other { }");
        assertEquals(Set.of("own.Seven", "own.Other"), classes());
        Files.delete(study.source("own/Other.java"));
        assertEquals(Set.of("own.Seven"), classes());
    }

    @Test
    void compilesAgainWhatIsDamaged() throws IOException {
        study.with("own/Seven.java", SEVEN);
        Path jar = jar();
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, "half".getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of("own.Seven"), classes());
        assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(jar())));
    }

    @Test
    void givesAReviewWhatTheSourcesSayWhateverTheJarHolds() throws IOException {
        study.with("own/Seven.java", SEVEN);
        Path jar = jar();
        byte[] right = Files.readAllBytes(jar);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(
                OwnCode.in(elsewhere)
                        .with("own/Seven.java", SEVEN.replace("return 7", "return 8"))
                        .code()
                        .classes()
                        .orElseThrow()
                        .jar(),
                jar,
                StandardCopyOption.REPLACE_EXISTING);
        Map<String, byte[]> reviewed = study.code().compiledAnew().orElseThrow().classFiles();
        assertEquals(Set.of("own.Seven"), reviewed.keySet());
        assertEquals(-1, Arrays.mismatch(right, Files.readAllBytes(jar)));
    }

    @Test
    void saysAllErrorsOfAllFilesWithFileAndLineAndMakesNothing() throws IOException {
        study.with("own/Seven.java", SEVEN)
                .with("own/Open.java", "package own;\nclass Open {\n    int x = 1\n}\n")
                .with("own/Wrong.java", "package own;\n\nclass Wrong {\n\tint x = nope();\n    String s = 1;\n}\n");
        assertEquals("""
                The study's own code can't be used, 3 errors:
                notebooks/src/main/java/own/Open.java:3: ';' expected
                        int x = 1
                                 ^
                notebooks/src/main/java/own/Wrong.java:4: cannot find symbol
                    \tint x = nope();
                    \t        ^
                  symbol:   method nope()
                  location: class own.Wrong
                notebooks/src/main/java/own/Wrong.java:5: incompatible types: int cannot be converted to java.lang.String
                        String s = 1;
                                   ^""", refused());
        assertEquals(List.of(), made());
    }

    @Test
    void refusesWithASentenceEach() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Bare.java", "class Bare { }");
        sources.put("org/introlab/own/A.java", "package org.introlab.own; class A { }");
        sources.put("Org/Introlab/A.java", "package Org.Introlab; class A { }");
        sources.put("java/util/A.java", "package java.util; class A { }");
        sources.put("java/own/A.java", "package java.own; class A { }");
        sources.put("REPL/A.java", "package REPL; class A { }");
        sources.put("tech/tablesaw/api/A.java", "// of a library\npackage tech.tablesaw.api; class A { }");
        sources.put("own/A.java", "package other; class A { }");
        sources.put("own/B.java", "package own; public class C { }");
        sources.put("own/D.java", "package own; class D { class D { } }");
        sources.put("own/E.java", "package own; class E { void e() { if (true) {");
        sources.put("own/F.java", "package own; class Same { }");
        sources.put("own/G.java", "package own; class Same { }");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            study.with(source.getKey(), source.getValue());
        }
        String said = refused();
        for (String expected : List.of(
                "java/Bare.java:1: a notebook can't import a class without a package. Move the file into a folder",
                "A.java:1: package org.introlab.own belongs to Introlab",
                "A.java:1: package Org.Introlab belongs to Introlab",
                "A.java:1: package java.util belongs to Java",
                "A.java:1: package java.own belongs to Java",
                "A.java:1: package REPL belongs to the cells of notebooks",
                "A.java:2: package tech.tablesaw.api belongs to a library",
                "own/A.java:1: package other, but the file is in the folder of package own; move it to"
                        + " notebooks/src/main/java/other/",
                "own/B.java:1: class C is public, should be declared in a file named C.java",
                "own/D.java:1: class own.D is already defined in package own",
                "own/E.java:1: reached end of file while parsing",
                "own/G.java:1: duplicate class: own.Same")) {
            assertTrue(said.contains(expected), () -> expected + " is not in " + said);
        }
        assertEquals(List.of(), made());
    }

    @Test
    void refusesAModule() throws IOException {
        study.with("module-info.java", "module own { }");
        assertTrue(refused().contains("module-info.java: a study's code can't be a module"), this::refused);
    }

    @Test
    void takesNamesWithSpacesAndNorwegianLetters() throws IOException {
        study.with("own/Blåbær.java", "package own; public class Blåbær { String æ = \"ø\"; }")
                .with("own/My notes.java", "\uFEFFpackage own; class Notes { }");
        assertEquals(Set.of("own.Blåbær", "own.Notes"), classes());
    }

    @Test
    void followsLinksToSourcesAndRefusesThoseThatGoInACircleOrNowhere() throws IOException {
        Path real = Files.createDirectories(folder.resolve("elsewhere/own"));
        Files.writeString(real.resolve("Seven.java"), SEVEN);
        Files.createDirectories(study.source(""));
        Files.createSymbolicLink(study.source("own"), real);
        assertEquals(Set.of("own.Seven"), classes());
        Files.createSymbolicLink(real.resolve("again"), real);
        Files.createSymbolicLink(real.resolve("None.java"), Path.of("nowhere"));
        String said = assertThrows(StudyCodeException.class, study::code).getMessage();
        assertTrue(said.contains("own/again: its symbolic links form a loop"), said);
        assertTrue(said.contains("own/None.java: a broken link"), said);
    }

    @Test
    void refusesWhatHasNoEndOrIsNoText() throws IOException {
        Files.createDirectories(study.source("own"));
        Files.createSymbolicLink(study.source("own/Zero.java"), Path.of("/dev/zero"));
        Files.write(study.source("own/Latin.java"), "// \u00e5".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(study.source("own/Large.java"), " ".repeat(5_000_001));
        Files.createDirectory(study.source("own/Folder.java"));
        String said = assertThrows(StudyCodeException.class, study::code).getMessage();
        assertTrue(said.contains("own/Zero.java: not a regular file"), said);
        assertTrue(said.contains("own/Latin.java: not UTF-8 text"), said);
        assertTrue(said.contains("own/Large.java: larger than 5 MB"), said);
        assertFalse(said.contains("Folder.java"), said);
    }

    @Test
    void compilesTwoHundredSources() throws IOException {
        for (int i = 0; i < 200; i++) {
            study.with("own/C" + i + ".java", "package own; class C" + i + " { C" + (i + 1) % 200 + " next; }");
        }
        assertEquals(200, classes().size());
    }

    @Test
    void runsNoProcessorAndFailsForNoWarning() throws IOException {
        study.with(
                "own/A.java",
                "package own; @Deprecated public class A { java.util.List raw ="
                        + " new java.util.ArrayList(); Thread t = new Thread(); { t.stop(); } }");
        assertEquals(Set.of("own.A"), classes());
    }

    @Test
    void givesTheSameToAllWhoCompileAtOnce() throws Exception {
        study.with("own/Seven.java", SEVEN);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            Callable<Path> compile = this::jar;
            List<Future<Path>> all = pool.invokeAll(List.of(compile, compile, compile));
            for (Future<Path> one : all) {
                assertEquals(folder.resolve("build/code"), one.get().getParent());
            }
            assertEquals(1, made().size());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void usesAPrivateFolderWhereTheStudyCantBeWritten() throws IOException {
        study.with("own/Seven.java", SEVEN);
        // a file where the folder would be: also root can't write there
        Files.writeString(folder.resolve("build"), "");
        StudyClasses classes = study.code().classes().orElseThrow();
        assertTrue(Files.isRegularFile(classes.jar()));
        assertFalse(classes.jar().startsWith(folder));
        classes.close();
        assertFalse(Files.exists(classes.jar()));
    }

    @Test
    void readsAReadOnlyStudy() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root writes everywhere");
        study.with("own/Seven.java", SEVEN);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (StudyClasses classes = study.code().classes().orElseThrow()) {
            assertFalse(classes.jar().startsWith(folder));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void keepsTheClassesThatWereUsedLast() throws IOException {
        ClassStore store = new ClassStore(folder);
        for (int i = 0; i < 12; i++) {
            store.keep("print" + i, new TreeMap<>());
            assertTrue(store.find("print0").isPresent());
        }
        assertEquals(8, made().size());
        assertTrue(store.find("print11").isPresent());
    }
}
