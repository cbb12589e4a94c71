package org.introlab.exhibit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.data.book.CodeBook;
import org.introlab.exhibit.Entry;
import org.introlab.exhibit.Exhibit;
import org.introlab.exhibit.ExhibitRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireTableTest {
    @TempDir
    Path folder;

    private Exhibit table;

    @BeforeEach
    void read() throws IOException {
        String agreement = "\"categories\": [{\"value\": 1, \"label\": \"No\"}, {\"value\": 2, \"label\": \"Yes\"}]";
        Path file = Files.writeString(folder.resolve("datapackage.json"), """
                {"profile": "tabular-data-package", "name": "small", "resources": [{
                  "profile": "tabular-data-resource", "name": "survey", "path": "survey.csv", "title": "A survey",
                  "provenance": "synthetic",
                  "unrecorded": [{"name": "comment", "type": "string", "title": "Anything else", "section": "End"}],
                  "schema": {"missingValues": [""], "fields": [
                    {"name": "id", "type": "integer", "title": "Number"},
                    {"name": "plan", "type": "string", "title": "Has a plan", "labels": {"nb": "Har plan"},
                     "section": "Start", "constraints": {"enum": ["y", "n"]},
                     "categories": [{"value": "y", "label": "Yes"}, {"value": "n", "label": "No"}]},
                    {"name": "say", "type": "integer", "title": "Has a say in it", "section": "Start",
                     "askedIf": {"field": "plan", "value": "y"}, @},
                    {"name": "why_a", "type": "integer", "title": "To learn", "section": "Middle", "question": "Why?", @},
                    {"name": "why_b", "type": "integer", "title": "To earn", "section": "Middle", "question": "Why?", @}
                  ]}}]}
                """.replace("@", agreement));
        table = QuestionnaireTable.of(CodeBook.read(file).resource("survey"));
    }

    @Test
    void listsQuestionsBySectionInOrderAndLeavesOutWhatIsNoQuestion() {
        assertEquals(
                List.of(
                        "Start",
                        "Has a plan",
                        "Has a say in it",
                        "Middle",
                        "Why?",
                        "– To learn",
                        "– To earn",
                        "End",
                        "Anything else"),
                table.rows().stream().map(ExhibitRow::label).toList());
    }

    @Test
    void saysOfWhomAQuestionWasAskedAndWhatIsNotInTheFile() {
        assertTrue(table.text().contains("if Has a plan: Yes"), table.text());
        assertTrue(table.rows().get(8).entries().contains(Entry.of("not in the file")));
        assertTrue(table.rows().get(1).entries().contains(Entry.of("Har plan")));
        assertTrue(table.rows().get(1).entries().contains(Entry.of("Yes, No")));
    }

    @Test
    void namesAListOfAnswersThatIsUsedOftenOnce() {
        assertTrue(table.rows().get(2).entries().contains(Entry.of("scale A")));
        assertTrue(table.note().contains("Scale A: 1 No, 2 Yes."), table.note());
        assertFalse(table.text().contains("scale B"));
    }
}
