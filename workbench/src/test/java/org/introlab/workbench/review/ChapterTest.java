package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.introlab.published.PublishedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterTest {

    @ParameterizedTest
    @CsvSource({
        "05-networks-and-outcomes.ipynb, 5",
        "A3-regressions.ipynb, A3",
        "00-start.ipynb, 0",
        "00.ipynb, 0",
        "10-x.ipynb, 10",
        "summary.ipynb, summary"
    })
    void isNamedByThePrefixOfANotebook(String fileName, String key) {
        assertEquals(key, Chapter.ofNotebook(fileName).key());
    }

    @ParameterizedTest
    @CsvSource({"5.3, 5", "5, 5", "A3, A3", "4.10, 4", "summary, summary"})
    void isTheFirstPartOfASection(String section, String key) {
        PublishedValue value = Fixture.ledger().values().get(0);
        PublishedValue moved = new PublishedValue(
                value.id(),
                value.exhibit(),
                section,
                value.statistic(),
                value.row(),
                value.column(),
                value.value(),
                value.unit(),
                value.decimals(),
                value.low(),
                value.high(),
                value.kind(),
                value.note());
        assertEquals(key, Chapter.of(moved).key());
    }

    @ParameterizedTest
    @CsvSource({
        "5, chapter-05.html, Chapter 5",
        "10, chapter-10.html, Chapter 10",
        "A3, chapter-A3.html, Appendix 3",
        "0, chapter-00.html, Index",
        "summary, chapter-summary.html, Summary"
    })
    void hasAPageAndAName(String key, String page, String label) {
        assertEquals(page, new Chapter(key).page());
        assertEquals(label, new Chapter(key).label());
    }

    @ParameterizedTest
    @CsvSource({"05.1, 5", "007, 7", "\u00C5sen.2, \u00C5sen", "A\u030Asen.2, \u00C5sen"})
    void isTheSameHoweverItsKeyIsWritten(String section, String key) {
        String notebook = section.replaceFirst("\\..*", "") + "-x.ipynb";
        assertEquals(new Chapter(key), Chapter.ofNotebook(notebook));
        assertEquals(new Chapter(key).page(), Chapter.ofNotebook(notebook).page());
    }

    @Test
    void hasAPageOfItsOwnInAnyAlphabet() {
        List<String> keys = List.of(
                "\u00C6rlig",
                "\u00D8rlig",
                "\u0434\u043E\u043C",
                "\u4E2D\u6587",
                "\u4E2D\u6587\u4E8C",
                "\uD83D\uDE00",
                "\uD83D\uDE01",
                "a b",
                "a_b",
                "a#b",
                "a%b",
                "a?b",
                "a'b",
                "a\"b",
                "a&b",
                "a<b",
                "a\nb",
                "a  b",
                "intro",
                "Intro",
                "INTRO",
                "A3",
                "a3",
                "A 3",
                "3",
                "x".repeat(200),
                "x".repeat(201),
                "",
                " ",
                "_",
                "..",
                "a/b",
                "a\\b",
                "\u0645\u0631\u062D\u0628\u0627");
        Set<String> pages = new HashSet<>();
        for (String key : keys) {
            String page = new Chapter(key).page();
            assertTrue(page.matches("chapter-[A-Za-z0-9._~-]{1,80}\\.html"), page);
            assertTrue(pages.add(page.toLowerCase(Locale.ROOT)), key + " shares " + page);
        }
    }

    @Test
    void standsInTheOrderOfAReport() {
        List<String> sorted = Stream.of("A10", "A3", "10", "2", "summary", "0")
                .map(Chapter::new)
                .sorted()
                .map(Chapter::key)
                .toList();
        assertEquals(List.of("0", "2", "10", "A3", "A10", "summary"), sorted);
    }
}
