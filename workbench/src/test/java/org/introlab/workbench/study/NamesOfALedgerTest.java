package org.introlab.workbench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesOfALedgerTest {
    @TempDir
    Path folder;

    private Path study;
    private Path names;

    @BeforeEach
    void makeAStudy() {
        study = folder.resolve("study");
        names = study.resolve("data/published/ids.csv");
        assertEquals(0, CommandLineRun.of("new-study", study.toString()).status());
    }

    @Test
    void aReviewListsTheLinesThatMatchNothingAndNamesTheFile() throws IOException {
        Path ledger = study.resolve("data/published/published_values.csv");
        Files.writeString(ledger, Files.readString(ledger).replace("T1.wage.none", "T1.pay.none"));
        Files.writeString(ledger, Files.readString(ledger).replace("T1.wage.training", "T1.pay.training"));
        Files.writeString(names, """
                exhibit,part,ours,ledger
                T1,row,wage,pay
                T1,row,wages,pay
                T9,row,age,years
                T*,statistic,median,md
                """);
        CommandLineRun review = review();
        assertEquals(0, review.status(), review.out() + review.err());
        String[] told = {
            "ids.csv, row 3: no cell of T1 has the row 'wages'. Did you mean 'wage'?",
            "ids.csv, row 4: no exhibit 'T9' is judged.",
            "ids.csv, row 5: no cell of an exhibit 'T*' has the statistic 'median'."
        };
        JsonNode ids = new ObjectMapper()
                .readTree(study.resolve("build/review/review.json").toFile())
                .path("ids");
        assertEquals("ids.csv", ids.path("file").asText());
        assertEquals(4, ids.path("rows").asInt());
        assertEquals(3, ids.path("unmatched").size());
        for (int i = 0; i < told.length; i++) {
            assertTrue(review.out().contains("Check the ids: " + told[i]), told[i] + " is not in\n" + review.out());
            assertTrue(ids.path("unmatched").get(i).asText().startsWith(told[i]), ids.toString());
        }
        String page = Files.readString(study.resolve("build/review/index.html"));
        assertTrue(page.contains("<th scope=\"row\">ids.csv</th>"));
        assertTrue(page.contains("row 4: no exhibit"));
    }

    @Test
    void aFaultOfTheFileEndsTheReviewBeforeACellRuns() throws IOException {
        Files.writeString(names, "exhibit,part,ours,ledger\nT1,rowe,a,b\nT1,form,mean,{exhibit}.{rwo}\n");
        CommandLineRun review = review();
        assertEquals(2, review.status(), review.out() + review.err());
        assertTrue(review.err().contains("ids.csv: 2 faults"), review.err());
        assertTrue(review.err().contains("row 2, column part: expected statistic, row, variable"), review.err());
        assertTrue(review.err().contains("row 3, column ledger: expected a form of"), review.err());
        assertTrue(!review.out().contains("cell  1"), review.out());
    }

    private CommandLineRun review() {
        return CommandLineRun.of("review", "--study", study.toString());
    }
}
