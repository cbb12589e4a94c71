package org.introlab.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTextPropertyTest {
    private static final String NASTY = "\"',;\t\r\n#\uFEFF \u00a0æ−0.5\uD83D\uDE00\\${}<&";

    @Property(tries = 1000)
    void readsBackWhateverTableOfTextsIsWritten(@ForAll("tables") List<List<String>> table) {
        CsvText text = new CsvText();
        table.forEach(text::row);
        List<List<String>> read = new ArrayList<>();
        CsvRows rows = CsvRows.of(text.bytes(), Dialect.standard());
        rows.forEachRemaining(row -> {
            assertFalse(row.blank() || row.fault().isPresent(), row.toString());
            read.add(row.fields());
        });
        assertEquals(table, read);
    }

    @Test
    void reportsWhatNoFileMayHold() {
        for (String text : List.of("\0", "\u001f", "a\uD83D", "\uDE00", "\uFFFF")) {
            CsvRow row = CsvRows.of(new CsvText().row(text, "b").bytes(), Dialect.standard())
                    .next();
            assertEquals(1, row.fault().stream().count(), text);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> nasty = Arbitraries.of(
                        NASTY.codePoints().mapToObj(Character::toString).toList())
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(8).map(CsvTextPropertyTest::storable);
        Arbitrary<String> text = Arbitraries.oneOf(nasty, any);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(columns ->
                        text.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6));
    }

    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE && c != Decoded.UNDECODABLE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
