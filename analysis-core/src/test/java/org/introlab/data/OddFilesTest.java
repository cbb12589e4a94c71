package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.introlab.data.book.DataException;
import org.introlab.data.read.TableFile;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no file of a table, or is made to exhaust memory or patience, is refused by its name. */
class OddFilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void refusesPipesDevicesAndFoldersWithoutOpeningThem() throws IOException, InterruptedException {
        for (String name : new String[] {"pipe.csv", "pipe.xlsx", "pipe.parquet"}) {
            assertFault("not a regular file", pipe(name));
        }
        Path zero = folder.resolve("zero.csv");
        Files.createSymbolicLink(zero, Path.of("/dev/zero"));
        assertFault("not a regular file", zero);
        assertFault("directory instead of a file", Files.createDirectory(folder.resolve("folder.xlsx")));
        Path nowhere = folder.resolve("nowhere.csv");
        Files.createSymbolicLink(nowhere, folder.resolve("absent"));
        assertFault("a link to a file that does not exist", nowhere);
    }

    @Test
    void refusesACodeBookThatIsAPipeOrNestsWithoutEnd() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");
        Path book = folder.resolve("datapackage.json");
        Files.writeString(book, "[".repeat(1_000_000));
        assertFault("broken code book", folder.resolve("t.csv"));
        Files.writeString(book, "{\"resources\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertFault("broken code book", folder.resolve("t.csv"));
        Files.delete(book);
        Path study = Files.createDirectories(folder.resolve("study/data"));
        pipe("study/data/datapackage.json");
        String message = assertTimeoutPreemptively(PATIENCE, () -> assertThrows(
                        DataException.class, () -> Study.at(study.getParent()).codeBook())
                .getMessage());
        assertTrue(message.contains("a folder, a pipe or a device"), message);
    }

    @Test
    void refusesFilesOfOtherProgramsByTheirNames() throws IOException {
        for (String name : new String[] {"a.sav", "b.dta", "c.xls", "d.SAS7BDAT"}) {
            assertFault("introlab convert", Files.writeString(folder.resolve(name), "a,b\n1,2\n"));
        }
    }

    @Test
    void refusesCellsWithoutEndAndTooManyColumns() throws IOException {
        assertFault("too", Files.writeString(folder.resolve("long.csv"), "a,b\n1," + "x".repeat(20_000_000) + "\n"));
        assertFault("too", Files.writeString(folder.resolve("wide.csv"), "abcdef,".repeat(100_000) + "z\n1\n"));
        assertFault(
                "unclosed quote", Files.writeString(folder.resolve("open.csv"), "a,b\n1,\"" + "x\n".repeat(20_000)));
    }

    @Test
    void refusesWorkbooksThatUnpackToMoreThanMemoryHolds() throws IOException {
        String header =
                "<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>";
        assertFault("found row 2000000000", write("row.xlsx", header + "<row r=\"2000000000\"><c><v>1</v></c></row>"));
        assertFault(
                "blank line", write("gap.xlsx", header + "<row r=\"1048576\"><c><v>1</v></c><c><v>1</v></c></row>"));
        Path strings = folder.resolve("strings.xlsx");
        byte[] many = ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>".repeat(3_000_000))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(
                strings,
                RawWorkbook.of(header).part("xl/sharedStrings.xml", many).bytes());
        assertFault("table too large", strings);
    }

    private Path write(String name, String rows) throws IOException {
        return Files.write(folder.resolve(name), RawWorkbook.of(rows).bytes());
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        int status = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Assumptions.assumeTrue(status == 0, "needs mkfifo");
        return pipe;
    }

    private static void assertFault(String expected, Path file) {
        String message =
                assertTimeoutPreemptively(PATIENCE, () -> assertThrows(DataException.class, () -> TableFile.read(file))
                        .getMessage());
        assertTrue(
                message.contains(expected)
                                && message.contains(file.getFileName().toString())
                        || message.contains("datapackage.json"),
                message);
        assertTrue(message.contains(expected), message);
    }
}
