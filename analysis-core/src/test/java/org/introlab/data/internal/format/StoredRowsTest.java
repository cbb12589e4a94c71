package org.introlab.data.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.introlab.csv.CsvRows;
import org.introlab.csv.Dialect;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Faults;
import org.introlab.data.book.Resource;
import org.introlab.data.internal.check.CsvFile;
import org.introlab.data.internal.check.GuessedFields;
import org.junit.jupiter.api.Test;

/** Rows of a file that stores cells are held to the rules of a CSV file. */
class StoredRowsTest {
    private static StoredTable table(StoredRows rows) {
        return new StoredTable(rows, "", Set.of(), true);
    }

    private static StoredRows row(StoredRows rows, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            rows.value(c, cells[c]);
        }
        rows.end();
        return rows;
    }

    @Test
    void keepsNothingOfRowsWithoutACell() {
        StoredRows rows = row(new StoredRows(List.of("a", "b")), "1", "x");
        for (int i = 0; i < 1_000_000; i++) {
            rows.blank();
        }
        StoredTable table = table(row(rows, "2", "y"));
        assertEquals(1_000_002, table.rows());
        assertEquals(2, table.kept());
        assertTrue(!table.isBlank(0) && table.isBlank(1) && table.isBlank(1_000_000) && !table.isBlank(1_000_001));
        assertEquals("y", table.columns().get(1).text(1));
    }

    @Test
    void takesARowWithoutACellForAMissingValueWhereThereIsOneColumn() {
        StoredRows rows = row(new StoredRows(List.of("a")), "1");
        rows.blank();
        StoredTable table = table(row(rows, "2"));
        assertEquals(3, table.kept());
        assertEquals("", table.columns().get(0).text(1));
    }

    @Test
    void saysWhichTextsNoTableMayHold() {
        StoredRows rows = row(new StoredRows(List.of("a", "b")), "1", "fine\ttoo\n");
        row(rows, "2", "bell \u0007");
        row(rows, "3", "half a pair \ud83d");
        row(rows, "4", "a whole one \ud83d\ude00");
        StoredTable table = table(row(rows, "\0", "\u0007"));
        assertTrue(table.fault(0).isEmpty() && table.fault(3).isEmpty());
        assertEquals(
                "a control character (U+0007) in field 2",
                table.fault(1).orElseThrow().found());
        assertEquals("wrong encoding", table.fault(2).orElseThrow().kind());
        assertEquals("a NUL character in field 1", table.fault(4).orElseThrow().found());
    }

    @Test
    void countsTheCharactersOfARow() {
        String half = "x".repeat(CsvRows.LONGEST_ROW / 2);
        StoredRows rows = row(new StoredRows(List.of("a", "b")), half, half.substring(1));
        StoredTable table = table(row(rows, half, half));
        assertTrue(table.fault(0).isEmpty());
        assertEquals(
                CsvRows.LONGEST_ROW + 1 + " characters",
                table.fault(1).orElseThrow().found());
    }

    @Test
    void countsNumbersAsTheyAreWritten() {
        int columns = CsvRows.LONGEST_ROW / 4;
        StoredRows rows = new StoredRows(Collections.nCopies(columns, "n"));
        for (int c = 0; c < columns; c++) {
            rows.number(c, 100);
        }
        rows.end();
        assertTrue(table(rows).fault(0).isEmpty());
    }

    @Test
    void endsWhereATableCannotBeRead() {
        StoredRows rows = new StoredRows(List.of("a"));
        String long60000 = "x".repeat(60_000);
        TableSize.TooLarge end = assertThrows(TableSize.TooLarge.class, () -> {
            for (int n = 0; ; n++) {
                row(rows, long60000 + n);
            }
        });
        assertEquals("a larger one", end.getMessage());
    }

    @Test
    void guessesTheSameOfCellsTakenAtOnceAndOneByOne() {
        StoredRows stored = new StoredRows(List.of("code", "number", "text", "date"));
        StringBuilder csv = new StringBuilder("code,number,text,date\n");
        for (int i = 0; i < 4 * StoredColumn.MOST_CODES; i++) {
            String[] cells = {
                String.valueOf(i % 7),
                String.valueOf(i / 8.0),
                i % 3 == 0 ? "NA" : "t" + i % 4,
                "2020-01-0" + (1 + i % 9)
            };
            row(stored, cells);
            csv.append(String.join(",", cells)).append('\n');
        }
        FileTable text = new CsvTable(csv.toString().getBytes(StandardCharsets.UTF_8));
        StoredTable table = new StoredTable(stored, "", Set.of(), false);
        assertEquals(words(text), words(table));
        assertEquals(GuessedFields.of(text, Dialect.standard()), GuessedFields.of(table, Dialect.standard()));
    }

    private static List<String> words(FileTable table) {
        return GuessedFields.columns(table, Dialect.standard()).stream()
                .map(column -> column.field() + " " + column.guess(false))
                .toList();
    }

    @Test
    void namesARowThatIsBrokenAsThatOfACsvFile() {
        StoredRows rows = row(new StoredRows(List.of("a", "b")), "1", "x");
        rows.blank();
        row(rows, "2", "\u0007");
        Faults faults = new Faults();
        CsvFile.read(
                table(rows),
                Resource.guessed(
                        "t",
                        "t.parquet",
                        Provenance.PUBLIC,
                        GuessedFields.of(table(rows), Dialect.standard()),
                        Set.of(""),
                        Dialect.standard()),
                true,
                faults.in("t.parquet", false));
        String message = assertThrows(DataException.class, faults::throwIfAny).getMessage();
        assertTrue(message.contains("row 3: found a blank line; expected 2 fields"), message);
        assertTrue(message.contains("row 4: found a control character (U+0007) in field 2"), message);
    }
}
