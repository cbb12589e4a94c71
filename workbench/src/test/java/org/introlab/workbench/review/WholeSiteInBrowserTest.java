package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a whole review in a real browser. */
class WholeSiteInBrowserTest {

    /** The parts of a drawn figure are left out: it is one picture to a reader who hears it, with its numbers in a table. */
    private static final String FINDINGS = "const done = arguments[0];"
            + "axe.run({ exclude: [['.main-svg']] }, Object.assign({ resultTypes: ['violations'] }, %s)).then(result => done(result.violations"
            + ".filter(v => ['serious', 'critical'].includes(v.impact))"
            + ".map(v => v.impact + ' ' + v.id + ', ' + v.nodes.length + ' times: '"
            + " + v.nodes.slice(0, 4).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | '))));";

    @TempDir
    static Path dir;

    private static Chromium chromium;
    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(dir.resolve("profile"));
        try (InputStream script = WholeSiteInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static List<Path> pages() {
        return WholeSite.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksNoOtherHostComplainsOfNothingAndHasNoSeriousAccessibilityFinding(Path page) {
        chromium.screen(1200, false);
        chromium.requests();
        chromium.complaints();
        chromium.open(page, "");
        List<String> requests = chromium.requests();
        assertTrue(requests.stream().anyMatch(url -> url.endsWith("review.css")), requests::toString);
        requests.forEach(url -> assertTrue(url.startsWith("file:") || url.equals("about:blank"), url));
        assertEquals(List.of(), chromium.complaints());
        assertEquals(List.of(), findings("{}"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsASmallScreenAndIsLegibleInTheDark(Path page) {
        chromium.screen(380, true);
        chromium.open(page, "");
        assertEquals(380L, chromium.run("return document.documentElement.scrollWidth"));
        assertEquals(List.of(), findings("{ runOnly: ['color-contrast'] }"));
    }

    private static Object findings(String options) {
        chromium.run(axe);
        return chromium.runAsync(String.format(FINDINGS, options));
    }
}
