package org.introlab.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introlab.files.Sha256;
import org.introlab.repository.Repository;
import org.introlab.repository.Repository.Ran;
import org.introlab.workbench.notebook.Cell;
import org.introlab.workbench.notebook.Notebook;
import org.introlab.workbench.notebook.NotebookWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study of the page on the form of a study, with what the page on writing one adds: code of its own, a table, an explanation. */
class WritingAStudyTest {
    private static final String SOURCE = "notebooks/src/main/java/clinics/Stays.java";

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void copyFromThePages() throws IOException {
        study = folder.resolve("clinics");
        StudyOfPages.write(study, "docs/study-folder.md", "docs/writing-a-study.md");
    }

    private Ran review(String... more) {
        String[] arguments = new String[3 + more.length];
        System.arraycopy(more, 0, arguments, 3, more.length);
        System.arraycopy(new String[] {"review", "--study", study.toString()}, 0, arguments, 0, 3);
        return Repository.introlab(arguments);
    }

    private Ran show() {
        return Repository.introlab("show", "T5.stay.north", "--study", study.toString());
    }

    private JsonNode reviewed() throws IOException {
        return new ObjectMapper()
                .readTree(study.resolve("build/review/review.json").toFile());
    }

    @Test
    void reviewsToWhatThePageSaysAndKeepsTheCodeThatWasRun() throws IOException {
        Ran ran = review();
        assertEquals(0, ran.status(), ran.out() + ran.err());
        Map<String, JsonNode> values = new TreeMap<>();
        reviewed().get("values").forEach(value -> values.put(value.get("id").asText(), value));
        assertEquals("calibrated", values.get("T5.stay.north").get("verdict").asText());
        for (String id : new String[] {"T5.stay.north.sd", "T5.stay.south.sd"}) {
            assertEquals("differs", values.get(id).get("verdict").asText());
            assertEquals(
                    "divisor n", values.get(id).at("/explanation/definition").asText());
            assertEquals(2, values.get(id).at("/explanation/tried").asInt());
        }
        assertEquals(SOURCE, reviewed().at("/code/0/file").asText());
        assertEquals(
                Files.readString(study.resolve(SOURCE)),
                Files.readString(study.resolve("build/review/code/clinics/Stays.java")));
        String page = Files.readString(study.resolve("build/review/code.html"));
        assertTrue(page.contains(reviewed().at("/code/0/sha256").asText()), page);
        assertFalse(show().out().contains("has changed"), show().out());
        assertEquals(
                0,
                review("--executed", study.resolve("build/review/notebooks").toString())
                        .status());
        assertEquals(SOURCE, reviewed().at("/code/0/file").asText());
        changed();
    }

    @Test
    void keepsTheCodeThatWasRunWhenANotebookChangesItsSource() throws IOException {
        String code = Files.readString(study.resolve(SOURCE));
        String cell = "java.nio.file.Files.writeString(Study.here().root().resolve(\"" + SOURCE + "\"), \"other\");";
        NotebookWriter.write(
                new Notebook(Map.of(), List.of(Cell.code("c1", cell))), study.resolve("notebooks/03-other.ipynb"));
        Ran ran = review();
        assertEquals(0, ran.status(), ran.out() + ran.err());
        assertEquals("other", Files.readString(study.resolve(SOURCE)));
        assertEquals(code, Files.readString(study.resolve("build/review/code/clinics/Stays.java")));
        assertEquals(Sha256.of(code), reviewed().at("/code/0/sha256").asText());
    }

    /** The class is changed after the review. */
    private void changed() throws IOException {
        Path source = study.resolve(SOURCE);
        Files.writeString(source, Files.readString(source).replace(">= 5", ">= 4"));
        assertTrue(show().out().contains("own code has changed since the review: clinics/Stays.java"), show().out());
        Ran executed =
                review("--executed", study.resolve("build/review/notebooks").toString());
        assertEquals(2, executed.status());
        assertTrue(
                executed.err().contains("clinics/Stays.java in notebooks/src/main/java/ has changed"), executed.err());
        Files.writeString(source, Files.readString(source).replace(">= 4", "=> 4"));
        Ran wrong = review();
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains(SOURCE + ":15: illegal start of expression"), wrong.err());
        assertEquals("", wrong.out());
    }
}
