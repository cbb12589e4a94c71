package org.introlab.repository;

import static java.util.Comparator.comparingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.introlab.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of each kind in a real browser. */
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

    /**
     * Of the report the pages that are the only one of their kind, and of each kind that has many the largest, the smallest,
     * and those with most figures and with fewest; of the other studies the first page and the largest chapter.
     */
    static Set<Path> pages() {
        Set<Path> pages = new LinkedHashSet<>();
        List<Path> report = pages("", "");
        for (String kind : List.of("chapter-", "data-")) {
            List<Path> many = pages("", kind);
            for (ToLongFunction<Path> measure :
                    List.<ToLongFunction<Path>>of(WholeSiteInBrowserTest::size, WholeSiteInBrowserTest::figures)) {
                pages.add(many.stream().max(comparingLong(measure)).orElseThrow());
                pages.add(many.stream().min(comparingLong(measure)).orElseThrow());
            }
        }
        report.stream()
                .filter(page -> !page.getFileName().toString().contains("-"))
                .forEach(pages::add);
        for (String study : Repository.studies()) {
            pages.add(Reviews.of(study).resolve("index.html"));
            pages.add(pages(study, "chapter-").stream()
                    .max(comparingLong(WholeSiteInBrowserTest::size))
                    .orElseThrow());
        }
        return pages;
    }

    private static List<Path> pages(String study, String beginning) {
        return Repository.files(Reviews.of(study)).stream()
                .filter(file -> file.getFileName().toString().startsWith(beginning)
                        && file.toString().endsWith(".html"))
                .toList();
    }

    private static long size(Path page) {
        return text(page).length();
    }

    private static long figures(Path page) {
        return text(page).split("data-plot", -1).length;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
