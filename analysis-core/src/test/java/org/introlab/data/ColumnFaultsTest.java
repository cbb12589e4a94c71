package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.introlab.data.read.GuessedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a column as a whole is told and never made a category. */
class ColumnFaultsTest {
    @TempDir
    Path folder;

    @Test
    void refusesNamesThatTablesawTakesForOne() throws IOException {
        refuses(
                "duplicate column: 1\n    column G: found 'g' too, which differs only in case",
                "y,G,g\n1,2,3\n2,3,5\n");
        refuses("duplicate column: 1\n    column y: found it several times", "y,y,y\n1,2,3\n2,3,5\n");
        refuses("blank around a name: 1\n    row 1: found 'y ', the name of column 2", "y,y \n1,2\n2,3\n");
        refuses("blank around a name", "y,\u00a0x\n1,2\n2,3\n");
        refuses("column without a name: 1\n    column number 3", "y,x,\n1,2,3\n2,3,5\n");
        refuses("column without a name", "y,\u2003\n1,2\n2,3\n");
        Path book = Files.writeString(folder.resolve("book.json"), """
                {"name": "b", "resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [
                    {"name": "G", "type": "integer"}, {"name": "g", "type": "integer"}]}}]}
                """);
        String message =
                assertThrows(DataException.class, () -> CodeBook.read(book)).getMessage();
        assertTrue(message.contains("in more than case"), message);
    }

    @Test
    void readsManyColumnsAndBlankLinesBehindThem() throws IOException {
        String names = String.join(
                ",",
                java.util.stream.IntStream.range(0, 3000).mapToObj(i -> "c" + i).toList());
        String row = "1,".repeat(2999) + "2\n";
        Frame frame = read(names + "\n" + row + row + "\r\n".repeat(3_000_000));
        assertEquals(2, frame.rowCount());
        assertEquals(3000, frame.columnNames().size());
    }

    @Test
    void refusesWrongDatesAmongDates() throws IOException {
        for (String wrong : List.of("2021-1-10", "2021-02-33", "10.01.2021", "2021/01/10")) {
            refuses(
                    "bad date: 1\n    row 4, column x: found '" + wrong,
                    "y,x\n1,2021-01-01\n2,2021-01-02\n3," + wrong + "\n");
        }
        assertEquals(
                "soon",
                read("y,x\n1,2021-01-01\n2,2021-01-02\n3,soon\n").column("x").getString(2));
    }

    @Test
    void refusesBoundsAndPairsWhereHalfAreNumbers() throws IOException {
        for (String odd : List.of("<5", ">5", "~5", "1;2", "\u2264 5", "\"<1,5\"")) {
            refuses("bad number: 2", "y,x\n1,1\n2,2\n3," + odd + "\n4," + odd + "\n");
        }
        assertEquals("<5", read("y,x\n1,<5\n2,5-10\n3,>10\n").column("x").getString(0));
    }

    @Test
    void refusesNumbersOfWhichADoubleLosesDigits() throws IOException {
        for (String small : List.of("1e-400", "-1e-400", "1.2345678901234567e-315", "0." + "0".repeat(330) + "1")) {
            refuses("number too small: 1\n    row 3, column x", "y,x\n1,0.5\n2," + small + "\n");
        }
        Frame kept = read("y,x\n1,0.000e-900\n2,4.9E-324\n3,2.5e-308\n");
        assertEquals(0, Values.of(kept.column("x")).number(0));
        assertEquals(Double.MIN_VALUE, Values.of(kept.column("x")).number(1));
    }

    @Test
    void refusesTruthsThatAreWrittenInSeveralWays() throws IOException {
        refuses("mixed notation of true and false", "y,x\n1,TRUE\n2,true\n3,0\n4,1\n");
        refuses("mixed notation of true and false", "y,x\n1,TRUE\n2,true\n3,FALSE\n");
        assertEquals("TRUE", read("y,x\n1,TRUE\n2,FALSE\n3,\n").column("x").getString(0));
    }

    @Test
    void guessesABookThatReadsLevelsOfBlanksOnly() throws IOException {
        for (String blank : List.of("\u2028", "\u00a0", " ", "\u3000")) {
            Path file = write("y,g\n1,a\n2,a\n3," + blank + "\n4," + blank + "\n");
            GuessedBook book = GuessedBook.of("s", file, "T", Provenance.PUBLIC, Optional.empty());
            Path beside = Files.writeString(folder.resolve("datapackage.json"), book.json());
            assertEquals(4, Csv.read(file).rowCount());
            Files.delete(beside);
        }
    }

    private void refuses(String expected, String text) throws IOException {
        Path file = write(text);
        String message = assertThrows(DataException.class, () -> Csv.read(file)).getMessage();
        assertTrue(message.contains(expected), message);
        assertThrows(
                DataException.class, () -> GuessedBook.of("s", file, "T", Provenance.PUBLIC, Optional.empty()), text);
    }

    private Frame read(String text) throws IOException {
        return Csv.read(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }
}
