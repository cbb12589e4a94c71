package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFoldersTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Path study;

    @BeforeEach
    void makeAStudy() throws IOException {
        folder = temporary.toRealPath();
        study = folder.resolve("study");
        assertEquals(0, CommandLineRun.of("new-study", study.toString()).status());
    }

    private CommandLineRun review(String... arguments) {
        String[] all = Stream.concat(Stream.of("review", "--study", study.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return CommandLineRun.of(all);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
            }
        }
        return contents;
    }

    @ParameterizedTest
    @CsvSource({
        "study/data, it is in",
        "study/data/review, it is in",
        "study/data/published/new/review, it is in",
        "study/notebooks, it is not empty",
        "study, it contains the study",
        ".., it contains the study",
        "., it contains the study",
        "extract/new, it is in"
    })
    void isNotWrittenWhereTheStudyIs(String out, String reason) throws IOException {
        Files.createDirectory(folder.resolve("extract"));
        Files.copy(study.resolve("data/example.csv"), folder.resolve("extract/example.csv"));
        Map<String, String> before = contents(folder);
        CommandLineRun told = review(
                "--data",
                folder.resolve("extract").toString(),
                "--out",
                folder.resolve(out).toString());
        assertEquals(2, told.status());
        assertTrue(told.err().contains(reason), told.err());
        assertEquals(1, told.err().lines().count(), told.err());
        assertEquals(before, contents(folder));
    }

    @Test
    void isNotWrittenWhereTheStudyIsByALinkToIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), study.resolve("data"));
        CommandLineRun told = review("--out", link.resolve("review").toString());
        assertEquals(2, told.status());
        assertTrue(told.err().contains("the folder of the study's data"), told.err());
    }

    @Test
    void takesThePlaceOfAnEarlierOneAndOfNothingElse() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("review.json"), "{}");
        CommandLineRun told = review("--out", mine.toString());
        assertEquals(2, told.status());
        assertTrue(told.err().startsWith(mine + ": it is not empty (review.json)"), told.err());
        assertEquals(Map.of("review.json", "{}"), contents(mine));
        assertEquals(0, review().status());
        assertEquals(0, review().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text.ipynb.txt", ".hidden.ipynb"})
    void isNotMadeOfAFolderWithoutNotebooks(String file) throws IOException {
        ReviewedStudy.review(study);
        Map<String, String> good = contents(study.resolve("build"));
        Path none = Files.createDirectory(folder.resolve("none"));
        if (!file.isEmpty()) {
            Files.writeString(none.resolve(file), "{}");
        }
        CommandLineRun told = review("--executed", none.toString());
        assertEquals(2, told.status());
        assertEquals("There are no notebooks (*.ipynb) in " + none + ".\n", told.err());
        assertEquals(good, contents(study.resolve("build")));
    }

    @Test
    void isNotMadeOfNotebooksOfWhichNoCellWasExecuted() throws IOException {
        ReviewedStudy.review(study);
        Map<String, String> good = contents(study.resolve("build"));
        CommandLineRun told = review("--executed", study.resolve("notebooks").toString());
        assertEquals(2, told.status());
        assertTrue(told.err().contains("01-first-look.ipynb: its cells were not executed"), told.err());
        assertEquals(good, contents(study.resolve("build")));
    }

    @Test
    void ofExecutedNotebooksBeginsWithItsFirstLine() throws IOException {
        ReviewedStudy.review(study);
        Path executed = folder.resolve("executed");
        Files.move(study.resolve("build/review/notebooks"), executed);
        CommandLineRun judged = review(
                "--executed",
                executed.toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, judged.status(), judged.err());
        assertTrue(judged.out().startsWith("Table 1"), judged.out());
        CommandLineRun missing = review("--executed", folder.resolve("none").toString());
        assertEquals("The study has no folder " + folder.resolve("none") + " with notebooks.\n", missing.err());
    }

    @Test
    void tellsOnTheTerminalWhichPlaceholderOfAnIdIsNone() throws IOException {
        Files.writeString(
                study.resolve("data/published/ids.csv"),
                "exhibit,part,ours,ledger\nT1,form,*,{exhibit}.{row}.{kolumn}\n");
        CommandLineRun told = review();
        assertEquals(2, told.status());
        assertTrue(told.err().contains("row 2, column ledger: expected a form of {exhibit}, {row}, "), told.err());
        assertTrue(told.err().contains("'{exhibit}.{row}.{kolumn}'. Did you mean 'column'?"), told.err());
    }

    @Test
    void saysBesideTheKindOfAnErrorWhatItSaid() throws IOException {
        Path notebook = study.resolve("notebooks/01-first-look.ipynb");
        Files.writeString(notebook, Files.readString(notebook).replace("DescriptiveTable.of", "DescriptivTable.of"));
        CommandLineRun told = review();
        assertEquals(3, told.status());
        assertTrue(
                told.out().contains("CompilationException: cannot find symbol; symbol: variable DescriptivTable\n"),
                told.out());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void removesTheIncompleteOneOfBeforeOnceItIsComplete(boolean ours) throws IOException {
        Path notebook = study.resolve("notebooks/01-first-look.ipynb");
        String good = Files.readString(notebook);
        ReviewedStudy.review(study);
        Files.writeString(notebook, good.replace("table1\"", "table1.noSuchThing()\""));
        CommandLineRun failed = review();
        assertEquals(3, failed.status(), failed.out());
        assertTrue(failed.out().contains("Class: none. "), failed.out());
        Path incomplete = study.resolve("build/review-incomplete");
        assertTrue(Files.isRegularFile(incomplete.resolve("index.html")));
        if (!ours) {
            Files.writeString(incomplete.resolve("mine.txt"), "of my own");
        }
        Map<String, String> left = contents(incomplete);
        Files.writeString(notebook, good);
        assertEquals(0, review().status());
        assertEquals(!ours, Files.exists(incomplete));
        if (!ours) {
            assertEquals(left, contents(incomplete));
        }
    }

    @Test
    void isNotMadeOfAStudyWithoutNotebooks() throws IOException {
        Files.delete(study.resolve("notebooks/01-first-look.ipynb"));
        CommandLineRun told = review();
        assertEquals(2, told.status());
        assertTrue(told.err().startsWith("There are no notebooks"), told.err());
        assertTrue(Files.notExists(study.resolve("build")));
    }

    @Test
    void judgesTheNotebooksOfTheReviewThatItReplaces() throws IOException {
        ReviewedStudy.review(study);
        Map<String, String> first = contents(study.resolve("build/review"));
        String executed = study.resolve("build/review/notebooks").toString();
        assertEquals(0, review("--executed", executed).status());
        assertEquals(
                first.get("review.json"),
                contents(study.resolve("build/review")).get("review.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "review", "review --executed"})
    void thatAKilledOneLeftAsideIsPutBackByWhatReadsIt(String command) throws IOException {
        ReviewedStudy.review(study);
        Path site = study.resolve("build/review");
        Map<String, String> good = contents(site);
        Files.move(site, site.resolveSibling(".review.introlab-old-" + UUID.randomUUID()));
        CommandLineRun told =
                switch (command) {
                    case "show" -> CommandLineRun.of("show", "T1", "--study", study.toString());
                    case "review" -> review();
                    default ->
                        review(
                                "--executed",
                                site.resolve("notebooks").toString(),
                                "--out",
                                folder.resolve("other").toString());
                };
        assertEquals(0, told.status(), told.err());
        assertTrue(told.err().startsWith("Restored the review in " + site), told.err());
        assertEquals(good.get("review.json"), contents(site).get("review.json"));
        assertEquals(
                good.keySet(),
                contents(study.resolve("build")).keySet().stream()
                        .map(name -> name.replaceFirst("^review/", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void ofAnEarlierVersionIsLeftAloneAndToldWhatToDo() throws IOException {
        ReviewedStudy.review(study);
        Files.delete(study.resolve("build/review/.introlab-review"));
        CommandLineRun told = review();
        assertEquals(2, told.status());
        assertTrue(told.err().contains("a review of an earlier version"), told.err());
        assertTrue(told.err().contains("remove it (rm -r)"), told.err());
        assertTrue(Files.exists(study.resolve("build/review/index.html")));
    }
}
