package org.introlab.workbench.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.introlab.data.Frame;
import org.introlab.data.read.Csv;
import org.introlab.workbench.kernel.JupyterRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats and missing codes of SPSS, Stata and SAS, in files that {@code reference/convert-formats/make.py} writes by pyreadstat. */
class ForeignFormatsTest {
    @TempDir
    Path folder;

    @Test
    void refusesATransportFileOfSeveralDataSets() throws IOException {
        for (String file : List.of("two-v5.xpt", "two-v8.xpt")) {
            assertTrue(refusal(file).contains("has 2 data sets"), file);
        }
    }

    @Test
    void keepsTheMissingCodesOfSasAndOfPortableFiles() throws IOException {
        convert("missing.xpt");
        assertEquals(List.of("x", "1.5", ".A", "\"\"", "3"), lines());
        assertEquals("[{\"value\":\".A\"}]", field("x").get("missingValues").toString());
        Frame frame = Csv.read(folder.resolve("to/t.csv"));
        assertTrue(frame.column("x").isMissing(1) && frame.column("x").isMissing(2));
        convert("missing.sas7bdat");
        assertEquals(".B,3.5,1.4,0.2,setosa", lines().get(1));
        assertEquals(
                "[{\"value\":\".B\"}]",
                field("Sepal_Length").get("missingValues").toString());
        convert("missing.por");
        assertEquals(List.of("X,W", "1,1.5", "9,1", "3,2"), lines());
        assertEquals("[{\"value\":\"9\"}]", field("X").get("missingValues").toString());
    }

    @Test
    void takesDatesThatSasShowsInPartForDates() throws IOException {
        Conversion.Written written = convert("formats.xpt");
        // the days and seconds that make.py puts in, counted from 1960: 22281 is 1 January 2021
        assertEquals(
                List.of(
                        "yesno,whole,part,month,qtr,week,dtdate,dtnoon,dtmon,dtyear,komm,money",
                        "1,2021,2021-01-01,2021-01-01,2021-01-01,2021-01-01,2021-01-01,2021-01-01T00:00:00,2021-01,2021,0301,1.5",
                        "2,2022,2021-01-20,2021-01-20,2021-01-20,2021-01-20,2021-01-20,2021-01-20T12:00:00,2021-02,2022,1103,2"),
                lines());
        Map<String, String> types = Map.of(
                "whole",
                "year",
                "part",
                "date",
                "dtnoon",
                "datetime",
                "dtmon",
                "yearmonth",
                "komm",
                "string",
                "money",
                "number");
        for (Map.Entry<String, String> type : types.entrySet()) {
            assertEquals(type.getValue(), field(type.getKey()).get("type").asText(), type.getKey());
        }
        assertEquals(1, written.doubts().size());
        assertTrue(
                written.doubts().get(0).startsWith("yesno: plain numbers with the unknown format YES_NO"),
                written.doubts().toString());
        assertTrue(field("yesno").get("description").asText().contains("YES_NO"));
    }

    @Test
    void keepsTheLeadingZerosThatAFormatShows() throws IOException {
        for (String file : List.of("codes.sav", "codes.dta")) {
            convert(file);
            assertEquals(
                    List.of("komm", "0301", "1103", "9999", "0009"),
                    lines().stream().map(line -> line.split(",")[0]).toList());
            assertEquals("string", field("komm").get("type").asText());
            assertEquals("number", field("broken").get("type").asText());
        }
        convert("codes.sav");
        Frame frame = Csv.read(folder.resolve("to/t.csv"));
        assertEquals("elsewhere", frame.variable("komm").levelLabel("0009", "en"));
        assertTrue(frame.column("komm").isMissing(2));
    }

    @Test
    void tellsWhichFormatsHideWhatTheNumbersMean() throws IOException {
        List<String> spss = convert("codes.sav").doubts();
        assertEquals(3, spss.size(), spss.toString());
        assertTrue(spss.get(0).startsWith("broken: numbers with the format N4"), spss.get(0));
        assertTrue(spss.get(1).startsWith("day: plain numbers with the unknown format WKDAY9"), spss.get(1));
        assertTrue(spss.get(2).contains("DATE11") && spss.get(2).contains("labels"), spss.get(2));
        List<String> stata = convert("codes.dta").doubts();
        assertEquals(1, stata.size(), stata.toString());
        assertTrue(stata.get(0).startsWith("day: plain numbers with the unknown format %tbnyse"), stata.get(0));
    }

    @Test
    void refusesWhatNoCommandWouldReadByVariableAndRow() throws IOException {
        assertTrue(refusal("control.sav").contains("variable s, row 2: has a control character"));
        assertTrue(refusal("long.dta").contains("variable s, row 2: has a text too long"));
        assertTrue(refusal("no-row.sav").contains("has no rows"));
        assertTrue(refusal("case.dta").contains("the variables x and X"));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        String message = refusal("name.sav");
        assertTrue(message.contains("variable x\u00a0"), message);
        assertFalse(message.contains(".introlab-convert"), message);
    }

    private String refusal(String file) throws IOException {
        Path source = fixture(file);
        var environment = JupyterRequired.environment();
        Conversion conversion = new Conversion(source, folder.resolve("none"), "t", "", false);
        String message = assertThrows(ConversionException.class, () -> conversion.run(environment))
                .getMessage();
        assertTrue(message.startsWith(source.toString()), message);
        assertFalse(Files.exists(folder.resolve("none")));
        return message;
    }

    private Conversion.Written convert(String file) throws IOException {
        return new Conversion(fixture(file), folder.resolve("to"), "t", "", true).run(JupyterRequired.environment());
    }

    /** The file itself; large ones of few bytes are packed. */
    private Path fixture(String file) throws IOException {
        Path copy = folder.resolve(file);
        String path = "/reference/convert-formats/" + file;
        boolean whole = getClass().getResource(path) != null;
        try (InputStream in = getClass().getResourceAsStream(whole ? path : path + ".gz")) {
            Files.write(copy, (whole ? in : new GZIPInputStream(in)).readAllBytes());
        }
        return copy;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("to/t.csv"));
    }

    private JsonNode field(String name) throws IOException {
        JsonNode book = new ObjectMapper()
                .readTree(folder.resolve("to/datapackage.json").toFile());
        for (JsonNode field : book.at("/resources/0/schema/fields")) {
            if (field.get("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name);
    }
}
