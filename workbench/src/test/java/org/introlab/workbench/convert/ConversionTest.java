package org.introlab.workbench.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.introlab.data.Frame;
import org.introlab.data.Row;
import org.introlab.data.book.CodeBook;
import org.introlab.data.read.Csv;
import org.introlab.workbench.kernel.JupyterRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that R wrote ({@code reference/convert/make.R}: haven and foreign), with what R itself reads from them as the expected values. */
class ConversionTest {
    @TempDir
    Path folder;

    @Test
    void keepsValuesLabelsAndMissingCodesOfSpss() throws IOException, URISyntaxException {
        Path to = convert("labelled.sav", "to");
        List<String> lines = Files.readAllLines(to.resolve("labelled.csv"));
        assertEquals("id,kjønn,enig,dato,lang,x", lines.get(0));
        assertTrue(lines.get(2).startsWith("2,2,4,2015-10-15,kort,0.3333333333333333"), lines.get(2));
        assertEquals("3,2,97,,,1e-10", lines.get(3));
        assertEquals("4,9,98,2016-02-29,\"a,b \"\"c\"\"\",-2.5", lines.get(4));
        JsonNode gender = field(to, 0, "kjønn");
        assertEquals("Kjønn på respondenten (æøå)", gender.get("title").asText());
        assertEquals(
                "[{\"value\":1,\"label\":\"Kvinne\"},{\"value\":2,\"label\":\"Mann\"}]",
                gender.get("categories").toString());
        assertEquals(
                "[{\"value\":\"9\",\"label\":\"Vil ikke svare\"}]",
                gender.get("missingValues").toString());
        JsonNode agree = field(to, 0, "enig");
        assertEquals(
                "[{\"value\":\"97\"},{\"value\":\"98\",\"label\":\"Vet ikke\"}]",
                agree.get("missingValues").toString());
        assertEquals("[{\"low\":97,\"high\":99}]", agree.get("missingRanges").toString());
    }

    @Test
    void keepsLongStringsWhole() throws IOException, URISyntaxException {
        Path to = convert("labelled.sav", "to");
        String text = Csv.read(to.resolve("labelled.csv")).column("lang").getString(0);
        assertEquals("blåbærsyltetøy ".repeat(40).strip(), text.strip());
    }

    @Test
    void readsTheCompressedFileAlike() throws IOException, URISyntaxException {
        Path plain = convert("labelled.sav", "a").resolve("labelled.csv");
        Path packed = convert("labelled.zsav", "b").resolve("labelled.csv");
        assertEquals(Files.readString(plain), Files.readString(packed));
    }

