package org.introlab.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final String FILE = """
            plain = Såpe & vann
            rate = {inside} of {values}
            rows.one = One row in {file}
            rows.other = {count} rows in {file}
            """;

    private static Texts read(String properties) throws IOException {
        return Texts.read(new StringReader(properties), "en/test.properties", Locale.ENGLISH);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void fillsPlaceholdersByTheirNames() throws IOException {
        assertEquals("3 of 4", read(FILE).text("rate", Map.of("values", 4, "inside", 3)));
        assertEquals("Såpe & vann", read(FILE).text("plain"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 rows in a.csv", "1, One row in a.csv", "2, 2 rows in a.csv", "-1, -1 rows in a.csv"})
    void choosesSingularOrPlural(long count, String expected) throws IOException {
        assertEquals(expected, read(FILE).counted("rows", count, Map.of("file", "a.csv")));
    }

    @Test
    void showsACountAsTheCallWritesIt() throws IOException {
        assertEquals(
                "1,000 rows in a.csv", read(FILE).counted("rows", 1000, Map.of("file", "a.csv", "count", "1,000")));
    }

    @Test
    void givesThePartsInTheOrderOfTheText() throws IOException {
        assertEquals(
                List.of("<b>3</b>", " of ", "<b>4</b>"),
                read(FILE).parts("rate", words -> words, Map.of("inside", "<b>3</b>", "values", "<b>4</b>")));
    }

    @Test
    void doesNotFillWhatAValueHolds() throws IOException {
        assertEquals("{values} of 4", read(FILE).text("rate", Map.of("values", 4, "inside", "{values}")));
    }

    @Test
    void givesTheTextsOfAScriptAsTheFileHasThem() throws IOException {
        assertEquals(
                Map.of("rows.one", "One row in {file}", "rows.other", "{count} rows in {file}"),
                read(FILE).beginning("rows."));
    }

    @Test
    void refusesAKeyThatTheFileLacks() throws IOException {
        Texts texts = read(FILE);
        assertEquals("en/test.properties has no key 'other'.", refusal(() -> texts.text("other")));
        assertEquals("en/test.properties has no key 'rate.other'.", refusal(() -> texts.counted("rate", 2)));
    }

    @Test
    void refusesValuesThatDoNotFitThePlaceholders() throws IOException {
        Texts texts = read(FILE);
        assertEquals(
                "en/test.properties, rate: the text has the placeholders [inside, values], but the call gives [values].",
                refusal(() -> texts.text("rate", Map.of("values", 4))));
        assertEquals(
                "en/test.properties, plain: the text has the placeholders [], but the call gives [values].",
                refusal(() -> texts.text("plain", Map.of("values", 4))));
        assertEquals(
                "en/test.properties, rows.one: the text has the placeholders [file], but the call gives [count].",
                refusal(() -> texts.counted("rows", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = {b | en/test.properties, a: unmatched brace in '{b'.",
                "a = b} | en/test.properties, a: unmatched brace in 'b}'.",
                "a = {the value} | en/test.properties, a: '{the value}' is not a placeholder.",
                "a = {} | en/test.properties, a: '{}' is not a placeholder."
            })
    void refusesATextThatIsNotWellFormed(String line, String message) {
        assertEquals(message, refusal(() -> read(line)));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertEquals("en/test.properties has the key 'a' twice.", refusal(() -> read("a = b\na = c\n")));
    }

    @Test
    void refusesALanguageThatHasNoTexts() {
        assertEquals(
                "There is no nb/site.properties.",
                refusal(() -> Texts.of(Texts.Area.SITE, Locale.forLanguageTag("nb"))));
    }
}
