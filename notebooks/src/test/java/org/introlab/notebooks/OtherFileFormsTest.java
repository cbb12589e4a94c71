package org.introlab.notebooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.introlab.data.Frame;
import org.introlab.data.Source;
import org.introlab.data.study.Study;
import org.introlab.repository.Repository;
import org.introlab.repository.Repository.Ran;
import org.introlab.repository.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.columns.Column;

/** The data as they come from a Norwegian office, from Excel, Parquet, SPSS and Stata: each gives the frames of the standard files, value by value. */
class OtherFileFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Study STUDY = Study.at(Repository.ROOT);
    private static final Path DATA = Repository.ROOT.resolve("data");
    private static final List<String> TABLES =
            List.of("survey", "register", "municipalities", "municipality_results", "unemployment");
    private static final List<String> DATA_FORMS = List.of(".csv", ".xlsx", ".parquet");
    private static final String MONTH = "\\d{4}-\\d{2}";

    @TempDir
    Path folder;

    @TempDir
    Path beside;

    @Test
    void givesTheSameFramesFromSemicolonsDecimalCommasAndLatin1() throws IOException {
        for (String table : TABLES) {
            StringBuilder text = new StringBuilder();
            for (String line : Files.readAllLines(DATA.resolve(table + ".csv"))) {
                assertTrue(!line.contains("\"") && !line.contains(";"), "plain cells, so that a split is enough");
                text.append(line.replace(',', ';').replaceAll("(?<=\\d)\\.(?=\\d)", ","))
                        .append("\r\n");
            }
            Files.writeString(folder.resolve(table + ".csv"), text, ISO_8859_1);
        }
        declare("""
                , "encoding": "iso-8859-1", "dialect": {"delimiter": ";", "decimalChar": ","}""", ".csv");
        assertSameFrames();
    }

    @Test
    void givesTheSameFramesFromExcelWithDatesForMonths() throws IOException {
        for (String table : TABLES) {
            try (SXSSFWorkbook book = new SXSSFWorkbook();
                    OutputStream file = Files.newOutputStream(folder.resolve(table + ".xlsx"))) {
                CellStyle month = book.createCellStyle();
                month.setDataFormat(book.createDataFormat().getFormat("yyyy-mm"));
                SXSSFSheet sheet = book.createSheet(table);
                for (List<String> cells : rows(table)) {
                    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                    for (String cell : cells) {
                        write(row.createCell(Math.max(row.getLastCellNum(), 0)), cell, month);
                    }
                }
                book.write(file);
            }
        }
        declare("", ".xlsx");
        assertSameFrames();
    }

    private static void write(Cell cell, String text, CellStyle month) {
        if (text.matches(MONTH)) {
            cell.setCellValue(YearMonth.parse(text).atDay(1));
            cell.setCellStyle(month);
        } else if (text.matches("0|-?[1-9]\\d*|-?\\d+\\.\\d+")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    @Test
    void givesTheSameFramesAndReviewFromParquet() throws IOException, SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            for (String table : TABLES) {
                sql.execute("COPY (SELECT * FROM read_csv('" + quoted(DATA.resolve(table + ".csv"))
                        + "', header = true, sample_size = -1)) TO '" + quoted(folder.resolve(table + ".parquet"))
                        + "' (FORMAT parquet)");
            }
        }
        declare("", ".parquet");
        assertSameFrames();
        assertSameReview();
    }

    @Test
    void givesTheSameFramesFromSpss() throws IOException {
        convertBoth(".zsav");
        assertSameFrames();
    }

    @Test
    void givesTheSameFramesFromStata() throws IOException {
        convertBoth(".dta");
        assertSameFrames();
    }

    /** The survey and the register; the other tables of the study are public and come as CSV. */
    private void convertBoth(String form) throws IOException {
        Repository.needPython("A review from " + form + " files is not tested");
        for (String table : List.of("survey", "register")) {
            String file = Path.of("src/test/resources", table, table + form).toString();
            Ran convert = Repository.introlab("convert", file, folder.toString());
            assertEquals(0, convert.status(), convert.err());
        }
        Path book = folder.resolve("datapackage.json");
        JsonNode converted = JSON.readTree(book.toFile());
        converted.get("resources").forEach(resource -> ((ObjectNode) resource).put("provenance", "synthetic"));
        JSON.writeValue(book.toFile(), converted);
    }

    /** What a researcher writes beside an extract: what each file is, and how it is written. */
    private void declare(String dialect, String form) throws IOException {
        ArrayNode resources = JSON.createArrayNode();
        for (String table : TABLES) {
            resources.add(JSON.readTree("{\"name\": \"" + table + "\", \"path\": \"" + table + form
                    + "\", \"provenance\": \"synthetic\"" + dialect + "}"));
        }
        ObjectNode book = JSON.createObjectNode().put("name", "extract");
        book.set("resources", resources);
        JSON.writeValue(folder.resolve("datapackage.json").toFile(), book);
    }

    /** The same frames, value by value, give the same review: so it is enough that one form of file goes all the way. */
    private void assertSameFrames() {
        Study ours = Study.at(Repository.ROOT).withExtract(folder);
        for (String table : TABLES) {
            Frame found = ours.read(table);
            Frame expected = STUDY.read(table);
            assertEquals(expected.variables(), found.variables(), table);
            assertEquals(expected.table().columnNames(), found.table().columnNames(), table);
            assertEquals(expected.provenance(), found.provenance(), table);
            for (Column<?> column : expected.table().columns()) {
                Column<?> other = found.table().column(column.name());
                assertEquals(column.type(), other.type(), table + ", " + column.name());
                assertEquals(column.asList(), other.asList(), table + ", " + column.name());
            }
            Path file = DATA_FORMS.stream()
                    .map(form -> folder.resolve(table + form))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(DATA.resolve(table + ".csv"));
            assertEquals(
                    List.of(file.getParent().getFileName() + "/" + file.getFileName()),
                    found.sources().stream().map(Source::file).toList());
        }
    }

    /** Of two chapters, which together read all tables. */
    private void assertSameReview() throws IOException {
        Path out = beside.resolve("review");
        Ran ran =
                Repository.introlab("review", "--chapter", "4,5", "--data", folder.toString(), "--out", out.toString());
        assertEquals(0, ran.status(), ran.out() + ran.err());
        assertEquals(
                TABLES.stream().sorted().toList(),
                JSON.readTree(out.resolve("review.json").toFile()).get("data").findValuesAsText("file").stream()
                        .map(file -> file.replaceAll(".*/|\\.parquet$", ""))
                        .sorted()
                        .toList());
        TreeMap<String, String> found = values(out);
        assertTrue(found.size() > 300, () -> "the values of two chapters: " + found);
        TreeMap<String, String> expected = values(Reviews.of(""));
        expected.keySet().retainAll(found.keySet());
        assertEquals(expected, found);
    }

    /** Each value with its interval, what was computed to the last bit, and the verdict. */
    private static TreeMap<String, String> values(Path review) throws IOException {
        TreeMap<String, String> values = new TreeMap<>();
        for (JsonNode value :
                JSON.readTree(review.resolve("review.json").toFile()).get("values")) {
            values.put(
                    value.get("id").asText(),
                    value.get("low") + " " + value.get("high") + " " + value.get("computed") + " "
                            + value.get("verdict"));
        }
        return values;
    }

    private static List<List<String>> rows(String table) throws IOException {
        return Files.readAllLines(DATA.resolve(table + ".csv"), StandardCharsets.UTF_8).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
