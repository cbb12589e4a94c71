package org.introlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.introlab.data.Frame;
import org.introlab.data.Provenance;
import org.introlab.data.read.Csv;
import org.introlab.data.study.Study;
import org.introlab.exhibit.table.ValueList;
import org.introlab.markup.NumberStyle;
import org.introlab.published.Judgement;
import org.introlab.published.Ledger;
import org.introlab.published.Verdict;
import org.introlab.verdict.Published;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic rows in the dress of real data are calibrated at best; rows that were drawn anew are taken for what is declared of them. */
class DisguisesTest {
    private static final Path DATA = Path.of("../data");
    private static final String SURVEY = "survey.csv";
    private static final String REGISTER = "register.csv";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> reproducesNothingFromTheSyntheticSurveyInDisguise() {
        Texts survey = Texts.of(SURVEY);
        Map<String, Texts> disguises = new LinkedHashMap<>();
        disguises.put("a copy", survey);
        disguises.put("shuffled", survey.shuffled());
        disguises.put("renumbered", survey.renumbered());
        disguises.put("one cell changed", survey.cell(8, 4, "55+"));
        disguises.put(
                "three rows changed",
                survey.cell(8, 4, "55+")
                        .cell(17, 3, "male")
                        .cell(90, 7, "single")
                        .renumbered());
        disguises.put("a cell of every row changed", survey.each(row -> {
            row.set(3, row.get(3).equals("male") ? "female" : "male");
            return row;
        }));
        disguises.put(
                "half of it, and as many rows drawn anew",
                survey.first(552).and(survey.drawn(1).first(552)).renumbered());
        disguises.put("a tenth of it", survey.shuffled().first(110));
        disguises.put("every row twice", survey.and(survey).renumbered());
        disguises.put("columns backwards", survey.backwards());
        return disguises.entrySet().stream()
                .map(d -> DynamicTest.dynamicTest(
                        d.getKey(),
                        () -> assertCalibrated(extract(SURVEY, d.getValue().csv(",")), "survey")));
    }

    @TestFactory
    Stream<DynamicTest> reproducesNothingFromTheSyntheticRegisterInDisguise() {
        Texts register = Texts.of(REGISTER);
        Map<String, Texts> disguises = new LinkedHashMap<>();
        disguises.put("shuffled and renumbered", register.shuffled().renumbered());
        disguises.put("one cell changed", register.cell(0, 2, "female"));
        disguises.put(
                "three rows changed",
                register.cell(0, 2, "female").cell(9, 3, "45+").cell(12, 5, "Iraq"));
        disguises.put("municipalities renamed", register.each(row -> {
            row.set(
                    1,
                    "M"
                            + (row.get(1).equals("M428")
                                    ? "001"
                                    : "%03d"
                                            .formatted(
                                                    Integer.parseInt(row.get(1).substring(1)) + 1)));
            return row;
        }));
        disguises.put(
                "half of it, and as many rows drawn anew",
                register.first(11_516).and(register.drawn(2).first(11_516)).renumbered());
        disguises.put("a part of it", register.shuffled().first(500));
        return disguises.entrySet().stream()
                .map(d -> DynamicTest.dynamicTest(
                        d.getKey(),
                        () -> assertCalibrated(extract(REGISTER, d.getValue().csv(",")), "register")));
    }

    @Test
    void reproducesNothingFromOtherFormsOfTheSyntheticSurvey() throws IOException, SQLException {
        Texts survey = Texts.of(SURVEY).renumbered();
        assertCalibrated(extract("survey.xlsx", workbook(survey)), "survey");
        Path csv = folder.resolve("plain.csv");
        Files.writeString(csv, survey.csv(","));
        Path parquet = extract("survey.parquet", new byte[0]);
        Files.delete(parquet.resolve("survey.parquet"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + csv + "', all_varchar = true)) TO '"
                    + parquet.resolve("survey.parquet") + "' (FORMAT parquet)");
        }
        assertCalibrated(parquet, "survey");
        Path semicolons = extract(SURVEY, survey.csv(";"));
        declare(
                semicolons,
                "{\"path\": \"survey.csv\", \"provenance\": \"public\", \"dialect\": {\"delimiter\": \";\"}}");
        assertCalibrated(semicolons, "survey");
    }

