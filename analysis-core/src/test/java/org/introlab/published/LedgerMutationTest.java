package org.introlab.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers of known content, changed by seed: another way to write the same is read as the same, everything else is a fault that names its row. */
class LedgerMutationTest {
    private static final int LEDGERS = 60;
    private static final String BOM = "\uFEFF";

    @TempDir
    Path folder;

    /** A row as it is meant; its cells in the order of the header. */
    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        int n = 2 + random.nextInt(6);
        for (int i = 0; i < n; i++) {
            int decimals = random.nextInt(7) - 2;
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000L)
                    .movePointLeft(decimals)
                    .setScale(Math.max(0, decimals));
            String kind = List.of("rounded", "half_up", "half_even", "truncated", "exact")
                    .get(random.nextInt(5));
            String id =
                    List.of("T1.", "#1.", "=T.", "T1.å ", "-", "'", "T1.\"q\",").get(random.nextInt(7)) + i;
            rows.add(new ArrayList<>(List.of(
                    id,
                    "Table 1",
                    "1." + i,
                    "mean",
                    "x, y",
                    "c",
                    value.toPlainString(),
                    "",
                    String.valueOf(decimals),
                    "",
                    "",
                    kind,
                    random.nextBoolean() ? "" : "a \"note\"\nof two lines")));
        }
        return rows;
    }

    private static String csv(List<List<String>> rows, boolean allQuoted) {
        return String.join(",", LedgerRow.HEADER) + "\n"
                + rows.stream()
                        .map(row -> row.stream()
                                        .map(cell -> allQuoted || cell.matches("(?s).*[\",\n].*")
                                                ? "\"" + cell.replace("\"", "\"\"") + "\""
                                                : cell)
                                        .collect(Collectors.joining(","))
                                + "\n")
                        .collect(Collectors.joining());
    }

    private Ledger read(String text, Charset encoding) throws IOException {
        return Ledger.read(Files.write(folder.resolve("ledger.csv"), text.getBytes(encoding)));
    }

    private static void same(List<List<String>> rows, Ledger ledger) {
        assertEquals(
                rows.stream().map(row -> row.get(0)).toList(),
                ledger.values().stream().map(PublishedValue::id).toList());
        for (List<String> row : rows) {
            PublishedValue value = ledger.find(row.get(0)).orElseThrow();
            assertEquals(new BigDecimal(row.get(6)).doubleValue(), value.value().orElseThrow());
            assertEquals(row.get(11), value.kind().id());
            assertEquals(row.get(12).replace("\r\n", "\n"), value.note().replace("\r\n", "\n"));
        }
    }

    @Test
    void readsTheSameHoweverItIsWritten() throws IOException {
        for (int seed = 0; seed < LEDGERS; seed++) {
            List<List<String>> rows = rows(new Random(seed));
            String text = csv(rows, false);
            for (String written : List.of(
                    text, BOM + text, text.replace("\n", "\r\n"), csv(rows, true), text.stripTrailing(), text + "\n")) {
                same(rows, read(written, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void refusesACellThatIsNotWhatItsColumnHoldsByItsRow() throws IOException {
        for (int seed = 0; seed < LEDGERS; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = rows(random);
            for (UnaryOperator<List<String>> fault : faults()) {
                int at = random.nextInt(rows.size());
                List<List<String>> changed = new ArrayList<>(rows);
                changed.set(at, fault.apply(new ArrayList<>(rows.get(at))));
                String message = refusal(csv(changed, random.nextBoolean()), StandardCharsets.UTF_8);
                assertTrue(message.contains("\n  row " + (at + 2)), changed.get(at) + "\n" + message);
            }
        }
    }

    @Test
    void refusesFilesWhoseFormIsBroken() throws IOException {
        for (int seed = 0; seed < LEDGERS; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = rows(random);
            rows.forEach(row -> row.set(12, "å"));
            String text = csv(rows, false);
            int line = text.indexOf('\n', random.nextInt(text.length() - 2)) + 1;
            String begun = text.substring(0, line);
            String rest = text.substring(line);
            refusal(begun + "\n" + (rest.isEmpty() ? "x,\n" : rest), StandardCharsets.UTF_8);
            refusal(begun + "# a comment\n" + rest, StandardCharsets.UTF_8);
            refusal(begun + "\"\n" + rest, StandardCharsets.UTF_8);
            refusal(begun + "a,b\n" + rest, StandardCharsets.UTF_8);
            refusal(begun + ",,,,,,,,,,,,\n" + rest, StandardCharsets.UTF_8);
            refusal(begun + "x\0" + rest, StandardCharsets.UTF_8);
            refusal(text, StandardCharsets.ISO_8859_1);
            refusal(text, StandardCharsets.UTF_16);
            refusal(text.replace(',', ';'), StandardCharsets.UTF_8);
            refusal(text.replaceFirst("unit", "value"), StandardCharsets.UTF_8);
            refusal(text.substring(text.indexOf('\n') + 1), StandardCharsets.UTF_8);
        }
    }

    private String refusal(String text, Charset encoding) {
        return assertThrows(LedgerException.class, () -> read(text, encoding), text)
                .getMessage();
    }

    private static List<UnaryOperator<List<String>>> faults() {
        List<UnaryOperator<List<String>>> faults = new ArrayList<>();
        for (String number : Arrays.asList(
                "1,5", "1 000", "\u22125", "NaN", "Infinity", "5%", "1.2.3", "0x5", " 5", "5 ", "5d", "1e999", "x")) {
            faults.add(row -> with(row, 6, number));
            faults.add(row -> with(row, 9, number));
        }
        // more decimals than it says, decimals that are none, kinds that are none
        faults.add(row -> with(
                row,
                6,
                new BigDecimal(row.get(6))
                        .add(BigDecimal.ONE.movePointLeft(Integer.parseInt(row.get(8)) + 1))
                        .toPlainString()));
        faults.add(row -> with(row, 6, row.get(6) + (row.get(6).contains(".") ? "0" : ".0")));
        List.of("1.0", "x", "16", "-10", " 1").forEach(decimals -> faults.add(row -> with(row, 8, decimals)));
        List.of("", "Rounded", "round", "rounded ").forEach(kind -> faults.add(row -> with(row, 11, kind)));
        // an interval that does not follow, or half of one
        faults.add(row -> with(with(row, 9, "-1e9"), 10, "1e9"));
        faults.add(row -> with(row, 10, row.get(6)));
        faults.add(row -> with(row, 11, "approx"));
        for (String id : List.of("", " ", " T1", "T1 ", "T\u00A01", "T\u200B1", "T\n1", "a\u030A")) {
            faults.add(row -> with(row, 0, id));
        }
        faults.add(row -> with(row, 1, ""));
        faults.add(row -> with(row, 2, "."));
        faults.add(row -> new ArrayList<>(row.subList(0, 12)));
        faults.add(row -> {
            row.add("");
            return row;
        });
        return faults;
    }

    private static List<String> with(List<String> row, int column, String text) {
        row.set(column, text);
        return row;
    }
}
