package org.introlab.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.book.CodeBook;
import org.introlab.data.book.ColumnGuess;
import org.introlab.data.book.DataException;
import org.introlab.data.book.Field;
import org.introlab.data.book.FieldType;
import org.introlab.data.book.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessedBookTest {
    private static final String ROWS = """
            id,code,sex,wage,when,note,weight
            1,0301,f,12.5,2019-01,"a, b",1e3
            2,0302,m,.,2019-02,none,2
            3,0301,f,11,2019-12,,3
            4,0302,NA,NA,2019-01,x,4
            5,0303,m,-,2019-01,y,5
            """;

    @TempDir
    Path folder;

    @Test
    void takesTypesAndMissingWordsFromTheValues() throws IOException {
        GuessedBook book = guess(ROWS);
        Resource resource = written(book).resource("people");
        assertEquals(
                List.of(
                        FieldType.INTEGER,
                        FieldType.STRING,
                        FieldType.STRING,
                        FieldType.NUMBER,
                        FieldType.YEARMONTH,
                        FieldType.STRING,
                        FieldType.NUMBER),
                resource.fields().stream().map(Field::type).toList());
        assertEquals(Map.of("-", "", ".", "", "NA", ""), resource.field("wage").missing());
        assertEquals(Map.of("NA", ""), resource.field("sex").missing());
        assertEquals(List.of("f", "m"), resource.field("sex").variable().levels());
        assertEquals(List.of(), resource.field("note").variable().levels());
        assertTrue(resource.field("id").required());
        assertEquals(5, book.rows());
        assertEquals(List.of("sex"), book.factors());
        assertEquals(List.of("wage", "weight"), book.numbers());
    }

    @Test
    void writesABookByWhichTheFileIsReadWithoutFault() throws IOException {
        GuessedBook book = guess(ROWS);
        written(book);
        Frame frame = Csv.read(folder.resolve("people.csv"));
        assertEquals(5, frame.rowCount());
        assertEquals(3, frame.column("wage").countMissing());
        assertEquals(1, frame.column("sex").countMissing());
        assertEquals("none", frame.column("note").getString(1));
        assertEquals(Provenance.PUBLIC, frame.provenance());
    }

    @Test
    void refusesAHeaderWithoutNamesOrWithTheSameNameTwiceAndRowsOfAnotherLength() {
        DataException e = assertThrows(DataException.class, () -> guess("\"\",x,x\n1,2,3\n4,5\n"));
        assertTrue(e.getMessage().contains("column without a name"), e.getMessage());
        assertTrue(e.getMessage().contains("duplicate column"), e.getMessage());
        assertTrue(e.getMessage().contains("ragged row"), e.getMessage());
        assertThrows(DataException.class, () -> guess("a,b\n"));
        assertThrows(DataException.class, () -> guess("a;b\n1;2\n"));
    }

    @Test
    void saysWhichTimesAreFinerThanItsClock() throws IOException {
        GuessedBook book = guess("made,v\n2021-01-10T09:30:00.123456,1\n2021-01-10T09:30:00.5000001,2\n");
        assertEquals(
                FieldType.STRING,
                written(book).resource("people").fields().get(0).type());
        assertEquals(
                List.of("2 of 2 times are finer than a millisecond, the precision of times; the column is text"),
                book.guesses().get(0).doubts());
    }

    @Test
    void tellsNoValueOfDataOfWhichNobodySaidWhatTheyAre() throws IOException {
        Path file = Files.writeString(
                folder.resolve("people.csv"),
                "wage,born,place,sex,mixed\n"
                        + "239.6,1950-01-01,Aby,m,1\n300.5,1951-01-01,Bo,w,2\n310,1952-01-01,Ce,m,3\n"
                        + "320,1953-01-01,De,w,4\n441.7,1980-01-01,Ek,m,secret\n");
        GuessedBook book = GuessedBook.of("people", file, "People", Provenance.UNKNOWN, Optional.empty());
        assertEquals(
                List.of("5 rows with a value", "5 rows with a value", "text, 5 distinct", "2 levels"),
                book.guesses().stream().limit(4).map(ColumnGuess::values).toList());
        assertFalse(book.guesses().toString().contains("secret"), book.guesses().toString());
        GuessedBook known = GuessedBook.of("people", file, "People", Provenance.PUBLIC, Optional.empty());
        assertEquals("239.6 to 441.7", known.guesses().get(0).values());
        assertTrue(
                known.guesses().toString().contains("secret"), known.guesses().toString());
    }

    private GuessedBook guess(String text) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, text);
        return GuessedBook.of("people", file, "People", Provenance.PUBLIC, Optional.empty());
    }

    private CodeBook written(GuessedBook book) throws IOException {
        Path file = folder.resolve("datapackage.json");
        Files.writeString(file, book.json());
        return CodeBook.read(file);
    }
}
