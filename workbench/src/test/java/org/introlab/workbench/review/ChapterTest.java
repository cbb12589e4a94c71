package org.introlab.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
