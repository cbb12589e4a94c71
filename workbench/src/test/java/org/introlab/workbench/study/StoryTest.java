package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void makeAStudy() {
        study = folder.resolve("study");
        assertEquals(0, CommandLineRun.of("new-study", study.toString()).status());
    }

    @Test
    void tellsHowToMakeAReviewWhenThereIsNone() {
        CommandLineRun told = show("T1.wage.none");
        assertEquals(0, told.status());
        assertTrue(told.out().contains("printed     11.6 money, in Table 1 (section 1)"), told.out());
        assertTrue(told.out().contains("introlab review --study " + study), told.out());
    }

    @Test
    void knowsAnIdInWhateverCaseItIsTyped() {
        assertEquals(show("T1.wage.none").out(), show("t1.WAGE.none").out());
    }

    @Test
    void tellsWhereAValueIsPrintedWhatComputesItAndFromWhat() throws IOException {
        ReviewedStudy.review(study);
        String told = show("T1.wage.none").out();
        for (String part : new String[] {
            "place       mean, row wage, column none",
            "interval    [11.55, 11.65]: the printed number plus or minus half a unit of its last decimal (rounded)",
            "○ calibrated: inside the interval, equal to the printed number",
            "notebook    notebooks/01-first-look.ipynb, code cell 3, under \"Verdicts\"",
            "exhibit     Table 1: Who is in the data",
            "data        data/example.csv, synthetic: Ten invented persons",
            "sha256 ",
            "Published.judge(table1)",
            "Code cell 2, which it uses (table1):"
        }) {
            assertTrue(told.contains(part), part + " is not in\n" + told);
        }
    }

    @Test
    void tellsTheDistanceTheFindingAndItsEvidenceOfAValueThatDiffers() throws IOException {
        Path ledger = study.resolve("data/published/published_values.csv");
        Files.writeString(ledger, Files.readString(ledger).replace("12.60,money,2,12.595,12.605", "12.7,money,1,,"));
        Files.writeString(
                study.resolve("data/published/findings.csv"),
                "id,finding,evidence\nT1.wage.training,The print is too high.,The five wages add up to 63.\n");
        review();
        String told = show("T1.wage.training").out();
        assertTrue(told.contains("✕ differs: 0.05 below the interval, 0.1 below the printed number"), told);
        assertTrue(told.contains("finding     The print is too high."), told);
        assertTrue(told.contains("evidence    The five wages add up to 63."), told);
    }

    @Test
    void tellsAnotherRoundingThatWouldPutAValueInside() throws IOException {
        Path ledger = study.resolve("data/published/published_values.csv");
        Files.writeString(
                ledger,
                Files.readString(ledger).replace("12.60,money,2,12.595,12.605,rounded", "13,money,0,,,truncated"));
        Files.writeString(
                study.resolve("data/published/findings.csv"),
                "id,finding,evidence\nT1.wage.training,The print is rounded.,The five wages add up to 63.\n");
        review();
        String told = show("T1.wage.training").out();
        assertTrue(
                told.contains("[13, 14): the numbers that print as this if further digits are cut off (truncated)"),
                told);
        assertTrue(told.contains("✕ differs: 0.4 below the interval, 0.4 below the printed number"), told);
        assertTrue(told.contains("note        It would be inside if the report had rounded."), told);
    }

    @Test
    void tellsTheDefinitionThatExplainsAValue() throws IOException {
        Path ledger = study.resolve("data/published/published_values.csv");
        Files.writeString(ledger, Files.readString(ledger).replace("12.60,money,2,12.595,12.605", "13.2,money,1,,"));
        String code = """
                Frame data = Study.here().read("example");
                Frame without = data.where(r -> r.is("group", "training") && r.number("wage") > 10.5);
                Exhibit other = ValueList.of(data)
                    .value("T1.wage.training", "Mean", Summary.of(without, "wage").mean(), NumberStyle.decimals(2))
                    .exhibit("", "", "Another mean");
                Published.explain(Explanation.of("Means of the trained", "T1.wage.training")
                    .tried("all of them", DescriptiveTable.of(data, "group").mean("wage").exhibit("T1", "", "t"))
                    .tried("without the lowest wage", other))""";
        NotebookWriter.write(
                new Notebook(Map.of(), List.of(Cell.code("c1", code))), study.resolve("notebooks/02-why.ipynb"));
        assertEquals(1, CommandLineRun.of("review", "--study", study.toString()).status());
        String told = show("T1.wage.training").out();
        assertTrue(told.contains("explained   Means of the trained: without the lowest wage gives 13.175"), told);
        assertTrue(told.replaceAll("\\s+", " ").contains("(2 definitions tried; 02-why.ipynb, cell 1)"), told);
        assertTrue(told.contains("finding     none: data/published/findings.csv does not list it"), told);
    }

    @Test
    void tellsTheDigitsThatThePrintDoesNotHaveAndNoUnitWhereThereIsNone() throws IOException {
        Path ledger = study.resolve("data/published/published_values.csv");
        Files.writeString(
                ledger, Files.readString(ledger).replace("12.60,money,2,12.595,12.605", "12.60,,2,12.595,12.605"));
        String code = """
                Frame data = Study.here().read("example");
                Published.judge(ValueList.of(data).value("S1.third", "A third", 1 / 3.0, NumberStyle.decimals(2))
                    .exhibit("S1", "", "A third"))""";
        Files.writeString(ledger, Files.readString(ledger) + "S1.third,prose,1,share,a third,,0.33,,2,,,rounded,\n");
        NotebookWriter.write(
                new Notebook(Map.of(), List.of(Cell.code("c1", code))), study.resolve("notebooks/02-third.ipynb"));
        review();
        String told = show("S1.third").out();
        assertTrue(told.contains("printed     0.33, in the text of section 1"), told);
        assertTrue(told.contains("computed    0.3333 (in full 0.3333333333333333)"), told);
        assertTrue(show("T1.wage.training").out().contains("computed    12.6000"), told);
    }

    @Test
    void runsTheOtherNotebooksWhenACellFailsAndTellsEveryFailure() throws IOException {
        for (String name : List.of("00-bad", "02-bad")) {
            NotebookWriter.write(
                    new Notebook(Map.of(), List.of(Cell.code("c1", "int x = nothing;"))),
                    study.resolve("notebooks/" + name + ".ipynb"));
        }
        CommandLineRun review = CommandLineRun.of("review", "--study", study.toString());
        assertEquals(3, review.status());
        assertTrue(review.out().contains("01-first-look  cell  3 of 3"), review.out());
        for (String name : List.of("00-bad", "02-bad")) {
            String told = review.err().substring(review.err().indexOf(name + ".ipynb, code cell 1, line 1:"));
            assertTrue(told.contains("cannot find symbol"), told);
            assertTrue(Files.isRegularFile(study.resolve("build/review/notebooks/" + name + ".ipynb")));
        }
    }

    @Test
    void listsTheValuesOfAnExhibitByKeyAndByName() throws IOException {
        ReviewedStudy.review(study);
        String byKey = show("T1").out();
        assertEquals(4, byKey.lines().count(), byKey);
        assertTrue(byKey.contains("T1.n.training"), byKey);
        assertEquals(byKey, show("Table 1").out());
    }

    @Test
    void namesWhatIsNearAMisspeltId() {
        CommandLineRun told = show("T1.wage.non");
        assertEquals(2, told.status());
        assertTrue(told.err().contains("Similar: T1.wage.none"), told.err());
        assertTrue(show("training").err().contains("T1.n.training, T1.wage.training"));
    }

    @Test
    void saysWhenDataOrNotebookAreOthersThanTheReviewSaw() throws IOException {
        ReviewedStudy.review(study);
        Path notebook = study.resolve("notebooks/01-first-look.ipynb");
        Files.writeString(notebook, Files.readString(notebook).replace("decimals(2)", "decimals(3)"));
        Path data = study.resolve("data/example.csv");
        Files.writeString(data, Files.readString(data) + "none,24,9.6\n");
        String told = show("T1.wage.none").out();
        assertTrue(told.contains("warning     data/example.csv has changed since the review"), told);
        assertTrue(told.contains("code has changed since the review"), told);
    }

    private void review() {
        CommandLineRun review = CommandLineRun.of("review", "--study", study.toString());
        assertEquals(0, review.status(), review.out() + review.err());
    }

    private CommandLineRun show(String id) {
        return CommandLineRun.of("show", id, "--study", study.toString());
    }
}
