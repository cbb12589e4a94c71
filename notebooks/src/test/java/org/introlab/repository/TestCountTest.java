package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fails the build when fewer tests ran than there are: a runner that finds none reports success. */
class TestCountTest {

    private static final Pattern TESTS = Pattern.compile("<testsuite [^>]*\\btests=\"(\\d+)\"");

    @ParameterizedTest
    @CsvSource({"analysis-core, 4950", "workbench, 1000"})
    void ranInTheModulesBefore(String module, int atLeast) throws IOException {
        Path reports = Repository.ROOT.resolve(module).resolve("target/surefire-reports");
        Assumptions.assumeTrue(Files.isDirectory(reports), module + " was not tested in this build");
        int ran = 0;
        try (Stream<Path> files = Files.list(reports)) {
            for (Path report : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                Matcher found = TESTS.matcher(Files.readString(report));
                ran += found.find() ? Integer.parseInt(found.group(1)) : 0;
            }
        }
        assertTrue(ran >= atLeast, module + " ran " + ran + " tests, expected at least " + atLeast);
    }
}
