package org.introlab.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The versions that the documentation and Binder name are those that the build takes. */
class PinnedVersionsTest {

    private static final String PYTHON = "workbench/src/main/python/requirements.txt";
    private static final Pattern PLOTLY = Pattern.compile("(?m)^plotly==(\\S+)");

    @Test
    void ofTheReadmeAreThoseOfTheBuild() throws IOException {
        Matcher libraries =
                Pattern.compile("(?s)Java libraries are pinned.*?\\n\\n").matcher(text("README.md"));
        assertTrue(libraries.find());
        List<String> versions = Pattern.compile("\\d+(?:\\.\\w+)+")
                .matcher(libraries.group().replaceAll("\\([^)]*\\)|`[^`]*`", ""))
                .results()
                .map(MatchResult::group)
                .toList();
        assertTrue(versions.size() >= 8, versions.toString());
        String pins = text("pom.xml")
                + text(PYTHON)
                + text("analysis-core/src/main/resources/org/introlab/figure/plotly.txt");
        assertEquals(
                List.of(),
                versions.stream()
                        .filter(version -> !Pattern.compile("(?<![\\w.])" + Pattern.quote(version) + "(?![\\w.])")
                                .matcher(pins)
                                .find())
                        .collect(Collectors.toList()));
    }

    @Test
    void ofBinderAreThoseOfTheLab() throws IOException {
        assertEquals(plotly(PYTHON), plotly("binder/requirements.txt"));
    }

    private static String plotly(String file) throws IOException {
        Matcher pin = PLOTLY.matcher(text(file));
        assertTrue(pin.find(), file);
        return pin.group(1);
    }

    private static String text(String file) throws IOException {
        return Files.readString(Repository.ROOT.resolve(file));
    }
}
