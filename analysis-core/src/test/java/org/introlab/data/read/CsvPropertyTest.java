package org.introlab.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.check.CsvFile;
import org.introlab.data.internal.format.CsvTable;

class CsvPropertyTest {
    private static final Resource TEXTS = resource(field("a", FieldType.STRING), field("b", FieldType.STRING));
    private static final Resource MIXED = resource(
            field("id", FieldType.INTEGER), field("score", FieldType.NUMBER), field("end", FieldType.YEARMONTH));
    private static final String SOUND = "id,score,end\n1,10.5,2011-05\n2,,2014-12\n3,99,\n";

    @Property(tries = 300)
    void readsBackWhateverIsQuotedByTheRules(@ForAll @Size(min = 1, max = 8) List<@Size(2) List<String>> rows) {
        StringBuilder text = new StringBuilder("a,b\n");
        List<List<String>> expected = new ArrayList<>();
        for (List<String> row : rows) {
            text.append(quoted(row.get(0)))
                    .append(',')
                    .append(quoted(row.get(1)))
                    .append('\n');
            expected.add(row.stream().map(CsvPropertyTest::carried).toList());
        }
        Faults faults = new Faults();
        CsvFile file = CsvFile.read(new CsvTable(bytes(text.toString())), TEXTS, true, faults.in("f", false))
                .orElseThrow();
        assertTrue(faults.isEmpty());
        List<List<String>> read = new ArrayList<>();
        for (int i = 0; i < file.rows(); i++) {
            read.add(List.of(
                    file.columns().get("a").getString(i),
                    file.columns().get("b").getString(i)));
        }
        assertEquals(expected, read);
    }

    @Property(tries = 1000)
    void reportsOrReadsWhateverIsDoneToAFile(
            @ForAll("damage") String damage,
            @ForAll @IntRange(max = 46) int from,
            @ForAll @IntRange(max = 5) int length) {
        int start = Math.min(from, SOUND.length());
        int end = Math.min(start + length, SOUND.length());
        String text = SOUND.substring(0, start) + damage + SOUND.substring(end);
        Faults faults = new Faults();
        Optional<CsvFile> file = CsvFile.read(new CsvTable(bytes(text)), MIXED, true, faults.in("f", false));
        assertFalse(file.isEmpty() && faults.isEmpty(), "neither read nor reported");
        file.ifPresent(f -> f.columns().values().forEach(c -> assertEquals(f.rows(), c.size())));
    }

    @Property(tries = 500)
    void reportsOrReadsAnyBytes(@ForAll byte[] content) {
        Faults faults = new Faults();
        Optional<CsvFile> file = CsvFile.read(new CsvTable(content), MIXED, true, faults.in("f", true));
        assertFalse(file.isEmpty() && faults.isEmpty(), "neither read nor reported");
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.of(
                        "\"", ",", ";", "\n", "\r\n", "\0", "\uFEFF", "NaN", "1,5", "-", "æ", "0", "\"\"", "#", " ")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    private static String quoted(String value) {
        return '"' + carried(value).replace("\"", "\"\"") + '"';
    }

    /** What a file can carry of a value: no control characters, and question marks for lone surrogates. */
    private static String carried(String value) {
        String encodable = new String(bytes(value), StandardCharsets.UTF_8);
        return encodable.replaceAll("[\\p{Cc}\uFFFF&&[^\n\r\t]]", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Field field(String name, FieldType type) {
        return Field.of(name, type);
    }

    private static Resource resource(Field... fields) {
        return Resource.guessed("r", "r.csv", Provenance.SYNTHETIC, List.of(fields), Set.of(""), Dialect.standard());
    }
}