    @Test
    void keepsTheNamesOfStatasMissingValues() throws IOException, URISyntaxException {
        Path to = convert("labelled.dta", "to");
        List<String> codes = Files.readAllLines(to.resolve("labelled.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .toList();
        // R: format of haven::read_dta("labelled.dta")$kjonn with its tags
        assertEquals(List.of("1", "2", "2", ".a", ""), codes);
        assertEquals(
                "[{\"value\":\".a\",\"label\":\"Vil ikke svare\"}]",
                field(to, 0, "kjonn").get("missingValues").toString());
    }

    @Test
    void readsAFactorOfForeignAndATransportFileOfSas() throws IOException, URISyntaxException {
        Path to = convert("factor.dta", "to");
        convert("labelled.xpt", "to");
        assertEquals(
                "[{\"value\":1,\"label\":\"ja\"},{\"value\":2,\"label\":\"nei\"}]",
                field(to, 0, "b").get("categories").toString());
        assertEquals(
                List.of("ID,NAVN,V", "1,Åse,1.5", "2,Øyvind,", "3,Ærlend,2"),
                Files.readAllLines(to.resolve("labelled.csv")));
    }

    @Test
    void writesACodeBookThatTheLibraryReads() throws IOException, URISyntaxException {
        Path to = convert("labelled.sav", "to");
        CodeBook book = CodeBook.read(to.resolve("datapackage.json"));
        assertEquals(
                "Vil ikke svare",
                book.resource("labelled").field("kjønn").missing().get("9"));
        Frame frame = Csv.read(to.resolve("labelled.csv"));
        assertTrue(frame.column("kjønn").isMissing(3));
        assertTrue(frame.column("enig").isMissing(2) && frame.column("enig").isMissing(3));
        assertEquals("Mann", frame.variable("kjønn").levelLabel("2", "en"));
        assertEquals("unknown", frame.provenance().id());
    }

    @Test
    void saysOnceWhatIsWrongAndWritesNothing() throws IOException, URISyntaxException {
        // Outside assertThrows, which would take the skipping of this test for a wrong exception.
        var environment = JupyterRequired.environment();
        Path cut = folder.resolve("cut.sav");
        byte[] whole = Files.readAllBytes(fixture("labelled.sav"));
        Files.write(cut, Arrays.copyOf(whole, 400));
        Path other = Files.writeString(folder.resolve("notes.txt"), "no table");
        Path wrong = Files.writeString(folder.resolve("wrong.dta"), "no table");
        for (Path file : List.of(cut, other, wrong, folder.resolve("absent.sav"))) {
            Conversion conversion = new Conversion(file, folder.resolve("none"), "t", "", false);
            String message = assertThrows(ConversionException.class, () -> conversion.run(environment))
                    .getMessage();
            assertTrue(message.startsWith(file.toString()), message);
            assertEquals(1, message.lines().count());
            assertFalse(Files.exists(folder.resolve("none")));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(3, left.count());
        }
    }

    @Test
    void refusesATransportFileThatEndsInsideARecord() throws IOException, URISyntaxException {
        var environment = JupyterRequired.environment();
        byte[] whole = Files.readAllBytes(fixture("labelled.xpt"));
        // 1,280 bytes are 16 records of 80; the format has no count of rows, so that the reader itself reads on
        for (int length : List.of(1219, 1240, 1279)) {
            Path cut = Files.write(folder.resolve("cut.xpt"), Arrays.copyOf(whole, length));
            Conversion conversion = new Conversion(cut, folder.resolve("none"), "t", "", false);
            String message = assertThrows(ConversionException.class, () -> conversion.run(environment))
                    .getMessage();
            assertTrue(message.contains("multiple of 80 bytes"), message);
            assertFalse(Files.exists(folder.resolve("none")));
        }
    }

    @Test
    void leavesNoFolderBehindWhereNoneWas() throws IOException {
        var environment = JupyterRequired.environment();
        Path wrong = Files.writeString(folder.resolve("wrong.sav"), "no table");
        Conversion conversion = new Conversion(wrong, folder.resolve("a/b/c"), "t", "", false);
        assertThrows(ConversionException.class, () -> conversion.run(environment));
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @Test
    void makesTheFoldersAboveItsOwn() throws IOException, URISyntaxException {
        assertTrue(Files.exists(convert("labelled.sav", "a/b/c").resolve("labelled.csv")));
    }

    @Test
    void keepsDigitsThatAreTextAndTimesOfDay() throws IOException, URISyntaxException {
        Path to = convert("codes.sav", "to");
        // haven: codes.sav has a character column and a POSIXct column in UTC
        assertEquals(
                List.of(
                        "kommune,tid",
                        "0301,2015-09-01T00:00:00",
                        "1103,2015-09-02T13:14:15",
                        "0219,2015-09-03T00:00:00"),
                Files.readAllLines(to.resolve("codes.csv")));
        assertEquals("string", field(to, 0, "kommune").get("type").asText());
        assertEquals("0301", Csv.read(to.resolve("codes.csv")).column("kommune").getString(0));
    }

    @Test
    void writesDatesAndTimesByTheFormatsOfTheirColumns() throws IOException, URISyntaxException {
        var environment = JupyterRequired.environment();
        for (String ending : List.of("dta", "sav", "xpt")) {
            Path to = folder.resolve(ending);
            new Conversion(dates("dates." + ending), to, "t", "", false).run(environment);
            assertEquals(
                    Files.readAllLines(dates("dates-" + ending + ".csv")), Files.readAllLines(to.resolve("t.csv")));
            Csv.read(to.resolve("t.csv"));
        }
        Row stata = Csv.read(folder.resolve("dta/t.csv")).row(0);
        assertEquals(LocalDate.of(2020, 12, 31), stata.date("td"));
        assertEquals(LocalDateTime.of(2021, 1, 1, 0, 0), stata.dateTime("leap"));
        assertEquals(YearMonth.of(2021, 1), stata.month("tm"));
        assertEquals("2021-Q1", stata.text("tq"));
        Frame spss = Csv.read(folder.resolve("sav/t.csv"));
        assertEquals(Duration.ofSeconds(90_061), spss.row(0).duration("dtime"));
        assertTrue(spss.row(1).isMissing("code"));
    }

    @Test
    void readsStatasMonthsAsMonths() throws IOException, URISyntaxException {
        new Conversion(dates("months.dta"), folder.resolve("to"), "t", "", false).run(JupyterRequired.environment());
        Frame frame = Csv.read(folder.resolve("to/t.csv"));
        assertEquals(List.of("2021-01", "2021-02", "2022-01"), frame.distinct("mon"));
        assertEquals(YearMonth.of(2022, 1), frame.row(2).month("mon"));
    }

    @Test
    void writesACodeBookThatIsReadWhereALabelIsEmpty() throws IOException, URISyntaxException {
        var environment = JupyterRequired.environment();
        for (String ending : List.of("dta", "sav")) {
            Path to = folder.resolve(ending);
            new Conversion(dates("empty-label." + ending), to, "t", "", false).run(environment);
            Frame frame = Csv.read(to.resolve("t.csv"));
            assertEquals("Disagree", frame.variable("q").levelLabel("3", "en"));
            assertEquals("2", frame.variable("q").levelLabel("2", "en"));
        }
    }

    @Test
    void namesTheEncodingAsACauseWhenOneWasGiven() throws URISyntaxException {
        var environment = JupyterRequired.environment();
        Conversion conversion =
                new Conversion(fixture("labelled.sav"), folder.resolve("none"), "t", "no-such-encoding", false);
        String message = assertThrows(ConversionException.class, () -> conversion.run(environment))
                .getMessage();
        assertTrue(message.contains("not in the given encoding"), message);
    }

    @Test
    void takesNoPlaceOfATableThatTheCodeBookDescribes() throws IOException, URISyntaxException {
        var environment = JupyterRequired.environment();
        Path to = convert("labelled.sav", "to");
        Files.delete(to.resolve("labelled.csv"));
        String before = Files.readString(to.resolve("datapackage.json"));
        Conversion again = new Conversion(fixture("labelled.sav"), to, "labelled", "", false);
        assertThrows(ConversionException.class, () -> again.run(environment));
        assertEquals(before, Files.readString(to.resolve("datapackage.json")));
    }

    @Test
    void replacesATableOnlyWhenForced() throws IOException, URISyntaxException {
        Path to = convert("labelled.sav", "to");
        Conversion again = new Conversion(fixture("labelled.sav"), to, "labelled", "", false);
        assertThrows(ConversionException.class, () -> again.run(JupyterRequired.environment()));
        new Conversion(fixture("labelled.sav"), to, "labelled", "", true).run(JupyterRequired.environment());
        assertEquals(
                1,
                new ObjectMapper()
                        .readTree(to.resolve("datapackage.json").toFile())
                        .get("resources")
                        .size());
    }

    private Path convert(String name, String target) throws IOException, URISyntaxException {
        String table = name.replaceFirst("\\..*", "");
        new Conversion(fixture(name), folder.resolve(target), table, "", false).run(JupyterRequired.environment());
        return folder.resolve(target);
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(
                ConversionTest.class.getResource("/reference/convert/" + name).toURI());
    }

    private static Path dates(String name) throws URISyntaxException {
        return Path.of(ConversionTest.class
                .getResource("/reference/convert-dates/" + name)
                .toURI());
    }

    private static JsonNode field(Path to, int resource, String name) throws IOException {
        JsonNode fields = new ObjectMapper()
                .readTree(to.resolve("datapackage.json").toFile())
                .get("resources")
                .get(resource)
                .get("schema")
                .get("fields");
        for (JsonNode field : fields) {
            if (field.get("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name + " in " + fields);
    }
}