    @Test
    void reproducesNothingFromOtherCodesOfTheSyntheticSurvey() throws IOException {
        Texts survey = Texts.of(SURVEY).shuffled().each(row -> {
            row.set(3, row.get(3).equals("male") ? "1" : row.get(3).equals("female") ? "2" : row.get(3));
            row.replaceAll(text -> text.isEmpty() ? "-9" : text);
            return row;
        });
        Path coded = extract(SURVEY, survey.csv(","));
        String fields = survey.header().stream()
                .map(name -> name.equals("gender")
                        ? "{\"name\": \"gender\", \"categories\": [{\"value\": 1, \"label\": \"Mann\"}, {\"value\": 2, \"label\": \"Kvinne\"}],"
                                + " \"missingValues\": [{\"value\": -9, \"label\": \"No answer\"}]}"
                        : "{\"name\": \"" + name
                                + "\", \"missingValues\": [{\"value\": -9, \"label\": \"No answer\"}]}")
                .collect(Collectors.joining(", "));
        declare(
                coded,
                "{\"path\": \"survey.csv\", \"provenance\": \"public\", \"schema\": {\"fields\": [" + fields + "]}}");
        assertCalibrated(coded, "survey");
    }

    @TestFactory
    Stream<DynamicTest> reproducesNothingFromTheSyntheticFilesByThemselves() {
        Texts survey = Texts.of(SURVEY);
        Map<String, Texts> disguises = new LinkedHashMap<>();
        disguises.put(
                "other names of the columns",
                survey.named(name -> "q" + survey.header().indexOf(name)));
        disguises.put(
                "other names and another order",
                survey.named(name -> "q" + survey.header().indexOf(name))
                        .backwards()
                        .shuffled());
        disguises.put("without columns", survey.without(12).without(0));
        disguises.put("its first half of the columns", survey.columns(j -> j < 18));
        disguises.put("its last 22 columns", survey.columns(j -> j >= 15));
        disguises.put("every second column", survey.columns(j -> j % 2 == 0));
        disguises.put(
                "its first half under other names",
                survey.columns(j -> j < 18).named(name -> "q" + survey.header().indexOf(name)));
        Texts register = Texts.of(REGISTER);
        disguises.put("five columns of the register", register.columns(j -> List.of(1, 2, 3, 6, 7)
                .contains(j)));
        disguises.put("municipality and months of the register", register.columns(j -> List.of(1, 6, 7)
                .contains(j)));
        disguises.put("with another code for a missing value", survey.each(row -> {
            row.replaceAll(text -> text.isEmpty() ? "99" : text);
            return row;
        }));
        disguises.put("with other codes in a column", survey.each(row -> {
            row.set(3, row.get(3).equals("male") ? "1" : row.get(3).equals("female") ? "2" : "");
            return row;
        }));
        return disguises.entrySet().stream()
                .map(d -> DynamicTest.dynamicTest(d.getKey(), () -> {
                    Path file = extract("answers.csv", d.getValue().csv(",")).resolve("answers.csv");
                    assertEquals(Verdict.CALIBRATED, verdict(Csv.read(file)));
                }));
    }

    @Test
    void reproducesNothingFromASyntheticFileThatItsOwnCodeBookCallsPublic() throws IOException {
        Path data = Files.createDirectories(folder.resolve("edited/data"));
        for (String file : List.of(SURVEY, "municipality_results.csv")) {
            Files.copy(DATA.resolve(file), data.resolve(file));
        }
        Files.writeString(
                data.resolve("datapackage.json"),
                Files.readString(DATA.resolve("datapackage.json"))
                        .replaceAll("\"provenance\": *\"synthetic\"", "\"provenance\": \"public\""));
        for (Frame read : Study.at(folder.resolve("edited")).readAll("survey", "municipality_results")) {
            assertEquals(Verdict.CALIBRATED, verdict(read), read.name());
        }
    }

