package org.introlab.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.data.DisclosureException;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.introlab.data.read.Excel;
import org.introlab.data.read.Parquet;
import org.introlab.data.read.TableFile;
import org.introlab.exhibit.table.DescriptiveTable;
import org.introlab.exhibit.view.TableView;
import org.introlab.summary.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** A file of which nobody has said what it is may hold persons: a session that has read one shows no more than of restricted data. */
class UndeclaredFileTest {
    @TempDir
    Path folder;

    private Path csv(String name) throws IOException {
        String rows = IntStream.range(0, 20)
                .mapToObj(i -> "Hemmelig " + i + "," + (355_000 + i))
                .reduce("name,income\n", (a, b) -> a + b + "\n");
        return Files.writeString(folder.resolve(name), rows);
    }

    private static void hides(Frame frame, Session session) {
        assertEquals(Provenance.UNKNOWN, frame.provenance());
        assertTrue(session.isRestricted());
        assertTrue(frame.hidesValues());
        assertTrue(Double.isNaN(Summary.of(frame, "income").max()));
        assertThrows(DisclosureException.class, () -> frame.distinct("name"));
        assertTrue(Session.reveals("It is Hemmelig 7"), "a print of it is left out");
        assertTrue(Session.reveals("It is HEMMELIG 7"), "in any case");
        String bare = TableView.of(
                        Table.create("bare", frame.table().column("name").copy()))
                .text();
        assertFalse(bare.contains("Hemmelig"), bare);
        String shown = DescriptiveTable.of(frame)
                .max("income")
                .mean("income")
                .exhibit("", "", "t")
                .text();
        assertFalse(shown.contains("355,019") || shown.contains("355 019") || shown.contains("355019"), shown);
        assertTrue(shown.contains("355"), "a mean of many is shown: " + shown);
    }

    @Test
    void csvIsHiddenInASession() throws IOException {
        try (Session session = Session.open()) {
            hides(Csv.read(csv("a.csv")), session);
        }
        try (Session session = Session.open()) {
            hides(TableFile.read(csv("b.csv")), session);
        }
    }

    @Test
    void excelIsHiddenInASession() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("name");
            head.createCell(1).setCellValue("income");
            for (int i = 0; i < 20; i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue("Hemmelig " + i);
                row.createCell(1).setCellValue(355_000 + i);
            }
            book.write(out);
        }
        try (Session session = Session.open()) {
            hides(Excel.read(file), session);
        }
    }

    @Test
    void parquetIsHiddenInASession() throws SQLException {
        Path file = folder.resolve("a.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement write = duck.createStatement()) {
            write.execute("COPY (SELECT 'Hemmelig ' || i AS name, 355000 + i AS income FROM range(20) t(i)) TO '" + file
                    + "' (FORMAT parquet)");
        }
        try (Session session = Session.open()) {
            hides(Parquet.read(file), session);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "synthetic"})
    void isShownOnceItIsDeclared(String provenance) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"a.csv\", \"provenance\": \"" + provenance + "\"}]}");
        try (Session session = Session.open()) {
            Frame frame = Csv.read(csv("a.csv"));
            assertFalse(session.isRestricted());
            assertEquals(355_019, Summary.of(frame, "income").max());
        }
    }

    @Test
    void messagesHoldNoValueInASession() throws IOException {
        Path file = Files.writeString(csv("a.csv"), "A,Hemmelig 1\n", StandardOpenOption.APPEND);
        DataException told = assertThrows(DataException.class, () -> Csv.read(file));
        assertTrue(told.getMessage().contains("Hemmelig 1"), "its owner at the command line: " + told.getMessage());
        try (Session session = Session.open()) {
            DataException hidden = assertThrows(DataException.class, () -> Csv.read(file));
            assertFalse(hidden.getMessage().contains("Hemmelig"), hidden.getMessage());
            assertTrue(session.isRestricted());
        }
    }

    @Test
    void theNextSessionIsOpen() throws IOException {
        try (Session first = Session.open()) {
            Csv.read(csv("a.csv"));
            assertTrue(first.isRestricted());
        }
        try (Session next = Session.open()) {
            assertFalse(next.isRestricted());
            assertEquals(
                    Optional.empty(),
                    Stream.of(next).filter(Session::isRestricted).findAny());
        }
    }
}
