package org.introlab.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@SuppressWarnings("try") // a session is only opened and closed
class DisclosedTest {
    @TempDir
    Path folder;

    private Frame read(String provenance) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"d.csv\", \"provenance\": \"" + provenance + "\"}]}");
        return Csv.read(Files.writeString(
                folder.resolve("d.csv"),
                "name,born,wage,age\nAnn Lee,1970-05-01,354725.42,51\nBo,1980-01-31,7654321.5,35\n"));
    }

    private static String printed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Prints prints = Prints.to(out);
        prints.print(text);
        prints.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Lee",
                "she is Ann Lee.",
                "x=Ann Lee,y",
                "1970-05-01",
                "354725.42",
                "354,725.42",
                "354 725",
                "354725",
                "354726",
                "7.654321E6",
                "7654321.5",
                "7 654 321,5",
                "[1.0, 7654322]",
                "about 354725.4 a year"
            })
    void leavesOutLinesWithAValueThatFewRowsHave(String line) throws IOException {
        try (Session session = Session.open()) {
            read("restricted");
            assertEquals("before\n" + Disclosed.LINE + "\nafter", printed("before\n" + line + "\nafter"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ann", "age 51", "n = 35,472", "35472.54", "1970", "3547", "0.35", "Bonus", "", "done\n\nnow"})
    void printsWhatGivesNobodyAway(String line) throws IOException {
        try (Session session = Session.open()) {
            read("restricted");
            assertEquals(line, printed(line));
        }
    }

    @Test
    void seesAValueThatIsPrintedInParts() throws IOException {
        try (Session session = Session.open()) {
            read("restricted");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Prints prints = Prints.to(out);
            prints.print("Ann ");
            prints.flush();
            prints.println("Lee");
            prints.print(354);
            prints.print(725.42);
            prints.end();
            assertEquals(Disclosed.LINE + "\n" + Disclosed.LINE, out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void printsTablesRowsAndColumnsAsTheyShow() throws IOException {
        try (Session session = Session.open()) {
            read("restricted");
            Table table = Table.create("t", StringColumn.create("n", "Cy", "Di"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Prints prints = Prints.to(out);
            prints.println(table);
            prints.println(table.row(0));
            prints.print(table.column("n"));
            prints.end();
            String text = out.toString(StandardCharsets.UTF_8);
            assertFalse(text.contains("Cy"), text);
            assertTrue(text.contains("fewer than five rows"), text);
        }
    }

    @Test
    void printsEverythingWhereNothingRestrictedIsOpen() throws IOException {
        try (Session session = Session.open()) {
            read("public");
            assertEquals("Ann Lee 7654321.5", printed("Ann Lee 7654321.5"));
        }
    }

    @Test
    void hidesWhatTheExceptionsOfOthersSay() throws IOException {
        try (Session session = Session.open()) {
            Frame d = read("restricted");
            String text = d.row(0).text("name");
            Throwable parsed = assertThrows(NumberFormatException.class, () -> Integer.parseInt(text));
            assertEquals(
                    "The exception's message is not shown. " + DisclosureException.RULE,
                    Disclosed.message(parsed, parsed.getMessage()));
            Throwable missing = assertThrows(IllegalArgumentException.class, () -> d.column("wages"));
            assertEquals(missing.getMessage(), Disclosed.message(missing, missing.getMessage()));
            Throwable repeated = assertThrows(IllegalArgumentException.class, () -> d.column(text));
            assertFalse(Disclosed.message(repeated, repeated.getMessage()).contains(text));
            Throwable checked = assertThrows(NullPointerException.class, () -> Objects.requireNonNull(null, "checked"));
            assertEquals("checked", Disclosed.message(checked, checked.getMessage()), "a check of the library's");
        }
    }
}
