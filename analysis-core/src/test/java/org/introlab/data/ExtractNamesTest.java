package org.introlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.introlab.data.book.DataException;
import org.introlab.data.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.columns.Column;

/** An extract that writes levels otherwise than the study does: they are matched by name, never by position. */
class ExtractNamesTest {
    private static final String BOOK = """
            {"name": "s", "resources": [{"name": "answers", "path": "answers.csv", "provenance": "synthetic", "persons": true,
              "schema": {"fields": [
                {"name": "id", "type": "integer"},
                {"name": "sex", "constraints": {"enum": ["female", "male"]},
                 "categories": [{"value": "female", "label": "Woman", "labels": {"nb": "Kvinne"}},
                                {"value": "male", "label": "Man", "labels": {"nb": "Mann"}}]},
                {"name": "plan", "section": "3 Plan", "constraints": {"enum": ["yes", "no"]}},
                {"name": "say", "type": "integer", "section": "3 Plan", "askedIf": {"field": "plan", "value": "yes"},
                 "constraints": {"minimum": 1, "maximum": 3}, "categoriesOrdered": true,
                 "categories": [{"value": 1, "label": "Disagree"}, {"value": 2, "label": "Neither"},
                                {"value": 3, "label": "Agree"}]}]}}]}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void study() throws IOException {
        write("data/datapackage.json", BOOK);
        write("data/answers.csv", "id,sex,plan,say\n1,female,yes,3\n2,male,no,\n3,female,yes,1\n");
    }

    @Test
    void knowsAReversedScaleByItsLabels() throws IOException {
        extract("id,sex,plan,say\n1,2,yes,1\n2,1,no,9\n3,2,yes,3\n", """
                {"name": "sex", "categories": [{"value": 1, "label": "Mann"}, {"value": 2, "label": "KVINNE"}]},
                {"name": "say", "categories": [{"value": 1, "label": "agree"}, {"value": 2, "label": "neither"},
                 {"value": 3, "label": "disagree"}], "missingValues": [{"value": 9, "label": "not answered"}]}
                """);
        assertEquals(cells(read(false)), cells(read(true)));
    }

    @Test
    void knowsLabelsInPlaceOfCodes() throws IOException {
        write("x/answers.csv", "id,sex,plan,say\n1,Kvinne,yes,Agree\n2,man,no,\n3,WOMAN,yes,disagree\n");
        assertEquals(cells(read(false)), cells(read(true)));
    }

    @Test
    void refusesACodeThatNothingNamesAndDoesNotShowIt() throws IOException {
        extract(
                "id,sex,plan,say\n1,7,yes,1\n",
                "{\"name\": \"sex\", \"categories\": [{\"value\": 1, \"label\": \"Mann\"}]}");
        String message = assertThrows(DataException.class, () -> read(true)).getMessage();
        assertTrue(message.contains("unknown level") && message.contains("sex"), message);
        assertFalse(message.contains("'7'"), message);
    }

    @Test
    void refusesTheMiddleOfAScaleThatOnlyItsLabelledEndsShowToBeReversed() throws IOException {
        String ends =
                "{\"name\": \"say\", \"categories\": [{\"value\": 1, \"label\": \"%s\"}, {\"value\": 3, \"label\": \"%s\"}]}";
        String csv = "id,sex,plan,say\n1,male,yes,2\n2,male,yes,3\n";
        extract(csv, ends.formatted("Agree", "Disagree"));
        String message = assertThrows(DataException.class, () -> read(true)).getMessage();
        assertTrue(message.contains("code without a known label: 1") && message.contains("column say"), message);
        assertTrue(
                message.contains("codes without a label, although other labels number the levels differently"),
                message);
        extract(csv, ends.formatted("Disagree", "Agree"));
        assertEquals("2;3;", cells(read(true)).lines().skip(3).findFirst().orElseThrow());
    }

    @Test
    void refusesACodeWhoseLabelNamesNoLevelThoughItsNumberIsOne() throws IOException {
        extract(
                "id,sex,plan,say\n1,male,yes,1\n",
                "{\"name\": \"say\", \"categories\": [{\"value\": 1, \"label\": \"I could not agree more\"}]}");
        String message = assertThrows(DataException.class, () -> read(true)).getMessage();
        assertTrue(message.contains("code without a known label") && message.contains("column say"), message);
        assertTrue(message.contains("a code labelled 'I could not agree more'"), message);
        assertTrue(message.contains("agree, disagree, neither"), message);
        assertFalse(message.contains("row 2"), message);
    }

    @Test
    void takesMissingCodesOfTheWholeFileAndCodesWrittenAsDecimals() throws IOException {
        write("x/answers.csv", "id,sex,plan,say\n1,1.0,yes,3\n2,2.0,no,-9\n3,1.0,yes,1\n");
        write(
                "x/datapackage.json",
                "{\"resources\": [{\"path\": \"answers.csv\", \"provenance\": \"restricted\", \"schema\": {\"missingValues\":"
                        + " [\"\", \"-9\"], \"fields\": [{\"name\": \"say\"}, {\"name\": \"sex\", \"categories\": [{\"value\": 1,"
                        + " \"label\": \"Woman\"}, {\"value\": 2, \"label\": \"Man\"}]}]}}]}");
        assertEquals(cells(read(false)), cells(read(true)));
    }

    @Test
    void doesNotTakeALabelOfTwoLevelsForEither() throws IOException {
        write("data/datapackage.json", BOOK.replace("\"Neither\"", "\"Agree\""));
        write("x/answers.csv", "id,sex,plan,say\n1,male,yes,Agree\n");
        String message = assertThrows(DataException.class, () -> read(true)).getMessage();
        assertTrue(message.contains("bad integer"), message);
    }

    @Test
    void refusesLabelsOfValuesThatAreNotAllowed() throws IOException {
        write("data/datapackage.json", BOOK.replace("{\"value\": \"male\"", "{\"value\": \"mail\""));
        String message = assertThrows(DataException.class, () -> read(false)).getMessage();
        assertTrue(message.contains("categories") && message.contains("female, male"), message);
    }

    @Test
    void refusesAnAnswerToAQuestionThatWasNotAsked() throws IOException {
        write("x/answers.csv", "id,sex,plan,say\n1,female,no,3\n");
        String message = assertThrows(DataException.class, () -> read(true)).getMessage();
        assertTrue(message.contains("answer to a question not asked"), message);
        assertTrue(message.contains("no answer unless plan is yes"), message);
    }

    @Test
    void givesTheLabelsOfLevelsAndOfCodes() {
        Frame frame = Study.at(root).read("answers");
        assertEquals("Kvinne", frame.variable("sex").levelLabel("female", "nb"));
        assertEquals("Agree", frame.variable("say").levelLabel("3", "en"));
        assertEquals(List.of("1", "2", "3"), frame.variable("say").levels());
        assertTrue(frame.variable("say").ordered());
        assertFalse(frame.variable("sex").ordered());
    }

    @Test
    void neverLinksPersonsOfTwoFiles() throws IOException {
        String second = BOOK.replace("\"answers\"", "\"others\"").replace("answers.csv", "others.csv");
        String both = BOOK.strip().replaceFirst("]}$", "") + "," + second.substring(second.indexOf("[") + 1);
        write("data/datapackage.json", both);
        write("data/others.csv", "id,sex,plan,say\n1,female,yes,3\n");
        List<Frame> read = Study.at(root).readAll("answers", "others");
        Frame derived = read.get(1)
                .without("plan", "say")
                .renamed("sex", "gender")
                .where(r -> true)
                .named("x");
        String message = assertThrows(
                        IllegalArgumentException.class, () -> read.get(0).join(derived, "id"))
                .getMessage();
        assertTrue(message.contains("'answers'") && message.contains("'others'"), message);
        Frame throughATable = Frame.of(read.get(0).table()).without("sex", "plan", "say");
        Frame carried = throughATable.join(derived, "id");
        assertThrows(IllegalArgumentException.class, () -> read.get(0).join(carried, "id"));
        assertEquals(3, read.get(0).join(Frame.of(derived.table()), "id").rowCount());
    }

    private void extract(String csv, String fields) throws IOException {
        write("x/answers.csv", csv);
        write(
                "x/datapackage.json",
                "{\"resources\": [{\"name\": \"answers\", \"path\": \"answers.csv\","
                        + " \"provenance\": \"restricted\", \"schema\": {\"fields\": [" + fields + "]}}]}");
    }

    private Frame read(boolean extract) {
        Study study = Study.at(root);
        return (extract ? study.withExtract(root.resolve("x")) : study).read("answers");
    }

    private static String cells(Frame frame) {
        StringBuilder text = new StringBuilder();
        for (String name : frame.columnNames()) {
            Column<?> column = frame.column(name);
            for (int i = 0; i < column.size(); i++) {
                text.append(column.getString(i)).append(';');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