    @Test
    void reproducesNothingFromRealRowsJoinedToSyntheticOnes() throws IOException {
        Path drawn = extract(SURVEY, Texts.of(SURVEY).drawn(3).csv(","));
        List<Frame> read = Study.at(DATA.resolve("..")).withExtract(drawn).readAll("survey", "municipality_results");
        assertEquals(Verdict.REPRODUCED, verdict(read.get(0)));
        assertEquals(Verdict.CALIBRATED, verdict(read.get(0).join(read.get(1), "municipality")));
    }

    @TestFactory
    Stream<DynamicTest> takesNoRowsThatWereDrawnAnewForTheSyntheticOnes() {
        Texts survey = Texts.of(SURVEY);
        Texts register = Texts.of(REGISTER);
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(seed -> Stream.of(
                        DynamicTest.dynamicTest(
                                "survey, seed " + seed, () -> assertTaken("survey", survey.drawn(seed))),
                        DynamicTest.dynamicTest(
                                "register, seed " + seed,
                                () -> assertTaken(
                                        "register",
                                        seed % 2 == 0 ? register.drawn(seed) : register.drawnInTwo(seed)))));
    }

    private void assertTaken(String name, Texts texts) {
        Path drawn = extract(name + ".csv", texts.csv(","));
        Frame read = Study.at(DATA.resolve("..")).withExtract(drawn).read(name);
        assertEquals(Provenance.PUBLIC, read.provenance(), read.sources().toString());
        assertEquals(Verdict.REPRODUCED, verdict(read));
    }

    private void assertCalibrated(Path extract, String resource) {
        Frame read = Study.at(DATA.resolve("..")).withExtract(extract).read(resource);
        assertTrue(read.sources().get(0).countedLess().isPresent(), "why is told");
        assertEquals(Verdict.CALIBRATED, verdict(read));
    }

    private Path extract(String file, String text) {
        return extract(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A folder with a file that is declared public. */
    private Path extract(String file, byte[] content) {
        try {
            Path extract = Files.createTempDirectory(folder, "extract");
            Files.write(extract.resolve(file), content);
            declare(extract, "{\"path\": \"" + file + "\", \"provenance\": \"public\"}");
            return extract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void declare(Path extract, String resource) throws IOException {
        Files.writeString(extract.resolve("datapackage.json"), "{\"resources\": [" + resource + "]}");
    }

    private static byte[] workbook(Texts texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = bytes) {
            XSSFSheet sheet = book.createSheet("answers");
            List<List<String>> lines = Stream.concat(Stream.of(texts.header()), texts.rows().stream())
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < lines.get(i).size(); j++) {
                    if (!lines.get(i).get(j).isEmpty()) {
                        row.createCell(j).setCellValue(lines.get(i).get(j));
                    }
                }
            }
            book.write(out);
        }
        return bytes.toByteArray();
    }

    /** The verdict on a number that is inside, computed from a frame. */
    private Verdict verdict(Frame frame) {
        try {
            Path ledger = Files.createTempFile(folder, "ledger", ".csv");
            Files.writeString(
                    ledger,
                    "id,exhibit,section,statistic,row,column,value,unit,decimals,low,high,kind,note\nT1.n,Table 1,1,value,n,n,7,,0,,,exact,\n");
            Exhibit exhibit = ValueList.of(frame)
                    .value("T1.n", "Number", 7, NumberStyle.whole())
                    .exhibit("T1", "Table 1", "A table");
            List<Judgement> judgements =
                    Published.judge(exhibit, Ledger.read(ledger)).judgements();
            return judgements.get(0).verdict();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
