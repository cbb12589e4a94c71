package org.introlab.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitCommandTest {

    private static final String DATA = """
            y,x,g,w,z
            1.2,3,a,1,0
            2.2,4,b,1,1
            3.1,5,a,2,0
            3.9,7,b,1,1
            5.3,8,c,1,1
            4.4,9,c,3,0
            6.1,11,a,1,1
            NA,12,b,1,0
            """;

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    @Test
    void printsBroomsNamesAsJson() throws IOException {
        JsonNode fit = new ObjectMapper()
                .readTree(fit("y ~ x + factor(g) + I(2*x)", "--vcov", "CR1S:g", "--json")
                        .out());
        List<String> fields = new ArrayList<>();
        fit.fieldNames().forEachRemaining(fields::add);
        assertEquals(
                List.of(
                        "model",
                        "formula",
                        "weights",
                        "n",
                        "df_residual",
                        "vcov",
                        "r_squared",
                        "statistics",
                        "dropped_rows",
                        "terms",
                        "notes"),
                fields);
        assertTrue(fit.get("weights").isNull());
        assertTrue(fit.at("/notes/1").asText().startsWith("I(2 * x) was dropped: collinear with x"), fit::toString);
        assertEquals("ols", fit.get("model").asText());
        assertEquals(7, fit.get("n").asInt());
        assertEquals(3, fit.get("df_residual").asInt());
        assertEquals(3, fit.at("/vcov/clusters").asInt());
        assertEquals(3.0 / 2 * 6 / 3, fit.at("/vcov/small_sample_factor").asDouble(), 1e-12);
        assertEquals(1, fit.at("/dropped_rows/missing y").asInt());
        assertEquals("(Intercept)", fit.at("/terms/0/term").asText());
        assertEquals("g=b", fit.at("/terms/2/term").asText());
        assertEquals("I(2 * x)", fit.at("/terms/4/term").asText());
        for (String number : List.of("estimate", "std_error", "statistic", "p_value", "conf_low", "conf_high")) {
            assertTrue(fit.at("/terms/4/" + number).isNull(), "a dropped term has null " + number);
            assertTrue(fit.at("/terms/1/" + number).isNumber(), number);
        }
    }

    @Test
    void printsASummaryThatNamesTheCovarianceAndTheDroppedRows() throws IOException {
        String out = fit("y ~ x", "--vcov", "HC1").out();
        assertTrue(out.contains("OLS: y ~ x") && out.contains("(Intercept)"), out);
        assertTrue(out.contains("dropped 1: missing y") && out.contains("HC1, factor 1.4"), out);
    }

    /** One row lacks y: told of data of which nothing is declared, since their owner fits them, and not of restricted data. */
    @Test
    void countsNoFewDroppedRowsOfRestrictedData() throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"d.csv\", \"provenance\": \"restricted\"}]}");
        String out = fit("y ~ x").out();
        assertTrue(out.contains("dropped fewer than five rows: missing y"), out);
        JsonNode fit = new ObjectMapper().readTree(fit("y ~ x", "--json").out());
        assertTrue(fit.at("/dropped_rows/missing y").isNull(), fit::toString);
    }

    @Test
    void fitsALogitAndAWeightedModel() throws IOException {
        assertTrue(fit("z ~ x", "--model", "logit").out().startsWith("Logit: z ~ x"));
        assertEquals(0, fit("y ~ x", "--weights", "w").status());
    }

    /** The weights, and the numbers of R's glm(z ~ x, binomial, weights = w) on the rows of z. */
    @Test
    void fitsAWeightedLogit() throws IOException {
        String out = fit("z ~ x", "--model", "logit", "--weights", "w").out();
        assertTrue(out.startsWith("Weighted logit: z ~ x") && out.contains("weighted by w"), out);
        JsonNode fit = new ObjectMapper()
                .readTree(fit("z ~ x", "--model", "logit", "--weights", "w", "--json")
                        .out());
        assertEquals("w", fit.get("weights").asText());
        assertTrue(fit.has("mcfadden_r_squared") && !fit.has("r_squared"), fit::toString);
        assertEquals(0.0092757444492133, fit.at("/terms/1/estimate").asDouble(), 1e-12);
        assertEquals(0.22590824481497, fit.at("/terms/1/std_error").asDouble(), 1e-8);
    }

    @Test
    void testsNothingOfAPerfectFitAndSaysWhy() throws IOException {
        for (String vcov : List.of("classical", "HC1", "CR1S:g")) {
            JsonNode fit = new ObjectMapper()
                    .readTree(fit("I(0.1 + 0.3 * x) ~ x", "--vcov", vcov, "--json")
                            .out());
            assertEquals(1, fit.get("r_squared").asDouble());
            for (JsonNode term : fit.get("terms")) {
                for (String field : List.of("statistic", "p_value", "conf_low", "conf_high")) {
                    assertTrue(term.get(field).isNull(), fit::toString);
                }
                assertEquals(0, term.get("std_error").asDouble());
                assertTrue(term.get("reason").asText().startsWith("the fit is perfect"), fit::toString);
            }
            String text = fit("I(0.1 + 0.3 * x) ~ x", "--vcov", vcov).out();
            assertTrue(!text.contains("<0.001") && text.contains("No test or interval of (Intercept), x"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ols | classical | 0",
                "ols | HC0 | 0",
                "ols | hc1 | 0",
                "ols | HC2 | 0",
                "ols | HC3 | 0",
                "ols | HC2-stage2 | HC2-stage2 is for two-stage least squares",
                "ols | HC3-stage2 | HC3-stage2 is for two-stage least squares",
                "ols | CR0:g | 0",
                "ols | CR1:g | 0",
                "ols | CR1S:g | 0",
                "ols | CR1S | CR1S needs a cluster variable",
                "ols | HC1:g | HC1 takes no cluster variable",
                "logit | classical | 0",
                "logit | HC0 | 0",
                "logit | HC1 | 0",
                "logit | HC2 | 0",
                "logit | HC3 | 0",
                "logit | HC4 | 0",
                "logit | HC3-stage2 | HC3-stage2 is for two-stage least squares",
                "logit | CR1:g+x | 0",
                "probit | HC1 | 0",
                "fractional-logit | HC1 | 0",
                "poisson | HC3 | 0",
                "logit | CR0:g | 0",
                "logit | CR1:g | 0",
                "logit | CR1S:g | CR1S is for linear regression"
            })
    void eachModelTakesEachRuleWithAndWithoutWeightsOrSaysWhyNot(String model, String rule, String expected)
            throws IOException {
        for (List<String> more : List.of(
                List.<String>of(), List.of("--weights", "w"), List.of("--json"), List.of("--weights", "w", "--json"))) {
            List<String> options = new ArrayList<>(List.of("--model", model, "--vcov", rule));
            options.addAll(more);
            Ran ran = fit("z ~ x", options.toArray(String[]::new));
            if (expected.equals("0")) {
                assertEquals(0, ran.status(), ran.err());
                assertEquals(
                        more.contains("w"), ran.out().contains(more.contains("--json") ? "\"w\"" : "weighted by w"));
                assertTrue(ran.out().contains(rule.replace("hc", "HC").split(":")[0]), ran.out());
            } else {
                assertEquals(2, ran.status());
                assertTrue(ran.err().contains(expected), ran.err());
                assertEquals("", ran.out());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y ~ x + gg | ols | classical | Did you mean 'g'?",
                "y ~ x + ref(g, \"A\") | ols | classical | Unknown level 'A' of 'g' in formula at position 16. Did you mean 'a'?",
                "y ~ lgo(x) | ols | classical | Did you mean 'log'?",
                "y ~ x | logti | classical | Did you mean 'logit'?",
                "y ~ x | ols | HC7 | Did you mean 'HC",
                "y ~ x | ols | CR1:gg | Did you mean 'g'?",
                "y ~ x + | ols | classical | position",
                "g ~ x | ols | classical | 'g'",
            })
    void suggestsTheNearOneAndExitsWith2(String formula, String model, String vcov, String said) throws IOException {
        Ran ran = fit(formula, "--model", model, "--vcov", vcov);
        assertEquals(2, ran.status(), ran.err());
        assertTrue(ran.err().contains(said), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void usesTheCodeBookBesideTheFileForReferences() {
        Path survey = Path.of("../data/survey.csv").toAbsolutePath();
        Ran ran = introlab("fit", survey.toString(), "overall_satisfied ~ age + children");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("age=36-54") && !ran.out().contains("age=18-35"), ran.out());
    }

    @Test
    void countsClustersOfIdsOfNineteenDigits() throws IOException {
        // R 4.2.2, sandwich 3.0-2: see reference/equality in analysis-core
        Path ids = Path.of("../analysis-core/src/test/resources/reference/equality/ids19.csv")
                .toAbsolutePath();
        JsonNode fit = new ObjectMapper()
                .readTree(introlab("fit", ids.toString(), "y ~ x", "--vcov", "CR1:firm", "--json")
                        .out());
        assertEquals(8, fit.at("/vcov/clusters").asInt());
        assertEquals(0.11171976285189254, fit.at("/terms/0/std_error").asDouble(), 1e-13);
        assertEquals(0.14104093578853338, fit.at("/terms/1/std_error").asDouble(), 1e-13);
        Ran refused = introlab("fit", ids.toString(), "y ~ firm");
        assertEquals(2, refused.status(), refused.out());
        assertTrue(refused.err().contains("beyond 2^53") && refused.err().contains("factor(firm)"), refused.err());
    }

    @Test
    void suggestsCommandsAndOptions() {
        assertTrue(introlab("reviwe").err().contains("review"));
        Ran ran = introlab("review", "--chaptr", "5");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("--chapter"), ran.err());
        assertEquals(2, introlab().status());
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("review", "lab", "kernel", "fit")) {
            Ran ran = introlab(command, "--help");
            assertEquals(0, ran.status());
            assertTrue(ran.out().startsWith("Usage: introlab " + command), ran.out());
        }
    }

    /** The numbers of R's lm(c(1, 2, 4) ~ c(1, 2, 3)): -0.6666666666666667 and 1.5. */
    @Test
    void fitsExcelAndParquet() throws IOException, SQLException {
        Path excel = folder.resolve("d.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(excel)) {
            XSSFSheet sheet = book.createSheet("data");
            book.createSheet("notes");
            sheet.createRow(0).createCell(0).setCellValue("y");
            sheet.getRow(0).createCell(1).setCellValue("x");
            for (int i = 1; i <= 3; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i < 3 ? i : 4);
                sheet.getRow(i).createCell(1).setCellValue(i);
            }
            book.write(out);
        }
        Path parquet = folder.resolve("d.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT unnest([1, 2, 4]) AS y, unnest([1, 2, 3]) AS x) TO '" + parquet
                    + "' (FORMAT parquet)");
        }
        for (Path file : List.of(excel, parquet)) {
            Ran ran = introlab("fit", file.toString(), "y ~ x", "--json");
            assertEquals(
                    1.5,
                    new ObjectMapper()
                            .readTree(ran.out())
                            .at("/terms/1/estimate")
                            .asDouble(),
                    1e-12);
            String sheet = file.equals(excel) ? "Read d.xlsx (sheet 'data', the first of 2)." : "";
            assertEquals(sheet, ran.err().strip());
        }
    }

    private Ran fit(String formula, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("fit", Files.writeString(folder.resolve("d.csv"), DATA).toString(), formula));
        arguments.addAll(List.of(options));
        return introlab(arguments.toArray(String[]::new));
    }

    private static Ran introlab(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Introlab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(status, out.toString(), err.toString());
    }
}
