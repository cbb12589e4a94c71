package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows added to the ledger and the findings of a study of public data: the right verdict, or one clear message. */
class LedgerOfAStudyTest {
    private static final String INSIDE = "T1.x.b,Table 1,1,mean,x,b,4.5,,1,,,rounded,\n";

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void makeAStudy() throws IOException {
        study = folder.resolve("study");
        Path data = Files.writeString(folder.resolve("base.csv"), "g,x\na,1\na,2\na,3\nb,4\nb,5\nb,4.5\n");
        CommandLineRun made =
                CommandLineRun.of("new-study", study.toString(), "--from", data.toString(), "--provenance", "public");
        assertEquals(0, made.status(), made.err());
    }

    @Test
    void losesNoRowThatBeginsWithAHash() throws IOException {
        CommandLineRun review = review("#1.x.a,Table 1,1,mean,x,a,99.9,,1,,,rounded,\n" + INSIDE);
        assertEquals(1, review.status(), review.err());
        assertTrue(review.out().contains("All: 1 of 2 inside (1 reproduced, 1 not computed)"), review.out());
        assertTrue(review.out().contains("#1.x.a is neither computed nor listed as not computed"), review.out());
    }

    @Test
    void refusesValuesWithMoreDecimalsThanTheySay() throws IOException {
        CommandLineRun review = review(
                "T1.x.a,Table 1,1,mean,x,a,0.25,,1,,,rounded,\n" + "T1.x.b,Table 1,1,mean,x,b,4.015,,2,,,rounded,\n");
        assertEquals(2, review.status());
        assertTrue(review.err().contains("published_values.csv: 2 faults"), review.err());
        assertTrue(review.err().contains("row 2, column value: expected at most 1 decimal"), review.err());
        assertTrue(review.err().contains("row 3, column value: expected at most 2 decimals"), review.err());
        assertFalse(Files.exists(study.resolve("build/review")));
    }

    @Test
    void countsOddRowsThatNoCellComputes() throws IOException {
        List<String> rows = List.of(
                "<img src=x onerror=alert(1)>,<b>Table</b>,1,m,<i>,&amp;,5,,0,,,rounded,<script>",
                "\"T9.\"\"a\"\"\",Table 9,a/b,m,a,b,5,,0,,,rounded,%s%n",
                "T9.😀,Table 9,Ø.1,m,a,b,5,,0,,,rounded,",
                "T9\\a,../../Table,1,m,a,b,5,,0,,,rounded,",
                "T1,Table 1,1,mean,x,,4.5,,1,,,rounded,",
                "T1.X.b,Table 1,1,mean,X,b,4.5,,1,,,rounded,",
                "=1+1,Table 9,1,m,a,b,-0,,0,-0.5,0.5,rounded,");
        CommandLineRun review = review(INSIDE + String.join("\n", rows) + "\n");
        assertEquals(1, review.status(), review.err());
        assertTrue(review.out().contains("All: 1 of 8 inside (1 reproduced, 7 not computed)"), review.out());
        Map<String, String> verdicts = verdicts();
        for (String id :
                List.of("<img src=x onerror=alert(1)>", "T9.\"a\"", "T9.😀", "T9\\a", "T1", "T1.X.b", "=1+1")) {
            assertEquals("not_computed", verdicts.get(id), id);
        }
        assertFalse((review.out() + review.err()).contains("\tat "));
        for (Path page : pages()) {
            assertFalse(Files.readString(page).contains("<img src=x"), page.toString());
        }
    }

    @Test
    void refusesFindingsThatSpeakOfNoRowOrTwice() throws IOException {
        Path findings = study.resolve("data/published/findings.csv");
        Files.writeString(findings, "id,finding,evidence\n#1,x,y\nT1.x.b ,x,y\nT1.x.b,x,\n\nT1.x.b,x,y\n");
        CommandLineRun review = review(INSIDE);
        assertEquals(2, review.status());
        assertTrue(review.err().contains("findings.csv: 1 fault"), review.err());
        assertTrue(review.err().contains("row 5: expected 3 fields, found a blank line"), review.err());
        Files.writeString(findings, "id,finding,evidence\n#1,x,y\nT1.x.b ,x,y\nT1.x.b,x,\nT1.x.b,x,y\n");
        String faults = CommandLineRun.of("review", "--study", study.toString()).err();
        assertTrue(faults.contains("row 2, column id: '#1' is not in the ledger"), faults);
        assertTrue(faults.contains("row 3, column id: 'T1.x.b ' is not in the ledger"), faults);
        assertTrue(faults.contains("row 4, column finding, evidence: expected a sentence and its evidence"), faults);
        assertTrue(faults.contains("row 5, column id: 'T1.x.b' occurs twice"), faults);
    }

    @Test
    void tellsIdsThatDifferInCapitalsApart() throws IOException {
        review(INSIDE + "T1.X.b,Table 1,1,mean,X,b,9.5,,1,,,rounded,\n");
        assertTrue(show("T1.x.b").out().contains("inside the interval"));
        assertTrue(show("T1.X.b").out().contains("9.5"));
        CommandLineRun either = show("t1.x.B");
        assertEquals(2, either.status());
        assertTrue(either.err().contains("T1.x.b, T1.X.b"), either.err());
    }

    private CommandLineRun show(String id) {
        return CommandLineRun.of("show", id, "--study", study.toString());
    }

    private Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new HashMap<>();
        for (JsonNode value : new ObjectMapper()
                .readTree(study.resolve("build/review/review.json").toFile())
                .get("values")) {
            verdicts.put(value.get("id").asText(), value.get("verdict").asText());
        }
        return verdicts;
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(study.resolve("build/review"))) {
            return files.filter(f -> f.toString().endsWith(".html")).toList();
        }
    }

    private CommandLineRun review(String rows) throws IOException {
        Files.writeString(study.resolve("data/published/published_values.csv"), rows, StandardOpenOption.APPEND);
        return CommandLineRun.of("review", "--study", study.toString());
    }
}
