package org.introlab.workbench.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.introlab.data.book.DataException;
import org.introlab.data.read.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SessionTest {
    @TempDir
    Path folder;

    private static boolean showsRows() {
        return Bundle.of(Table.create("people", StringColumn.create("name", "Ann")))
                .get(Bundle.HTML)
                .toString()
                .contains("Ann");
    }

    private void read(String provenance, String rows) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"d.csv\", \"provenance\": \"" + provenance + "\"}]}");
        Csv.read(Files.writeString(folder.resolve("d.csv"), rows));
    }

    @Test
    void showsTheRowsOfABareTableUntilRestrictedDataAreRead() throws IOException {
        try (Session session = Session.open()) {
            assertEquals(true, showsRows());
            read("public", "name\nBo\n");
            assertEquals(false, session.isRestricted());
            assertEquals(true, showsRows());
            read("restricted", "name\nBo\n");
            assertEquals(false, showsRows());
            read("public", "name\nBo\n");
            assertEquals(false, showsRows(), "what was read stays read");
        }
    }

    @Test
    void knowsNothingOfWhatWasReadBeforeItBegan() throws IOException {
        try (Session session = Session.open()) {
            read("restricted", "name\nBo\n");
            assertEquals(true, session.isRestricted());
        }
        try (Session session = Session.open()) {
            assertEquals(false, session.isRestricted());
            assertEquals(true, showsRows());
        }
    }

    @Test
    void countsARestrictedFileThatCouldNotBeRead() {
        try (Session session = Session.open()) {
            assertThrows(DataException.class, () -> read("restricted", "name,age\nBo\n"));
            assertEquals(true, session.isRestricted());
        }
    }

    @Test
    void countsWhatAnotherThreadOrASessionWithinReads() throws Exception {
        try (Session session = Session.open()) {
            Thread thread = new Thread(() -> {
                try {
                    read("restricted", "name\nBo\n");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            thread.start();
            thread.join();
            assertEquals(true, session.isRestricted());
        }
        try (Session outer = Session.open()) {
            try (Session inner = Session.open()) {
                read("restricted", "name\nBo\n");
                assertEquals(true, inner.isRestricted());
            }
            assertEquals(true, outer.isRestricted());
            assertEquals(false, showsRows());
        }
    }
}
