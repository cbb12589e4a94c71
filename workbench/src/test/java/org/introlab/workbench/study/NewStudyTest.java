package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.study.Study;
import org.introlab.workbench.notebook.NotebookLint;
import org.introlab.workbench.notebook.NotebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewStudyTest {
    @TempDir
    Path folder;

    @Test
    void reviewsAtOnceWithInventedDataThatAreCalledSynthetic() throws IOException {
        String study = folder.resolve("mine").toString();
        assertEquals(0, CommandLineRun.of("new-study", study).status());
        CommandLineRun review = CommandLineRun.of("review", "--study", study);
        assertEquals(0, review.status(), review.out() + review.err());
        assertTrue(review.out().contains("3 of 3 inside (3 calibrated)"), review.out());
        assertTrue(Files.isRegularFile(folder.resolve("mine/build/review/index.html")));
    }

    @Test
    void reviewsAtOnceWithAFileOfOnesOwnAndAnEmptyLedger() throws IOException {
        Path file = folder.resolve("Heights 2.csv");
        Files.writeString(file, "name,height\nA,1.5\nB,NA\nC,1.75\n");
        String study = folder.resolve("heights").toString();
        CommandLineRun made =
                CommandLineRun.of("new-study", study, "--from", file.toString(), "--provenance", "public");
        assertEquals(0, made.status(), made.err());
        CommandLineRun review = CommandLineRun.of("review", "--study", study);
        assertEquals(0, review.status(), review.out() + review.err());
        assertEquals(Files.readString(file), Files.readString(folder.resolve("heights/data/Heights 2.csv")));
        assertEquals(
                NewStudy.LEDGER_HEADER,
                Files.readString(folder.resolve("heights/data/published/published_values.csv")));
        assertTrue(Files.readString(folder.resolve("heights/.gitignore")).contains("data/restricted/*"));
    }

    @Test
    void takesSeveralFilesEachWithItsOwnPlaceInTheCodeBook() throws IOException {
        Path wages = Files.writeString(folder.resolve("wages.csv"), "firm,wage\n1,9\n2,8\n1,7\n");
        Path firms = Files.writeString(folder.resolve("firms.csv"), "firm,name\n1,A\n2,B\n");
        Path study = folder.resolve("both");
        CommandLineRun made = CommandLineRun.of(
                "new-study", study.toString(), "--from", wages.toString(), "--from", firms.toString());
        assertEquals(0, made.status(), made.err());
        assertTrue(
                made.out().contains("data/wages.csv (3 rows, 2 columns), data/firms.csv (2 rows, 2 columns)"),
                made.out());
        Frame joined = Study.at(study).read("wages").join(Study.at(study).read("firms"), "firm");
        assertEquals("B", joined.row(1).text("name"));
        assertEquals(0, CommandLineRun.of("review", "--study", study.toString()).status());
    }

    @Test
    void tellsNoSmallestOrLargestValueUnlessItIsSaidWhatTheDataAre() throws IOException {
        Path file = Files.writeString(folder.resolve("wages.csv"), "wage\n239.6\n300.2\n410.3\n420.4\n441.7\n");
        CommandLineRun made = CommandLineRun.of("new-study", folder.resolve("s").toString(), "--from", file.toString());
        assertEquals(0, made.status(), made.err());
        assertFalse(made.out().contains("239.6") || made.out().contains("441.7"), made.out());
        assertTrue(made.out().contains("5 rows with a value"), made.out());
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        Path one = Files.writeString(folder.resolve("a.csv"), "x\n1\n");
        Path other =
                Files.writeString(Files.createDirectories(folder.resolve("b")).resolve("a.csv"), "x\n2\n");
        CommandLineRun refused = CommandLineRun.of(
                "new-study", folder.resolve("s").toString(), "--from", one.toString(), "--from", other.toString());
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("two files have the name a"), refused.err());
    }

    @Test
    void takesACodeBookThatLiesBesideTheFileInPlaceOfGuesses() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "sex,wage\n1,9\n2,99\n1,8\n");
        String book = """
                {"resources": [{"name": "p", "path": "people.csv", "provenance": "public", "schema": {
                  "foreignKeys": [{"fields": "sex", "reference": {"resource": "q", "fields": "s"}}], "fields": [
                  {"name": "sex", "type": "integer", "categories": [{"value": 1, "label": "Woman"}]},
                  {"name": "wage", "type": "number", "title": "Wage", "missingValues": ["99"]}]}},
                 {"name": "q", "path": "q.csv", "schema": {"fields": [{"name": "s", "type": "integer"}]}}]}
                """;
        Files.writeString(folder.resolve("datapackage.json"), book);
        Path study = folder.resolve("people");
        CommandLineRun made = CommandLineRun.of("new-study", study.toString(), "--from", file.toString());
        assertEquals(0, made.status(), made.err());
        Frame data = Study.at(study).read("people");
        assertEquals(1, data.column("wage").countMissing());
        assertEquals("Woman", data.variable("sex").levelLabel("1", "en"));
        assertEquals(Provenance.PUBLIC, data.provenance());
        Files.writeString(folder.resolve("datapackage.json"), book.replace("\"public\"", "\"restricted\""));
        CommandLineRun refused =
                CommandLineRun.of("new-study", folder.resolve("no").toString(), "--from", file.toString());
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("declared restricted"), refused.err());
    }

    @Test
    void makesANotebookThatRunsInEveryKernel() {
        CommandLineRun.of("new-study", folder.resolve("a").toString());
        assertEquals(
                List.of(), NotebookLint.check(NotebookReader.read(folder.resolve("a/notebooks/01-first-look.ipynb"))));
    }

    @Test
    void overwritesNothingAndLeavesNothingBehindWhenItFails() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("precious.txt"), "x");
        CommandLineRun refused = CommandLineRun.of("new-study", used.toString());
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("not empty"), refused.err());
        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, "a,a\n1,2\n");
        CommandLineRun told =
                CommandLineRun.of("new-study", folder.resolve("new").toString(), "--from", broken.toString());
        assertEquals(2, told.status());
        assertTrue(told.err().contains(broken + "\n  duplicate column"), told.err());
        assertEquals(2, CommandLineRun.of("new-study", broken.toString()).status());
        assertEquals(List.of("broken.csv", "used"), names(folder));
        assertEquals(List.of("precious.txt"), names(used));
    }

    @Test
    void fillsAFolderThatIsThereAndEmpty() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals(0, CommandLineRun.of("new-study", empty.toString()).status());
        assertTrue(names(empty).contains("notebooks"));
    }

    @Test
    void saysWhatItCannotTake() throws IOException {
        Path text = Files.writeString(folder.resolve("x.txt"), "a,b\n1,2\n");
        String study = folder.resolve("s").toString();
        assertTrue(CommandLineRun.of("new-study", study, "--from", text.toString())
                .err()
                .contains(".csv, .parquet or .xlsx"));
        assertTrue(CommandLineRun.of("new-study", study, "--from", "nowhere.csv")
                .err()
                .contains("no such file"));
        assertTrue(CommandLineRun.of("new-study", study, "--provenance", "publik")
                .err()
                .contains("Did you mean 'public'?"));
        assertTrue(CommandLineRun.of("new-study", study, "--provenance", "restricted")
                .err()
                .contains("data/restricted"));
        assertFalse(Files.exists(Path.of(study)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
